import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Engine } from '../engine/engine';
import type { JobAnswer, JobKind, JobQuestion } from '../engine/jobs';
import { type PackedAnswer, type ServedEngine, unpackAnswer } from './packed-rounds';
import type { JobEnd, Report, SteppedJobs } from './stepped';

/** The worker died, or has been silent for so long that it counts as dead. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

type Question<Kind extends keyof Engine> = Parameters<Engine[Kind]>[0];
type Answer<Kind extends keyof Engine> = ReturnType<Engine[Kind]>;

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
  readonly stop: () => void;
}

export interface RunOptions {
  readonly onProgress?: Report;
  readonly signal?: AbortSignal;
}

export interface EngineClientOptions {
  readonly startWorker: () => Worker;
  /** Silence after which a worker that has answered before counts as dead. Its answers take milliseconds. */
  readonly silenceMs?: number;
  /** The same for a new worker, whose script must load first. */
  readonly startMs?: number;
  /** Silence after which a worker that does long work counts as dead: it reports its progress far more often. */
  readonly workMs?: number;
  /** How often one question is asked again on a new worker before giving up. */
  readonly retries?: number;
}

interface Live {
  readonly worker: Worker;
  readonly remote: Remote<ServedEngine & SteppedJobs>;
  /** Rejects when the worker reports that it failed; never resolves. */
  readonly died: Promise<never>;
  hasAnswered: boolean;
  discarded: boolean;
}

/** Rejects after a time without a sign of life; `cancel` ends the wait. */
function silence(milliseconds: number): {
  readonly promise: Promise<never>;
  readonly signOfLife: (milliseconds: number) => void;
  readonly cancel: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: (milliseconds: number) => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    wait = (time) => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new WorkerLostError('The worker did not answer.')), time);
    };
    wait(milliseconds);
  });
  return { promise, signOfLife: wait, cancel: () => clearTimeout(timer) };
}

/**
 * The page's side of the worker: starts it, notices when it dies (an error event, or silence; Comlink alone would wait
 * for ever), starts a new one and asks the question again.
 */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { startWorker, silenceMs = 1500, startMs = 15_000, workMs = 10_000, retries = 2 } = options;
  let live: Live | null = null;
  let tickets = 0;

  function start(): Live {
    const worker = startWorker();
    const died = new Promise<never>((_, reject) => {
      const fail = () => reject(new WorkerLostError('The worker stopped.'));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
    });
    died.catch(() => undefined); // Heard where a call waits for it; alone it is no unhandled rejection.
    return { worker, remote: wrap<ServedEngine & SteppedJobs>(worker), died, hasAnswered: false, discarded: false };
  }

  function discard(dead: Live): void {
    if (dead.discarded) return; // Every call that was in flight on it ends here, and a proxy is released only once.
    dead.discarded = true;
    dead.remote[releaseProxy]();
    dead.worker.terminate();
    if (live === dead) live = null;
  }

  /** Races a call with the worker's death and its silence; a dead worker is thrown away. */
  async function listen<Result>(
    call: (mine: Live, signOfLife: (milliseconds: number) => void) => Promise<Result>,
    patienceMs: number,
  ): Promise<Result> {
    live ??= start();
    const mine = live;
    const wait = silence(mine.hasAnswered ? patienceMs : startMs);
    try {
      const answer = await Promise.race([call(mine, wait.signOfLife), mine.died, wait.promise]);
      mine.hasAnswered = true;
      return answer;
    } catch (error) {
      if (error instanceof WorkerLostError) discard(mine);
      throw error;
    } finally {
      wait.cancel();
    }
  }

  /** Asks again on a new worker when the old one died. */
  async function persist<Result>(askOnce: () => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await askOnce();
      } catch (error) {
        if (!(error instanceof WorkerLostError) || attempt >= retries) throw error;
      }
    }
  }

  async function runOnce<Kind extends JobKind>(
    kind: Kind,
    question: JobQuestion<Kind>,
    { onProgress, signal }: RunOptions,
  ): Promise<JobAnswer<Kind> | null> {
    if (signal?.aborted) return null;
    tickets += 1;
    const ticket = tickets;
    let cancel: () => void = () => undefined;
    try {
      const end = await listen(({ remote }, signOfLife) => {
        cancel = () => void remote.cancel(ticket).catch(() => undefined);
        signal?.addEventListener('abort', cancel);
        const report: Report = (share, sentence) => {
          signOfLife(workMs);
          onProgress?.(share, sentence);
        };
        return remote.run(kind, question as never, ticket, proxy(report) as never) as Promise<JobEnd<Kind>>;
      }, workMs);
      return end.status === 'done' && !signal?.aborted ? end.answer : null;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    ask: (kind, question) =>
      persist(() =>
        listen(async ({ remote }) => {
          // Comlink's type of a call on a generic key is a union; the worker runs the function that `Engine` names.
          const call = remote[kind] as unknown as (q: typeof question) => Promise<unknown>;
          const answer = await call(question);
          return (kind === 'explore' ? unpackAnswer(answer as PackedAnswer) : answer) as Answer<typeof kind>;
        }, silenceMs),
      ),
    run: (kind, question, options = {}) => persist(() => runOnce(kind, question, options)),
    stop: () => {
      if (live) discard(live);
    },
  };
}
