import type { MetricColumns } from './columns';

/** The numbers of a cell. */
export const METRIC_NAMES = ['rounds', 'time', 'downtime', 'traffic', 'energy'] as const;

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

/** Where a block lies in the columns: its lowest corner, its side, and how long a row is. */
interface Place {
  readonly low: number;
  readonly side: number;
  readonly size: number;
}

/**
 * Fills the numbers between the corners of a block that nobody was asked about: by ratio where all four are positive, so
 * that half way between 1 and 100 lies 10, else by difference. Along a row the steps are alike: two powers a row.
 */
function fillBetween(column: Float64Array, isAsked: Uint8Array, { low, side, size }: Place): void {
  const [a, b] = [column[low] ?? Number.NaN, column[low + side] ?? Number.NaN];
  const [c, d] = [column[low + side * size] ?? Number.NaN, column[low + side * size + side] ?? Number.NaN];
  const isPositive = a > 0 && b > 0 && c > 0 && d > 0;
  const of = isPositive ? Math.log : (value: number) => value;
  const [la, lb, lc, ld] = [of(a), of(b), of(c), of(d)];
  for (let up = 0; up <= side; up += 1) {
    const left = la + (up / side) * (lc - la);
    const across = (lb + (up / side) * (ld - lb) - left) / side;
    const start = low + up * size;
    let value = isPositive ? Math.exp(left) : left;
    const step = isPositive ? Math.exp(across) : across;
    for (let cell = start; cell <= start + side; cell += 1) {
      if (isAsked[cell] !== 1) column[cell] = value;
      value = isPositive ? value * step : value + step;
    }
  }
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
  if (isOne) for (const name of METRIC_NAMES) fillBetween(grid[name], isAsked, { low, side, size });
  for (let up = 0; up <= side; up += 1) {
    for (let across = 0; across <= side; across += 1) {
      const cell = low + up * size + across;
      if (isAsked[cell] === 1) continue;
      const isRight = across / side >= 0.5;
      const nearest = up / side >= 0.5 ? (isRight ? beyond : above) : isRight ? right : low;
      code[cell] = code[nearest] ?? 0;
      if (!isOne) for (const name of METRIC_NAMES) grid[name][cell] = grid[name][nearest] ?? Number.NaN;
    }
  }
}
