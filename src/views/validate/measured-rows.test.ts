import { describe, expect, it } from 'vitest';
import { compareMeasured } from '../../engine/measured-question';
import { shippedFiles } from '../../test/measured-files';
import { allRunsTable, errorTable, filesText, pointSentence, scatterRows, verdictTable } from './measured-rows';
import { errorText, percentText, problemTexts } from './measured-texts';
import { whyPaperFails } from './measured-why';

const answer = compareMeasured(shippedFiles('runs.csv', 'curve.csv', 'rounds.csv'));
const none = compareMeasured([]);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function expectSentences(text: string) {
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞/);
}

describe('the scatter of measured runs', () => {
  it('says in its title how many of the runs that count lie within 10 %', () => {
    expect(plain(scatterRows(answer, 'closed-form', 'traffic').title)).toBe(
      'Closed form: traffic within 10 % for 6 of 39 runs',
    );
    expect(plain(scatterRows(answer, 'qemu', 'traffic').title)).toBe(
      'QEMU’s loop: traffic within 10 % for 39 of 39 runs',
    );
  });

  it('says the errors, the side and the worst in its sentence', () => {
    expect(plain(scatterRows(answer, 'closed-form', 'traffic').summary)).toBe(
      'Too high for 39 and too low for 0 of the 39 runs that converged by themselves: 36 % off at the median, ' +
        '173 % at the 90th percentile. Worst: a039 (synthetic, hot), 6.95 GiB for 723 MiB. ' +
        'Cut short, or without a number, and not counted: 7.',
    );
  });

  it('has every run, the largest error first and those without one last', () => {
    for (const model of ['closed-form', 'algorithm-1', 'dirty-curve', 'qemu'] as const) {
      for (const metric of ['traffic', 'totalTime', 'downtime'] as const) {
        const { points, xAxis, yAxis, summary, table } = scatterRows(answer, model, metric);
        expect(points).toHaveLength(46);
        const sizes = points.map(({ error }) => (error === null ? -1 : Math.abs(error)));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const { measured, predicted, error, end } of points) {
          if (error === null) continue;
          const dots = [measured ?? 0, ...(end === 'converged' ? [predicted ?? 0] : [])];
          expect(measured).toBeGreaterThanOrEqual(xAxis.bottom);
          expect(measured).toBeLessThanOrEqual(xAxis.top);
          expect(Math.min(...dots)).toBeGreaterThanOrEqual(yAxis.bottom);
          expect(Math.max(...dots)).toBeLessThanOrEqual(yAxis.top);
          expect((predicted ?? 0) / (measured ?? 0) - 1).toBeCloseTo(error, 9);
        }
        expectSentences(summary);
        expect(table.rows).toHaveLength(46);
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
      }
    }
  });

  it('shows downtimes in ms', () => {
    const point = scatterRows(answer, 'qemu', 'downtime').points.find(({ id }) => id === 'a000');
    expect(point?.measured).toBe(16);
    expect(point?.shown.measured).toBe('16\u00a0ms');
  });

  it('says why a run has no number', () => {
    const data = scatterRows(answer, 'closed-form', 'traffic');
    const refused = data.points.find(({ id }) => id === 'b12');
    expect(refused).toMatchObject({ predicted: null, error: null, shown: { predicted: 'not applicable', error: '–' } });
    expect(refused && pointSentence(refused, data)).toBe(
      'Run b12 (linpack, forced to stop). Traffic: not applicable for 1.98\u00a0GiB.',
    );
    const cancelled = scatterRows(answer, 'qemu', 'downtime').points.find(({ id }) => id === 'a008');
    expect(cancelled?.shown.measured).toBe('none');
    const bare = compareMeasured(shippedFiles('runs.csv'));
    expect(scatterRows(bare, 'qemu', 'traffic').points[0]?.shown.predicted).toBe('no curve');
    expectSentences(scatterRows(bare, 'qemu', 'traffic').summary);
  });

  it('says of one mark what it shows', () => {
    const data = scatterRows(answer, 'qemu', 'traffic');
    const point = data.points.find(({ id }) => id === 'a013');
    expect(point && plain(pointSentence(point, data))).toBe(
      'Run a013 (synthetic, sweep, converged). Traffic: 433 MiB for 481 MiB, 9.8 % too low.',
    );
  });

  it('of no runs is empty, and says so', () => {
    const data = scatterRows(none, 'qemu', 'traffic');
    expect(data.points).toEqual([]);
    expectSentences(data.summary);
    expect(data.title).toBe('QEMU’s loop: no traffic to compare');
  });
});

