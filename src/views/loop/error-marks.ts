import { type Axis, logAxis, type Plot, position } from '../plot/axis';
import { type ErrorRow, lapErrors } from './error-rows';

/** A dot of one model in one turn. */
export interface ErrorDot {
  readonly x: number;
  readonly y: number;
}

/** The chart of errors in pixels. */
export interface ErrorMarks {
  readonly plot: Plot;
  readonly axis: Axis;
  readonly base: readonly ErrorDot[];
  readonly refined: readonly ErrorDot[];
  /** From the base model's dot to the refined one's: what history was worth. */
  readonly gains: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  /** The mean of each lap as a line across it. */
  readonly baseMeans: string;
  readonly refinedMeans: string;
  readonly laps: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly middle: number;
  }[];
}

const AXIS_ROOM = 56;
/** Errors below this are drawn on the bottom line, in per cent. */
const LEAST = 0.01;
const LEAST_SPAN = 10;

const inPercent = (share: number): number => Math.max(100 * share, LEAST);
const px = (value: number): string => value.toFixed(2);

/** The axis of per cent that holds all errors of the whole run, so that it stays where it is while the loop plays. */
export function axisOfErrors(all: readonly ErrorRow[]): Axis {
  const values = all.flatMap(({ base, refined }) => [base, refined]).filter((value) => value !== null);
  const shown = values.map(inPercent);
  const least = shown.length === 0 ? 1 : Math.min(...shown);
  const most = shown.length === 0 ? 100 : Math.max(...shown);
  return logAxis(Math.min(least, most / LEAST_SPAN), most, '%');
}

/** Dots for the turns recorded so far, on axes that hold all turns of the run. */
export function errorMarks(
  all: readonly ErrorRow[],
  recorded: number,
  { width, height }: { readonly width: number; readonly height: number },
): ErrorMarks {
  const plot: Plot = { left: AXIS_ROOM, right: Math.max(width - 8, AXIS_ROOM + 40), top: 24, bottom: height - 24 };
  const axis = axisOfErrors(all);
  const band = (plot.right - plot.left) / Math.max(all.length, 1);
  const x = (index: number) => plot.left + (index + 0.5) * band;
  const y = (share: number) => position(axis, inPercent(share), plot.bottom, plot.top);
  const rows = all.slice(0, recorded);
  const dots = (model: 'base' | 'refined') =>
    rows.flatMap((row, i): ErrorDot[] => {
      const share = row[model];
      return share === null ? [] : [{ x: x(i), y: y(share) }];
    });
  const laps = [...new Set(all.map(({ lap }) => lap))].map((lap) => {
    const first = all.findIndex((row) => row.lap === lap);
    const last = all.findLastIndex((row) => row.lap === lap);
    const [from, to] = [plot.left + first * band, plot.left + (last + 1) * band];
    return { label: `Lap ${lap}`, from, to, middle: (from + to) / 2 };
  });
  const means = (model: 'base' | 'refined') =>
    lapErrors(rows)
      .flatMap((mean, i) => {
        const share = mean[model];
        const lap = laps[i];
        return share === null || !lap ? [] : [`M${px(lap.from + 4)} ${px(y(share))}H${px(lap.to - 4)}`];
      })
      .join('');
  return {
    plot,
    axis,
    base: dots('base'),
    refined: dots('refined'),
    gains: rows.flatMap(({ base, refined }, i) =>
      base === null || refined === null ? [] : [{ x: x(i), from: y(base), to: y(refined) }],
    ),
    baseMeans: means('base'),
    refinedMeans: means('refined'),
    laps,
  };
}

/** The index of the turn that is nearest to a place in the chart, from 0. */
export function turnAt({ plot }: ErrorMarks, turns: number, x: number): number {
  const share = (x - plot.left) / (plot.right - plot.left);
  return Math.min(Math.max(Math.floor(share * turns), 0), Math.max(turns - 1, 0));
}
