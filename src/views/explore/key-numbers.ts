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
import type { StopReason } from '../../models/result';
import type { SymbolId } from '../../state/symbols';
import { equationLabel } from '../equations/equation';

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

const STOPPED_AT: Readonly<Record<StopReason, string>> = {
  threshold: 'stopped at the threshold',
  'not-shrinking': 'stopped: not shrinking',
  'max-rounds': 'stopped at most rounds',
  'max-traffic': 'stopped at traffic limit',
  converged: 'the rest fitted the limit',
  forced: 'stopped by a limit',
  'time-limit': 'stopped: time limit',
};

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
  readonly symbol: SymbolId;
  readonly read: (evaluation: Evaluation) => number | null;
  readonly show: (value: number) => ScaledNumber;
  readonly captionOf: (evaluation: Evaluation, value: number) => string;
  readonly equationOf: (evaluation: Evaluation) => KeyNumber['equation'];
}

/** The equation behind a number, and its like in QEMU's loop where that has its own. */
const inModel =
  (id: string, qemuId = id) =>
  ({ model }: Evaluation): KeyNumber['equation'] => {
    const own = model === 'qemu' ? qemuId : id;
    return { id: own, label: equationLabel(own) };
  };

/** What of the pause sends no memory. */
function downtimeCaption({ of, model, outcome }: Evaluation): string {
  if (model !== 'qemu' || !outcome.applicable) return `of which resume ${joined(scaleDowntime(of.resumeTime / 1000))}`;
  return `the limit is ${joined(scaleDowntime(of.downtimeLimit / 1000))}`;
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
    captionOf: ({ model }) => (model === 'qemu' ? 'with the pause' : 'without the resume'),
    equationOf: inModel('eq-6', 'qemu-4'),
  },
  {
    id: 'downtime',
    label: 'Downtime',
    symbol: 'downtime',
    read: whenApplicable(({ downtime }) => downtime),
    show: scaleDowntime,
    captionOf: downtimeCaption,
    equationOf: inModel('eq-7', 'qemu-5'),
  },
  {
    id: 'traffic',
    label: 'Traffic',
    symbol: 'traffic',
    read: whenApplicable(({ traffic }) => traffic),
    show: scaleVolume,
    captionOf: ({ of }, value) => `${formatNumber(value / of.memory)} × memory`,
    equationOf: inModel('eq-5'),
  },
  {
    id: 'energy',
    label: 'Energy',
    symbol: 'energy',
    read: whenApplicable(({ energy }) => energy.total),
    show: scaleEnergy,
    captionOf: (_, value) => `${joined(wattHours(value))}, both hosts`,
    equationOf: inModel('eq-14'),
  },
  {
    id: 'rounds',
    label: 'Rounds',
    symbol: 'preCopyRounds',
    read: whenApplicable(({ preCopyRounds }) => preCopyRounds),
    show: plain,
    captionOf: ({ outcome }) => (outcome.applicable ? STOPPED_AT[outcome.stopReason] : ''),
    equationOf: (evaluation) => inModel(evaluation.model === 'closed-form' ? 'eq-8' : 'alg-1', 'qemu-3')(evaluation),
  },
  {
    id: 'lambda',
    label: 'Convergence λ',
    symbol: 'lambda',
    read: ({ convergenceCoefficient }) => convergenceCoefficient,
    show: plain,
    captionOf: () => 'at 1 it stops converging',
    equationOf: inModel('sec-3-1'),
  },
];

/** The key numbers of an answer, with their difference from the pinned baseline. */
export function keyNumbers(evaluation: Evaluation | null, baseline: Evaluation | null): KeyNumber[] {
  return METRICS.map(({ id, label, symbol, read, show, captionOf, equationOf }) => {
    const value = evaluation && read(evaluation);
    const pinned = baseline && read(baseline);
    return {
      id,
      label,
      symbol,
      value,
      shown: value === null ? NOTHING : show(value),
      caption: evaluation && value !== null ? captionOf(evaluation, value) : evaluation ? 'not applicable' : '',
      equation: evaluation && equationOf(evaluation),
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
