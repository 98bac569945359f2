import { plainAxis, rateAxis } from '../plot/axis';
import type { FigureAxis, Values } from '../plot/figure';
import * as words from './words';

/** One look in all figures of a history. */
export const LOOKS = {
  sample: { colour: 'base', dash: 'dots', name: words.symbols.sample },
  history: { colour: 'ink', dash: 'dash', name: words.symbols.history },
  refined: { colour: 'accent', width: 2.25, name: words.symbols.refined },
} as const;

/** Height of their panels, in pixels. */
export const HEIGHT = 164;

const largestOf = (lists: readonly Values[]): number => Math.max(0, ...lists.flat().map((value) => value ?? 0));

/** From 0 to the largest of some values. */
export const scaleFrom0 = (label: string, lists: readonly Values[]): FigureAxis => ({
  ...{ ...plainAxis(largestOf(lists)), label },
});

/** The same of rates in MiB/s, in the unit in which rates are shown. */
export function ratesFrom0(label: string, lists: readonly Values[]): FigureAxis {
  const axis = rateAxis(largestOf(lists), 'MiB/s');
  return { ...axis, label: words.withUnit(label, axis.unit) };
}
