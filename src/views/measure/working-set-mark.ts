import type { CurveShape, WorkingSet } from '../../analysis/working-set';
import { joined, scaleVolume } from '../../format/number';
import { mibOfPages, writePagesAndVolume } from '../../format/pages';
import { afterKey, type RangeKey } from '../controls/range';
import type { Curve } from './counts';
import { timeText } from './time-text';
import * as words from './words';

/** The working-set point on a curve, from the rule or by hand. */
export interface Mark {
  /** Whose point it is, among the points set by hand. */
  readonly key: string;
  readonly index: number;
  readonly time: number;
  readonly pages: number;
  /** Pages/s, of the line from the origin to the point, and of the curve beyond it. */
  readonly slopeBefore: number;
  readonly slopeAfter: number;
  /** Null where it was set by hand. */
  readonly shape: CurveShape | null;
}

/** The point by hand if there is one, else that of the rule; none of a curve that is too short for it. */
export function markOf(curve: Curve, rule: WorkingSet | null, byHand: number | undefined, key: string): Mark | null {
  if (byHand === undefined || byHand >= curve.times.length) return rule && { key, ...rule };
  const [time, pages] = [curve.times[byHand] ?? 0, curve.pages[byHand] ?? 0];
  const last = curve.times.length - 1;
  const rest = (curve.times[last] ?? 0) - time;
  const slopeAfter = rest > 0 ? ((curve.pages[last] ?? 0) - pages) / rest : 0;
  return { key, index: byHand, time, pages, slopeBefore: pages / time, slopeAfter, shape: null };
}

/** The peek nearest to a time. */
export function peekNear({ times }: Curve, time: number): number {
  let nearest = 0;
  for (let i = 1; i < times.length; i += 1) {
    if (Math.abs((times[i] ?? 0) - time) < Math.abs((times[nearest] ?? 0) - time)) nearest = i;
  }
  return nearest;
}

/** Peeks that a key moves the point by: Shift and an arrow one, an arrow a few, Page Up and Page Down many. */
export function peekSteps(count: number): { readonly fine: number; readonly normal: number; readonly big: number } {
  const normal = Math.max(2, Math.round(count / 240));
  return { fine: 1, normal, big: Math.max(2 * normal, Math.round(count / 20)) };
}

/** The peek that a key leads to. */
export function peekAfterKey(index: number, count: number, key: RangeKey): number {
  return afterKey(index, key, { least: 0, most: count - 1, ...peekSteps(count) });
}

/** A native range runs in whole positions from 0 to this. */
export const SLIDER_END = 10_000;

/** Where a time stands on the slider under an axis that ends at `end`; what lies beyond stands at the end. */
export function sliderPosition(time: number, end: number): number {
  return Math.min(Math.round((SLIDER_END * time) / end), SLIDER_END);
}

/** The time of a position. */
export function sliderTime(position: number, end: number): number {
  return (position / SLIDER_END) * end;
}

/** Where the point is, in words: '1.35 s, 9,512 pages (37.2 MiB)'. */
export function markText({ time, pages }: Mark): string {
  return `${timeText(time)}, ${writePagesAndVolume(pages)}`;
}

/** The same without the pages, for the chart: '37.2 MiB after 1.35 s'. */
export function shortMarkText({ time, pages }: Mark): string {
  return words.volumeAfter(joined(scaleVolume(mibOfPages(pages))), timeText(time));
}
