import type { StepRange } from '../../simulator/pages-recorder';
import type { PagesRecording } from '../../simulator/pages-recording';
import { frameOfStep } from './pages-player';

/** Steps simulated at once, either way from where somebody steps: enough for a while, and soon done. */
const STEPS_AROUND = 256;

/** The steps to simulate around one of them, from a frame of the film to a frame of the film. */
export function rangeAround(film: PagesRecording, step: number): StepRange {
  const { frames, frameStep } = film;
  const first = frameOfStep(film, step - STEPS_AROUND);
  const last = frameOfStep(film, step + STEPS_AROUND);
  // Frames that are far apart: at least the two beside the step.
  const end = (frameStep[last] as number) > step ? last : Math.min(last + 1, frames - 1);
  const start = (frameStep[first] as number) < step ? first : Math.max(first - 1, 0);
  return { from: frameStep[start] as number, to: frameStep[end] as number };
}

/** A column with a part of it replaced. */
function spliced<Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  column: Column,
  from: number,
  to: number,
  by: Column,
): Column {
  const make = column.constructor as new (length: number) => Column;
  const whole = new make(from + by.length + column.length - to);
  whole.set(column.subarray(0, from) as Column);
  whole.set(by, from);
  whole.set(column.subarray(to) as Column, from + by.length);
  return whole;
}

const STATES = 5;

/**
 * A film with some of its joined batches apart. `steps` begins and ends at steps that have a frame in the film; its own
 * first frame is left out, being the film's.
 */
export function withSteps(film: PagesRecording, steps: PagesRecording): PagesRecording {
  const from = frameOfStep(film, steps.frameStep[0] as number) + 1;
  const to = frameOfStep(film, steps.frameStep[steps.frames - 1] as number) + 1;
  const [fromChange, toChange] = [film.firstChange[from] as number, film.firstChange[to] as number];
  const newChange = steps.firstChange[1] as number;
  const shift = fromChange - newChange;
  const longer = shift + (steps.firstChange[steps.frames] as number) - toChange;
  return {
    ...film,
    frames: film.frames - (to - from) + steps.frames - 1,
    frameTime: spliced(film.frameTime, from, to, steps.frameTime.subarray(1)),
    frameRound: spliced(film.frameRound, from, to, steps.frameRound.subarray(1)),
    frameStep: spliced(film.frameStep, from, to, steps.frameStep.subarray(1)),
    framePages: spliced(film.framePages, STATES * from, STATES * to, steps.framePages.subarray(STATES)),
    firstChange: Uint32Array.from([
      ...film.firstChange.subarray(0, from),
      ...Array.from(steps.firstChange.subarray(1, steps.frames), (change) => change + shift),
      ...Array.from(film.firstChange.subarray(to), (change) => change + longer),
    ]),
    changedCell: spliced(film.changedCell, fromChange, toChange, steps.changedCell.subarray(newChange)),
    changedTo: spliced(film.changedTo, fromChange, toChange, steps.changedTo.subarray(newChange)),
    changedFrom: spliced(film.changedFrom, fromChange, toChange, steps.changedFrom.subarray(newChange)),
  };
}
