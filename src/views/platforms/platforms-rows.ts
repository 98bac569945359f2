import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import type { PlatformsAnswer } from '../../engine/platforms-job';
import type { TableData } from '../../format/csv';
import { durationAxis, position } from '../plot/axis';
import { stackedBar } from '../plot/stacked-bar';
import { outcomeText, PARTS } from './outcomes';
import * as words from './words';

type PlatformOrder = 'table' | 'time' | 'downtime' | 'traffic';

/** The knobs of the VM and its link; what a product sets by itself is its own. */
export const VM_KNOBS = [
  ...(['memory', 'dirtyRate', 'workingSet', 'zeroMemory', 'guest', 'measuredOver'] as const),
  ...(['bandwidth', 'switchover', 'scanRate'] as const),
];

/** A row as it is shown: of the VM on screen, or of the pinned one, which stands below it. */
export interface ShownRow extends PlatformRow {
  readonly isPinned: boolean;
}

/** What is sorted by; what does not arrive comes last. */
function keyOf(row: PlatformRow, order: PlatformOrder): number {
  if (order === 'table') return 0;
  if (row.outcome !== 'completed') return Number.POSITIVE_INFINITY;
  return { time: row.totalTime, downtime: row.downtime ?? Number.POSITIVE_INFINITY, traffic: row.traffic }[order];
}

/** The rows of a group in an order; equals keep the order of the table. A pinned VM's row follows its platform's. */
export function shownRows(answer: PlatformsAnswer | null, group: string, order: PlatformOrder): readonly ShownRow[] {
  const own = (answer?.rows ?? []).filter((row) => group === 'all' || row.group === group);
  const keys = new Map(own.map((row) => [row.id, keyOf(row, order)]));
  const key = ({ id }: PlatformRow) => keys.get(id) ?? 0;
  const pinned = new Map((answer?.pinned ?? []).map((row) => [row.id, row]));
  return own
    .toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)))
    .flatMap((row) => {
      const beside = pinned.get(row.id);
      return [{ ...row, isPinned: false }, ...(beside ? [{ ...beside, isPinned: true }] : [])];
    });
}

/** The rows of one of the VMs; null where no second one is pinned. */
export function rowsOfVm(rows: readonly ShownRow[], isPinned: boolean): readonly ShownRow[] | null {
  const own = rows.filter((row) => row.isPinned === isPinned);
  return own.length > 0 ? own : null;
}

/** The end of the scale that all bars have: the longest migration that arrives; where none does, the longest of all. */
export function scaleEnd(rows: readonly PlatformRow[]): number {
  const arrived = rows.filter(({ outcome }) => outcome === 'completed');
  return Math.max(...(arrived.length > 0 ? arrived : rows).map(({ totalTime }) => totalTime), 1e-9);
}

/** Whether a bar runs off the scale. */
export const isBeyond = ({ totalTime, outcome }: PlatformRow, end: number): boolean =>
  outcome === 'does-not-end' || totalTime > end;

/** The numbers of a row; null of a migration that never ends, where they grow on and on. */
export const endedTime = ({ outcome, totalTime }: PlatformRow): number | null =>
  outcome === 'does-not-end' ? null : totalTime;
export const endedTraffic = ({ outcome, traffic }: PlatformRow): number | null =>
  outcome === 'does-not-end' ? null : traffic;

/** The parts of a row's time one after the other, in pixels of a scale of this length; cut at its end. */
export function barBoxes({ parts }: PlatformRow, end: number, length: number) {
  const timed = PARTS.map(({ id, look }) => ({ id, look, value: parts[id] }));
  return stackedBar(timed, (value) => Math.min(value / end, 1) * length);
}

/** Below this the figure has no room for a column each. */
export const NARROW = 560;

/** How long the scale of the bars is beside the numbers, where the figure is so wide. */
export const barLength = (width: number): number =>
  width < NARROW ? Math.round(0.35 * width) : Math.round(Math.min(0.32 * width, 400));

const [BAR, PINNED_BAR] = [14, 8];
/** For the arrow of a bar that does not end. */
const ARROW = 8;
const CROSS = 6;
/** The length of a bar's drawing: that of the scale, and room for the arrow. */
export const svgLength = (length: number): number => length + ARROW;
export const barHeight = ({ isPinned }: ShownRow): number => (isPinned ? PINNED_BAR : BAR);

/**
 * The sign at the end of a bar that does not arrive: an arrow where it goes on beyond the scale, a cross where it is given
 * up before; null where it arrives.
 */
