import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import { useServices } from '../shared/services';
import type { JobProgress, JobState } from '../shared/use-job';

/** A question, known by its identity, and what its answer will be read with. */
export interface Asked<Kind extends JobKind, About> {
  readonly question: JobQuestion<Kind>;
  readonly about: About;
}

/** Like the state of other long work; the last answer stands with what it was asked about. */
export interface LiveJob<Kind extends JobKind, About> extends JobState<Kind> {
  readonly about: About | null;
}

interface Kept<Kind extends JobKind, About> {
  readonly status: JobState<Kind>['status'];
  readonly progress: JobProgress | null;
  readonly answer: JobAnswer<Kind> | null;
  readonly asked: Asked<Kind, About> | null;
  readonly sentence: string | null;
}

/** Work that lasts longer than this is given up when a newer question waits. */
const PATIENCE_MS = 250;

/** The piece of work in the worker, and the question that comes after it. */
interface Line<Kind extends JobKind, About> {
  busy: AbortController | null;
  waiting: Asked<Kind, About> | null;
  giveUp: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Quick work that follows a slider: one question in the worker, the newest one waits, and every answer is shown, so that
 * something moves while a slider does. `useJob` waits for rest instead, which suits work that takes seconds.
 */
export function useLiveJob<Kind extends JobKind, About>(
  kind: Kind,
  asked: Asked<Kind, About> | null,
): LiveJob<Kind, About> {
  const { run, describeFailure } = useServices();
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<Kept<Kind, About>>({
    status: 'idle',
    progress: null,
    answer: null,
    asked: null,
    sentence: null,
  });
  const line = useRef<Line<Kind, About>>({ busy: null, waiting: null, giveUp: undefined });

  const start = useCallback(
    async (next: Asked<Kind, About>): Promise<void> => {
      const own = line.current;
      const mine = new AbortController();
      own.busy = mine;
      const put = (part: Partial<Kept<Kind, About>>) => {
        if (own.busy === mine) setKept((before) => ({ ...before, ...part }));
      };
      put({ status: 'running', progress: null, sentence: null });
      try {
        const onProgress = (share: number, sentence: string) => put({ progress: { share, sentence } });
        const answer = await run(kind, next.question, { onProgress, signal: mine.signal });
        if (answer !== null) put({ answer, asked: next });
        if (own.waiting === null) put({ status: answer === null ? 'cancelled' : 'done', progress: null });
      } catch (error) {
        if (own.waiting === null) put({ status: 'failed', progress: null, sentence: describeFailure(error) });
      }
      if (own.busy !== mine) return;
      own.busy = null;
      clearTimeout(own.giveUp);
      const waiting = own.waiting;
      own.waiting = null;
      if (waiting !== null) void start(waiting);
    },
    [kind, run, describeFailure],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks the same question anew.
  useEffect(() => {
    const own = line.current;
    if (asked === null) return;
    if (own.busy === null) {
      void start(asked);
      return;
    }
    if (own.waiting === null) own.giveUp = setTimeout(() => own.busy?.abort(), PATIENCE_MS);
    own.waiting = asked;
  }, [asked, attempt, start]);

  useEffect(() => {
    const own = line.current;
    return () => {
      clearTimeout(own.giveUp);
      own.busy?.abort();
      own.busy = null;
      own.waiting = null;
    };
  }, []);

  const cancel = useCallback(() => {
    line.current.waiting = null;
    line.current.busy?.abort();
  }, []);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const { status, progress, answer, sentence } = kept;
  const isCurrent = answer !== null && kept.asked === asked;
  return { status, progress, answer, about: kept.asked?.about ?? null, isCurrent, sentence, cancel, again };
}
