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
  /** Tells the worker, and any that comes after it, how one's own guests write; null: nothing was learned. */
  readonly learn: (points: readonly PriorPoint[] | null) => void;
  readonly stop: () => void;
}

/** What the worker hears beside questions. */
interface Told {
  readonly learn: (points: readonly PriorPoint[] | null) => void;
}

export interface RunOptions {
  readonly onProgress?: Report;
  readonly signal?: AbortSignal;
}

export interface EngineClientOptions {
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
  readonly remote: Remote<ServedEngine & SteppedJobs & Told>;
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

/**
 * The page's side of the worker: starts it, notices when it dies (an error event, or silence; Comlink alone would wait
 * for ever), starts a new one and asks the question again.
 */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { startWorker, silenceMs = 2000, startMs = 15_000, retries = 2 } = options;
  let live: Live | null = null;
  let tickets = 0;
  let learned: readonly PriorPoint[] | null = null;

  function start(): Live {
    const worker = startWorker();
    const died = new Promise<never>((_, reject) => {
      const fail = () => reject(new WorkerLostError('The worker stopped.'));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
    });
    died.catch(() => undefined); // Heard where a call waits for it; alone it is no unhandled rejection.
    const remote = wrap<ServedEngine & SteppedJobs & Told>(worker);
    // Messages arrive in their order: it is known before the first question.
    if (learned !== null) tell(remote);
    return { worker, remote, died, hasAnswered: false, discarded: false };
  }

  /** A worker that dies over it is noticed by the next question. */
  const tell = (remote: Live['remote']) => void remote.learn(learned).catch(() => undefined);

  function discard(dead: Live): void {
    if (dead.discarded) return; // Every call that was in flight on it ends here, and a proxy is released only once.
    dead.discarded = true;
    dead.remote[releaseProxy]();
    dead.worker.terminate();
    if (live === dead) live = null;
  }

  /** Races a call with the worker's death and its silence; a dead worker is thrown away. */
  async function listen<Result>(call: (mine: Live, signOfLife: () => void) => Promise<Result>): Promise<Result> {
    live ??= start();
    const mine = live;
    const wait = silence(mine, { silenceMs, startMs });
    try {
      const answer = await Promise.race([call(mine, wait.signOfLife), mine.died, wait.promise]);
      mine.hasAnswered = true;
      return answer;
    } catch (error) {
      if (error instanceof WorkerLostError || (error instanceof Error && error.name === PROGRAM_LOST)) discard(mine);
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
          signOfLife();
          onProgress?.(share, sentence);
        };
        return remote.run(kind, question as never, ticket, proxy(report) as never) as Promise<JobEnd<Kind>>;
      });
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
        }),
      ),
    run: (kind, question, options = {}) => persist(() => runOnce(kind, question, options)),
    learn: (points) => {
      learned = points;
      if (live) tell(live.remote);
    },
    stop: () => {
      if (live) discard(live);
    },
  };
}
