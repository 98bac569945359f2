import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Engine } from '../engine/engine';
import type { JobAnswer, JobKind, JobQuestion } from '../engine/jobs';
import type { PriorPoint } from '../models/platforms/prior-points';
import { type PackedAnswer, type ServedEngine, unpackAnswer } from './packed-rounds';
import { type JobEnd, PROGRAM_LOST, type Report, type SteppedJobs } from './stepped';

/** The worker died, or has been silent for so long that it counts as dead. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

type Question<Kind extends keyof Engine> = Parameters<Engine[Kind]>[0];
/** What comes back: a promise of the worker's own is awaited there. */
type Answer<Kind extends keyof Engine> =
  ReturnType<Engine[Kind]> extends Promise<infer Value> ? Value : ReturnType<Engine[Kind]>;

export interface EngineClient {
  /** Asks the worker; rejects with `WorkerLostError` when no live worker answered, else with the engine's own error. */
  readonly ask: <Kind extends keyof Engine>(kind: Kind, question: Question<Kind>) => Promise<Answer<Kind>>;
  /**
   * Long work. Resolves with null when it was dropped: by `signal`, or because a newer question of its kind came.
   * Rejects like `ask`.
   */
  readonly run: <Kind extends JobKind>(
    kind: Kind,
    question: JobQuestion<Kind>,
    options?: RunOptions,
  ) => Promise<JobAnswer<Kind> | null>;
  /** Tells the workers, and any that come after them, how one's own guests write; null: nothing was learned. */
  readonly learn: (points: readonly PriorPoint[] | null) => void;
  readonly stop: () => void;
}

/** What a worker does. */
interface Served extends ServedEngine, SteppedJobs {
  readonly learn: (points: readonly PriorPoint[] | null) => void;
}

export interface RunOptions {
  readonly onProgress?: Report;
  readonly signal?: AbortSignal;
}

interface EngineClientOptions {
  readonly startWorker: () => Worker;
  /** Silence after which a worker is asked whether it lives, and, if it stays silent for as long again, counts as dead. */
  readonly silenceMs?: number;
  /** Silence after which a new worker counts as dead, whose script must load first. */
  readonly startMs?: number;
  /** How often one question is asked again on a new worker before giving up. */
  readonly retries?: number;
}

interface Live {
  readonly worker: Worker;
  readonly remote: Remote<Served>;
  /** Rejects when the worker reports that it failed; never resolves. */
  readonly died: Promise<never>;
  hasAnswered: boolean;
  discarded: boolean;
}

/** Rejects once a worker counts as dead: it was silent, then asked once more, and silent again. */
function silence(mine: Live, { silenceMs, startMs }: Required<Pick<EngineClientOptions, 'silenceMs' | 'startMs'>>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let lose: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    lose = () => reject(new WorkerLostError('The worker did not answer.'));
  });
  const signOfLife = () => {
    if (isOver) return;
    mine.hasAnswered = true;
    clearTimeout(timer);
    timer = setTimeout(askOnceMore, silenceMs);
  };
  const askOnceMore = () => {
    timer = setTimeout(lose, silenceMs);
    void mine.remote.ping().then(signOfLife, () => undefined);
  };
  if (mine.hasAnswered) signOfLife();
  else timer = setTimeout(lose, startMs);
  const cancel = () => {
    isOver = true;
    clearTimeout(timer);
  };
  return { promise, signOfLife, cancel };
}

interface Line {
  /** Races a call with the worker's death and its silence, and asks again on a new worker when the old one died. */
  readonly call: <Result>(act: (mine: Live, signOfLife: () => void) => Promise<Result>) => Promise<Result>;
  /** What is told to the worker that lives, if there is one. One that dies over it is noticed by the next question. */
  readonly tell: (act: (remote: Live['remote']) => Promise<unknown>) => void;
  readonly stop: () => void;
}

/**
 * A worker, or the one after it: starts it, notices when it dies (an error event, or silence; Comlink alone would wait for
 * ever), starts a new one. `onStart` is told each that starts, before its first question: messages arrive in their order.
 */
