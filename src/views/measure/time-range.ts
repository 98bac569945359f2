import { roundStep } from '../plot/axis';
import type { ShownSeries } from './series';

/** What the two charts over time show: one axis, so that one lies above the other. */
export interface TimeRange {
  /** The right end of the axis. */
  readonly end: number;
  readonly isZoomed: boolean;
  readonly canZoom: boolean;
}

/**
 * How much of the time is shown when zoomed in: three times that of the rule's point, rounded up. The rule's, because
 * the axis would run away under a hand that moves the point.
 */
const ZOOM = 3;

const lastOf = (values: ArrayLike<number>): number => values[values.length - 1] ?? 0;

/** The right end when zoomed in on a point at a time; null where that would show all. */
export function zoomEnd(time: number | undefined, end: number): number | null {
  if (time === undefined || time <= 0) return null;
  const wanted = ZOOM * time;
  const step = roundStep(wanted);
  const rounded = Number((Math.ceil(wanted / step - 1e-9) * step).toPrecision(12));
  return rounded < end ? rounded : null;
}

/** The time axis of all series: to the end of the longest, or to where the main one bends. */
export function timeRange(series: readonly ShownSeries[], wantsZoom: boolean): TimeRange {
  const ends = series.map(({ windows, curve }) => Math.max(windows?.at(-1)?.to ?? 0, curve ? lastOf(curve.times) : 0));
  const end = Math.max(0, ...ends);
  const zoomed = zoomEnd(series.find(({ isMain }) => isMain)?.rule?.time, end);
  return { end: (wantsZoom ? zoomed : null) ?? end, isZoomed: wantsZoom && zoomed !== null, canZoom: zoomed !== null };
}
