import { describe, expect, it } from 'vitest';
import { type FitAnswer, runFit } from '../../engine/fit-job';
import { toCsv } from '../../format/csv';
import { rSquaredText } from '../../format/number';
import type { TrainingRows } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import { runToEnd } from '../../simulator/run-to-end';
import { tableTexts } from '../../test/table-texts';
import { plotSummary, pointSentence } from './described-plots';
import { plotsOf } from './plots';
import { numberColumns, rowsTable } from './rows-table';
import { extremesOf, type TargetRows, targetRows } from './target-rows';

function tableOf(id: FitId, ...columns: readonly (readonly number[])[]): TrainingRows {
  const names = fitKinds.find((kind) => kind.id === id)?.columns.map(({ name }) => name) ?? [];
  return {
    columns: Object.fromEntries(names.map((name, i) => [name, Float64Array.from(columns[i] ?? [])])),
    lines: Uint32Array.from(columns[0] ?? [], (_, i) => i + 2),
  };
}

function shown(id: FitId, columns: readonly (readonly number[])[], leftOut: readonly number[] = []) {
  const table = tableOf(id, ...columns);
  const answer: FitAnswer = runToEnd(runFit({ id, table, leftOut, seed: 1, source: 'mine.csv' }));
  const targets = targetRows(answer, table);
  return { targets, first: targets[0] as TargetRows, plots: targets.flatMap(plotsOf) };
}

/** Without the spaces that keep a number and its unit on one line. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** 13 J/MiB and -4 J, residuals 1, -2, 1; the fourth row is left out. */
const energy = [
  [1, 2, 3, 4],
  [10, 20, 36, 90],
];
const withFar = Array.from({ length: 20 }, (_, i) => (i === 6 ? 400 : 10 * (i + 1) + (i % 3)));

describe('targetRows', () => {
  it('has every row, those that are left out too, at the place that they have in the table', () => {
    const { first } = shown('energy', energy, [3]);
    expect([...first.predicted].map((value) => Number(value.toFixed(9)))).toEqual([9, 22, 35, 48]);
    expect([...first.residual].map((value) => Number(value.toFixed(9)))).toEqual([1, -2, 1, 42]);
    expect([...first.used]).toEqual([0, 1, 2]);
    expect(first.leverage[1]).toBeCloseTo(1 / 3, 12);
    expect(first.leverage[3]).toBeNaN();
    expect(extremesOf(first)).toEqual({ above: expect.any(Number), below: 1, farthest: 1 });
  });

  it('names the rows of patterns by their place in the table, not among those that were used', () => {
    const x = withFar.map((_, i) => i + 1);
    const { first } = shown('energy', [x, withFar], [0, 1]);
    expect(first.named).toEqual([6]);
    expect(first.found.map(({ kind }) => kind)).toContain('far-row');
  });

  it('has one part for each host', () => {
    const { targets } = shown('energy-hosts', [
      [1, 2, 3],
      [10, 20, 36],
      [5, 6, 8],
    ]);
    expect(targets.map(({ observed }) => observed.name)).toEqual(['energy_source_j', 'energy_destination_j']);
    expect(targets.map(({ inputs }) => inputs.map(({ name }) => name))).toEqual([['traffic_mib'], ['traffic_mib']]);
  });

  it('keeps the rows where there is no fit, so that they can be brought back', () => {
    const { first, plots } = shown('energy', energy, [1, 2, 3]);
    expect([first.drawn, first.used.length, extremesOf(first)]).toEqual([null, 0, null]);
    expect([...first.observed.values]).toEqual([10, 20, 36, 90]);
    expect(plots[0]).toMatchObject({ title: 'Energy over traffic: no fit', sampled: null });
    expect(plotSummary(first, 'fitted', null, 3)).toMatch(/^There is no fit/);
    expect(plain(pointSentence(first, 1, true))).toBe(
      'Line 3: traffic 2 MiB, energy 20 J. Left out: Enter or a click brings it back.',
    );
  });
});

