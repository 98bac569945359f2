import { describe, expect, it } from 'vitest';
import type { ModelId } from '../../models/result';
import { compareOpened, shippedFiles } from '../../test/measured-files';
import { tableTexts } from '../../test/table-texts';
import { nearestText } from './measured-metrics';
import { allRunsTable, ERROR_COLUMNS, errorTable, VERDICT_COLUMNS } from './measured-tables';
import { errorText, filesText, percentText } from './words';

const answer = compareOpened(shippedFiles('runs.csv', 'curve.csv', 'rounds.csv'));
const none = compareOpened([]);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the tables of measured runs', () => {
  it('have the errors of all workloads and of each, and mark a median within 10 %', () => {
    const rows = errorTable(answer, 'traffic');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ workload: 'All of them', runs: 39 });
    const { cells, marks } = tableTexts(ERROR_COLUMNS, rows);
    expect(cells[0]?.slice(2)).toEqual(['36 %, 173 %', '30 %, 132 %', '8.8 %, 25 %', '2.3 %, 7.2 %']);
    expect(marks[0]).toEqual(['dirty-curve best', 'qemu best']);
    expect(rows.slice(1).reduce((sum, { runs }) => sum + runs, 0)).toBe(39);
    expect(errorTable(none, 'traffic').map(({ runs }) => runs)).toEqual([0]);
  });

  it('say how often each model is right about whether it converges', () => {
    const { cells, marks } = tableTexts(VERDICT_COLUMNS, answer.verdicts);
    expect(cells.map((row) => row.slice(0, 2))).toEqual([
      ['Closed form', '45 of 46'],
      ['Algorithm 1', '40 of 46'],
      ['Dirty curve', '45 of 46'],
      ['QEMU', '46 of 46'],
    ]);
    expect(marks.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
    expect(tableTexts(VERDICT_COLUMNS, none.verdicts).cells.map((row) => row[1])).toEqual(['–', '–', '–', '–']);
  });

  it('give every number of every run and model to a file', () => {
    const { columns, rows } = allRunsTable(answer);
    expect(columns).toHaveLength(18);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(18);
    expect(rows).toHaveLength(46);
    expect(rows[0]).toHaveLength(18);
    expect(rows[0]?.[3]).toBe(240.75228);
  });
});

describe('what is said of the files', () => {
  it('is what each one holds', () => {
    expect(filesText(answer.files)).toBe(
      'runs.csv: 46 runs. curve.csv: curves of 46 runs. rounds.csv: rounds of 46 runs.',
    );
    expect(filesText(none.files)).toBe('Nothing is open.');
    expect(filesText(compareOpened([{ name: 'x.csv', text: 'a,b' }]).files)).toBe('x.csv: nothing that is known.');
  });

  it('writes errors with their side', () => {
    expect([0.36, -0.05, 0].map((error) => plain(errorText(error)))).toEqual(['36 % too high', '5 % too low', 'exact']);
    expect(plain(percentText(173.4))).toBe('17,340 %');
  });
});

describe('the finding', () => {
  it('names the model that comes nearest, how near, and how often it is right', () => {
    const spread = (median: number) => ({ runs: 39, median, p90: 3 * median });
    const errors = (model: ModelId, median: number) => ({
      ...{ workload: null, model },
      errors: { traffic: spread(median), totalTime: null, downtime: null },
    });
    const verdicts = [{ model: 'qemu', runs: 46, right: 46, wronglyYes: 0, wronglyNo: 0 }] as const;
    const all = { errors: [errors('closed-form', 0.36), errors('qemu', 0.023)], verdicts };
    expect(nearestText(all).replaceAll('\u00a0', ' ')).toBe(
      'QEMU comes nearest: its traffic is off by 2.3 % in half of 39 runs and by 6.9 % in nine of ten, and is ' +
        'right on convergence in 46 of 46.',
    );
    expect(nearestText({ errors: [], verdicts: [] })).toBe('');
  });
});
