import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTraining } from '../../readers/training';
import type { FitId } from '../../scenario/fit-names';
import { runToEnd } from '../../simulator/run-to-end';
import type { Fit } from './fit';
import { patternsOf, residualsOf } from './fit-residuals';
import { fits } from './fits';

/** A shipped file, the whole way: text to rows to a fit. */
function ofSample(id: FitId, name: string, leftOut: readonly number[] = []) {
  const url = new URL(`../../../public/samples/training/${name}`, import.meta.url);
  const { table, problems } = runToEnd(readTraining(name, readFileSync(url, 'utf8'), fits[id].columns));
  expect(problems).toEqual([]);
  if (!table) throw new Error(`${name} has not the columns of ${id}.`);
  const outcome = fits[id].run(table, { leftOut: new Set(leftOut), seed: 1 });
  if (outcome.kind === 'refused') throw new Error(outcome.text);
  return { table, fit: outcome.fit };
}

const kindsOf = ({ fit, table }: { readonly fit: Fit; readonly table: Parameters<typeof patternsOf>[1] }) =>
  patternsOf(fit, table).map(({ target, patterns }) => [target, patterns.map(({ kind }) => kind)]);

describe('the shipped training tables', () => {
  it('give the paper’s line of energy back within three standard errors', () => {
    const sample = ofSample('energy', 'energy.csv');
    if (sample.fit.method !== 'lines') throw new Error(sample.fit.method);
    const [line] = sample.fit.lines;
    const [slope] = line?.slopes ?? [];
    expect(Math.abs((slope?.value ?? 0) - 0.512)).toBeLessThan(3 * (slope?.standardError ?? 0));
    expect(Math.abs((line?.intercept.value ?? 0) - 20.165)).toBeLessThan(3 * (line?.intercept.standardError ?? 0));
    expect(line?.rSquared).toBeGreaterThan(0.99);
    expect(kindsOf(sample)).toEqual([['energy_j', ['none']]]);
  });

  it('show that rounds of one program err alike', () => {
    expect(kindsOf(ofSample('gamma', 'gamma.csv'))).toEqual([['skip_ratio', expect.arrayContaining(['drift'])]]);
  });

  it('give D and W of a measured guest', () => {
    const sample = ofSample('dirty-curve', 'measured-curve.csv');
    expect(sample.fit.knobs.map(({ name }) => name)).toEqual(['dirtyRate', 'workingSet']);
    expect(kindsOf(sample)).toEqual([['distinct_mib', ['none']]]);
  });
});

describe('residualsOf', () => {
  it('puts inputs, lines and residuals of the same rows side by side, without those left out', () => {
    const { table, fit } = ofSample('energy-hosts', 'energy.csv', [0, 3]);
    const [source, destination] = residualsOf(fit, table);
    expect([source?.target, destination?.target]).toEqual(['energy_source_j', 'energy_destination_j']);
    expect(source?.label).toBe('Energy of the source');
    expect(source?.inputs.map(({ label }) => label)).toEqual(['Traffic']);
    expect([...Array.from(source?.lines ?? [])].slice(0, 3)).toEqual([3, 4, 6]);
    for (const [i, row] of [...fit.rows].entries()) {
      expect(source?.inputs[0]?.values[i]).toBe(table.columns['traffic_mib']?.[row]);
      const observed = (source?.fitted[i] ?? 0) + (source?.residuals[i] ?? 0);
      expect(observed).toBeCloseTo(table.columns['energy_source_j']?.[row] ?? 0, 9);
    }
  });

  it('has a curve’s over its times, and none of a meter', () => {
    const { table, fit } = ofSample('dirty-curve', 'measured-curve.csv');
    const [curve] = residualsOf(fit, table);
    expect(curve).toMatchObject({ target: 'distinct_mib', leverage: null });
    expect(curve?.inputs.map(({ label }) => label)).toEqual(['Time']);
    const calls = {
      columns: { duration_s: Float64Array.of(1, 10), dirty_rate_mib_s: Float64Array.of(91, 44) },
      lines: Uint32Array.of(2, 3),
    };
    const meter = fits['dirty-meter'].run(calls, { leftOut: new Set(), seed: 1 });
    expect(meter.kind === 'fitted' && residualsOf(meter.fit, calls)).toEqual([]);
  });
});
