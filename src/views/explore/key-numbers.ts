import type { Evaluation } from '../../engine/evaluation';
import {
  compactNumber,
  formatNumber,
  joined,
  otherEnergy,
  type ScaledNumber,
  scaleDowntime,
  scaleDuration,
  scaleEnergy,
  scaleVolume,
} from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { Intervals } from '../../models/platform-result';
import type { SymbolId } from '../../state/symbols';
import { type StopReason, stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import type { TermId } from '../../vocabulary/terms';
import { equationLabel } from '../equations/equation-label';
import { keyEquation } from '../equations/key-equations';
import { endingOf } from '../shared/ending';
import { likelyRange, nearlySureRange, untilEnded } from '../shared/likely-range';

/** One key number: the full value in the result file's unit, how it is shown, and how it differs from the pinned one. */
export interface KeyNumber {
  readonly id: 'totalTime' | 'downtime' | 'traffic' | 'energy' | 'rounds' | 'lambda';
  readonly label: string;
  /** Where the glossary explains it. */
  readonly term: TermId;
  readonly symbol: SymbolId;
  /** Null where the model has no number to give. */
  readonly value: number | null;
  readonly shown: ScaledNumber;
  readonly caption: string;
  /** Where nine of ten guests like it lie, if the working set is not known; ''. */
  readonly range: string;
  /** Id of the equation that it comes from, and its name. */
  readonly equation: { readonly id: string; readonly label: string } | null;
  readonly difference: { readonly change: string; readonly pinned: string } | null;
}

type Applicable = Extract<Evaluation['outcome'], { applicable: true }>;

const NOTHING: ScaledNumber = { number: '–', unit: '' };

function stoppedAt(reason: StopReason): string {
  const { caption, short } = stopWords[reason];
  return caption ?? `stopped: ${short}`;
}

/** The equation in play that works a number out. */
function equationOf({ of }: Evaluation, symbol: Metric['symbol']): KeyNumber['equation'] {
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
  return { change: changeOf(value, pinned), pinned: `pinned ${show(pinned)}` };
}

/** From here on the ratio says no more than that it is large. */
const FARTHEST_RATIO = 10_000;

function changeOf(value: number | null, pinned: number): string {
  if (value === null) return '';
  if (value === pinned) return 'the same';
  if (pinned === 0) return '';
  const percent = (100 * (value - pinned)) / pinned;
  if (value / pinned >= FARTHEST_RATIO) return `over ${formatNumber(FARTHEST_RATIO)} ×`;
  if (percent >= 1000) return `${formatNumber(value / pinned)} ×`;
  return `${percent > 0 ? '+' : '−'}${formatNumber(Math.abs(percent))} %`;
}

const plain = (value: number): ScaledNumber => ({ number: compactNumber(value), unit: '' });

interface Metric {
  readonly id: KeyNumber['id'];
  readonly label: string;
  readonly term: TermId;
  readonly symbol: Parameters<typeof keyEquation>[0];
  readonly read: (evaluation: Evaluation) => number | null;
  readonly show: (value: number) => ScaledNumber;
  readonly captionOf: (evaluation: Evaluation, value: number) => string;
  /** A word in place of the number, where that would mislead. */
  readonly wordOf?: (evaluation: Evaluation) => WordOfNumber | null;
  /** Its quantiles, where the working set is not known. */
  readonly quantiles?: (intervals: Intervals) => readonly number[];
}

/** What of the pause sends no memory, and the limit in force when it began. */
function downtimeCaption({ of, model, outcome }: Evaluation): string {
  const { reads } = modelFacts[model];
  if (reads.includes('resumeTime')) return `includes restart ${joined(scaleDowntime(of.resumeTime / 1000))}`;
  const events = outcome.applicable ? (outcome.platform?.events ?? []) : [];
  const limits = events.filter(({ what }) => what === 'limit');
  const last = limits.at(-1)?.value ?? (reads.includes('downtimeLimit') ? of.downtimeLimit : null);
  if (last === null) return `includes switchover ${joined(scaleDowntime(of.switchover / 1000))}`;
  return `limit ${joined(scaleDowntime(last / 1000))}${limits.length > 1 ? ' by then' : ''}`;
}

/** What the total time has in it. */
function totalCaption({ model, outcome }: Evaluation): string {
  const ending = outcome.applicable ? endingOf(outcome) : null;
  if (ending?.kind === 'abort') return 'until it was given up';
  if (ending?.kind === 'post-copy') return 'with the post-copy';
  return modelFacts[model].isPauseInTotal ? 'includes the pause' : 'excludes the restart';
}

interface WordOfNumber {
  readonly word: string;
  readonly caption: string;
}

/** A VM that stays at its source does not stand still. */
function downtimeWord({ outcome }: Evaluation): WordOfNumber | null {
  const ending = outcome.applicable ? endingOf(outcome) : null;
  if (ending?.kind === 'abort') return { word: 'none', caption: 'given up before it' };
  return ending?.kind === 'none' ? { word: 'never', caption: 'no rule ends it' } : null;
}

/** What goes on without an end has no total: how much there was when the model stopped looking. */
const withoutEnd =
  (word: string, soFar: (outcome: Applicable, after: string) => string) =>
  ({ outcome }: Evaluation): WordOfNumber | null => {
    if (!outcome.applicable || endingOf(outcome)?.kind !== 'none') return null;
    return { word, caption: soFar(outcome, joined(scaleDuration(outcome.totalTime))) };
  };

/** The numbers of a migration that can be described, else null. */
const whenApplicable =
  <Value>(read: (outcome: Applicable) => Value) =>
  ({ outcome }: Evaluation): Value | null =>
    outcome.applicable ? read(outcome) : null;

/** The same of a migration that ends. */
const whenEnded = (read: (outcome: Applicable) => number) =>
  whenApplicable((outcome) => (endingOf(outcome)?.kind === 'none' ? null : read(outcome)));

const METRICS: readonly Metric[] = [
  {
    id: 'totalTime',
    label: 'Total time',
    term: 'total-time',
    symbol: 'totalTime',
    read: whenEnded(({ totalTime }) => totalTime),
    show: scaleDuration,
    captionOf: totalCaption,
    wordOf: withoutEnd('never', (_, after) => `not within ${after}`),
    quantiles: ({ totalTime }) => totalTime,
  },
  {
    id: 'downtime',
    label: 'Downtime',
    term: 'downtime',
    symbol: 'downtime',
    read: whenApplicable(({ downtime }) => downtime),
    show: scaleDowntime,
    captionOf: downtimeCaption,
    wordOf: downtimeWord,
    quantiles: ({ downtime }) => downtime,
  },
  {
    id: 'traffic',
    label: 'Traffic',
    term: 'traffic',
    symbol: 'traffic',
    read: whenEnded(({ traffic }) => traffic),
    show: scaleVolume,
    captionOf: ({ of }, value) => `${formatNumber(value / of.memory)} × memory`,
    wordOf: withoutEnd('no end', ({ traffic }, after) => `${joined(scaleVolume(traffic))} in ${after}`),
    quantiles: ({ traffic }) => traffic,
  },
  {
    id: 'energy',
    label: 'Energy',
    term: 'energy',
    symbol: 'energy',
    read: whenEnded(({ energy }) => energy.total),
    show: scaleEnergy,
    captionOf: (_, value) => `${joined(otherEnergy(value))}, both hosts`,
    wordOf: withoutEnd('no end', ({ energy }, after) => `${joined(scaleEnergy(energy.total))} in ${after}`),
  },
  {
    id: 'rounds',
    label: 'Rounds',
    term: 'rounds',
    symbol: 'preCopyRounds',
    read: whenApplicable(({ preCopyRounds }) => preCopyRounds),
    show: plain,
    captionOf: ({ outcome }) => (outcome.applicable ? stoppedAt(outcome.stopReason) : ''),
  },
  {
    id: 'lambda',
    label: 'Convergence λ',
    term: 'lambda',
    symbol: 'lambda',
    // Of a loop it is that of the last whole round.
    wordOf: ({ outcome, convergenceCoefficient: lambda }) =>
      outcome.applicable && Number.isNaN(lambda) ? { word: NOTHING.number, caption: 'no whole round' } : null,
    read: ({ convergenceCoefficient }) => convergenceCoefficient,
    show: plain,
    // Rounds that grow end well all the same where what is left fits the pause.
    captionOf: ({ outcome, model }, value) => {
      if (value >= 1 && outcome.applicable && stopReasons[outcome.stopReason].isOwnEnd)
        return 'yet little enough is left';
      // A product ends by rules of its own, and its guest writes no more than its working set.
      return modelFacts[model].group === 'platform' ? 'above 1 rounds grow' : 'above 1 it rarely finishes';
    },
  },
];

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

const intervalsOf = ({ outcome }: Evaluation): Intervals | null =>
  (outcome.applicable && outcome.platform?.intervals) || null;

/** How a number is shown, and what stands below it: a guest near the middle may have no end where others like it have. */
function faceOf(metric: Metric, evaluation: Evaluation, value: number | null) {
  const instead = metric.wordOf?.(evaluation);
  const intervals = metric.quantiles && intervalsOf(evaluation);
  const quantiles = intervals && metric.quantiles ? untilEnded(metric.quantiles(intervals), intervals) : undefined;
  const { show } = metric;
  if (instead) {
    const range = quantiles && Number.isFinite(quantiles[0]) ? nearlySureRange(quantiles, show) : '';
    return { shown: { number: instead.word, unit: '' }, caption: instead.caption, range };
  }
  if (value === null) return { shown: NOTHING, caption: 'not applicable', range: '' };
  return {
    shown: show(value),
    caption: quantiles ? likelyRange(quantiles, show) : metric.captionOf(evaluation, value),
    range: quantiles ? nearlySureRange(quantiles, show) : '',
  };
}

const EMPTY = { shown: NOTHING, caption: '', range: '' };

/** The key numbers of an answer, with their difference from the pinned baseline. */
export function keyNumbers(evaluation: Evaluation | null, baseline: Evaluation | null): KeyNumber[] {
  return METRICS.map((metric) => {
    const { id, label, term, symbol, read, show } = metric;
    const value = evaluation && finite(read(evaluation));
    const pinned = baseline && finite(read(baseline));
    return {
      ...{ id, label, term, symbol, value },
      ...(evaluation ? faceOf(metric, evaluation, value) : EMPTY),
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
