import { describe, expect, it } from 'vitest';
import type { HostPower, TraceEnergy } from '../../analysis/power/power-energy';
import type { PowerTrace } from '../../readers/power-trace';
import {
  describePower,
  differenceText,
  gapLines,
  levelText,
  madeText,
  powerSummary,
  powerTitle,
} from './power-findings';
import { chartTable, energyRows, MOST_ROWS, readingsTable } from './power-tables';

const found = { watts: 200, standardError: 0.2, from: 'both', readings: 55, deviation: 1.5, change: null } as const;
const host: HostPower = { gaps: [], found, staticPower: 200, energy: 270, standardError: 6, bridged: 0 };
const unknown: HostPower = { ...host, found: null, staticPower: null, energy: null, standardError: null };
const span = { from: 29, to: 44 };
const both: TraceEnergy = {
  span,
  spanBy: 'rule',
  hosts: { source: host, destination: { ...host, energy: 280, standardError: 8 } },
  total: 550,
};
const series = (times: number[], watts: number[]) => ({
  times: Float64Array.from(times),
  watts: Float64Array.from(watts),
});
const trace: PowerTrace = { source: series([0, 1], [200, 210]), destination: series([1, 2], [201, 202]) };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a trace says', () => {
  it('the finding, and why there is none', () => {
    expect(plain(powerTitle(both))).toBe('The migration took 550 J more than the hosts at rest');
    expect(powerTitle({ ...both, total: null })).toContain('cannot be told');
    expect(powerTitle({ ...both, span: null })).toContain('No migration');
    expect(powerSummary(trace, { ...both, span: null })).toMatch(/^Fewer than ten readings/);
    const long = series(
      Array.from({ length: 12 }, (_, i) => i),
      Array.from({ length: 12 }, () => 200),
    );
    expect(powerSummary({ source: long, destination: null }, { ...both, span: null })).toMatch(/^No run of readings/);
  });

  it('the span, both energies with their errors, and their sum', () => {
    expect(plain(powerSummary(trace, both))).toBe(
      'Extra energy from 29 s to 44 s, found by the rule: source 270 J ± 6 J above 200 W; destination 280 J ± 8 J above 200 W. ' +
        'Together 550 J, 0.153 Wh.',
    );
    const one = { ...both, spanBy: 'hand' as const, hosts: { source: unknown, destination: null }, total: null };
    expect(powerSummary({ ...trace, destination: null }, one)).toMatch(
      /by hand: source without a number\. The destination was not read\.$/,
    );
  });

  it('what the rule says of P₀', () => {
    expect(plain(levelText({ ...host, found: { ...found, readings: 93_537 } }))).toBe(
      'The rule says 200 W: the median of 93,537 readings on both sides.',
    );
    expect(levelText(unknown)).toContain('fewer than five quiet readings');
    expect(plain(levelText({ ...host, found: { ...found, from: 'before', change: -3 } }))).toBe(
      'The rule says 200 W: the median of 55 readings before the migration. After it the host draws 3 W less.',
    );
  });

  it('gaps by time, with the energy that was not measured', () => {
    const gaps = [1, 2, 3, 4, 5].map((i) => ({ from: 10 * i, to: 10 * i + 6, missing: 5 }));
    const lines = gapLines({
      ...both,
      hosts: { source: { ...host, gaps, bridged: 144 }, destination: { ...host, gaps: gaps.slice(0, 1) } },
    });
    expect(lines.map(plain)).toEqual([
      'Source, readings missing: 10 s to 16 s (5 missing), 20 s to 26 s (5 missing), 30 s to 36 s (5 missing), ' +
        '40 s to 46 s (5 missing), and 1 more. 144 J of its energy lies there: a straight line, not measured.',
      'Destination, readings missing: 10 s to 16 s (5 missing). None of the energy lies there.',
    ]);
    expect(gapLines(both)).toEqual([]);
  });

  it('powers at a time, of the hosts that were read then', () => {
    expect(plain(describePower(trace, 1) ?? '')).toBe('At 1 s: source 210 W, destination 201 W.');
    expect(plain(describePower(trace, 0.5) ?? '')).toBe('At 0.5 s: source 205 W.');
    expect(describePower(trace, 9)).toBeNull();
  });

  it('beside eq. 15 with the difference and its sign', () => {
    expect([differenceText(102, 100), differenceText(98, 100), differenceText(1, 0)].map(plain)).toEqual([
      '2 % more',
      '2 % less',
      'with nothing to compare',
    ]);
    const predicted = { total: 500, source: 250, destination: 250 } as never;
    const made = { traffic: 1024, totalTime: 10, trueEnergy: 260, migration: { from: 30, to: 40 }, predicted };
    expect(plain(madeText(made, 550))).toBe(
      'It moved 1 GiB from 30 s to 40 s; eq. 15 says 500 J for that traffic, and the trace 10 % more. Without the meter’s noise it would be 520 J.',
    );
    const rows = energyRows(both, made);
    expect(rows.map(({ label, energy, error, line }) => [label, energy, error, line])).toEqual([
      ['Source', 270, 6, 250],
      ['Destination', 280, 8, 250],
      ['Both hosts', 550, 10, 500],
    ]);
    expect(energyRows({ ...both, hosts: { source: unknown, destination: null }, total: null }, null)).toMatchObject([
      { label: 'Source', energy: null, line: null },
    ]);
  });
});

describe('tables of readings', () => {
  it('a row for each time, empty where one host was not read', () => {
    expect(readingsTable(trace)).toMatchObject({
      columns: [{ key: 'time_s' }, { key: 'source_w' }, { key: 'destination_w' }],
      rows: [
        [0, 200, null],
        [1, 210, 201],
        [2, null, 202],
      ],
    });
    expect(readingsTable({ ...trace, source: null }).rows).toEqual([
      [1, 201],
      [2, 202],
    ]);
  });

  it('means over parts where there are more than anybody reads; together they keep the mean', () => {
    const count = 4 * MOST_ROWS;
    const times = Array.from({ length: count }, (_, i) => i);
    const { rows, columns } = chartTable({ source: series(times, times), destination: null });
    expect(columns.map(({ key }) => key)).toEqual(['from_s', 'to_s', 'source_mean_w']);
    expect(rows.length).toBeLessThan(MOST_ROWS);
    const mean = rows.reduce((sum, row) => sum + Number(row[2]), 0) / rows.length;
    expect(mean).toBeCloseTo((count - 1) / 2, -1);
    expect([rows[0]?.[0], rows.at(-1)?.[1]]).toEqual([0, count - 1]);
    expect(chartTable(trace).rows).toHaveLength(3);
    const part = chartTable({ source: series(times, times), destination: null }, { from: 10, to: 12 });
    expect(part.rows).toEqual([
      [10, 10],
      [11, 11],
      [12, 12],
    ]);
  });
});