describe('plotsOf', () => {
  const kinds = (id: FitId, columns: readonly (readonly number[])[]) =>
    shown(id, columns).plots.map(({ kind, input }) => [kind, input?.name ?? null].filter(Boolean).join(' '));

  it('shows the line first where there is one input, and observed over predicted where there are two', () => {
    expect(kinds('energy', energy)).toEqual(['line traffic_mib', 'observed', 'fitted', 'input traffic_mib']);
    const [time, rate] = [
      [1, 2, 3, 4, 5],
      [10, 0, 5, 20, 3],
    ];
    expect(kinds('gamma', [time ?? [], rate ?? [], [0.1, 0.3, 0.2, 0.4, 0.1]])).toEqual([
      ...['observed', 'fitted', 'input duration_s', 'input dirty_rate_mib_s'],
    ]);
  });

  it('shows both calls of a meter as the memory that they found', () => {
    const { first, plots } = shown('dirty-meter', [
      [1, 10],
      [91, 43.94],
    ]);
    expect(plots.map(({ title }) => title)).toEqual(['Two calls of the meter on one curve']);
    expect([...first.observed.values]).toEqual([91, 439.4]);
    expect(Math.abs(first.residual[1] ?? 1)).toBeLessThan(1e-9);
    // What is left of an exact line is rounding, and shown as nothing.
    const exact = shown('energy', [
      [1, 2, 3],
      [0.1, 0.2, 0.3],
    ]);
    expect([...exact.first.residual]).toEqual([0, 0, 0]);
  });

  it('has axes that hold the paper’s line, the zero of residuals, and what is left out', () => {
    const [line, observed, fitted] = shown('energy', energy, [3]).plots;
    expect([line?.x.axis.domain[0], line?.x.axis.domain[1]]).toEqual([0, 4]);
    expect(line?.y.axis.domain[1]).toBeGreaterThanOrEqual(90);
    expect(line?.y.axis.domain[0]).toBeLessThanOrEqual(-4);
    expect([observed?.rule, fitted?.rule]).toEqual(['diagonal', 'zero']);
    expect(fitted?.y.axis.domain[0]).toBeLessThanOrEqual(-2);
    expect(line?.x.title).toBe('Traffic (MiB)');
    const names = shown('energy', energy).plots.map(({ name, caption }) => [name, caption]);
    expect(names.slice(2)).toEqual([
      ['energy, residuals over fitted', 'energy, residuals over fitted'],
      ['energy, residuals over traffic', 'energy, residuals'],
    ]);
  });

  it('has a finding for its title only where something was found', () => {
    const x = Array.from({ length: 30 }, (_, i) => i + 1);
    const titles = (y: readonly number[]) => shown('energy', [x, y]).plots.map(({ title }) => title);
    expect(titles(x.map((each) => each * each)).at(-1)).toBe('The errors bend over traffic');
    expect(titles(x.map((each) => each + (each % 2))).slice(2)).toEqual([
      'Do the errors grow with the value?',
      'Do the errors bend over traffic?',
    ]);
  });
});

describe('words', () => {
  it('never round an explained part up to all of it', () => {
    expect([0.993, 0.99996, 0.99999997, 1].map(rSquaredText)).toEqual(['0.993', '0.99996', '0.9999999', '1']);
  });

  it('say where the line goes, which row is farthest, and how many are left out', () => {
    const { first, plots } = shown('energy', energy, [3]);
    const [line] = plots;
    expect(plain(plotSummary(first, 'line', line?.input ?? null, 1))).toBe(
      '3 rows, 1 left out. The fit goes from -4 J at 0 to 48 J at 4 MiB; the paper’s line goes from 20.2 J to 22.2 J. ' +
        'Line 3 is the farthest, 2 J below the fit.',
    );
    expect(plain(plotSummary(first, 'fitted', null, 0))).toMatch(
      /^3 rows\. The residuals go from 2 J below the fit \(line 3\)/,
    );
  });

  it('say of a row what was measured, what the fit says and how much it pulls', () => {
    const { first } = shown('energy', energy, [3]);
    expect(plain(pointSentence(first, 1, false))).toBe(
      'Line 3: traffic 2 MiB, energy 20 J; the fit says 22 J, residual -2 J. Leverage 0.333. Enter or a click leaves it out.',
    );
  });
});

describe('rowsTable', () => {
  it('is what the charts show, row by row', () => {
    const { first } = shown('energy', energy, [3]);
    const text = toCsv(rowsTable(first, new Set([3]))).split('\r\n');
    expect(text[0]).toBe('line,traffic_mib,energy_j,fitted_energy_j,residual_energy_j,leverage,left_out');
    expect(text).toHaveLength(6);
    expect(text[4]).toMatch(/^5,4,90,4[78][.\d]*,4[12][.\d]*,,yes$/);
    expect(tableTexts(numberColumns(first), [3]).cells[0]?.at(-1)).toBe('');
  });

  it('makes its rows once, and only when they are asked for', () => {
    const { first } = shown('energy', energy);
    const table = rowsTable(first, new Set());
    expect(table.rows).toBe(table.rows);
  });
});
