import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { timeAxis } from '../plot/axis';
import type { ShownPlan } from './shown-plan';

const HEIGHT = 196;
const LEFT = 64;
const TOP = 12;
const BOTTOM = HEIGHT - 24;
const WIDEST_BAR = 18;
/** The share of its place that a bar takes, of two beside each other. */
const BAR_SHARE = 0.34;
const MOST_TICKS = 4;

/** Two bars for one number at a time: the total time of the order on screen, and the longest pause. */
export interface SharingBars {
  readonly lanes: number;
  readonly label: string;
  readonly isShown: boolean;
  /** The place of the pair. */
  readonly x: number;
  readonly width: number;
  readonly centre: number;
  readonly totalX: number;
  readonly pauseX: number;
  readonly barWidth: number;
  readonly totalY: number;
  readonly totalHeight: number;
  readonly pauseY: number;
  readonly pauseHeight: number;
}

export interface SharingMarks {
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly bars: readonly SharingBars[];
}

/** One to eight at a time as pairs of bars on one axis of time, which begins at 0. */
export function sharingMarks({ byLanes, plan, lanes: shown }: ShownPlan, width: number): SharingMarks {
  const pairs = byLanes.map((each) => ({ each, total: each.orders[plan.order].totalTime }));
  const most = Math.max(...pairs.map(({ each, total }) => Math.max(total, each.worstDowntime)), 1e-6);
  const heightOf = (time: number) => ((BOTTOM - TOP) * time) / most;
  const place = (width - LEFT) / byLanes.length;
  const barWidth = Math.min(WIDEST_BAR, place * BAR_SHARE);
  const bars = pairs.map(({ each, total }, i): SharingBars => {
    const x = LEFT + i * place;
    const centre = x + place / 2;
    return {
      lanes: each.lanes,
      label: each.lost.length > 0 ? `${each.lanes} △` : String(each.lanes),
      isShown: each.lanes === shown.lanes,
      x,
      width: place,
      centre,
      totalX: centre - barWidth - 1,
      pauseX: centre + 1,
      barWidth,
      totalY: BOTTOM - heightOf(total),
      totalHeight: heightOf(total),
      pauseY: BOTTOM - heightOf(each.worstDowntime),
      pauseHeight: heightOf(each.worstDowntime),
    };
  });
  const ticks = timeAxis(0, most, MOST_TICKS).ticks.map(({ value, label }) => ({ y: BOTTOM - heightOf(value), label }));
  return { height: HEIGHT, left: LEFT, top: TOP, bottom: BOTTOM, ticks, bars };
}

/** The same as a table and a file: full doubles. */
export function sharingTable({ byLanes, plan, of }: ShownPlan): TableData {
  const columns = [
    { key: 'at_a_time', label: 'at a time' },
    { key: 'share_mbit_s', label: 'each has, Mbit/s' },
    { key: 'total_time_s', label: 'total time, s' },
    { key: 'longest_pause_s', label: 'longest pause, s' },
    { key: 'traffic_mib', label: 'traffic, MiB' },
    { key: 'energy_j', label: 'energy, J' },
    { key: 'not_converging', label: 'not converging' },
    { key: 'without_number', label: 'without a number' },
    { key: 'in_window', label: 'in the window' },
    { key: 'no_longer_converging', label: 'no longer converging' },
  ];
  const rows = byLanes.map((each) => {
    const { lanes, share, worstDowntime, traffic, energy, forced, planned, orders, lost } = each;
    const { totalTime, fits } = orders[plan.order];
    const names = lost.map((vm) => of.fleet[vm]?.name ?? exactNumber(vm)).join(', ');
    const without = of.fleet.length - planned;
    return [lanes, share, totalTime, worstDowntime, traffic, energy, forced, without, fits, names];
  });
  return { columns, rows };
}
