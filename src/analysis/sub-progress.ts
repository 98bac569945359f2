import type { Progress } from '../simulator/simulated-migration';

/**
 * Steps a part of a longer piece of work; `place` says where its progress stands in the whole. What else a step says stays,
 * and what is given to it reaches the part.
 */
export function* subProgress<Result>(
  part: Generator<Progress, Result>,
  place: (progress: Progress) => Progress,
): Generator<Progress, Result> {
  let step = part.next();
  while (!step.done) {
    const given: unknown = yield { ...step.value, ...place(step.value) };
    step = part.next(given);
  }
  return step.value;
}
