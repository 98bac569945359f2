import { describe, expect, it } from 'vitest';
import type { LoopTurn } from '../../analysis/loop/loop-record';
import { costs, loopTurn, loopVm, unjudged } from '../../test/made-loop';
import { axisOfErrors, errorMarks, turnAt } from './error-marks';
import { describeError, errorRows, errorSummary, errorTable, errorTitle, lapErrors } from './error-rows';

const share = (base: number, refined: number): Partial<LoopTurn> => {
  const all = (value: number) => ({ downtime: value, time: value, traffic: value, energy: value });
  return { errors: { base: all(base), refined: all(refined) } };
};
const turn = (number: number, lap: number, name: string, more: Partial<LoopTurn>) =>
  loopTurn(number, lap, [loopVm(0, name)], more);

/** Two laps of two VMs; the last turn could not be judged. */
const turns = [
  turn(1, 1, 'calm', share(0.1, 0.1)),
  turn(2, 1, 'wild', share(0.5, 0.5)),
  turn(3, 2, 'calm', share(0.1, 0.02)),
  turn(4, 2, 'wild', unjudged),
];
const rows = errorRows(turns, 'traffic');

describe('the errors of the loop', () => {
  it('have a mean for each lap that leaves out what was not judged', () => {
    expect(lapErrors(rows)).toEqual([
      { lap: 1, base: 0.3, refined: 0.3 },
      { lap: 2, base: 0.1, refined: 0.02 },
    ]);
  });

  it('say in the title which model is nearer so far', () => {
    expect(errorTitle([], 'time')).toBe('Total time: no turn is recorded yet');
    expect(errorTitle(rows.slice(0, 1), 'traffic')).toBe('Traffic: after one turn both models are 10\u00a0% off');
    expect(errorTitle(rows.slice(0, 3), 'traffic')).toBe(
      'Traffic: after 3 turns the refined model is nearer than the base model, 20.7\u00a0% and 23.3\u00a0% off',
    );
    const worse = errorRows([turn(1, 1, 'calm', share(0.1, 0.2))], 'traffic');
    expect(errorTitle(worse, 'traffic')).toContain('no nearer than');
    expect(errorTitle(rows.slice(3), 'traffic')).toContain('nothing could be judged in one turn');
  });

  it('say the mean of each lap, and where the refined model is nearest and farthest', () => {
    expect(errorSummary(rows, 'traffic')).toBe(
      'Error in traffic, turn by turn. Means of the base and the refined model: lap 1 30\u00a0% and 30\u00a0%; lap 2 10\u00a0% and 2\u00a0%. ' +
        'The refined model is nearest on calm in turn 3 (2\u00a0%) and farthest on wild in turn 2 (50\u00a0%).',
    );
    expect(errorSummary([], 'traffic')).toContain('recorded at the end of each turn');
    expect(rows[2] && describeError(rows[2])).toBe(
      'Turn 3, lap 2, calm: base model 10\u00a0% off, refined model 2\u00a0%.',
    );
  });

  it('stand in a table with all four metrics, in per cent, with units in the names', () => {
    const table = errorTable(turns);
    expect(table.rows).toHaveLength(4);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const cell = (row: number, key: string) => table.rows[row]?.[table.columns.findIndex((each) => each.key === key)];
    expect(cell(1, 'base_energy_error_percent')).toBe(50);
    expect(cell(3, 'refined_time_error_percent')).toBeNull();
    expect(cell(2, 'simulated_traffic_mib')).toBe(costs(10).traffic);
    expect([cell(2, 'turn'), cell(2, 'lap'), cell(2, 'vm'), cell(2, 'seed')]).toEqual([3, 2, 'calm', 2001]);
  });
});

describe('the chart of the errors', () => {
  const size = { width: 464, height: 248 };

  it('has one axis for the whole run, so that it rests while the loop plays', () => {
    const axis = axisOfErrors(rows);
    expect(axis.domain[0]).toBeLessThanOrEqual(2);
    expect(axis.domain[1]).toBeGreaterThanOrEqual(50);
    for (const recorded of [0, 1, 4]) expect(errorMarks(rows, recorded, size).axis).toEqual(axis);
    expect(axisOfErrors([]).domain[1]).toBe(100);
  });

  it('shows recorded turns only, each in the middle of its place, larger errors higher', () => {
    // 464 - 8 - 56 = 400 pixels for four turns.
    const { base, refined, gains } = errorMarks(rows, 3, size);
    expect(base.map(({ x }) => x)).toEqual([106, 206, 306]);
    expect(refined[2]?.y).toBeGreaterThan(base[2]?.y ?? 0);
    expect(base[1]?.y).toBeLessThan(base[0]?.y ?? 0);
    expect(gains[0]?.from).toBe(gains[0]?.to);
    expect([0, 1, 2, 3, 4].map((count) => errorMarks(rows, count, size).base.length)).toEqual([0, 1, 2, 3, 3]);
  });

  it('draws the mean of each lap across it', () => {
    const { laps, baseMeans, refinedMeans } = errorMarks(rows, 4, size);
    expect(laps.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Lap 1', 56, 256],
      ['Lap 2', 256, 456],
    ]);
    expect(baseMeans).toMatch(/^M60\.00 [\d.]+H252\.00M260\.00 [\d.]+H452\.00$/);
    expect(refinedMeans).not.toBe(baseMeans);
  });

  it('draws an error of nothing on its bottom line', () => {
    const exact = errorRows([turn(1, 1, 'calm', share(0.1, 0))], 'time');
    const { refined, plot } = errorMarks(exact, 1, size);
    expect(refined[0]?.y).toBeLessThanOrEqual(plot.bottom + 1e-9);
    expect(refined[0]?.y).toBeGreaterThan(plot.bottom - 1);
  });

  it('finds the turn under the pointer', () => {
    const marks = errorMarks(rows, 4, size);
    expect([0, 57, 160, 455, 900].map((x) => turnAt(marks, 4, x))).toEqual([0, 0, 1, 3, 3]);
  });
});
