import { type Axis, type Plot, plainAxis, position } from '../plot/axis';
import { placeLabels } from '../plot/line-marks';
import { dotsPath, linePath } from '../plot/path';
import type { HistoryChartData, HistoryLine } from './chart-data';

/** A line in pixels, with its name at the right end. */
export interface HistoryLineMark {
  readonly id: HistoryLine['id'] | 'level';
  readonly path: string;
  readonly name: string;
  /** Where the line ends, and where its name stands. */
  readonly y: number;
  readonly at: number;
}

/** A chart of a history in pixels. */
export interface HistoryChartMarks {
  readonly plot: Plot;
  readonly axis: Axis;
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly anchor: 'middle' }[];
  readonly lines: readonly HistoryLineMark[];
  readonly dots: string;
  readonly x: readonly number[];
}

/** The same left edge for all charts of the section. */
const AXIS_ROOM = 48;
const LABEL_ROOM = 40;
/** A tick of the migrations needs so many pixels. */
const TICK_ROOM = 44;
const MOST_TICKS = 8;
/** A value alone, between two gaps, is drawn as a dash of this half length. */
const LONE = 3;

/** Straight lines between neighbours; a gap stays a gap, a lone value is a dash. */
function pathOf(values: readonly (number | null)[], x: readonly number[], y: (value: number) => number): string {
  const runs: [number, number][][] = [[]];
  values.forEach((value, i) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([x[i] ?? 0, y(value)]);
  });
  const drawn = runs.filter((run) => run.length > 0);
  return drawn.map((run) => (run.length > 1 ? linePath(run) : dashAt(run[0] ?? [0, 0]))).join('');
}

const dashAt = ([x, y]: readonly [number, number]): string =>
  linePath([
    [x - LONE, y],
    [x + LONE, y],
  ]);

/** Numbers of migrations in round steps, the first and so many others that they stand apart. */
function ticksOf(migrations: readonly number[], x: readonly number[], width: number): HistoryChartMarks['ticks'] {
  const wanted = Math.min(MOST_TICKS, Math.max(1, Math.floor(width / TICK_ROOM)));
  const last = migrations.at(-1) ?? 1;
  const { ticks } = plainAxis(last, wanted);
  const step = Math.max(1, (ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0));
  const isApart = (i: number) => i === 0 || (x[i] ?? 0) - (x[0] ?? 0) >= TICK_ROOM / 2;
  return migrations.flatMap((migration, i) =>
    (migration === 1 || migration % step === 0) && isApart(i)
      ? [{ x: x[i] ?? 0, label: String(migration), anchor: 'middle' as const }]
      : [],
  );
}

/** The last value of a line that is there. */
const lastOf = (values: readonly (number | null)[]): number | null =>
  values.findLast((value) => value !== null) ?? null;

/** Lines, dots, grid and names of a chart, for a width. */
export function historyMarks(data: HistoryChartData, width: number, height: number): HistoryChartMarks {
  const plot: Plot = {
    left: AXIS_ROOM,
    right: Math.max(width - LABEL_ROOM, AXIS_ROOM + 40),
    top: 10,
    bottom: height - 24,
  };
  const { migrations, level } = data;
  const axis = plainAxis(data.highest, 4);
  const step = (plot.right - plot.left) / Math.max(migrations.length, 1);
  const x = migrations.map((_, i) => plot.left + (i + 0.5) * step);
  const y = (value: number) => position(axis, value, plot.bottom, plot.top);
  const lines = data.lines.flatMap(({ id, name, values }) => {
    const last = lastOf(values);
    return last === null ? [] : [{ id, name, path: pathOf(values, x, y), y: y(last) }];
  });
  const levels =
    level === null
      ? []
      : [
          {
            id: 'level' as const,
            name: level.name,
            y: y(level.value),
            path: linePath([
              [plot.left, y(level.value)],
              [plot.right, y(level.value)],
            ]),
          },
        ];
  const points = data.dots.flatMap((value, i): [number, number][] => (value === null ? [] : [[x[i] ?? 0, y(value)]]));
  return {
    plot,
    axis,
    ticks: ticksOf(migrations, x, plot.right - plot.left),
    lines: placeLabels<HistoryLineMark>(
      [...levels, ...lines].map((mark) => ({ ...mark, at: mark.y })),
      plot,
    ),
    dots: dotsPath('dot', points, 2.25),
    x,
  };
}

/** Which migration is nearest to a place, from 0; null where there is none. */
export function migrationAt({ x }: HistoryChartMarks, place: number): number | null {
  if (x.length === 0) return null;
  return x.reduce((best, each, i) => (Math.abs(each - place) < Math.abs((x[best] ?? 0) - place) ? i : best), 0);
}
