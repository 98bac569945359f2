import type { Evaluation } from '../../engine/evaluation';
import { formatNumber, joined, type ScaledNumber } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { Intervals } from '../../models/platform-result';
import type { SymbolId } from '../../state/symbols';
import type { TermId } from '../../vocabulary/terms';
import { equationLabel } from '../equations/equation-label';
import { keyEquation } from '../equations/key-equations';
import { likelyRange, nearlySureRange, untilEnded } from '../shared/likely-range';
import { KEY_METRICS, type KeyMetric, NO_NUMBER } from './key-metrics';
import * as words from './words';

/** One key number: the full value in the result file's unit, how it is shown, and how it differs from the pinned one. */
export interface KeyNumber {
  readonly id: KeyMetric['id'];
  readonly label: string;
  /** Where the glossary explains it. */
  readonly term: TermId;
  readonly symbol: SymbolId;
  /** Null where the model has no number to give. */
  readonly value: number | null;
  readonly shown: ScaledNumber;
  readonly caption: string;
  /** Where nine of ten guests like it lie, if the working set is not known, or that it is of one of them; ''. */
  readonly range: string;
  /** Whether it may be said what it is like: λ has its scale for that, and a word is like nothing. */
  readonly hasAnchor: boolean;
  /** Id of the equation that it comes from, and its name. */
  readonly equation: { readonly id: string; readonly label: string } | null;
  readonly difference: { readonly change: string; readonly pinned: string } | null;
}

/** The equation in play that works a number out. */
function equationOf({ of }: Evaluation, symbol: KeyMetric['symbol']): KeyNumber['equation'] {
  const id = keyEquation(symbol, of);
  return id === null ? null : { id, label: equationLabel(id) };
}

/** '+18.2 %' and 'pinned 14.8 s'. Signs are written out; equal values say so. */
function differenceOf(
  value: number | null,
  pinned: number | null,
  show: (value: number) => string,
): KeyNumber['difference'] {
  if (pinned === null) return null;
  return { change: changeOf(value, pinned), pinned: words.pinnedAt(show(pinned)) };
}

/** From here on the ratio says no more than that it is large. */
const FARTHEST_RATIO = 10_000;

function changeOf(value: number | null, pinned: number): string {
  if (value === null) return '';
  if (value === pinned) return words.theSame;
  if (pinned === 0) return '';
  const percent = (100 * (value - pinned)) / pinned;
  if (value / pinned >= FARTHEST_RATIO) return words.overTimes(formatNumber(FARTHEST_RATIO));
  if (percent >= 1000) return `${formatNumber(value / pinned)} ×`;
  return `${percent > 0 ? '+' : '−'}${formatNumber(Math.abs(percent))} %`;
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

const intervalsOf = ({ outcome }: Evaluation): Intervals | null =>
  (outcome.applicable && outcome.platform?.intervals) || null;

/** How a number is shown, and what stands below it: a guest near the middle may have no end where others like it have. */
function faceOf(metric: KeyMetric, evaluation: Evaluation, value: number | null) {
  const instead = metric.wordOf?.(evaluation);
  const intervals = intervalsOf(evaluation);
  const quantiles = intervals && metric.quantiles && untilEnded(metric.quantiles(intervals, evaluation.of), intervals);
  const { show } = metric;
  if (instead) {
    const range = quantiles && Number.isFinite(quantiles[0]) ? nearlySureRange(quantiles, show) : '';
    return { shown: { number: instead.word, unit: '' }, caption: instead.caption, range };
  }
  if (value === null) return { shown: NO_NUMBER, caption: words.notApplicable, range: '' };
  return {
    shown: show(value),
    caption: quantiles ? likelyRange(quantiles, show) : metric.captionOf(evaluation, value),
    range: quantiles ? nearlySureRange(quantiles, show) : intervals ? words.ofOneGuest : '',
  };
}

/** The anchor of the rounds is Xen's limit: of a product with rules of its own it would say nothing true. */
const hasAnchor = (metric: KeyMetric, evaluation: Evaluation): boolean =>
  metric.id !== 'lambda' &&
  !(metric.id === 'rounds' && modelFacts[evaluation.model].group === 'platform') &&
  !metric.wordOf?.(evaluation);

const EMPTY = { shown: NO_NUMBER, caption: '', range: '' };

/** The key numbers of an answer, with their difference from the pinned baseline. */
export function keyNumbers(evaluation: Evaluation | null, baseline: Evaluation | null): KeyNumber[] {
  return KEY_METRICS.map((metric) => {
    const { id, label, term, symbol, read, show } = metric;
    const value = evaluation && finite(read(evaluation));
    const pinned = baseline && finite(read(baseline));
    return {
      ...{ id, label, term, symbol, value },
      ...(evaluation ? faceOf(metric, evaluation, value) : EMPTY),
      hasAnchor: evaluation !== null && hasAnchor(metric, evaluation),
      equation: evaluation && equationOf(evaluation, symbol),
      difference: differenceOf(value, pinned, (each) => joined(show(each))),
    };
  });
}

/** Longer than this, a number is set smaller, so that it fits its place. */
const LONGEST_LARGE = 8;

export const isLong = ({ number, unit }: ScaledNumber): boolean => number.length + unit.length > LONGEST_LARGE;

/** Where lambda stands on its scale: linear up to 1, which stands at two thirds, then squeezed towards the end. */
export function lambdaPosition(lambda: number): number {
  const ONE_AT = 2 / 3;
  return lambda <= 1 ? ONE_AT * lambda : 1 - (1 - ONE_AT) / lambda;
}
