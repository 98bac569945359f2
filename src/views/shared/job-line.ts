import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import type { Services } from './services';

/** How far a long piece of work has come. */
export interface JobProgress {
  readonly share: number;
  readonly sentence: string;
}

/** A question for the worker, what tells it from others, and what its answer will be read with. */
export interface Asked<Kind extends JobKind, About = unknown> {
  readonly question: JobQuestion<Kind>;
  readonly key: unknown;
  readonly about: About;
}

/** What became of the questions of a line: the last answer stays in sight whatever happens to the next one. */
export interface LineState<Kind extends JobKind, About = unknown> {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Known once the work has taken a moment: short work shows nothing. */
  readonly progress: JobProgress | null;
  readonly answer: JobAnswer<Kind> | null;
  /** What was answered. */
  readonly asked: Asked<Kind, About> | null;
  /** Why it failed. */
  readonly sentence: string | null;
}

/**
 * How a line follows its questions. At rest: work begins once questions have stopped changing, and a newer one drops
 * it, which suits work of seconds. Live: one question is worked on, the newest waits, and every answer is shown, so that
 * something moves while a slider does.
 */
export type Pace = 'rest' | 'live';

/** Rest after a change before the work begins: a slider that moves would start it again and again. */
const REST_MS = 120;
/** Live work that lasts longer than this is given up when a newer question waits. */
const PATIENCE_MS = 250;

/** One after the other in the worker; what was dropped says nothing more. */
interface JobLine<Kind extends JobKind, About> {
  readonly ask: (next: Asked<Kind, About>) => void;
  /** Stops the work and says so. */
  readonly cancel: () => void;
  /** Stops the work without a word. */
  readonly drop: () => void;
}

/** A line of questions of one kind; `put` hears of each change. */
export function createJobLine<Kind extends JobKind, About>(
  kind: Kind,
  pace: Pace,
  { run, describeFailure }: Pick<Services, 'run' | 'describeFailure'>,
  put: (part: Partial<LineState<Kind, About>>) => void,
): JobLine<Kind, About> {
  let busy: AbortController | null = null;
  let waiting: Asked<Kind, About> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = async (asked: Asked<Kind, About>): Promise<void> => {
    const mine = new AbortController();
    busy = mine;
    const say = (part: Partial<LineState<Kind, About>>) => {
      if (busy === mine) put(part);
    };
    say({ status: 'running', progress: null, sentence: null });
    try {
      const onProgress = (share: number, sentence: string) => say({ progress: { share, sentence } });
      const answer = await run(kind, asked.question, { onProgress, signal: mine.signal });
      if (answer !== null) say({ answer, asked });
      if (waiting === null) say({ status: answer === null ? 'cancelled' : 'done', progress: null });
    } catch (error) {
      if (waiting === null) say({ status: 'failed', progress: null, sentence: describeFailure(error) });
    }
    if (busy !== mine) return;
    const next = waiting;
    clear();
    if (next !== null) await work(next);
  };
  const clear = () => {
    clearTimeout(timer);
    busy = null;
    waiting = null;
  };
  const drop = () => {
    busy?.abort();
    clear();
  };
  return {
    ask: (next) => {
      if (pace === 'rest') {
        drop();
        put({ status: 'running', progress: null, sentence: null });
        timer = setTimeout(() => void work(next), REST_MS);
      } else if (busy === null) void work(next);
      else {
        if (waiting === null) timer = setTimeout(() => busy?.abort(), PATIENCE_MS);
        waiting = next;
      }
    },
    cancel: () => {
      drop();
      put({ status: 'cancelled', progress: null });
    },
    drop,
  };
}
