import type { Evaluation } from '../../engine/evaluation';
import {
  compactNumber,
  formatNumber,
  joined,
  type ScaledNumber,
  scaleDowntime,
  scaleDuration,
  scaleEnergy,
  scaleVolume,
  wattHours,
} from '../../format/number';
import { models } from '../../models/registry';
import type { SymbolId } from '../../state/symbols';
import { type StopReason, stopReasons } from '../../vocabulary/stop-reasons';
import { equationLabel } from '../equations/equation-label';
import { keyEquation } from '../equations/key-equations';

/** One key number: the full value in the result file's unit, how it is shown, and how it differs from the pinned one. */
export interface KeyNumber {
  readonly id: 'totalTime' | 'downtime' | 'traffic' | 'energy' | 'rounds' | 'lambda';
  readonly label: string;
  readonly symbol: SymbolId;
  /** Null where the model has no number to give. */
  readonly value: number | null;
  readonly shown: ScaledNumber;
  readonly caption: string;
  /** Id of the equation that it comes from, and its name. */
  readonly equation: { readonly id: string; readonly label: string } | null;
  readonly difference: { readonly change: string; readonly pinned: string } | null;
}

const NOTHING: ScaledNumber = { number: '–', unit: '' };

function stoppedAt(reason: StopReason): string {
  const { caption, short } = stopReasons[reason];
  return caption ?? `stopped: ${short}`;
}

/** The equation in play that works a number out. */
function equationOf({ of }: Evaluation, symbol: Metric['symbol']): KeyNumber['equation'] {
  const id = keyEquation(symbol, of.model);
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
  readonly symbol: Parameters<typeof keyEquation>[0];
  readonly read: (evaluation: Evaluation) => number | null;
  readonly show: (value: number) => ScaledNumber;
  readonly captionOf: (evaluation: Evaluation, value: number) => string;
}

/** What of the pause sends no memory. */
function downtimeCaption({ of, model }: Evaluation): string {
  return models[model].mayRemain === 'threshold'
    ? `of which resume ${joined(scaleDowntime(of.resumeTime / 1000))}`
    : `the limit is ${joined(scaleDowntime(of.downtimeLimit / 1000))}`;
}

/** The numbers of a migration that can be described, else null. */
const whenApplicable =
  <Value>(read: (outcome: Extract<Evaluation['outcome'], { applicable: true }>) => Value) =>
  ({ outcome }: Evaluation): Value | null =>
    outcome.applicable ? read(outcome) : null;

const METRICS: readonly Metric[] = [
  {
    id: 'totalTime',
    label: 'Total time',
    symbol: 'totalTime',
    read: whenApplicable(({ totalTime }) => totalTime),
    show: scaleDuration,
    captionOf: ({ model }) => (models[model].isPauseInTotal ? 'with the pause' : 'without the resume'),
  },
  {
    id: 'downtime',
    label: 'Downtime',
    symbol: 'downtime',
    read: whenApplicable(({ downtime }) => downtime),
    show: scaleDowntime,
    captionOf: downtimeCaption,
  },
  {
    id: 'traffic',
    label: 'Traffic',
    symbol: 'traffic',
    read: whenApplicable(({ traffic }) => traffic),
    show: scaleVolume,
    captionOf: ({ of }, value) => `${formatNumber(value / of.memory)} × memory`,
  },
  {
    id: 'energy',
    label: 'Energy',
    symbol: 'energy',
    read: whenApplicable(({ energy }) => energy.total),
    show: scaleEnergy,
    captionOf: (_, value) => `${joined(wattHours(value))}, both hosts`,
  },
  {
    id: 'rounds',
    label: 'Rounds',
    symbol: 'preCopyRounds',
    read: whenApplicable(({ preCopyRounds }) => preCopyRounds),
    show: plain,
    captionOf: ({ outcome }) => (outcome.applicable ? stoppedAt(outcome.stopReason) : ''),
  },
  {
    id: 'lambda',
    label: 'Convergence λ',
    symbol: 'lambda',
    read: ({ convergenceCoefficient }) => convergenceCoefficient,
    show: plain,
    captionOf: ({ of, outcome }, value) => {
      if (value < 1 || !outcome.applicable || !stopReasons[outcome.stopReason].isOwnEnd)
        return 'at 1 it stops converging';
      // D counts a page in each instant anew; what is written again and again has to be sent once.
      return models[of.model].reads.includes('workingSet')
        ? 'by D alone; W lets it converge'
        : 'yet little enough is left';
    },
  },
];

/** The key numbers of an answer, with their difference from the pinned baseline. */
export function keyNumbers(evaluation: Evaluation | null, baseline: Evaluation | null): KeyNumber[] {
  return METRICS.map(({ id, label, symbol, read, show, captionOf }) => {
    const value = evaluation && read(evaluation);
    const pinned = baseline && read(baseline);
    return {
      id,
      label,
      symbol,
      value,
      shown: value === null ? NOTHING : show(value),
      caption: evaluation && value !== null ? captionOf(evaluation, value) : evaluation ? 'not applicable' : '',
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
