import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMeasuredFile } from '../../readers/runs';
import { defaultScenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { effectiveGamma } from '../../test/effective-gamma';
import { shippedFiles } from '../../test/measured-files';
import { trainingCsv } from '../../test/training-csv';
import { trainEnergy } from './training-energy';
import { trainGamma } from './training-gamma';
import { energyTable, gammaTable } from './training-table';

const sample = (name: string) =>
  readFileSync(new URL(`../../../public/samples/training/${name}`, import.meta.url), 'utf8');

describe('tables of training samples', () => {
  it('have the columns that training files have, and rows of nine digits', () => {
    const round = { program: 'A', round: 2, duration: 1 / 3, dirtyRate: 40, sampledRate: 50, skipRatio: 0.25 };
    expect(gammaTable([round])).toEqual({
      columns: ['program', 'round', 'duration_s', 'dirty_rate_mib_s', 'skip_ratio'],
      rows: [['A', 2, 0.333333333, 40, 0.25]],
    });
    const metered = { guest: 'idle' as const, memory: 256, traffic: 257, energySource: 75.5, energyDestination: 76 };
    expect(trainingCsv(energyTable([metered]))).toBe(
      'guest,memory_mib,traffic_mib,energy_source_j,energy_destination_j\nidle,256,257,75.5,76\n',
    );
  });
});

describe('the shipped samples to learn from', () => {
  it('gamma.csv is the training suite at seed 1 in the default scenario', () => {
    expect(trainingCsv(gammaTable(runToEnd(trainGamma(defaultScenario, 1))))).toBe(sample('gamma.csv'));
  });

  it('energy.csv is the metered migrations at seed 1', () => {
    expect(trainingCsv(energyTable(runToEnd(trainEnergy(defaultScenario, 1))))).toBe(sample('energy.csv'));
  });

  it('measured-rounds.csv is the shipped migrations of QEMU', () => {
    const files = shippedFiles('runs.csv', 'rounds.csv').map(({ name, text }) =>
      runToEnd(readMeasuredFile(name, text)),
    );
    const runs = files.flatMap((file) => (file.kind === 'runs' ? file.runs : []));
    const rounds = files.flatMap((file) => (file.kind === 'rounds' ? file.rounds : []));
    expect(trainingCsv(gammaTable(effectiveGamma(runs, rounds)))).toBe(sample('measured-rounds.csv'));
  });

  it('measured-curve.csv is the dirty curve of the measured run a008', () => {
    const [file] = shippedFiles('curve.csv').map(({ name, text }) => runToEnd(readMeasuredFile(name, text)));
    const curves = file?.kind === 'curves' ? file.curves : [];
    const points = curves.find(({ id }) => id === 'a008')?.points ?? [];
    const rows = points.map(({ time, distinct }) => [time, distinct]);
    expect(rows.length).toBe(12);
    expect(trainingCsv({ columns: ['duration_s', 'distinct_mib'], rows })).toBe(sample('measured-curve.csv'));
  });
});
