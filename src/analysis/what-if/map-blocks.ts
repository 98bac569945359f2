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

/** Numbers along a row between four corners. */
interface MixedRow {
  readonly start: number;
  /** What one share of the way does to them: a factor where they go by ratio, else a difference. */
  readonly step: (share: number) => number;
  readonly isPositive: boolean;
}

/** Numbers between four corners, a row at a share of the way up: by ratio where all are positive. Half way between 1 and 100 -> 10. */
export function between(a: number, b: number, c: number, d: number): (up: number) => MixedRow {
  const isPositive = a > 0 && b > 0 && c > 0 && d > 0;
  const of = isPositive ? Math.log : (value: number) => value;
  const back = isPositive ? Math.exp : (value: number) => value;
  const [la, lb, lc, ld] = [of(a), of(b), of(c), of(d)];
  return (up) => {
    const [left, right] = [la + up * (lc - la), lb + up * (ld - lb)];
    return { start: back(left), step: (share) => back(share * (right - left)), isPositive };
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
  const columns = METRIC_NAMES.map((name) => grid[name]);
  const at = (column: Float64Array, cell: number) => column[cell] ?? Number.NaN;
  const mixed = columns.map((column) =>
    between(at(column, low), at(column, right), at(column, above), at(column, beyond)),
  );
  for (let up = 0; up <= side; up += 1) {
    const start = low + up * size;
    const isHigh = up / side >= 0.5;
    for (let across = 0; across <= side; across += 1) {
      if (isAsked[start + across] === 1) continue;
      const isRight = across / side >= 0.5;
      const nearest = isHigh ? (isRight ? beyond : above) : isRight ? right : low;
      code[start + across] = code[nearest] ?? 0;
      if (!isOne) for (const column of columns) column[start + across] = at(column, nearest);
    }
    if (!isOne) continue;
    for (const [k, column] of columns.entries()) {
      const row = mixed[k]?.(up / side);
      if (!row) continue;
      // By ratio the steps along a row are alike: two powers a row are enough.
      let [value, step] = [row.start, row.step(1 / side)];
      for (let across = 0; across <= side; across += 1) {
        if (isAsked[start + across] !== 1) column[start + across] = value;
        value = row.isPositive ? value * step : value + step;
      }
    }
  }
}
