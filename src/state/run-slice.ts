import type { ExploreAnswer } from '../engine/engine';
import type { MendAnswer } from '../engine/mend-job';
import type { Scenario } from '../scenario/scenario';
import type { Update } from './update';

/** What the worker last said. The answer names the scenario it belongs to; a failure keeps the last answer in sight. */
export type Run =
  | { readonly status: 'empty' }
  | { readonly status: 'answered'; readonly answer: ExploreAnswer }
  | { readonly status: 'failed'; readonly answer: ExploreAnswer | null; readonly sentence: string };

/** What an opened link says of the numbers it was made with, until they are compared. */
export interface Made {
  readonly of: Scenario;
  /** 'mv=..&sum=..', as it stands in the link. */
  readonly pairs: string;
}

export interface RunSlice {
  readonly run: Run;
  readonly made: Made | null;
  readonly setMade: (made: Made | null) => void;
  readonly mend: MendAnswer | null;
  /** Counts the times that a person asked to try again after a failure. */
  readonly attempts: number;
  readonly receiveAnswer: (answer: ExploreAnswer) => void;
  readonly receiveMend: (answer: MendAnswer) => void;
  readonly reportFailure: (sentence: string) => void;
  readonly tryAgain: () => void;
}

/** The answer on screen, whatever became of the last question. */
export function answerOf(run: Run): ExploreAnswer | null {
  return run.status === 'empty' ? null : run.answer;
}

/** The run's part of the store. */
export function createRunSlice(update: Update<RunSlice>): RunSlice {
  return {
    run: { status: 'empty' },
    made: null,
    setMade: (made) => update(() => ({ made })),
    mend: null,
    attempts: 0,
    receiveAnswer: (answer) => update(() => ({ run: { status: 'answered', answer } })),
    receiveMend: (mend) => update(() => ({ mend })),
    reportFailure: (sentence) =>
      update((state) => ({ run: { status: 'failed', answer: answerOf(state.run), sentence } })),
    tryAgain: () => update((state) => ({ attempts: state.attempts + 1 })),
  };
}
