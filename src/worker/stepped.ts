import { type ProxyMarked, type Remote, transfer } from 'comlink';
import type { JobAnswer, JobKind, JobQuestion, Jobs } from '../engine/jobs';
import type { RowsStep } from '../engine/rows';
import { buffersOf } from './buffers';
import { createHold } from './hold';
import type { Pool } from './pool';

/** How a job ended: with an answer, or dropped because a newer question of its kind came, or it was cancelled. */
export type JobEnd<Kind extends JobKind> =
  | { readonly status: 'done'; readonly answer: JobAnswer<Kind> }
  | { readonly status: 'dropped' };

export type Report = (share: number, sentence: string) => void;

/** The worker's side of long work. */
export interface SteppedJobs {
  readonly run: <Kind extends JobKind>(
    kind: Kind,
    question: JobQuestion<Kind>,
    ticket: number,
    report: Report | Remote<Report & ProxyMarked>,
  ) => Promise<JobEnd<Kind>>;
  readonly cancel: (ticket: number) => void;
  /** Somebody asks something quick elsewhere: the work lies still for so many ms. */
  readonly hold: (ms: number) => void;
  /** Says that the worker lives. */
  readonly ping: () => true;
}

/** The name of an error after which nothing but a new worker can help: browsers keep what they failed to load. */
export const PROGRAM_LOST = 'ProgramLostError';

/** So long a job works before the worker looks for other questions. */
const SLICE_MS = 8;
/** Progress is told so often. */
const REPORT_MS = 50;
/** The same while the jobs are on their way. */
const LOADING_REPORT_MS = 500;

/** Whether a step of long work offers rows that others may be asked. */
const offersRows = (step: object): step is RowsStep => 'rows' in step;

/** Waits for the jobs, and tells now and then that they are awaited. */
async function awaited(jobs: Promise<Partial<Jobs>>, report: () => void): Promise<Partial<Jobs>> {
  const timer = setInterval(report, LOADING_REPORT_MS);
  try {
    return await jobs;
  } finally {
    clearInterval(timer);
  }
}

/** Lets every message that has arrived be heard: a task of its own, behind those that wait already. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Loads the jobs when there is work for them, and steps their generators in slices of 8 ms. In between, other questions
 * are answered, a newer question of the same kind drops the older one, and `cancel` is heard. Rows that a job offers go to the
 * pool, where there is one. The buffers of an answer are handed over, not copied.
 */
export function steppedJobs(
  load: (kind: JobKind) => Promise<Partial<Jobs>>,
  now: () => number = () => performance.now(),
  pool: () => Promise<Pick<Pool, 'rows'> | null> = async () => null,
): SteppedJobs {
  const newest = new Map<JobKind, number>();
  const live = new Set<number>();
  const gate = createHold();
  const isDropped = (kind: JobKind, ticket: number) => !live.has(ticket) || newest.get(kind) !== ticket;

  return {
    run: async (kind, question, ticket, report) => {
      newest.set(kind, ticket);
      live.add(ticket);
      let reported = Number.NEGATIVE_INFINITY;
      try {
        const jobs = await awaited(load(kind), () => void report(0, 'Loading the simulator'));
        if (isDropped(kind, ticket)) return { status: 'dropped' };
        // The table pairs each kind with its question and answer, which the compiler cannot see through a generic key.
        const work = (jobs[kind] as (q: typeof question) => Generator<{ share: number; sentence: string }, unknown>)(
          question,
        );
        const tell = (share: number, sentence: string) => {
          if (now() - reported < REPORT_MS) return;
          reported = now();
          void report(share, sentence);
        };
        let given: unknown;
        for (;;) {
          const until = now() + SLICE_MS;
          let step = work.next(given);
          given = undefined;
          while (!step.done && !offersRows(step.value) && now() < until) step = work.next();
          if (step.done) {
            const end = { status: 'done', answer: step.value } as JobEnd<typeof kind>;
            return transfer(end, buffersOf(step.value));
          }
          tell(step.value.share, step.value.sentence);
          await breath();
          await gate.over();
          const helped = offersRows(step.value) ? await pool() : null;
          if (helped && offersRows(step.value)) {
            const soFar = (share: number) => {
              const { value, done } = work.next(share);
              if (!done) tell(value.share, value.sentence);
            };
            given = (await helped.rows(step.value.rows, () => isDropped(kind, ticket), soFar)) ?? undefined;
          }
          if (isDropped(kind, ticket)) {
            work.return(undefined);
            return { status: 'dropped' };
          }
        }
      } finally {
        live.delete(ticket);
      }
    },
    cancel: (ticket) => {
      live.delete(ticket);
    },
    hold: gate.hold,
    ping: () => true,
  };
}
