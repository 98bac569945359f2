import { describe, expect, it } from 'vitest';
import type { MeasureAnswer, MeasuredWorkload } from '../../engine/measure-job';
import { noColumns } from '../../test/no-columns';
import { commonWindow, pagesBy } from './counts';
import { firstState, type ImportedSeries, withFiles } from './measure-state';
import { keyOfWorkload, labelOfFile, shownSeries, withMarks } from './series';

/** A measurement of 8 s: two windows of 4 s, eight peeks. */
function measuredAs(workload: string): MeasuredWorkload {
  return {
    workload,
    windowPages: Float64Array.of(512, 256),
    window: 4,
    cumulativePages: Float64Array.of(100, 200, 300, 400, 400, 400, 400, 400),
    peekEvery: 1,
    byWindow: [{ window: 4, meanPages: 384, deviation: 181, windows: 2, rate: 0.375 }],
    writes: 1000,
    workingSet: { shape: 'flat', index: 3, time: 4, pages: 400, slopeBefore: 100, slopeAfter: 0 },
  };
}

const answerOf = (...workloads: string[]): MeasureAnswer => ({
  of: { workloads, memory: 1024, seed: 1, window: 4 },
  series: workloads.map(measuredAs),
});

const opened = (kind: 'window' | 'cumulative'): ImportedSeries[] => [
  ...withFiles(firstState, [
    {
      file: 'my host.csv',
      series: {
        kind,
        times: Float64Array.of(1, 2, 4),
        starts: Float64Array.of(0, 1, 3),
        pages: Float64Array.of(10, 30, 60),
      },
      notes: [],
      problems: [],
      opened: { name: '', text: '' },
      ...noColumns,
      workingSet: null,
    },
  ]).imports,
];

const dbench = { workload: 'dbench', window: 0.5 };

describe('the series that Measure shows', () => {
  it('are those of the answer, the scenario’s workload first, with windows and peeks in time', () => {
    const [main, other, ...more] = shownSeries(answerOf('tpcc', 'dbench'), firstState, dbench);
    expect([main?.key, main?.isMain, other?.key, other?.isMain, more]).toEqual(['dbench', true, 'tpcc', false, []]);
    expect(main?.windows).toEqual([
      { from: 0, to: 4, pages: 512 },
      { from: 4, to: 8, pages: 256 },
    ]);
    expect(Array.from(main?.curve?.times ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(main?.mark).toMatchObject({ index: 3, time: 4, pages: 400, shape: 'flat' });
  });

  it('keep the names of the answer while the scenario’s workload is still being measured', () => {
    const shown = shownSeries(answerOf('idle', 'tpcc'), firstState, dbench);
    expect(shown.map(({ label, isMain }) => [label, isMain])).toEqual([
      ['Idle Linux', true],
      ['TPC-C', false],
    ]);
    const [last] = shownSeries(answerOf('idle', 'tpcc'), firstState, dbench, 'tpcc');
    expect(last).toMatchObject({ label: 'TPC-C', isMain: true });
    // A mix that has changed since is still the mix.
    const [mix] = shownSeries(answerOf('tpcc', 'uniform~5~5'), firstState, { workload: 'uniform~6~6', window: 0.5 });
    expect([mix?.key, mix?.label, mix?.markKey]).toEqual(['mix', 'Your mix', 'uniform~5~5']);
  });

  it('of a file that counts by window have no curve, and one rate only', () => {
    const imports = opened('window');
    const state = { ...firstState, main: 1, imports };
    const [main] = shownSeries(answerOf('dbench'), state, dbench);
    expect(main).toMatchObject({ label: 'my host', isMain: true, isMeasured: true, curve: null, mark: null });
    expect(main?.windows?.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [3, 4],
    ]);
    // 100 pages in 3 s of windows.
    expect(main?.byWindow).toEqual([{ window: 1, rate: 100 / 256 / 3, windows: 3 }]);
  });

  it('of a file that counts since the start have no windows, and the rates of the first window', () => {
    const state = { ...firstState, main: 1, imports: opened('cumulative') };
    const [main] = shownSeries(null, state, { workload: 'dbench', window: 3 });
    expect([main?.windows, main?.curve?.pages]).toEqual([null, Float64Array.of(10, 30, 60)]);
    // By straight lines between the peeks: 45 pages after 3 s.
    expect(main?.byWindow.map(({ window, rate }) => [window, rate * 256 * window])).toEqual([
      [1, 10],
      [2, 30],
      [3, 45],
    ]);
  });

  it('leave out what is not compared, and nothing is lost by that', () => {
    const imports = opened('window');
    const hidden = { main: 'workload' as const, compared: [], imports };
    expect(shownSeries(answerOf('dbench'), hidden, dbench).map(({ key }) => key)).toEqual(['dbench']);
    const shown = { ...hidden, compared: ['file-1'] };
    expect(shownSeries(answerOf('dbench'), shown, dbench).map(({ key }) => key)).toEqual(['dbench', 'file-1']);
    expect(shownSeries(null, firstState, dbench)).toEqual([]);
  });

  it('carry points that were set by hand, with the slopes on both sides', () => {
    const plain = shownSeries(answerOf('dbench'), firstState, dbench);
    const [moved] = withMarks(plain, { dbench: 1 });
    // 200 pages after 2 s; 200 more in the 6 s that follow.
    expect(moved?.mark).toEqual({
      key: 'dbench',
      index: 1,
      time: 2,
      pages: 200,
      slopeBefore: 100,
      slopeAfter: 200 / 6,
      shape: null,
    });
    expect(withMarks(plain, { tpcc: 1 })).toEqual(plain);
    expect(withMarks(plain, { dbench: 99 })).toEqual(plain);
  });
});

describe('counts', () => {
  it('have a common window where a clock only trembles', () => {
    const windows = (...edges: number[]) => edges.slice(1).map((to, i) => ({ from: edges[i] ?? 0, to, pages: 0 }));
    expect(commonWindow(windows(0, 0.501, 1, 1.499))).toBeCloseTo(0.49967, 4);
    expect(commonWindow(windows(0, 0.5, 1, 2))).toBeNull();
  });

  it('are read between two peeks by a straight line, and not before the first or after the last', () => {
    const curve = { times: [1, 2, 4], pages: [10, 30, 60] };
    expect([0.5, 1, 1.5, 4, 4.1].map((time) => pagesBy(curve, time))).toEqual([null, 10, 20, 60, null]);
  });
});

describe('names', () => {
  it('of files come without an ending, and cut where they are long', () => {
    expect(labelOfFile('host-7.CSV')).toBe('host-7');
    expect(labelOfFile(`${'x'.repeat(40)}.csv`)).toBe(`${'x'.repeat(27)}…`);
  });

  it('of workloads are their ids, and one for all mixes', () => {
    expect(['tpcc', 'uniform~1~1'].map(keyOfWorkload)).toEqual(['tpcc', 'mix']);
  });
});
