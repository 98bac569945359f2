import { describe, expect, it } from 'vitest';
import { runToEnd } from '../simulator/run-to-end';
import { shippedFiles } from '../test/measured-files';
import { readMeasuredFile } from './runs';

const HEADER =
  'id,workload,pattern,mem_mib,max_bw_mib_s,link_mib_s,downtime_limit_ms,limit_s,force_rule,d_mean_mib_s,zero_pages_before,converged,forced,v_mig_mib,t_mig_s,t_down_ms';
const ROW = 'r1,oltp,real,1024,64,,300,85,none,12.5,512,1,0,1500.5,24.5,40';

const readRuns = (text: string) => {
  const file = runToEnd(readMeasuredFile('mine.csv', text));
  if (file.kind !== 'runs') throw new Error(`It was taken for ${file.kind}.`);
  return file;
};
const readRow = (row: string) => readRuns(`${HEADER}\n${row}`);
/** The row with some of its cells changed, by name. */
const changed = (cells: Readonly<Record<string, string>>) =>
  HEADER.split(',')
    .map((name, i) => cells[name] ?? ROW.split(',')[i])
    .join(',');
const problemOf = (cells: Readonly<Record<string, string>>) =>
  readRow(changed(cells)).problems.map(({ column, text }) => [column, text]);

describe('readMeasuredFile, of runs', () => {
  it('reads a run in the units of the models', () => {
    expect(readRow(ROW)).toMatchObject({
      file: 'mine.csv',
      kind: 'runs',
      problems: [],
      runs: [
        {
          id: 'r1',
          workload: 'oltp',
          memory: 1024,
          zeroMemory: 2,
          limitKind: 'bandwidth',
          bandwidth: 64,
          downtimeLimit: 0.3,
          timeLimit: 85,
          isForcedLikeXen: false,
          dirtyRate: 12.5,
          end: 'converged',
          traffic: 1500.5,
          totalTime: 24.5,
          downtime: 0.04,
        },
      ],
    });
  });

  it('takes the link for the limit where there is one, and the pattern for the name of synthetic writes', () => {
    const [run] = readRow(
      changed({ link_mib_s: '32', workload: 'synthetic', pattern: 'hot', force_rule: 'xen3' }),
    ).runs;
    expect(run).toMatchObject({ limitKind: 'link', bandwidth: 32, workload: 'synthetic, hot', isForcedLikeXen: true });
  });

  it('reads columns in any order, with others between them, semicolons and decimal commas', () => {
    const names = HEADER.split(',').reverse();
    const cells = ROW.split(',').reverse();
    const text = `note;${names.join(';')}\nhello;${cells.join(';').replaceAll('.', ',')}`;
    expect(readRuns(text).runs).toEqual(readRow(ROW).runs);
  });

  it('does without the columns that may be missing', () => {
    const text =
      'id,mem_mib,link_mib_s,downtime_limit_ms,zero_pages_before,d_mean_mib_s,v_mig_mib,t_mig_s,t_down_ms,converged\n' +
      'x,512,32,300,0,4,600,19,12,1\ny,512,32,300,0,4,600,19,12,0\nz,512,32,300,0,4,600,19,,0';
    const { runs, problems } = readRuns(text);
    expect(problems).toEqual([]);
    expect(runs.map(({ end, timeLimit, workload, downtime }) => [end, timeLimit, workload, downtime])).toEqual([
      ['converged', null, 'not named', 0.012],
      ['forced', null, 'not named', 0.012],
      ['cancelled', null, 'not named', null],
    ]);
  });

  it('names every column that is missing', () => {
    const { runs, problems } = readRuns('id,mem_mib,v_mig_mib\na,1,2');
    expect(runs).toEqual([]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 'zero_pages_before'],
      [1, 'max_bw_mib_s'],
      [1, 'downtime_limit_ms'],
      [1, 'd_mean_mib_s'],
      [1, 't_mig_s'],
      [1, 't_down_ms'],
      [1, 'converged'],
    ]);
  });

  it.each([
    [
      { mem_mib: 'lots' },
      'mem_mib',
      '“lots” is not a number. Allowed are more than 0 to 16777216 MiB. The row is left out.',
    ],
    [{ mem_mib: '0' }, 'mem_mib', '“0” is outside more than 0 to 16777216 MiB. The row is left out.'],
    [{ v_mig_mib: '' }, 'v_mig_mib', 'There is no value here. The row is left out.'],
    [{ max_bw_mib_s: '0' }, 'max_bw_mib_s', '“0” is outside 0.001 to 1000000 MiB/s. The row is left out.'],
    [
      { link_mib_s: 'fast' },
      'link_mib_s',
      '“fast” is not a number. Allowed are 0.001 to 1000000 MiB/s. The row is left out.',
    ],
    [{ t_down_ms: '-1' }, 't_down_ms', '“-1” is outside 0 to 1000000000000 ms. The row is left out.'],
    [{ converged: 'yes' }, 'converged', '“yes” is not 1 (yes) or 0 (no). The row is left out.'],
    [{ force_rule: 'vmware' }, 'force_rule', '“vmware” is not known. It takes none or xen3. The row is left out.'],
    [
      { zero_pages_before: '300000' },
      'zero_pages_before',
      'There are more zero pages than the memory has pages. The row is left out.',
    ],
    [{ id: '' }, 'id', 'The run has no name. The row is left out.'],
  ])('says what is wrong with %o, and leaves the row out', (cells, column, text) => {
    expect(problemOf(cells)).toEqual([[column, text]]);
    expect(readRow(changed(cells)).runs).toEqual([]);
  });

  it('says all that is wrong with a row at once, by line and column, and keeps the others', () => {
    const { runs, problems } = readRuns([HEADER, changed({ mem_mib: 'x', t_mig_s: 'y' }), ROW, ROW].join('\r\n'));
    expect(runs.map(({ id }) => id)).toEqual(['r1']);
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['mine.csv', 2, 'mem_mib'],
      ['mine.csv', 2, 't_mig_s'],
      ['mine.csv', 4, 'id'],
    ]);
  });
});

