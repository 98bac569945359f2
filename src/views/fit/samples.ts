import type { TrainingAnswer } from '../../engine/training-job';
import { toCsv } from '../../format/csv';
import type { FitId } from '../../scenario/fit-names';
import type { Sample } from '../intake/samples';

/** The samples of each kind of fit, the first one shown before anything is opened. */
export const samples: Readonly<Record<FitId, readonly Sample[]>> = {
  gamma: [
    { path: 'training/gamma.csv', label: 'Simulated programs' },
    { path: 'training/measured-rounds.csv', label: 'Measured rounds of QEMU' },
  ],
  energy: [{ path: 'training/energy.csv', label: 'Simulated migrations' }],
  'energy-hosts': [{ path: 'training/energy.csv', label: 'Simulated migrations' }],
  'dirty-curve': [{ path: 'training/measured-curve.csv', label: 'Measured curve of QEMU' }],
  'dirty-meter': [{ path: 'training/two-windows.csv', label: 'Two calls for one VM' }],
};

/** Which suite of runs can be made anew for a kind of fit, or null. */
export const suiteOf: Readonly<Record<FitId, 'gamma' | 'energy' | null>> = {
  ...{ gamma: 'gamma', energy: 'energy', 'energy-hosts': 'energy', 'dirty-curve': null, 'dirty-meter': null },
};

/** A made suite as a file, so that it goes the way of what is opened: 'simulated suite, seed 7'. */
export const suiteFile = ({ of, table: { columns, rows } }: TrainingAnswer) => ({
  name: `simulated suite, seed ${of.seed}`,
  text: toCsv({ columns: columns.map((key) => ({ key, label: key })), rows }),
  rows: rows.length,
});
