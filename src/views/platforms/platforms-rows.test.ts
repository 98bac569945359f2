import { describe, expect, it } from 'vitest';
import { comparePlatforms } from '../../analysis/platforms/compare-platforms';
import { defaultScenario } from '../../scenario/scenario';
import {
  barBoxes,
  barsLayout,
  endedTime,
  endSign,
  platformsTable,
  rowsOfVm,
  type ShownRow,
  scaleEnd,
  shownRows,
} from './platforms-rows';

const heavy = { ...defaultScenario, memory: 4096, dirtyRate: 110, workingSet: 2000 };
const light = { ...defaultScenario, memory: 4096, dirtyRate: 60, workingSet: 512 };
const answer = { of: heavy, rows: comparePlatforms(heavy), pinned: comparePlatforms(light) };
const rows = shownRows(answer, 'all', 'time');
const of = (id: string): ShownRow => {
  const found = rows.find((row) => row.id === id && !row.isPinned);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

describe('the rows of platforms', () => {
  it('are sorted, what does not arrive last, and each is followed by the pinned VM’s', () => {
    const own = rowsOfVm(rows, false) ?? [];
    expect(own).toHaveLength(18);
    expect(rows.map(({ id }) => id)).toEqual(own.flatMap(({ id }) => [id, id]));
    const times = own.filter(({ outcome }) => outcome === 'completed').map(({ totalTime }) => totalTime);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(own.slice(times.length).some(({ outcome }) => outcome === 'completed')).toBe(false);
    const pauses = (rowsOfVm(shownRows(answer, 'xen', 'downtime'), false) ?? []).map(({ downtime }) => downtime ?? 0);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(rowsOfVm(shownRows({ ...answer, pinned: null }, 'xen', 'table'), true)).toBeNull();
    expect(shownRows(null, 'all', 'time')).toEqual([]);
  });

  it('have bars to the scale of the longest that arrives', () => {
    const end = scaleEnd(rows);
    expect(end).toBe(Math.max(...rows.map((row) => (row.outcome === 'completed' ? row.totalTime : 0))));
    for (const row of rows)
      for (const { x, width } of barBoxes(row, end, 400)) expect(x + width).toBeLessThanOrEqual(402);
    // The whole copy of 4 GiB is the pause.
    expect(barBoxes(of('firecracker'), end, 400).map(({ part }) => part.id)).toEqual(['paused']);
    expect(endSign(of('qemu'), end, 400)).toMatch(/^M400 0/);
    // 20 s for each of 5 GB.
    expect(endSign(of('openshift'), end, 400)).toMatch(new RegExp(`^M${(100 / end) * 400} `));
    expect(endSign(of('firecracker'), end, 400)).toBeNull();
    expect(endedTime(of('qemu'))).toBeNull();
  });

  it('stand one below the other in the figure that is saved', () => {
    const { rows: placed, ticks, height, left, length } = barsLayout(rows, 1024);
    expect(placed).toHaveLength(36);
    for (const [i, { y }] of placed.entries()) if (i > 0) expect(y).toBeGreaterThan(placed[i - 1]?.y ?? 0);
    expect(ticks.at(-1)?.x).toBeCloseTo(left + length, 9);
    expect(height).toBeGreaterThan(placed.at(-1)?.y ?? 0);
  });

  it('are a table of all numbers, with intervals where the working set is not known', () => {
    const { columns, rows: cells } = platformsTable(rows);
    for (const row of cells) expect(row).toHaveLength(columns.length);
    expect(new Set(cells.map(([platform, vm]) => `${platform} ${vm}`)).size).toBe(36);
    const unknown = comparePlatforms({ ...defaultScenario, workingSet: 0 });
    const table = platformsTable(shownRows({ of: defaultScenario, rows: unknown, pinned: null }, 'qemu', 'time'));
    expect(table.columns.map(({ key }) => key)).toContain('downtime_s_high');
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
