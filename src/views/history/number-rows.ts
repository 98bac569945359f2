import type { ReplayAnswer } from '../../engine/history-job';
import { asShown, formatNumber, joined, scaleTransferRate } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import type { StripNumber } from '../shared/NumberStrip';
import type { NextSample } from './history-question';
import { phiText } from './phi-rows';
import * as words from './words';

function errorNumber(id: string, label: string, value: number | null, over: number): StripNumber {
  return {
    id,
    label,
    number: value === null ? '–' : formatNumber(value),
    unit: value === null ? '' : '%',
    value,
    captions: [value === null ? words.notKnownYet : words.offMeanOf(over)],
  };
}

/** D̃ for the next migration, φ now, and the mean error of each predictor. */
export function historyNumbers(
  { of, next, errors, replayed }: ReplayAnswer,
  from: NextSample['from'],
): readonly StripNumber[] {
  const phi = replayed.migrations.at(-1)?.phiAfter ?? of.phi;
  const scaled = next === null ? { number: '–', unit: '' } : scaleTransferRate(next);
  return [
    {
      id: 'next',
      label: words.numberLabels.next,
      term: 'refined-rate',
      ...scaled,
      value: next,
      captions: [words.sampleFrom[from]],
    },
    {
      id: 'phi',
      label: words.numberLabels.phi,
      term: 'phi',
      number: phiText(phi),
      unit: '',
      value: phi,
      captions: [words.atFirst(phiText(of.phi))],
    },
    errorNumber('sample', words.numberLabels.sample, errors.sample, errors.over),
    errorNumber('history', words.numberLabels.history, errors.history, errors.over),
    errorNumber('refined', words.numberLabels.refined, errors.refined, errors.over),
  ];
}

/** The knob's own end. */
const MOST = 100_000;

/** D̃ as "Use this D" puts it into the scenario: three digits, as measured rates. */
export function usableRate(next: number): number {
  return Math.min(MOST, asShown(next));
}

/** What "Use this D" would do, or what it has done. */
export function usableText(rate: number, scenario: Pick<Scenario, 'dirtyRate'>): string {
  const told = joined(scaleTransferRate(rate));
  return scenario.dirtyRate === rate ? words.rateInScenario(told) : words.putsRate(told);
}
