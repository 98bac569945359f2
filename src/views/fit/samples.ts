import type { TrainingAnswer } from '../../engine/training-job';
import { toCsv } from '../../format/csv';
import type { FitId } from '../../scenario/fit-names';
import type { Sample } from '../intake/samples';
import * as words from './words';

/** The samples of each kind of fit, the first one shown before anything is opened. */
export const samples: Readonly<Record<FitId, readonly Sample[]>> = {
  gamma: [
    { path: 'training/gamma.csv', label: words.samples.programs },
    { path: 'training/measured-rounds.csv', label: words.samples.rounds },
  ],
  energy: [{ path: 'training/energy.csv', label: words.samples.migrations }],
  'energy-hosts': [{ path: 'training/energy.csv', label: words.samples.migrations }],
  'dirty-curve': [{ path: 'training/measured-curve.csv', label: words.samples.curve }],
  'dirty-meter': [{ path: 'training/two-windows.csv', label: words.samples.windows }],
};

/** Which suite of runs can be made anew for a kind of fit, or null. */
export const suiteOf: Readonly<Record<FitId, 'gamma' | 'energy' | null>> = {
  ...{ gamma: 'gamma', energy: 'energy', 'energy-hosts': 'energy', 'dirty-curve': null, 'dirty-meter': null },
};

/** A made suite as a file, so that it goes the way of what is opened: 'simulated suite, seed 7'. */
export const suiteFile = ({ of, table: { columns, rows } }: TrainingAnswer) => ({
  name: words.suiteName(of.seed),
  text: toCsv({ columns: columns.map((key) => ({ key, label: key })), rows }),
  rows: rows.length,
});
