import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { sharingFigure } from './sharing-rows';

const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];
const shown = madeDrain({ scenario: hundred, fleet: three, window: 30, order: 'shortest', lanes: 2 });

describe('the bars of one to eight at a time', () => {
  it('are total time and longest pause, each on a scale of its own; the number on screen is marked', () => {
    const { panels, x, points } = sharingFigure(shown);
    // One at a time 60 s; two 80 s; three 90 s, for the longest has a third of the link to the end.
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));
    expect(panels[0]?.layers[1]).toMatchObject({ values: near([60, 80, 90]) });
    expect(panels[1]?.layers[1]).toMatchObject({ values: near([0.02, 0.02, 0.02]) });
    for (const { layers } of panels) expect(layers[0]).toMatchObject({ mark: 'band', from: 0.5, to: 1.5 });
    expect(x.ticks.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(points[0]?.sentence).toBe('1 at a time: total time 1\u00a0min, longest pause 20\u00a0ms.');
  });

  it('bear a sign where VMs no longer converge', () => {
    const { x } = sharingFigure(madeDrain({}));
    expect(x.ticks.map(({ label }) => label)).toEqual(['1', '2 △', '3 △', '4 △', '5 △', '6 △', '7 △', '8 △']);
  });

  it('are a table with all digits and the names of those that are lost', () => {
    const { table } = sharingFigure(madeDrain({}));
    expect(table.rows).toHaveLength(8);
    expect(table.rows[1]?.[1]).toBe(400);
    expect(table.rows.map((row) => row[6])).toEqual([4, 6, 6, 6, 6, 6, 6, 8]);
    expect(table.rows[0]?.[9]).toBe('');
    expect(table.rows[7]?.[9]).toBe('Dbench 1, Dbench 2, TPC-C 1, TPC-C 2');
    expect(table.columns).toHaveLength(table.rows[0]?.length ?? 0);
  });
});
