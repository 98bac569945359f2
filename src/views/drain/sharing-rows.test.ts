import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { sharingMarks, sharingTable } from './sharing-rows';

const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];
const shown = madeDrain({ scenario: hundred, fleet: three, window: 30, order: 'shortest', lanes: 2 });

describe('the bars of one to eight at a time', () => {
  it('stand on one axis of time, as high as total time and longest pause', () => {
    const { bars, top, bottom, ticks } = sharingMarks(shown, 664);
    // One at a time 60 s; two 80 s; three 90 s, for the longest has a third of the link to the end.
    const high = bottom - top;
    expect(bars.map(({ totalHeight }) => (90 * totalHeight) / high)).toEqual([
      expect.closeTo(60, 9),
      expect.closeTo(80, 9),
      expect.closeTo(90, 9),
    ]);
    for (const { pauseHeight } of bars) expect(pauseHeight / high).toBeCloseTo(0.02 / 90, 9);
    expect(bars.map(({ isShown, label }) => [isShown, label])).toEqual([
      [false, '1'],
      [true, '2'],
      [false, '3'],
    ]);
    expect(ticks.map(({ y }) => y)).toEqual([0, 1, 2, 3].map((step) => expect.closeTo(bottom - (step * high) / 3, 9)));
  });

  it('keep to their places and bear a sign where VMs no longer converge', () => {
    for (const width of [320, 1000]) {
      const { bars, left } = sharingMarks(madeDrain({}), width);
      expect(bars.map(({ label }) => label)).toEqual(['1', '2 △', '3 △', '4 △', '5 △', '6 △', '7 △', '8 △']);
      for (const { x, totalX, pauseX, barWidth, width: place } of bars) {
        expect(totalX).toBeGreaterThanOrEqual(x);
        expect(pauseX).toBeGreaterThanOrEqual(totalX + barWidth);
        expect(pauseX + barWidth).toBeLessThanOrEqual(x + place);
      }
      expect(bars[0]?.x).toBe(left);
    }
  });

  it('are a table with all digits and the names of those that are lost', () => {
    const table = sharingTable(madeDrain({}));
    expect(table.rows).toHaveLength(8);
    expect(table.rows[1]?.[1]).toBe(400);
    expect(table.rows.map((row) => row[6])).toEqual([4, 6, 6, 6, 6, 6, 6, 8]);
    expect(table.rows[0]?.[9]).toBe('');
    expect(table.rows[7]?.[9]).toBe('Dbench 1, Dbench 2, TPC-C 1, TPC-C 2');
    expect(table.columns).toHaveLength(table.rows[0]?.length ?? 0);
  });
});
