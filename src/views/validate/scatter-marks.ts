import { type Plot, position } from '../plot/axis';
import { BAND, type RunPoint, type ScatterData } from './measured-rows';

/** A run in the scatter, in pixels. */
export interface ScatterMark {
  readonly id: string;
  /** What was measured, on the diagonal. */
  readonly x: number;
  readonly y: number;
  /** What was predicted, above or below it; at the edge where it lies beyond. */
  readonly predictedY: number;
  /** Whether the prediction lies beyond the upper (1) or the lower edge (-1). */
  readonly beyond: 1 | 0 | -1;
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
export function scatterMarks({ points, xAxis, yAxis }: ScatterData, plot: Plot): ScatterMarks {
  const xOf = (value: number) => position(xAxis, value, plot.left, plot.right);
  const yOf = (value: number) => position(yAxis, Math.min(value, yAxis.domain[1]), plot.bottom, plot.top);
  const beyondOf = (value: number) => (value > yAxis.domain[1] ? 1 : value < yAxis.domain[0] ? -1 : 0);
  const markOf = ({ id, measured, predicted, error, end }: RunPoint): ScatterMark[] =>
    measured === null || predicted === null || error === null
      ? []
      : [
          {
            id,
            x: xOf(measured),
            y: yOf(measured),
            predictedY: yOf(predicted),
            beyond: beyondOf(predicted),
            isJudged: end === 'converged',
          },
        ];
  const low = Math.max(xAxis.domain[0], yAxis.domain[0]);
  const high = Math.min(xAxis.domain[1], yAxis.domain[1]);
  const at = (value: number, share = 0) => `${px(xOf(value))} ${px(yOf(value * (1 + share)))}`;
  return {
    marks: points.flatMap(markOf),
    diagonal: `M${at(low)}L${at(high)}`,
    // Beyond the axis it is cut at its edges.
    band: `M${at(low, -BAND)}L${at(low, BAND)}L${at(high / (1 + BAND), BAND)}L${at(high, BAND)}L${at(high, -BAND)}z`,
  };
}

/** How near, in pixels, a point must be to be meant. */
const REACH = 24;

/** The run nearest to a place: to its predicted mark or to its dot on the diagonal; null where none is near. */
export function nearestMark(marks: readonly ScatterMark[], x: number, y: number): string | null {
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const mark of marks) {
    // Dots on the diagonal crowd; the marks of what was predicted go first.
    const distance = Math.min(Math.hypot(mark.x - x, mark.predictedY - y), Math.hypot(mark.x - x, mark.y - y) + 4);
    if (distance <= REACH && (best === null || distance < best.distance)) best = { id: mark.id, distance };
  }
  return best?.id ?? null;
}

/** The shape of a prediction: a disc, or a triangle that points to where it lies. */
export function predictedShape({ x, predictedY: y, beyond }: ScatterMark, radius: number): string {
  if (beyond === 0) {
    return `M${px(x - radius)} ${px(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  }
  const tip = y - beyond * radius;
  const foot = y + beyond * radius;
  return `M${px(x)} ${px(tip)}L${px(x + radius)} ${px(foot)}H${px(x - radius)}z`;
}