function createLine(options: EngineClientOptions, onStart: (remote: Live['remote']) => void): Line {
  const { startWorker, silenceMs = 2000, startMs = 15_000, retries = 2 } = options;
  let live: Live | null = null;

  function start(): Live {
    const worker = startWorker();
    const died = new Promise<never>((_, reject) => {
      const fail = () => reject(new WorkerLostError('The worker stopped.'));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
    });
    died.catch(() => undefined); // Heard where a call waits for it; alone it is no unhandled rejection.
    const remote = wrap<Served>(worker);
    onStart(remote);
    return { worker, remote, died, hasAnswered: false, discarded: false };
  }

  function discard(dead: Live): void {
    if (dead.discarded) return; // Every call that was in flight on it ends here, and a proxy is released only once.
    dead.discarded = true;
    dead.remote[releaseProxy]();
    dead.worker.terminate();
    if (live === dead) live = null;
  }

  async function callOnce<Result>(act: (mine: Live, signOfLife: () => void) => Promise<Result>): Promise<Result> {
    live ??= start();
    const mine = live;
    const wait = silence(mine, { silenceMs, startMs });
    try {
      const answer = await Promise.race([act(mine, wait.signOfLife), mine.died, wait.promise]);
      mine.hasAnswered = true;
      return answer;
    } catch (error) {
      if (error instanceof WorkerLostError || (error instanceof Error && error.name === PROGRAM_LOST)) discard(mine);
      throw error;
    } finally {
      wait.cancel();
    }
  }

  return {
    call: async (act) => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await callOnce(act);
        } catch (error) {
          if (!(error instanceof WorkerLostError) || attempt >= retries) throw error;
        }
      }
    },
    tell: (act) => {
      if (live) void act(live.remote).catch(() => undefined);
    },
    stop: () => {
      if (live) discard(live);
    },
  };
}

/** So long after a quick question long work lies still: a slider asks the next one within that. */
export const HOLD_MS = 64;

/** The page's side of its workers: one for questions, and one for long work, which makes no question wait. */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  let tickets = 0;
  let running = 0;
  let learned: readonly PriorPoint[] | null = null;
  const teach = (remote: Live['remote']) => remote.learn(learned);
  const taught = (remote: Live['remote']) => {
    if (learned !== null) void teach(remote).catch(() => undefined);
  };
  const [quick, long] = [createLine(options, taught), createLine(options, taught)];

  return {
    ask: (kind, question) => {
      if (running > 0) long.tell((remote) => remote.hold(HOLD_MS));
      return quick.call(async ({ remote }) => {
        // Comlink's type of a call on a generic key is a union; the worker runs the function that `Engine` names.
        const call = remote[kind] as unknown as (q: typeof question) => Promise<unknown>;
        const answer = await call(question);
        return (kind === 'explore' ? unpackAnswer(answer as PackedAnswer) : answer) as Answer<typeof kind>;
      });
    },
    run: async (kind, question, { onProgress, signal } = {}) => {
      let cancel: () => void = () => undefined;
      const abort = () => cancel();
      signal?.addEventListener('abort', abort);
      running += 1;
      try {
        const end = await long.call(({ remote }, signOfLife): Promise<JobEnd<typeof kind>> => {
          if (signal?.aborted) return Promise.resolve({ status: 'dropped' });
          tickets += 1;
          const ticket = tickets;
          cancel = () => void remote.cancel(ticket).catch(() => undefined);
          const report: Report = (share, sentence) => {
            signOfLife();
            onProgress?.(share, sentence);
          };
          return remote.run(kind, question as never, ticket, proxy(report) as never) as Promise<JobEnd<typeof kind>>;
        });
        return end.status === 'done' && !signal?.aborted ? end.answer : null;
      } finally {
        running -= 1;
        signal?.removeEventListener('abort', abort);
      }
    },
    learn: (points) => {
      learned = points;
      for (const line of [quick, long]) line.tell(teach);
    },
    stop: () => {
      for (const line of [quick, long]) line.stop();
    },
  };
}