describe('readMeasuredFile, of curves', () => {
  const readCurves = (text: string) => {
    const file = runToEnd(readMeasuredFile('c.csv', text));
    if (file.kind !== 'curves') throw new Error(`It was taken for ${file.kind}.`);
    return file;
  };

  it('reads pages or MiB, by run, sorted by time', () => {
    const pages = 'id,t_s,distinct_pages_mean\na,0.5,512\na,0.25,256\nb,1,2560';
    const mib = 'distinct_mib,id,duration_s\n2,a,0.5\n1,a,0.25\n10,b,1';
    for (const text of [pages, mib]) {
      expect(readCurves(text)).toMatchObject({
        problems: [],
        curves: [
          {
            id: 'a',
            points: [
              { time: 0.25, distinct: 1 },
              { time: 0.5, distinct: 2 },
            ],
          },
          { id: 'b', points: [{ time: 1, distinct: 10 }] },
        ],
      });
    }
  });

  it('leaves out a time of 0, a time that comes twice, and a point of no run', () => {
    const { curves, problems } = readCurves('id,t_s,distinct_mib\na,0,1\na,1,5\na,1,6\n,2,7');
    expect(curves).toEqual([{ id: 'a', points: [{ time: 1, distinct: 5 }] }]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 't_s'],
      [4, 't_s'],
      [5, 'id'],
    ]);
  });

  it('names the columns that are missing', () => {
    expect(readCurves('distinct_mib\n4').problems.map(({ column }) => column)).toEqual(['id', 't_s']);
  });
});

describe('readMeasuredFile, of rounds', () => {
  it('reads what each round sent, and what was not measured as null', () => {
    const text =
      'id,round,kind,dur_s,sent_mib,new_dirty_pages,carry_over_mib\na,1,stopcopy,0.5,3,,\na,0,precopy,2,100,256,4';
    expect(runToEnd(readMeasuredFile('r.csv', text))).toMatchObject({
      kind: 'rounds',
      problems: [],
      rounds: [
        {
          id: 'a',
          rounds: [
            { round: 0, stopAndCopy: false, duration: 2, sent: 100, dirtied: 1, carriedOver: 4 },
            { round: 1, stopAndCopy: true, duration: 0.5, sent: 3, dirtied: null, carriedOver: null },
          ],
        },
      ],
    });
  });

  it('names a column that is missing, and a cell that is not a number', () => {
    const problems = (text: string) =>
      runToEnd(readMeasuredFile('r.csv', text)).problems.map(({ line, column }) => [line, column]);
    expect(problems('id,round,sent_mib\na,0,1')).toEqual([[1, 'dur_s']]);
    expect(problems('id,round,dur_s,sent_mib\na,0,1,x\n,1,1,1')).toEqual([
      [2, 'sent_mib'],
      [3, 'id'],
    ]);
  });
});

describe('readMeasuredFile', () => {
  it('tells the three shipped files apart by their columns, whatever their names', () => {
    const [runs, curve, rounds] = shippedFiles('runs.csv', 'curve.csv', 'rounds.csv').map(({ text }) =>
      runToEnd(readMeasuredFile('anything', text)),
    );
    expect(runs).toMatchObject({ kind: 'runs', problems: [] });
    expect(curve).toMatchObject({ kind: 'curves', problems: [] });
    expect(rounds).toMatchObject({ kind: 'rounds', problems: [] });
    if (runs?.kind !== 'runs' || curve?.kind !== 'curves' || rounds?.kind !== 'rounds') throw new Error('Wrong kinds.');
    expect([runs.runs.length, curve.curves.length, rounds.rounds.length]).toEqual([46, 46, 46]);
    const ends = runs.runs.map(({ end }) => end);
    expect(['converged', 'forced', 'cancelled'].map((end) => ends.filter((each) => each === end).length)).toEqual([
      39, 5, 2,
    ]);
  });

  it('says what it was looking for where it knows no column, and that an empty file is empty', () => {
    expect(runToEnd(readMeasuredFile('x.csv', 'a,b\n1,2'))).toMatchObject({
      kind: 'unknown',
      problems: [{ file: 'x.csv', line: null, text: expect.stringContaining('No known columns') }],
    });
    expect(runToEnd(readMeasuredFile('x.csv', '')).problems[0]?.text).toContain('There is nothing in this file.');
  });

  it('never throws, whatever it is given', () => {
    for (const text of ['\0\0', '"', 'id,round,dur_s,sent_mib\n"', '{"a": 1}', 'id;id;id\n;;;;;;', HEADER]) {
      expect(() => runToEnd(readMeasuredFile('x', text))).not.toThrow();
    }
  });
});