export function endSign(row: ShownRow, end: number, length: number): string | null {
  const half = barHeight(row) / 2;
  if (isBeyond(row, end)) return `M${length} 0l${ARROW - 1} ${half}l${1 - ARROW} ${half}z`;
  if (row.outcome !== 'aborted') return null;
  const x = (row.totalTime / end) * length;
  return `M${x} ${half - CROSS / 2}l${CROSS} ${CROSS}m0 ${-CROSS}l${-CROSS} ${CROSS}`;
}

/** Pixels of the figure that is saved. */
const [NAMES, EDGE, ROW, PINNED_ROW, TOP, BOTTOM] = [216, 24, 24, 16, 8, 40];
const [BASELINE, GAP] = [4, 8];

/** The bars of a figure that stands alone: names at the left, an axis below. All in pixels. */
interface BarsLayout {
  readonly left: number;
  readonly nameX: number;
  readonly length: number;
  readonly height: number;
  readonly bottom: number;
  readonly tickY: number;
  readonly unit: { readonly x: number; readonly y: number; readonly text: string };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** What the length of the bars stands for, in s. */
  readonly end: number;
  readonly rows: readonly {
    readonly row: ShownRow;
    readonly y: number;
    readonly nameY: number;
    readonly name: string;
  }[];
}

/** Where everything of the saved figure stands; the axis ends at a round number. */
export function barsLayout(rows: readonly ShownRow[], width: number): BarsLayout {
  const axis = durationAxis(scaleEnd(rows));
  const length = width - NAMES - EDGE;
  let bottom = TOP;
  const placed = rows.map((row) => {
    const y = bottom;
    bottom += row.isPinned ? PINNED_ROW : ROW;
    return { row, y, nameY: barHeight(row) / 2 + BASELINE, name: row.isPinned ? words.pinned : row.label };
  });
  return {
    ...{ left: NAMES, nameX: NAMES - GAP, length, height: bottom + BOTTOM, bottom, tickY: bottom + 18, rows: placed },
    unit: { x: width - EDGE, y: bottom + 34, text: words.totalTimeIn(axis.unit) },
    ticks: axis.ticks.map(({ value, label }) => ({ x: position(axis, value, NAMES, NAMES + length), label })),
    end: axis.domain[1],
  };
}

const QUANTILES = [
  { index: 0, name: '5 %' },
  { index: 4, name: '95 %' },
] as const;
const RANGED = [
  { key: 'totalTime', column: 'total_time_s', label: words.columnLabels.totalTime },
  { key: 'downtime', column: 'downtime_s', label: words.columnLabels.downtime },
  { key: 'traffic', column: 'traffic_mib', label: words.columnLabels.traffic },
] as const;

/** The columns of the intervals, and their numbers; an infinite one is none. */
function intervalColumns(rows: readonly PlatformRow[]) {
  const all = rows.some(({ intervals }) => intervals !== null) ? RANGED : [];
  return {
    columns: all.flatMap(({ column, label }) =>
      QUANTILES.map(({ index, name }) => ({
        key: `${column}_${index === 0 ? 'low' : 'high'}`,
        label: `${label}, ${name}`,
      })),
    ),
    of: ({ intervals }: PlatformRow): readonly (number | null)[] =>
      all.flatMap(({ key }) =>
        QUANTILES.map(({ index }) => {
          const value = intervals?.[key][index] ?? Number.NaN;
          return Number.isFinite(value) ? value : null;
        }),
      ),
  };
}

/** All numbers of all platforms. */
export function platformsTable(rows: readonly ShownRow[]): TableData {
  const ranges = intervalColumns(rows);
  const isTwo = rows.some(({ isPinned }) => isPinned);
  return {
    columns: [
      { key: 'platform', label: words.platformHead },
      ...(isTwo ? [{ key: 'vm', label: words.columnLabels.vm }] : []),
      { key: 'outcome', label: words.endsHead },
      { key: 'total_time_s', label: words.columnLabels.totalTime },
      { key: 'pre_copy_s', label: words.columnLabels.preCopy },
      { key: 'throttled_s', label: words.columnLabels.throttled },
      { key: 'slowdown', label: words.columnLabels.slowdown },
      { key: 'post_copy_s', label: words.columnLabels.postCopy },
      { key: 'downtime_s', label: words.columnLabels.downtime },
      { key: 'traffic_mib', label: words.columnLabels.traffic },
      ...ranges.columns,
      { key: 'facts', label: words.columnLabels.facts },
    ],
    rows: rows.map((row) => [
      row.label,
      ...(isTwo ? [row.isPinned ? words.pinned : words.thisVm] : []),
      ...[outcomeText(row), endedTime(row), row.parts.free, row.parts.throttled, row.slowdown, row.parts.postCopy],
      ...[row.downtime, endedTraffic(row), ...ranges.of(row), words.sureText(row)],
    ]),
  };
}
