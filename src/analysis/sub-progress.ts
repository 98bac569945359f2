import type { Progress } from '../simulator/simulated-migration';

/** Steps a part of a longer piece of work; `place` says where its progress stands in the whole. */
export function* subProgress<Result>(
  part: Generator<Progress, Result>,
  place: (progress: Progress) => Progress,
): Generator<Progress, Result> {
  let step = part.next();
  while (!step.done) {
    yield place(step.value);
    step = part.next();
  }
  return step.value;
}
