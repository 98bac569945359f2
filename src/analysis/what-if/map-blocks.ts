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

/**
 * A number between four corners, at a share of the way across and up: by ratio where all are positive. Half way between 1
 * and 100 -> 10.
 */
export function between(a: number, b: number, c: number, d: number): (u: number, v: number) => number {
  const isPositive = a > 0 && b > 0 && c > 0 && d > 0;
  const of = isPositive ? Math.log : (value: number) => value;
  const [la, lb, lc, ld] = [of(a), of(b), of(c), of(d)];
  return (u, v) => {
    const sum = (1 - u) * (1 - v) * la + u * (1 - v) * lb + (1 - u) * v * lc + u * v * ld;
    return isPositive ? Math.exp(sum) : sum;
  };
}

/** Fills the cells of a block that nobody was asked about from its corners: the nearest where these end in other ways. */
export function filled(
  grid: Cells,
  { i, j, side }: { readonly i: number; readonly j: number; readonly side: number },
): void {
  if (side === 1) return;
  const { size, code, isAsked } = grid;
  const low = j * size + i;
  const [right, above] = [low + side, low + side * size];
  const beyond = above + side;
  const isOne = code[right] === code[low] && code[above] === code[low] && code[beyond] === code[low];
  const nearest = (u: number, v: number): number => (v < 0.5 ? (u < 0.5 ? low : right) : u < 0.5 ? above : beyond);
  const fill = (put: (cell: number, u: number, v: number) => void): void => {
    for (let up = 0; up <= side; up += 1) {
      for (let across = 0; across <= side; across += 1) {
        const cell = low + up * size + across;
        if (isAsked[cell] !== 1) put(cell, across / side, up / side);
      }
    }
  };
  fill((cell, u, v) => {
    code[cell] = code[nearest(u, v)] ?? 0;
  });
  for (const name of METRIC_NAMES) {
    const column = grid[name];
    const at = (corner: number) => column[corner] ?? Number.NaN;
    const mixed = between(at(low), at(right), at(above), at(beyond));
    fill((cell, u, v) => {
      column[cell] = isOne ? mixed(u, v) : at(nearest(u, v));
    });
  }
}
