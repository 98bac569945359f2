import { describe, expect, it } from 'vitest';
import type { PowerTrace } from '../../readers/power-trace';
import { defaultScenario } from '../../scenario/scenario';
import { noColumns } from '../../test/no-columns';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import { takeTraces } from './open-traces';
import { shownTrace, traceQuestion } from './power-shown';
import { firstPowerState, handOn, noHand, type TraceFile, withLevel, withSpan, withTraces } from './power-state';

const trace: PowerTrace = {
  source: { times: new Float64Array([0, 1]), watts: new Float64Array([1, 2]) },
  destination: null,
};
const problem = { file: 'a.csv', line: 3, column: 'time_s', text: 'No.' };
const file = (name: string, own: PowerTrace | null, problems = [problem]): TraceFile => ({
  file: name,
  opened: { name, text: '' },
  trace: own,
  notes: [],
  problems,
  ...noColumns,
  problemCount: problems.length,
});

describe('what the part on power shows', () => {
  it('marks by hand belong to one trace, and go back to the rule one by one', () => {
    const moved = withLevel(withSpan(firstPowerState, 'a', { from: 1, to: 2 }), 'a', 'source', 199);
    expect(handOn(moved, 'a')).toEqual({ span: { from: 1, to: 2 }, staticPower: { source: 199, destination: null } });
    expect(handOn(moved, 'b')).toEqual(noHand);
    expect(handOn(withSpan(moved, 'a', null), 'a')).toEqual({
      span: null,
      staticPower: { source: 199, destination: null },
    });
    expect(handOn(withLevel(withSpan(moved, 'a', null), 'a', 'source', null), 'a')).toEqual(noHand);
    expect(handOn(withLevel(moved, 'b', 'destination', 5), 'b')).toEqual({
      span: null,
      staticPower: { source: null, destination: 5 },
    });
  });

  it('the first good file is shown, files without a trace are listed, and the status line says so', () => {
    const files = [file('x.csv', null), file('a.csv', trace), file('b.csv', trace, [])];
    const state = withTraces(firstPowerState, files);
    expect(state).toMatchObject({
      shows: 'opened',
      opened: { file: 'a.csv', id: 2 },
      lastId: 3,
    });
    const { sentence, reports } = takeTraces(files);
    expect(sentence).toBe(
      'a.csv is in the chart, with 1 problem. One trace is shown at a time. x.csv could not be opened.',
    );
    expect(reports?.map((report) => report.file)).toEqual(['x.csv']);
    expect(withTraces(state, [file('y.csv', null)])).toMatchObject({ shows: 'opened', opened: { file: 'a.csv' } });
    expect(shownTrace(state, null)).toMatchObject({ key: 'file-2', name: 'a.csv', made: null });
    expect(shownTrace({ ...state, shows: 'made' }, null)).toBeNull();
  });

  it('a made trace asks anew for the knobs it looks at alone, and not for more memory than is simulated', () => {
    const asked = traceQuestion(defaultScenario, 1);
    expect(asked?.setup).toEqual({ before: 30, after: 30, interval: 1, seed: defaultScenario.seed });
    expect(traceQuestion(defaultScenario, 5)?.setup).toMatchObject({ before: 60, after: 60, interval: 5 });
    expect(traceQuestion({ ...defaultScenario, trials: 7, downtimeWeight: 1 }, 1)).toEqual(asked);
    expect(traceQuestion({ ...defaultScenario, bandwidth: 400 }, 1)).not.toEqual(asked);
    expect(traceQuestion({ ...defaultScenario, memory: MOST_SIMULATED_MEMORY + 1 }, 1)).toBeNull();
  });
});