describe('the tables of measured runs', () => {
  it('have the errors of all workloads and of each, and mark a median within 10 %', () => {
    const rows = errorTable(answer, 'traffic');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ workload: 'All of them', runs: 39 });
    expect(rows[0]?.cells.map(({ text, isNear }) => [plain(text), isNear])).toEqual([
      ['36 %, 173 %', false],
      ['30 %, 132 %', false],
      ['8.8 %, 25 %', true],
      ['2.3 %, 7.2 %', true],
    ]);
    expect(rows.slice(1).reduce((sum, { runs }) => sum + runs, 0)).toBe(39);
    expect(errorTable(none, 'traffic').map(({ runs }) => runs)).toEqual([0]);
  });

  it('say how often each model is right about whether it converges', () => {
    expect(verdictTable(answer).map(({ label, right, isAlwaysRight }) => [label, right, isAlwaysRight])).toEqual([
      ['Closed form', '45 of 46', false],
      ['Algorithm 1', '40 of 46', false],
      ['Dirty curve', '45 of 46', false],
      ['QEMU’s loop', '46 of 46', true],
    ]);
    expect(verdictTable(none).map(({ right }) => right)).toEqual(['–', '–', '–', '–']);
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
    expect(filesText(answer)).toBe('runs.csv: 46 runs. curve.csv: curves of 46 runs. rounds.csv: rounds of 46 runs.');
    expect(filesText(none)).toBe('Nothing is open.');
    expect(filesText(compareMeasured([{ name: 'x.csv', text: 'a,b' }]))).toBe('x.csv: nothing that is known.');
  });

  it('names file, line and column, and counts what is too much to list', () => {
    const text = `${shippedFiles('runs.csv')[0]?.text}${'bad1,a\nbad2,a\nbad3,a\n'}`;
    const lines = problemTexts(compareMeasured([{ name: 'mine.csv', text }]).problems);
    expect(lines[0]).toMatch(/^mine\.csv, line 48, column mem_mib: There is no value here\./);
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toMatch(/^And \d+ more\.$/);
  });

  it('writes errors with their side', () => {
    expect([0.36, -0.05, 0].map((error) => plain(errorText(error)))).toEqual(['36 % too high', '5 % too low', 'exact']);
    expect(plain(percentText(173.4))).toBe('17,340 %');
  });
});

describe('why the paper’s models fail', () => {
  it('is shown by the shipped runs: Linpack writes the same pages again and again', () => {
    const reasons = whyPaperFails(answer).map(({ what, proof }) => [what, plain(proof)]);
    expect(reasons).toHaveLength(4);
    expect(reasons[0]?.[1]).toBe(
      'In b12 (linpack) the guest wrote 66.5 MiB in 250 ms, 266 MiB/s, but only 67.3 MiB in 10 s, 6.73 MiB/s: ' +
        'the same pages again and again.',
    );
    expect(reasons[1]?.[1]).toBe('Of 46 runs, Algorithm 1 denies 5 that converged by themselves.');
    for (const [what = '', proof = ''] of reasons) {
      expectSentences(what);
      expect(proof).toMatch(/^[\dA-Za-z].*\.$/);
    }
  });

  it('says that there is nothing to show it by where there are no runs', () => {
    for (const { what, proof } of whyPaperFails(none)) {
      expectSentences(what);
      expect(proof).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
