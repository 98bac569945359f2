import { describe, expect, it } from 'vitest';
import type { LoopTurn } from '../../analysis/loop/loop-record';
import { costs, loopTurn, loopVm, unjudged } from '../../test/made-loop';
import { describeError, errorFigure, errorRows, errorSummary, errorTitle, lapErrors } from './error-rows';

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
    const { table } = errorFigure(turns, 4, 'traffic');
    expect(table.rows).toHaveLength(4);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const cell = (row: number, key: string) => table.rows[row]?.[table.columns.findIndex((each) => each.key === key)];
    expect(cell(1, 'base_energy_error_percent')).toBe(50);
    expect(cell(3, 'refined_time_error_percent')).toBeNull();
    expect(cell(2, 'simulated_traffic_mib')).toBe(costs(10).traffic);
    expect([cell(2, 'turn'), cell(2, 'lap'), cell(2, 'vm'), cell(2, 'seed')]).toEqual([3, 2, 'calm', 2001]);
  });
});

describe('the figure of the errors', () => {
  const layersOf = (of: readonly LoopTurn[], recorded: number) => {
    const [laps, gains, baseMeans, refinedMeans, base, refined] =
      errorFigure(of, recorded, 'traffic').panels[0]?.layers ?? [];
    return { laps, gains, baseMeans, refinedMeans, base, refined };
  };

  it('has one axis for the whole run, so that it rests while the loop plays', () => {
    const { y } = errorFigure(turns, 4, 'traffic').panels[0] ?? {};
    expect(y?.domain[0]).toBeLessThanOrEqual(2);
    expect(y?.domain[1]).toBeGreaterThanOrEqual(50);
    for (const recorded of [0, 1]) expect(errorFigure(turns, recorded, 'traffic').panels[0]?.y).toEqual(y);
    expect(errorFigure([], 0, 'traffic').panels[0]?.y.domain[1]).toBe(100);
  });

  it('shows recorded turns only, and what history was worth in each', () => {
    expect(layersOf(turns, 2).base).toMatchObject({ values: [10, 50, null, null] });
    expect(layersOf(turns, 4).refined).toMatchObject({ values: [10, 50, 2, null] });
    expect(layersOf(turns, 4).gains).toMatchObject({
      segments: [
        [1, 10, 1, 10],
        [2, 50, 2, 50],
        [3, 10, 3, 2],
      ],
    });
    expect(errorFigure(turns, 2, 'traffic').table.rows).toHaveLength(2);
  });

  it('draws the mean of each lap across it', () => {
    const { laps, baseMeans } = layersOf(turns, 4);
    expect(laps?.mark === 'segments' && laps.segments.map(([x]) => x)).toEqual([0.5, 2.5]);
    expect(baseMeans).toMatchObject({
      segments: [
        [0.6, 30, 2.4, 30],
        [2.6, 10, 4.4, 10],
      ],
    });
    expect(errorFigure(turns, 4, 'traffic').x.ticks).toEqual([
      { value: 1.5, label: 'Lap 1' },
      { value: 3.5, label: 'Lap 2' },
    ]);
  });

  it('draws an error of nothing on its bottom line', () => {
    const exact = [turn(1, 1, 'calm', share(0.1, 0))];
    const { domain } = errorFigure(exact, 1, 'traffic').panels[0]?.y ?? {};
    expect(layersOf(exact, 1).refined).toMatchObject({ values: [domain?.[0]] });
  });
});
