import { describe, expect, it } from 'vitest';
import { measure } from '../../engine/measure-job';
import { defaultScenario } from '../../scenario/scenario';
import { noColumns } from '../../test/no-columns';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import {
  firstState,
  importedKey,
  type OpenedSeries,
  withCompared,
  withFiles,
  withMark,
  withoutImport,
} from './measure-state';
import { measureQuestion, memoryNeeded, refusalOf, workloadsToMeasure } from './question';

const file = (name: string, isGood = true): OpenedSeries => ({
  file: name,
  opened: { name, text: '' },
  series: isGood
    ? { kind: 'window', times: Float64Array.of(1, 2), starts: Float64Array.of(0, 1), pages: Float64Array.of(3, 4) }
    : null,
  notes: [],
  ...noColumns,
  problems: isGood ? [] : [{ file: name, line: null, column: null, text: 'There is nothing in this file.' }],
  workingSet: null,
});

describe('what Measure shows', () => {
  it('turns to the first good one of the files that were opened', () => {
    const state = withFiles(firstState, [file('bad.csv', false), file('a.csv'), file('b.csv')]);
    expect([state.main, state.imports.map(({ id, file: name }) => [id, name])]).toEqual([
      2,
      [
        [2, 'a.csv'],
        [3, 'b.csv'],
      ],
    ]);
    expect(state.compared).toEqual([...firstState.compared, 'file-2', 'file-3']);
  });

  it('stays where it is when no file is good, and never gives an id twice', () => {
    const refused = withFiles(firstState, [file('bad.csv', false)]);
    expect([refused.main, refused.imports]).toEqual(['workload', []]);
    const gone = withoutImport(withFiles(refused, [file('a.csv')]), 2);
    expect(withFiles(gone, [file('b.csv')]).imports.map(({ id }) => id)).toEqual([3]);
  });

  it('goes back to the workload when the main series is taken away, and loses nothing else', () => {
    const two = withMark(withFiles(firstState, [file('a.csv'), file('b.csv')]), importedKey(1), 1);
    const one = withoutImport(two, 1);
    expect(one).toEqual({
      ...two,
      main: 'workload',
      marks: {},
      compared: ['tpcc', 'dbench', 'file-2'],
      imports: [two.imports[1]],
    });
    expect(withoutImport(two, 2).main).toBe(1);
  });

  it('lays a series over the others once, and takes it away', () => {
    const on = withCompared(withCompared(firstState, 'idle', true), 'idle', true);
    expect(on.compared).toEqual(['tpcc', 'dbench', 'idle']);
    expect(withCompared(on, 'idle', false)).toEqual(firstState);
  });

  it('keeps a point set by hand until the rule is asked back', () => {
    const set = withMark(withMark(firstState, 'dbench', 5), 'dbench', 7);
    expect(set.marks).toEqual({ dbench: 7 });
    expect(withMark(set, 'dbench', null)).toEqual(firstState);
  });
});

describe('what Measure asks', () => {
  it('are the workloads that are shown, each once, in the order of the list, the mix last', () => {
    const mix = 'uniform~10~10';
    const all = { ...firstState, compared: ['mix', 'specweb', 'idle', 'file-1'], mix };
    expect(workloadsToMeasure(all, 'dbench')).toEqual(['idle', 'dbench', 'specweb', mix]);
    expect(workloadsToMeasure(all, 'idle')).toEqual(['idle', 'specweb', mix]);
    expect(workloadsToMeasure({ ...all, main: 1 }, 'dbench')).toEqual(['idle', 'specweb', mix]);
    // While its knobs are turned there is one mix, not its last form beside the present one.
    expect(workloadsToMeasure(all, 'uniform~11~11')).toEqual(['idle', 'specweb', 'uniform~11~11']);
  });

  it('is nothing where no workload is shown, or the memory cannot be simulated', () => {
    expect(measureQuestion({ ...firstState, main: 1, compared: [] }, defaultScenario)).toBeNull();
    const sweep = { ...defaultScenario, workload: 'sweep~100~100', memory: 131_072 };
    expect(measureQuestion(firstState, sweep)).toBeNull();
    expect(refusalOf(firstState, sweep)).toBe(
      'Workloads are simulated page by page, in up to 64\u00a0GiB of memory. This one would need 128\u00a0GiB.',
    );
    expect(refusalOf(firstState, { ...sweep, memory: MOST_SIMULATED_MEMORY })).toBeNull();
    expect(refusalOf({ ...firstState, main: 1, compared: [] }, sweep)).toBeNull();
  });

  it('is measured in as much memory as the sets need: the rest of a large VM changes no count', () => {
    // TPC-C: 500 + 24,000 pages.
    const large = { ...defaultScenario, memory: 16_777_216 };
    expect(measureQuestion(firstState, large)).toEqual({
      workloads: ['tpcc', 'dbench'],
      memory: 24_500 / 256,
      seed: 1,
      window: 0.5,
    });
    expect(memoryNeeded('dbench', 16)).toBe(16);
    const countsIn = (workload: string, memory: number) => {
      const work = measure({ workloads: [workload], memory, seed: 3, window: 0.5 });
      let step = work.next();
      while (!step.done) step = work.next();
      const { windowPages, cumulativePages, byWindow } = step.value.series[0] ?? {};
      return { windowPages, cumulativePages, byWindow };
    };
    for (const workload of ['linpack', 'hot-cold~5000~9000+allocation~900~50~on=1~off=2']) {
      expect(countsIn(workload, memoryNeeded(workload, 1024))).toEqual(countsIn(workload, 1024));
    }
  });
});
