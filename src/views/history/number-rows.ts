import type { ReplayAnswer } from '../../engine/history-job';
import { asShown, formatNumber, joined, scaleTransferRate } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import type { StripNumber } from '../shared/NumberStrip';
import type { NextSample } from './history-question';
import { phiText } from './phi-rows';

const SAMPLE_TEXTS: Readonly<Record<NextSample['from'], string>> = {
  fleet: 'its D in the fleet as S',
  last: 'the last sample as S',
  nowhere: 'history alone: no sample',
};

function errorNumber(id: string, label: string, value: number | null, over: number): StripNumber {
  return {
    id,
    label,
    number: value === null ? '–' : formatNumber(value),
    unit: value === null ? '' : '%',
    value,
    captions: [value === null ? 'not known yet' : `off, mean of ${over}`],
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
      label: 'Refined rate D̃, next',
      term: 'refined-rate',
      ...scaled,
      value: next,
      captions: [SAMPLE_TEXTS[from]],
    },
    {
      id: 'phi',
      label: 'Weight of the sample, φ',
      term: 'phi',
      number: phiText(phi),
      unit: '',
      value: phi,
      captions: [`${phiText(of.phi)} at first`],
    },
    errorNumber('sample', 'Error by the sample S', errors.sample, errors.over),
    errorNumber('history', 'Error by history D̂', errors.history, errors.over),
    errorNumber('refined', 'Error by both, D̃', errors.refined, errors.over),
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
  const named = `D ${joined(scaleTransferRate(rate))}`;
  return scenario.dirtyRate === rate
    ? `${named} is in the scenario now. Undo takes it back.`
    : `Puts ${named} into the scenario, for Explore. The ranking goes by it already where history is used.`;
}
