import { describe, expect, it } from 'vitest';
import type { HistoryChartData } from './chart-data';
import { historyMarks, migrationAt } from './chart-marks';

const data: HistoryChartData = {
  title: '',
  caption: '',
  summary: '',
  label: '',
  table: { columns: [], rows: [] },
  migrations: [1, 2, 3, 4],
  dots: [10, 20, null, 40],
  lines: [{ id: 'sample', name: 'S', values: [20, null, 40, 40] }],
  level: { value: 10, name: 'best' },
  highest: 40,
  sentences: [],
};

describe('the marks of a history', () => {
  const marks = historyMarks(data, 448, 234);

  it('stand in the middle of equal parts, on an axis from 0', () => {
    // 48 to 408 px: four parts of 90 px.
    expect(marks.x).toEqual([93, 183, 273, 363]);
    expect(marks.axis.domain[0]).toBe(0);
    expect(marks.axis.domain[1]).toBeGreaterThanOrEqual(40);
    expect([marks.plot.top, marks.plot.bottom]).toEqual([10, 210]);
  });

  it('keep gaps: a lone value is a dash, neighbours are joined', () => {
    const line = marks.lines.find(({ id }) => id === 'sample');
    expect(line?.path).toBe('M90.00 110.00L96.00 110.00M273.00 10.00L363.00 10.00');
    expect(marks.dots.match(/M/g)).toHaveLength(3);
  });

  it('draw a level across, and names apart from each other', () => {
    const level = marks.lines.find(({ id }) => id === 'level');
    expect(level?.path).toBe('M48.00 160.00L408.00 160.00');
    const close = historyMarks({ ...data, level: { value: 39, name: 'best' } }, 448, 234);
    const [first, second] = close.lines;
    expect(Math.abs((first?.at ?? 0) - (second?.at ?? 0))).toBeGreaterThanOrEqual(14);
  });

  it('are found again from a place in the chart', () => {
    expect(migrationAt(marks, 0)).toBe(0);
    expect(migrationAt(marks, 200)).toBe(1);
    expect(migrationAt(marks, 1000)).toBe(3);
    expect(migrationAt(historyMarks({ ...data, migrations: [], dots: [], lines: [] }, 448, 234), 9)).toBeNull();
  });

  it('have round ticks that do not touch, however many migrations there are', () => {
    for (const count of [1, 2, 7, 24, 365, 2000]) {
      const migrations = Array.from({ length: count }, (_, i) => i + 1);
      const { ticks } = historyMarks({ ...data, migrations, dots: [], lines: [] }, 330, 234);
      expect(ticks[0]?.label).toBe('1');
      expect(ticks.length).toBeLessThanOrEqual(10);
      const gaps = ticks.slice(1).map(({ x }, i) => x - (ticks[i]?.x ?? 0));
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(20);
    }
  });
});
