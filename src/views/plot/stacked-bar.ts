import type { Look } from './PlotKey';

/** What each part of a bar looks like, there and in the key. */
export const PART_MARKS = {
  transfer: { mark: 'hatch', colour: 'stop' },
  resume: { mark: 'box', colour: 'base' },
  'source-traffic': { mark: 'box', colour: 'sent' },
  'source-fixed': { mark: 'box', colour: 'sent', fill: 'sent-wash' },
  'destination-traffic': { mark: 'box', colour: 'done' },
  'destination-fixed': { mark: 'box', colour: 'done', fill: 'done-wash' },
  'cost-downtime': { mark: 'box', colour: 'cost-1' },
  'cost-time': { mark: 'box', colour: 'cost-2' },
  'cost-traffic': { mark: 'box', colour: 'cost-1', fill: 'cost-3' },
  'cost-energy': { mark: 'box', colour: 'cost-1', fill: 'cost-4' },
} as const satisfies Record<string, Look>;
export type PartId = keyof typeof PART_MARKS;

/** Pixels between the parts of a bar; and the least that a part takes, so that it is seen. */
const GAP = 2;
const NARROWEST = 1.5;

/** Where each part of a bar stands; parts of nothing are left out. `xOf` places a value on the axis. */
export function stackedBar<Part extends { readonly value: number }>(
  parts: readonly Part[],
  xOf: (value: number) => number,
): { readonly part: Part; readonly x: number; readonly width: number }[] {
  let before = 0;
  return parts.flatMap((part) => {
    const x = xOf(before);
    before += part.value;
    return part.value > 0 ? [{ part, x, width: Math.max(xOf(before) - x - GAP, NARROWEST) }] : [];
  });
}
