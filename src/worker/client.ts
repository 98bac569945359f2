import { type Remote, releaseProxy, wrap } from 'comlink';
import type { Engine } from '../engine/engine';

/** The worker died, or has been silent for so long that it counts as dead. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

type Question<Kind extends keyof Engine> = Parameters<Engine[Kind]>[0];
type Answer<Kind extends keyof Engine> = ReturnType<Engine[Kind]>;

export interface EngineClient {
  /** Asks the worker; rejects with `WorkerLostError` when no live worker answered, else with the engine's own error. */
  readonly ask: <Kind extends keyof Engine>(kind: Kind, question: Question<Kind>) => Promise<Answer<Kind>>;
  readonly stop: () => void;
}

export interface EngineClientOptions {
  readonly startWorker: () => Worker;
  /** Silence after which a worker that has answered before counts as dead. Its answers take milliseconds. */
  readonly silenceMs?: number;
  /** The same for a new worker, whose script must load first. */
  readonly startMs?: number;
  /** How often one question is asked again on a new worker before giving up. */
  readonly retries?: number;
}

interface Live {
  readonly worker: Worker;
  readonly remote: Remote<Engine>;
  /** Rejects when the worker reports that it failed; never resolves. */
  readonly died: Promise<never>;
  hasAnswered: boolean;
  discarded: boolean;
}

/** Rejects after a time; `cancel` ends the wait. */
function silence(milliseconds: number): { promise: Promise<never>; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WorkerLostError('The worker did not answer.')), milliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}

/**
 * The page's side of the worker: starts it, notices when it dies (an error event, or silence; Comlink alone would wait
 * for ever), starts a new one and asks the question again.
 */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { startWorker, silenceMs = 1500, startMs = 15_000, retries = 2 } = options;
  let live: Live | null = null;

  function start(): Live {
    const worker = startWorker();
    const died = new Promise<never>((_, reject) => {
      const fail = () => reject(new WorkerLostError('The worker stopped.'));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
    });
    died.catch(() => undefined); // Heard where a call waits for it; alone it is no unhandled rejection.
    return { worker, remote: wrap<Engine>(worker), died, hasAnswered: false, discarded: false };
  }

  function discard(dead: Live): void {
    if (dead.discarded) return; // Every call that was in flight on it ends here, and a proxy is released only once.
    dead.discarded = true;
    dead.remote[releaseProxy]();
    dead.worker.terminate();
    if (live === dead) live = null;
  }

  async function askOnce<Kind extends keyof Engine>(kind: Kind, question: Question<Kind>): Promise<Answer<Kind>> {
    live ??= start();
    const mine = live;
    const wait = silence(mine.hasAnswered ? silenceMs : startMs);
    // Comlink's type of a call on a generic key is a union; the worker runs the very function that `Engine` names.
    const call = mine.remote[kind] as unknown as (question: Question<Kind>) => Promise<Answer<Kind>>;
    try {
      const answer = await Promise.race([call(question), mine.died, wait.promise]);
      mine.hasAnswered = true;
      return answer;
    } catch (error) {
      if (error instanceof WorkerLostError) discard(mine);
      throw error;
    } finally {
      wait.cancel();
    }
  }

  return {
    ask: async (kind, question) => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await askOnce(kind, question);
        } catch (error) {
          if (!(error instanceof WorkerLostError) || attempt >= retries) throw error;
        }
      }
    },
    stop: () => {
      if (live) discard(live);
    },
  };
}
