import type { MetricColumns } from './columns';

/** The numbers of a cell. */
export const METRIC_NAMES = ['rounds', 'time', 'downtime', 'traffic', 'energy'] as const;
export type MetricName = (typeof METRIC_NAMES)[number];

interface Cells extends MetricColumns {
  readonly size: number;
  readonly isAsked: Uint8Array;
}

/** So many times as much from one corner to another is a cliff: a block of 16 cells is a twenty-fifth of the axis. */
const STEEP = { time: 2, downtime: 3 } as const;

/** Whether four corners end in different ways, or one lies so many times above another. */
export function isCliff({ code, time, downtime }: MetricColumns, corners: readonly number[]): boolean {
  const [first = 0] = corners;
  if (corners.some((cell) => code[cell] !== code[first])) return true;
  const ratio = (column: Float64Array) => {
    const values = corners.map((cell) => column[cell] ?? Number.NaN);
    return Math.max(...values) / Math.min(...values);
  };
  return ratio(time) > STEEP.time || ratio(downtime) > STEEP.downtime;
}

/** A number between four by their weights: by ratio where all are positive. Half way between 1 and 100 -> 10. */
export function between(values: readonly number[], weights: readonly number[]): number {
  const isPositive = values.every((value) => value > 0);
  const sum = values.reduce((all, value, k) => all + (weights[k] ?? 0) * (isPositive ? Math.log(value) : value), 0);
  return isPositive ? Math.exp(sum) : sum;
}

/** Fills the cells of a block that nobody was asked about from its corners: the nearest where these end in other ways. */
export function filled(
  grid: Cells,
  { i, j, side }: { readonly i: number; readonly j: number; readonly side: number },
): void {
  const { size, code, isAsked } = grid;
  const [low, high] = [j * size + i, (j + side) * size + i];
  const corners = [low, low + side, high, high + side];
  const isOne = corners.every((cell) => code[cell] === code[low]);
  for (let down = 0; down <= side; down += 1) {
    for (let right = 0; right <= side; right += 1) {
      const cell = (j + down) * size + i + right;
      if (isAsked[cell] === 1) continue;
      const [u, v] = [right / side, down / side];
      const nearest = corners[(v < 0.5 ? 0 : 2) + (u < 0.5 ? 0 : 1)] ?? low;
      code[cell] = code[nearest] ?? 0;
      const weights = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
      for (const name of METRIC_NAMES) {
        const values = corners.map((corner) => grid[name][corner] ?? Number.NaN);
        grid[name][cell] = isOne ? between(values, weights) : (grid[name][nearest] ?? Number.NaN);
      }
    }
  }
}
