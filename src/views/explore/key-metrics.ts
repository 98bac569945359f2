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
import type { Scenario } from '../../scenario/scenario';
import { type StopReason, stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import type { TermId } from '../../vocabulary/terms';
import type { keyEquation } from '../equations/key-equations';
import { endingOf } from '../shared/ending';
import * as words from './words';

type Applicable = Extract<Evaluation['outcome'], { applicable: true }>;

/** Where there is no number. */
export const NO_NUMBER: ScaledNumber = { number: '–', unit: '' };

function stoppedAt(reason: StopReason): string {
  const { caption, short } = stopWords[reason];
  return caption ?? `stopped: ${short}`;
}

const plain = (value: number): ScaledNumber => ({ number: compactNumber(value), unit: '' });

/** One of the key numbers: where it is read, and what stands below it. */
export interface KeyMetric {
  readonly id: 'totalTime' | 'downtime' | 'traffic' | 'energy' | 'rounds' | 'lambda';
  readonly label: string;
  readonly term: TermId;
  readonly symbol: Parameters<typeof keyEquation>[0];
  readonly read: (evaluation: Evaluation) => number | null;
  readonly show: (value: number) => ScaledNumber;
  readonly captionOf: (evaluation: Evaluation, value: number) => string;
  /** A word in place of the number, where that would mislead. */
  readonly wordOf?: (evaluation: Evaluation) => WordOfNumber | null;
  /** Its quantiles, where the working set is not known. */
  readonly quantiles?: (intervals: Intervals, of: Scenario) => readonly number[];
}

/** What of the pause sends no memory, and the limit in force when it began. */
function downtimeCaption({ of, model, outcome }: Evaluation): string {
  const { reads } = modelFacts[model];
  if (reads.includes('resumeTime')) return words.includesRestart(joined(scaleDowntime(of.resumeTime / 1000)));
  const events = outcome.applicable ? (outcome.platform?.events ?? []) : [];
  const limits = events.filter(({ what }) => what === 'limit');
  const last = limits.at(-1)?.value ?? (reads.includes('downtimeLimit') ? of.downtimeLimit : null);
  if (last === null) return words.includesSwitchover(joined(scaleDowntime(of.switchover / 1000)));
  return words.limitInForce(joined(scaleDowntime(last / 1000)), limits.length > 1);
}

/** What the total time has in it. */
function totalCaption({ model, outcome }: Evaluation): string {
  const ending = outcome.applicable ? endingOf(outcome) : null;
  if (ending?.kind === 'abort') return words.untilGivenUp;
  if (ending?.kind === 'post-copy') return words.withPostCopy;
  return modelFacts[model].isPauseInTotal ? words.includesPause : words.excludesRestart;
}

interface WordOfNumber {
  readonly word: string;
  readonly caption: string;
}

/** A VM that stays at its source does not stand still. */
function downtimeWord({ outcome }: Evaluation): WordOfNumber | null {
  const ending = outcome.applicable ? endingOf(outcome) : null;
  if (ending?.kind === 'abort') return { word: words.noPause, caption: words.givenUpBefore };
  return ending?.kind === 'none' ? { word: words.never, caption: words.noRuleEndsIt } : null;
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

/** The key numbers, in their order. */
export const KEY_METRICS: readonly KeyMetric[] = [
  {
    id: 'totalTime',
    label: words.totalTime,
    term: 'total-time',
    symbol: 'totalTime',
    read: whenEnded(({ totalTime }) => totalTime),
    show: scaleDuration,
    captionOf: totalCaption,
    wordOf: withoutEnd(words.never, (_, after) => words.notWithin(after)),
    quantiles: ({ totalTime }) => totalTime,
  },
  {
    id: 'downtime',
    label: words.downtime,
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
    label: words.traffic,
    term: 'traffic',
    symbol: 'traffic',
    read: whenEnded(({ traffic }) => traffic),
    show: scaleVolume,
    captionOf: ({ of }, value) => words.timesMemory(formatNumber(value / of.memory)),
    wordOf: withoutEnd(words.noEnd, ({ traffic }, after) => words.amountIn(joined(scaleVolume(traffic)), after)),
    quantiles: ({ traffic }) => traffic,
  },
  {
    id: 'energy',
    label: words.energy,
    term: 'energy',
    symbol: 'energy',
    read: whenEnded(({ energy }) => energy.total),
    show: scaleEnergy,
    captionOf: (_, value) => words.bothHosts(joined(otherEnergy(value))),
    wordOf: withoutEnd(words.noEnd, ({ energy }, after) => words.amountIn(joined(scaleEnergy(energy.total)), after)),
    quantiles: ({ traffic }, { energyPerMib, energyFixed }) => traffic.map((each) => energyPerMib * each + energyFixed),
  },
  {
    id: 'rounds',
    label: words.rounds,
    term: 'rounds',
    symbol: 'preCopyRounds',
    read: whenApplicable(({ preCopyRounds }) => preCopyRounds),
    show: plain,
    captionOf: ({ outcome }) => (outcome.applicable ? stoppedAt(outcome.stopReason) : ''),
  },
  {
    id: 'lambda',
    label: words.convergence,
    term: 'lambda',
    symbol: 'lambda',
    // Of a loop it is that of the last whole round.
    wordOf: ({ outcome, convergenceCoefficient: lambda }) =>
      outcome.applicable && Number.isNaN(lambda) ? { word: NO_NUMBER.number, caption: words.noWholeRound } : null,
    read: ({ convergenceCoefficient }) => convergenceCoefficient,
    show: plain,
    // Rounds that grow end well all the same where what is left fits the pause.
    captionOf: ({ outcome, model }, value) => {
      if (value >= 1 && outcome.applicable && stopReasons[outcome.stopReason].isOwnEnd) return words.yetLittleIsLeft;
      // A product ends by rules of its own, and its guest writes no more than its working set.
      return modelFacts[model].group === 'platform' ? words.roundsGrow : words.rarelyFinishes;
    },
  },
];
