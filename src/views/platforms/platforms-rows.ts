import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import type { TableData } from '../../format/csv';
import { outcomeText, PARTS, sureText } from './platforms-words';

export type PlatformOrder = 'table' | 'time' | 'downtime' | 'traffic';

/** The knobs of the VM and its link; what a product sets by itself is its own. */
export const VM_KNOBS = [
  ...(['memory', 'dirtyRate', 'workingSet', 'zeroMemory', 'guest', 'measuredOver'] as const),
  ...(['bandwidth', 'switchover', 'scanRate'] as const),
];

/** What is sorted by; what does not arrive comes last. */
function keyOf(row: PlatformRow, order: PlatformOrder): number {
  if (order === 'table') return 0;
  if (row.outcome !== 'completed') return Number.POSITIVE_INFINITY;
  return { time: row.totalTime, downtime: row.downtime ?? Number.POSITIVE_INFINITY, traffic: row.traffic }[order];
}

/** The rows of a group in an order; equals keep the order of the table. */
export function shownRows(rows: readonly PlatformRow[], group: string, order: PlatformOrder): readonly PlatformRow[] {
  const own = rows.filter((row) => group === 'all' || row.group === group);
  const keys = new Map(own.map((row) => [row.id, keyOf(row, order)]));
  const key = ({ id }: PlatformRow) => keys.get(id) ?? 0;
  return [...own].sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
}

/** A box of a bar, in per cent of the scale. */
export interface BarBox {
  readonly id: (typeof PARTS)[number]['id'];
  readonly x: number;
  readonly width: number;
}

/** The end of the scale that all bars have: the longest migration that ends. One that does not runs off it. */
export function scaleEnd(rows: readonly PlatformRow[]): number {
  const ended = rows.filter(({ outcome }) => outcome !== 'does-not-end').map(({ totalTime }) => totalTime);
  return Math.max(...(ended.length > 0 ? ended : rows.map(({ totalTime }) => totalTime)), 1e-9);
}

/** The parts of a row's time one after the other, in per cent of the scale; cut at its end. */
export function barBoxes({ parts }: PlatformRow, end: number): readonly BarBox[] {
  let x = 0;
  return PARTS.flatMap(({ id }): BarBox[] => {
    const from = x;
    x = Math.min(100, x + (100 * parts[id]) / end);
    return x > from ? [{ id, x: from, width: x - from }] : [];
  });
}

/** All numbers of all platforms. */
export function platformsTable(rows: readonly PlatformRow[]): TableData {
  return {
    columns: [
      { key: 'platform', label: 'Platform' },
      { key: 'outcome', label: 'Ends' },
      { key: 'total_time_s', label: 'Total time (s)' },
      { key: 'pre_copy_s', label: 'Pre-copy (s)' },
      { key: 'throttled_s', label: 'Throttled (s)' },
      { key: 'post_copy_s', label: 'Post-copy (s)' },
      { key: 'downtime_s', label: 'Downtime (s)' },
      { key: 'traffic_mib', label: 'Traffic (MiB)' },
      { key: 'facts', label: 'Facts' },
    ],
    rows: rows.map((row) => [
      ...[row.label, outcomeText(row), row.totalTime, row.parts.free, row.parts.throttled, row.parts.postCopy],
      ...[row.downtime, row.traffic, sureText(row)],
    ]),
  };
}
