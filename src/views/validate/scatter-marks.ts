import { positionOn } from '../charts/axis';
import type { Plot } from '../charts/bars';
import { BAND, type RunPoint, type ScatterData } from './measured-rows';

/** A run in the scatter, in pixels. */
export interface ScatterMark {
  readonly id: string;
  /** What was measured, on the diagonal. */
  readonly x: number;
  readonly y: number;
  /** What was predicted, above or below it. */
  readonly predictedY: number;
  /** Whether it is one of those that count. */
  readonly isJudged: boolean;
}

export interface ScatterMarks {
  readonly marks: readonly ScatterMark[];
  readonly diagonal: string;
  /** Where the prediction is within 10 % of what was measured. */
  readonly band: string;
}

const px = (value: number): string => value.toFixed(2);

/** Marks of the scatter in a plot. Runs without both numbers have none. */
export function scatterMarks({ points, axis }: ScatterData, plot: Plot): ScatterMarks {
  const xOf = (value: number) => positionOn(axis, value, plot.left, plot.right);
  const yOf = (value: number) => positionOn(axis, value, plot.bottom, plot.top);
  const [low, high] = [axis.bottom, axis.top];
  const corner = (x: number, y: number) => `${px(xOf(x))} ${px(yOf(y))}`;
  // Beyond the top the band is cut at the plot's edge; below the bottom `positionOn` keeps it inside.
  const up = 1 + BAND;
  const down = 1 - BAND;
  return {
    marks: points.flatMap(({ id, measured, predicted, error, end }: RunPoint) =>
      measured === null || predicted === null || error === null
        ? []
        : [{ id, x: xOf(measured), y: yOf(measured), predictedY: yOf(predicted), isJudged: end === 'converged' }],
    ),
    diagonal: `M${corner(low, low)}L${corner(high, high)}`,
    band:
      `M${corner(low, low)}L${corner(low, low * up)}L${corner(high / up, high)}L${corner(high, high)}` +
      `L${corner(high, high * down)}L${corner(low / down, low)}z`,
  };
}

/** How near, in pixels, a point must be to be meant. */
const REACH = 24;

/** The run nearest to a place: to its predicted mark or to its dot on the diagonal; null where none is near. */
export function nearestMark(marks: readonly ScatterMark[], x: number, y: number): string | null {
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const mark of marks) {
    const distance = Math.min(Math.hypot(mark.x - x, mark.predictedY - y), Math.hypot(mark.x - x, mark.y - y) + 4);
    if (distance <= REACH && (best === null || distance < best.distance)) best = { id: mark.id, distance };
  }
  return best?.id ?? null;
}
