import type { Fit } from '../../analysis/fit/fit';
import { formatNumber, rSquaredText } from '../../format/number';
import type { FitId } from '../../scenario/fit-names';
import type { StripNumber } from '../shared/NumberStrip';
import * as words from './words';

const DIGITS = 4;

/** How well one line or curve holds; `label` is '' where there is only one. */
interface QualityRow {
  readonly label: string;
  readonly numbers: readonly StripNumber[];
}

const UNITS: Readonly<Record<FitId, string>> = {
  ...{ gamma: '', energy: 'J', 'energy-hosts': 'J', 'dirty-curve': 'MiB', 'dirty-meter': '' },
};

interface Measures {
  readonly rSquared: number;
  readonly residualDeviation: number;
  readonly leaveOneOutError: number | null;
}

function numbersOf({ rSquared, residualDeviation, leaveOneOutError }: Measures, unit: string): readonly StripNumber[] {
  const number = (id: string, label: string, value: number, of: string, caption: string): StripNumber => ({
    ...{ id, label, value, number: formatNumber(value, DIGITS), unit: of, captions: [caption] },
  });
  return [
    {
      ...number('r-squared', words.qualityLabels.rSquared, rSquared, '', words.qualityCaptions.rSquared),
      number: rSquaredText(rSquared),
    },
    number('spread', words.qualityLabels.spread, residualDeviation, unit, words.qualityCaptions.spread),
    ...(leaveOneOutError === null
      ? []
      : [
          number(
            'left-one',
            words.qualityLabels.leaveOneOut,
            leaveOneOutError,
            unit,
            words.qualityCaptions.leaveOneOut,
          ),
        ]),
  ];
}

/** How well a fit holds, for each line of it; two calls of a meter leave nothing over to judge by. */
export function qualityRows(fit: Fit): readonly QualityRow[] {
  const unit = UNITS[fit.id];
  switch (fit.method) {
    case 'lines': {
      const names = fit.lines.length > 1 ? [words.hostLabels.source, words.hostLabels.destination] : [''];
      return fit.lines.map((line, i) => ({ label: names[i] ?? '', numbers: numbersOf(line, unit) }));
    }
    case 'curve':
      return [{ label: '', numbers: numbersOf({ ...fit.curve, leaveOneOutError: null }, unit) }];
    case 'meter':
      return [];
  }
}
