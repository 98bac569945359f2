import { describe, expect, it } from 'vitest';
import { type Column, shownCell, shownColumns } from './table';

interface Row {
  readonly time: number;
  readonly times: readonly [number, number] | null;
}

const NEVER = Number.POSITIVE_INFINITY;
const rows: readonly Row[] = [
  { time: 15.5, times: [11.8, 18.8] },
  { time: 42.5, times: [18.2, NEVER] },
  { time: 10, times: [10.001, 10.002] },
  { time: 20, times: [NEVER, NEVER] },
  { time: 30, times: null },
];
const time: Column<Row> = { key: 'time', head: 'Time', value: (row) => row.time, quantity: 'duration' };
const times: Column<Row> = { key: 'times', head: 'Nine of ten', ends: (row) => row.times, quantity: 'duration' };

describe('a column of ranges', () => {
  it('has one unit, stands at the right, and says where there is no end or no range', () => {
    const [column] = shownColumns([times], rows);
    if (!column) throw new Error('There is no column.');
    expect(column).toMatchObject({ headUnit: 's', isText: false });
    const cells = rows.map((row) => shownCell(column, row).content);
    expect(cells).toEqual(['11.8 to 18.8', '18.2 to never', '10', 'never', null]);
  });

  it('has the unit of the numbers that say the same, however far its ends are', () => {
    const far: readonly Row[] = [{ time: 15, times: [12, 90_000] }];
    expect(shownColumns([times], far)[0]?.headUnit).toBe('min');
    const [, column] = shownColumns(
      [
        { ...time, alike: 'time' },
        { ...times, alike: 'time' },
      ],
      far,
    );
    expect(column?.headUnit).toBe('s');
    expect(column && far.map((row) => shownCell(column, row).content)).toEqual(['12 to 90,000']);
  });
});
