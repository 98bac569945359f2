import { describe, expect, it } from 'vitest';
import type { FileProblem } from '../../readers/problems';
import { noColumns } from '../../test/no-columns';
import { problemLine } from '../intake/file-reports';
import { allPresetsShown, chooserRows } from './chooser-rows';
import { faultSteps } from './fault-steps';
import { takeSeries } from './import-series';
import { firstState, withFiles } from './measure-state';

const problem = (line: number | null, column: string | null = null): FileProblem => ({
  file: 'a.csv',
  line,
  column,
  text: 'It is bad.',
});
const file = (name: string, kind: 'window' | 'cumulative' | null, problems: FileProblem[] = []) => ({
  file: name,
  series:
    kind === null
      ? null
      : { kind, times: Float64Array.of(1, 2), starts: Float64Array.of(0, 1), pages: Float64Array.of(3, 4) },
  notes: [],
  problems,
  opened: { name: '', text: '' },
  ...noColumns,
  problemCount: problems.length,
  workingSet: null,
});

describe('the choice of workloads', () => {
  it('holds the presets and the mix, with the chosen one always in the charts', () => {
    const rows = chooserRows(firstState, 'idle');
    expect(rows.map(({ key, isMain, isShown }) => [key, isMain, isShown])).toEqual([
      ['idle', true, true],
      ['tpcc', false, true],
      ['dbench', false, true],
      ['linpack', false, false],
      ['specweb', false, false],
      ['mix', false, false],
    ]);
    for (const { sentence } of rows) expect(sentence).toMatch(/\.$/);
  });

  it('can show a mix once there is one', () => {
    const mixOf = (mix: string | null, workload: string) =>
      chooserRows({ ...firstState, mix }, workload).find(({ key }) => key === 'mix');
    expect(mixOf(null, 'idle')?.canShow).toBe(false);
    expect(mixOf('sweep~5~5', 'idle')?.canShow).toBe(true);
    expect(mixOf(null, 'sweep~5~5')).toMatchObject({ isMain: true, canShow: true });
  });

  it('knows when all presets are in the charts, whatever else is', () => {
    const all = { ...firstState, compared: ['idle', 'tpcc', 'dbench', 'linpack'] };
    expect([allPresetsShown(chooserRows(all, 'specweb')), allPresetsShown(chooserRows(all, 'idle'))]).toEqual([
      true,
      false,
    ]);
  });

  it('holds the opened series with what they are', () => {
    const state = withFiles(firstState, [file('a.csv', 'window', [problem(3)]), file('b.csv', 'cumulative')]);
    const imported = chooserRows(state, 'idle').slice(6);
    expect(imported.map(({ label, sentence, isMain }) => [label, sentence.replaceAll('\u00a0', ' '), isMain])).toEqual([
      ['a', 'From a file: 2 windows of 1 s. 1 problem:', true],
      ['b', 'From a file: 2 peeks in 2 s, counted since the start.', false],
    ]);
    expect(chooserRows(state, 'idle').filter(({ isMain }) => isMain)).toHaveLength(1);
  });
});

describe('what is said of files', () => {
  it('is what became of each', () => {
    const { sentence, reports } = takeSeries([
      file('a.csv', 'window'),
      file('b.csv', 'window', [problem(1), problem(2)]),
      file('c.csv', null, [problem(null)]),
    ]);
    expect(sentence).toBe('a is in the charts. b is in the charts, with 2 problems. c.csv could not be opened.');
    expect(reports).toEqual([{ file: 'c.csv', isRefused: true, lines: ['The file: It is bad.'], count: 1 }]);
  });

  it('has the place of each problem', () => {
    expect([problem(null), problem(3), problem(4, 'time_s')].map(problemLine)).toEqual([
      'The file: It is bad.',
      'Line 3: It is bad.',
      'Line 4, column time_s: It is bad.',
    ]);
  });
});

describe('the steps of figure 7', () => {
  it('set the bit only after a fault, open the page only after the bit, and end as they began', () => {
    const bits = faultSteps.map(({ bit }) => bit);
    expect(bits).toEqual([0, 0, 0, 1, 1, 1, 0, 0]);
    const opened = faultSteps.findIndex(({ isProtected }) => !isProtected);
    expect(faultSteps[opened]?.bit).toBe(1);
    expect(faultSteps.findIndex(({ arrow }) => arrow === 'fault')).toBeLessThan(bits.indexOf(1));
    expect(faultSteps.at(-1)).toMatchObject({ isProtected: true, bit: 0 });
  });
});
