import { lessonFields, lessonText } from '../../../lessons/fields';
import type { LineTruth } from '../../../lessons/judge';
import { type Curve, placesOf } from '../../../lessons/lesson';
import { parameterByName } from '../../../scenario/parameters';
import { shownValue } from '../../../scenario/value-text';
import { axisOf } from './figures';
import * as words from './words';

/** What was drawn so far: a height for each place, null where nothing is. */
export type Sketch = readonly (number | null)[];

/** The axis is so much higher than the model's line, so that its end says nothing of the answer. */
const HEADROOM = 1.3;

/** The model's values at the places of a line, from its curve at many places; and the top of the axis. */
export function lineTruth(curve: Curve, points: number, drawn: readonly number[]): LineTruth {
  const known = drawn.filter(Number.isFinite);
  const { domain } = axisOf(lessonFields[curve.field].quantity, 0, HEADROOM * Math.max(0, ...known));
  const many = drawn.length - 1;
  const values = placesOf(curve, points).map((_, i) => {
    const at = (i * many) / (points - 1);
    const [left, right] = [drawn[Math.floor(at)] ?? Number.NaN, drawn[Math.ceil(at)] ?? Number.NaN];
    return left + (right - left) * (at - Math.floor(at));
  });
  return { values, top: domain[1] };
}

/**
 * A stroke of the pointer: the place that it is at, and those that it passed since the last one, in a straight line.
 * Places are indexes. From (0, 10) to (2, 20): place 1 gets 15, place 2 gets 20.
 */
export function withStroke(
  sketch: Sketch,
  from: { readonly place: number; readonly height: number } | null,
  to: { readonly place: number; readonly height: number },
): Sketch {
  const next = [...sketch];
  const steps = from === null ? 0 : Math.abs(to.place - from.place);
  for (let i = 1; i <= steps; i += 1) {
    const { place, height } = from ?? to;
    const share = i / steps;
    next[Math.round(place + (to.place - place) * share)] = height + (to.height - height) * share;
  }
  next[to.place] = to.height;
  return next;
}

/** A sketch that is whole, or null. */
export const wholeSketch = (sketch: Sketch): readonly number[] | null =>
  sketch.every((height) => height !== null) ? sketch : null;

/** A place of a line in words: 'Dirtying rate 40 MiB/s'. */
export const placeText = ({ knob }: Curve, at: number): string => {
  const parameter = parameterByName[knob];
  return words.knobAt(parameter.label, shownValue(parameter, Number(at.toPrecision(4))));
};

/** A height of a line in words; what is not drawn yet says so. */
export const heightText = ({ field }: Curve, height: number | null): string =>
  height === null ? words.notSet : lessonText(height, lessonFields[field].quantity);
