import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import { type Services, useServices } from '../shared/services';
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

/** What a line of questions needs to be worked through. */
interface Desk<Kind extends JobKind, About> {
  readonly kind: Kind;
  readonly services: Pick<Services, 'run' | 'describeFailure'>;
  readonly put: (part: Partial<Kept<Kind, About>>) => void;
}

/** Asks one question, and then the one that waits; what was given up says nothing more. */
async function work<Kind extends JobKind, About>(
  line: Line<Kind, About>,
  next: Asked<Kind, About>,
  desk: Desk<Kind, About>,
): Promise<void> {
  const { run, describeFailure } = desk.services;
  const mine = new AbortController();
  line.busy = mine;
  const put = (part: Partial<Kept<Kind, About>>) => {
    if (line.busy === mine) desk.put(part);
  };
  put({ status: 'running', progress: null, sentence: null });
  try {
    const onProgress = (share: number, sentence: string) => put({ progress: { share, sentence } });
    const answer = await run(desk.kind, next.question, { onProgress, signal: mine.signal });
    if (answer !== null) put({ answer, asked: next });
    if (line.waiting === null) put({ status: answer === null ? 'cancelled' : 'done', progress: null });
  } catch (error) {
    if (line.waiting === null) put({ status: 'failed', progress: null, sentence: describeFailure(error) });
  }
  if (line.busy !== mine) return;
  line.busy = null;
  clearTimeout(line.giveUp);
  const { waiting } = line;
  line.waiting = null;
  if (waiting !== null) await work(line, waiting, desk);
}

/** Lets everything go: the view is left. */
function drop<Kind extends JobKind, About>(line: Line<Kind, About>): void {
  clearTimeout(line.giveUp);
  line.busy?.abort();
  line.busy = null;
  line.waiting = null;
}

/**
 * Quick work that follows a slider: one question in the worker, the newest one waits, and every answer is shown, so that
 * something moves while a slider does. `useJob` waits for rest instead, which suits work that takes seconds.
 */
export function useLiveJob<Kind extends JobKind, About>(
  kind: Kind,
  asked: Asked<Kind, About> | null,
): LiveJob<Kind, About> {
  const services = useServices();
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<Kept<Kind, About>>({
    status: 'idle',
    progress: null,
    answer: null,
    asked: null,
    sentence: null,
  });
  const line = useRef<Line<Kind, About>>({ busy: null, waiting: null, giveUp: undefined });

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks the same question anew.
  useEffect(() => {
    const own = line.current;
    if (asked === null) return;
    if (own.busy === null) {
      const put = (part: Partial<Kept<Kind, About>>) => setKept((before) => ({ ...before, ...part }));
      void work(own, asked, { kind, services, put });
      return;
    }
    if (own.waiting === null) own.giveUp = setTimeout(() => own.busy?.abort(), PATIENCE_MS);
    own.waiting = asked;
  }, [kind, asked, attempt, services]);
  useEffect(() => {
    const own = line.current;
    return () => drop(own);
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
