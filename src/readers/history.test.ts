import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../simulator/run-to-end';
import { runs } from '../test/runs';
import { readHistoryFile } from './history';

const HEADER = 'vm,migration,round,duration_s,dirty_rate_mib_s,sample_mib_s';
const read = (...rows: readonly string[]) => runToEnd(readHistoryFile('past.csv', [HEADER, ...rows].join('\n')));

describe('past migrations from a table', () => {
  it('are gathered by VM, migration and round, in whatever order the rows come', () => {
    const { histories, problems } = read('web,2,0,8,42,', 'db,1,0,10,5,8', 'web,1,1,0.5,30,', 'web,1,0,9,40,77.5');
    expect(problems).toEqual([]);
    expect(histories).toEqual([
      {
        vm: 'web',
        migrations: [
          {
            sample: 77.5,
            rounds: [
              { duration: 9, dirtyRate: 40 },
              { duration: 0.5, dirtyRate: 30 },
            ],
          },
          { sample: null, rounds: [{ duration: 8, dirtyRate: 42 }] },
        ],
      },
      { vm: 'db', migrations: [{ sample: 8, rounds: [{ duration: 10, dirtyRate: 5 }] }] },
    ]);
  });

  it('come out the same in any order of rows and of columns', () => {
    const rows = [1, 2, 3, 12].flatMap((migration) =>
      [0, 1, 2].map((round) => `web,${migration},${round},${10 - round},${migration + round},${7 * migration}`),
    );
    const sorted = read(...rows).histories;
    expect(sorted[0]?.migrations.map(({ sample }) => sample)).toEqual([7, 14, 21, 84]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(read(...shuffled).histories).toEqual(sorted);
      }),
      runs(50),
    );
    const turned = rows.map((row) => row.split(',').reverse().join(';'));
    const text = [HEADER.split(',').reverse().join(';'), ...turned].join('\r\n');
    expect(runToEnd(readHistoryFile('past.csv', text))).toMatchObject({
      file: 'past.csv',
      histories: sorted,
      problems: [],
    });
  });

  it('do without the column of samples, and with a comma for a point where semicolons part the columns', () => {
    const text = 'vm;migration;round;duration_s;dirty_rate_mib_s;notes\nweb;1;0;9,5;40,25;slow\n';
    expect(runToEnd(readHistoryFile('past.csv', text)).histories).toEqual([
      { vm: 'web', migrations: [{ sample: null, rounds: [{ duration: 9.5, dirtyRate: 40.25 }] }] },
    ]);
  });

  it('say what is wrong by line and column, and keep the good rows', () => {
    const { histories, problems } = read(
      'web,1,0,9,40,',
      ',1,1,9,40,',
      'web,1.5,1,9,40,',
      'web,1,1,0,40,',
      'web,1,1,9,-4,much',
      `${'x'.repeat(81)},1,0,9,40,`,
      'web,1,0,7,41,',
      'web,2,0,9,44,',
    );
    expect(histories).toHaveLength(1);
    expect(histories[0]?.migrations).toHaveLength(2);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'vm'],
      [4, 'migration'],
      [5, 'duration_s'],
      [6, 'dirty_rate_mib_s'],
      [6, 'sample_mib_s'],
      [7, 'vm'],
      [8, 'round'],
    ]);
    expect(problems[0]?.text).toBe('The VM has no name. The row is left out.');
    expect(problems[1]?.text).toBe('1.5 is not a whole number. Allowed are 0 to 1000000000. The row is left out.');
    expect(problems[6]?.text).toBe('Round 0 of migration 1 of web is there already. The row is left out.');
  });

  it('take the first of two samples of one migration, and say so without leaving the row out', () => {
    const { histories, problems } = read('web,1,0,9,40,', 'web,1,1,1,40,70', 'web,1,2,1,40,71', 'web,1,3,1,40,70');
    expect(histories[0]?.migrations[0]).toMatchObject({ sample: 70, rounds: { length: 4 } });
    expect(problems).toEqual([
      {
        file: 'past.csv',
        line: 4,
        column: 'sample_mib_s',
        text: '71 is not the sample that an earlier row of this migration has, 70. The earlier one counts.',
      },
    ]);
  });

  it('are refused without a column that is needed, without a row, and where there is nothing', () => {
    const lacking = runToEnd(readHistoryFile('past.csv', 'vm,migration,duration_s\nweb,1,9'));
    expect(lacking.histories).toEqual([]);
    expect(lacking.problems.map(({ column }) => column)).toEqual(['round', 'dirty_rate_mib_s']);
    expect(runToEnd(readHistoryFile('past.csv', '')).problems[0]?.text).toBe('There is nothing in this file.');
    expect(read('web,1,0,none,40,').problems.at(-1)?.text).toBe('There is no row in this file that can be read.');
  });
});
