import { useEffect, useMemo, useRef, useState } from 'react';
import type { PagesAnswer, PagesQuestion } from '../../engine/pages-job';
import type { Scenario } from '../../scenario/scenario';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import type { JobProgress } from '../shared/job-line';
import { useJob } from '../shared/use-job';
import * as late from './late-words';
import { pagesQuestion, sameQuestion } from './pages-question';

/** What stands between the scenario on screen and its film. */
export type Obstacle =
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'simulating'; readonly doing: string; readonly progress: JobProgress | null }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'changed' };

interface FilmJob {
  /** The last film, of whatever question. */
  readonly answer: PagesAnswer | null;
  /** Null when the film is of the scenario on screen. */
  readonly obstacle: Obstacle | null;
  readonly cancel: () => void;
  /** Simulates the scenario on screen, because it changed, was cancelled, or failed. */
  readonly simulate: () => void;
}

/**
 * A film that was made as quickly as this is made anew when the scenario changes; a slower one waits to be asked for.
 * 300 ms of work, and the 120 ms that a question rests before it is asked.
 */
const QUICK_MS = 420;

/** The film of the scenario on screen, or of another one, with a workload's writes or Explore's. */
export function useFilm(workload: string | null, other: Scenario | null = null): FilmJob {
  const onScreen = useStore(selectScenario);
  const scenario = other ?? onScreen;
  const present = useMemo(() => pagesQuestion(scenario, workload), [scenario, workload]);
  const [asked, setAsked] = useState<PagesQuestion | null>(present);
  const [follows, setFollows] = useState(true);
  const question = follows ? present : asked;
  const job = useJob('pages', question);
  const { status, answer, again } = job;

  const begun = useRef(0);
  // Each question starts the watch anew: a slider that moves asks many.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the time is taken of.
  useEffect(() => {
    if (status === 'running') begun.current = performance.now();
  }, [status, question]);
  useEffect(() => {
    if (answer === null) return;
    setFollows(performance.now() - begun.current <= QUICK_MS);
    setAsked(answer.of);
  }, [answer]);

  // Whoever cancels does not want the next one to begin by itself.
  const cancel = () => {
    setFollows(false);
    setAsked(question);
    job.cancel();
  };
  const simulate = () => {
    if (sameQuestion(question, present)) again();
    else setAsked(present);
  };
  const isCurrent = answer !== null && sameQuestion(answer.of, present);
  return { answer, obstacle: obstacleOf(), cancel, simulate };

  function obstacleOf(): Obstacle | null {
    if (present === null) return { kind: 'too-much-memory' };
    if (isCurrent) return null;
    const isAsked = sameQuestion(question, present);
    if (!isAsked && answer !== null) return { kind: 'changed' };
    if (status === 'failed') return { kind: 'failed', sentence: job.sentence ?? '' };
    return isAsked && status !== 'cancelled'
      ? { kind: 'simulating', doing: late.migrationIsSimulated, progress: job.progress }
      : { kind: 'cancelled' };
  }
}
