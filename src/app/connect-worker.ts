import type { ExploreAnswer } from '../engine/engine';
import { modelFacts } from '../models/facts';
import type { Scenario } from '../scenario/scenario';
import { selectBaseline, selectOption } from '../state/selectors';
import { useStore } from '../state/store';
import { stopReasons } from '../vocabulary/stop-reasons';
import { type EngineClient, WorkerLostError } from '../worker/client';
import { latestOnly } from '../worker/latest-only';
import * as words from './words';

/** Scenarios go to the worker, their answers to the store. */

/** What is said where a calculation fails. */
export function describeFailure(error: unknown): string {
  return error instanceof WorkerLostError
    ? words.calculationStopped
    : words.calculationFailed(error instanceof Error ? error.message : String(error));
}

/** Whether the closed form is drawn over the rounds, which is asked for with them. */
export const showsOverlay = selectOption('explore.overlay');

/** Advice is asked for when a scenario has come to rest: it takes the worker longer than the numbers do. */
const REST_BEFORE_ADVICE_MS = 80;

/** So long a slider waits for the answer to where it is; then it moves alone. */
const LONGEST_WAIT_AHEAD_MS = 80;

/** A page out of sight has no frames: what waits for one goes on after so long. */
const LONGEST_FRAME_MS = 100;
/** A frame that is painted sooner lets an answer come in time for the next one, whenever it was asked for. */
const QUICK_FRAME_MS = 10;
/** How long the last frame with an answer took. */
let frameMs = 0;

/**
 * The next frame, which shows the last answer; at once where frames are quick. What is asked in a slow one is answered while
 * it is painted; what is asked earlier waits for its turn as well, and is a frame older then.
 */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (frameMs < QUICK_FRAME_MS) resolve(null);
    setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => {
      resolve(null);
      const begun = performance.now();
      // A task of its own: once the frame is through.
      setTimeout(() => {
        frameMs = performance.now() - begun;
      });
    });
  });

/**
 * Sends every new scenario to the worker and its answers to the store. The answer to a scenario that a drag is about to
 * reach brings that scenario with it, so that slider, numbers and charts change in one frame.
 */
export function connectWorker(client: EngineClient): (scenario: Scenario) => void {
  const { receiveAnswer, receiveMend, reportFailure, takeAhead } = useStore.getState();
  const askMend = (scenario: Scenario) =>
    client.run('mend', scenario).then(
      (answer) => answer && receiveMend(answer),
      () => undefined, // Without it the verdict stands without advice; a failing engine is reported by explore.
    );
  let adviceTimer: ReturnType<typeof setTimeout> | undefined;
  // What would help a platform stands in a table, which asks for itself.
  const isBad = ({ evaluation: { outcome, model } }: ExploreAnswer) =>
    modelFacts[model].group !== 'platform' && (!outcome.applicable || !stopReasons[outcome.stopReason].isOwnEnd);
  let aheadTimer: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe(({ ahead }, before) => {
    if (ahead === null) clearTimeout(aheadTimer);
    else if (before.ahead === null) aheadTimer = setTimeout(takeAhead, LONGEST_WAIT_AHEAD_MS);
  });
  const askExplore = latestOnly<Scenario, ExploreAnswer>(
    (scenario) => {
      const state = useStore.getState();
      return client.ask('explore', { scenario, baseline: selectBaseline(state), overlay: showsOverlay(state) });
    },
    {
      onAnswer: (_, answer) => {
        receiveAnswer(answer);
        takeAhead();
        clearTimeout(adviceTimer);
        if (isBad(answer)) adviceTimer = setTimeout(() => void askMend(answer.evaluation.of), REST_BEFORE_ADVICE_MS);
      },
      onError: (_, error) => reportFailure(describeFailure(error)),
      isUsed: nextFrame,
    },
  );
  return askExplore;
}
