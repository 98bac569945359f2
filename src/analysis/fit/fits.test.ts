import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctPages } from '../../models/dirty-curve';
import type { TrainingRows } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario } from '../../scenario/scenario';
import { createGenerator, drawNormal } from '../../simulator/random';
import { runs } from '../../test/runs';
import type { Fit } from './fit';
import { fits } from './fits';

/** A table of the columns of a kind, its rows in the lines from 2 on. */
function tableOf(id: FitId, ...columns: readonly (readonly number[])[]): TrainingRows {
  const names = fits[id].columns.map(({ name }) => name);
  return {
    columns: Object.fromEntries(names.map((name, i) => [name, Float64Array.from(columns[i] ?? [])])),
    lines: Uint32Array.from(columns[0] ?? [], (_, i) => i + 2),
  };
}

const run = (id: FitId, columns: readonly (readonly number[])[], leftOut: readonly number[] = []) =>
  fits[id].run(tableOf(id, ...columns), { leftOut: new Set(leftOut), seed: 1 });

function fitted(id: FitId, columns: readonly (readonly number[])[], leftOut: readonly number[] = []): Fit {
  const outcome = run(id, columns, leftOut);
  if (outcome.kind === 'refused') throw new Error(outcome.text);
  return outcome.fit;
}

const refusal = (id: FitId, ...columns: readonly (readonly number[])[]) => {
  const outcome = run(id, columns);
  return outcome.kind === 'refused' ? outcome.text : outcome.kind;
};

const knobsOf = ({ knobs }: Fit) => Object.fromEntries(knobs.map(({ name, value }) => [name, value]));
const line = (fit: Fit, which = 0) => {
  if (fit.method !== 'lines') throw new Error(fit.method);
  const found = fit.lines[which];
  if (!found) throw new Error(`There is no line ${which}.`);
  return found;
};

const traffic = [800, 950, 1024, 1500, 2048, 3100];

describe('the table of fits', () => {
  it('has every kind, with columns of one name and knobs that exist', () => {
    expect(Object.keys(fits)).toEqual(fitKinds.map(({ id }) => id));
    for (const { id, columns, knobs, question, label } of Object.values(fits)) {
      expect(new Set(columns.map(({ name }) => name)).size, id).toBe(columns.length);
      expect(
        knobs.every(({ name }) => parameterByName[name].kind === 'number'),
        id,
      ).toBe(true);
      expect([question.endsWith('?'), label.length > 0], id).toEqual([true, true]);
    }
  });

  it('sets no knob but those that it names', () => {
    const some = fitted('energy-hosts', [traffic, traffic.map((v) => v + 3), traffic.map((v) => 2 * v + 5)]);
    expect(some.knobs.map(({ name }) => name)).toEqual(fits['energy-hosts'].knobs.map(({ name }) => name));
  });
});

describe('the fit of energy', () => {
  it('gives the paper’s line back', () => {
    const fit = fitted('energy', [traffic, traffic.map((v) => 0.512 * v + 20.165)]);
    expect(fit).toMatchObject({ id: 'energy', samples: 6, leftOut: 0, notes: [], method: 'lines' });
    expect(knobsOf(fit)['energyPerMib']).toBeCloseTo(0.512, 12);
    expect(knobsOf(fit)['energyFixed']).toBeCloseTo(20.165, 9);
    expect(line(fit)).toMatchObject({ target: 'energy_j', inputs: ['traffic_mib'] });
  });

  it('holds the paper’s line within its intervals in about 95 of 100 noisy tables', () => {
    let held = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const generator = createGenerator(seed, 'meter-source');
      const noisy = traffic.map((v) => 0.512 * v + 20.165 + 15 * drawNormal(generator));
      const { slopes, intercept } = line(fitted('energy', [traffic, noisy]));
      const slope = slopes[0];
      held += Number(slope !== undefined && slope.low < 0.512 && slope.high > 0.512 && intercept.low < 20.165);
    }
    expect(held).toBeGreaterThanOrEqual(175);
    expect(held).toBeLessThan(200);
  });

  it('leaves rows out, and says which row each residual belongs to', () => {
    const energy = traffic.map((v, i) => 0.5 * v + 10 + (i === 2 ? 900 : i % 2));
    const all = fitted('energy', [traffic, energy]);
    const without = fitted('energy', [traffic, energy], [2, 77]);
    expect(without).toMatchObject({ samples: 5, leftOut: 1 });
    expect([...without.rows]).toEqual([0, 1, 3, 4, 5]);
    expect(without.knobs).toEqual(
      fitted('energy', [traffic.filter((_, i) => i !== 2), energy.filter((_, i) => i !== 2)]).knobs,
    );
    expect([...all.rows]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(line(all).residualDeviation).toBeGreaterThan(100 * line(without).residualDeviation);
  });

  it('sets a fixed energy below 0 to 0, and says so', () => {
    const fit = fitted('energy', [traffic, traffic.map((v, i) => 0.5 * v - 2 + 5 * (i % 2))]);
    expect(knobsOf(fit)['energyFixed']).toBe(0);
    expect(fit.notes).toEqual([
      expect.stringMatching(/^The fixed energy would be -\d\.\d+ J\. It is set to 0.*holds 0/),
    ]);
    const bent = fitted('energy', [traffic, traffic.map((v) => 0.5 * v - 200)]);
    expect(bent.notes[0]).toMatch(/the line may bend\.$/);
  });

  it('sets nothing where more traffic takes less energy, or a knob cannot take it', () => {
    const falling = fitted('energy', [traffic, traffic.map((v, i) => 5000 - v + (i % 3))]);
    expect(falling.knobs).toEqual([]);
    expect(falling.notes[0]).toMatch(/^The slope is -0\.9995 J\/MiB: more traffic would take less energy/);
    const huge = fitted('energy', [traffic, traffic.map((v, i) => 2000 * v + i)]);
    expect(huge.knobs).toEqual([]);
    expect(huge.notes[0]).toBe(
      'Energy per MiB would be 2000, outside the 0 to 1000 J/MiB that can be set. Nothing can be set from this fit.',
    );
  });

  it('refuses in words, with labels and lines', () => {
    expect(refusal('energy', [1, 2], [3, 4])).toBe(
      'There are 2 rows, and this fit needs at least 3: one more than it has coefficients.',
    );
    expect(refusal('energy', [5, 5, 5], [3, 4, 5])).toBe(
      'Traffic is 5 in every row. What it changes cannot be learned from a column that does not vary.',
    );
    const broken = run('energy', [
      [1, 2, 3, 4],
      [1, 2, 3, Number.NaN],
    ]);
    expect(broken).toEqual({ kind: 'refused', text: 'Energy in line 5 is not a finite number.', line: 5 });
    const shifted = run(
      'energy',
      [
        [1, 2, 3, 4],
        [1, 2, 3, Number.NaN],
      ],
      [0],
    );
    expect(shifted).toMatchObject({ line: 5 });
  });
});

describe('the fit of each host’s energy', () => {
  it('gives alpha, beta and the source’s parts', () => {
    const fit = fitted('energy-hosts', [
      ...[traffic, traffic.map((v) => 0.3 * v + 5), traffic.map((v) => 0.2 * v + 15)],
    ]);
    const knobs = knobsOf(fit);
    expect(knobs['energyPerMib']).toBeCloseTo(0.5, 12);
    expect(knobs['energyFixed']).toBeCloseTo(20, 9);
    expect(knobs['sourceShare']).toBeCloseTo(0.6, 12);
    expect(knobs['sourceFixedShare']).toBeCloseTo(0.25, 9);
    expect([line(fit, 0).target, line(fit, 1).target]).toEqual(['energy_source_j', 'energy_destination_j']);
  });

  it('is, added up, the line of the sum', () => {
    const column = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(column, column, (up, down) => {
        const source = traffic.map((v, i) => v + (up[i] ?? 0));
        const destination = traffic.map((v, i) => 0.4 * v + (down[i] ?? 0));
        const both = fitted('energy-hosts', [traffic, source, destination]);
        const sum = line(fitted('energy', [traffic, source.map((v, i) => v + (destination[i] ?? 0))]));
        const [a, b] = [line(both, 0), line(both, 1)];
        expect((a.slopes[0]?.value ?? 0) + (b.slopes[0]?.value ?? 0)).toBeCloseTo(sum.slopes[0]?.value ?? 0, 10);
        expect(a.intercept.value + b.intercept.value).toBeCloseTo(sum.intercept.value, 7);
        expect(both.knobs.every(({ name, value }) => value >= 0 && value <= parameterByNameMax(name))).toBe(true);
      }),
      runs(50),
    );
  });

  it('clamps each host’s fixed energy, and leaves a share of nothing as it is', () => {
    const one = fitted('energy-hosts', [
      ...[traffic, traffic.map((v) => 0.3 * v - 5), traffic.map((v) => 0.2 * v + 15)],
    ]);
    expect(knobsOf(one)).toMatchObject({ sourceFixedShare: 0 });
    expect(knobsOf(one)['energyFixed']).toBeCloseTo(15, 9);
    expect(one.notes).toEqual([expect.stringContaining('The fixed energy of the source would be -5 J')]);
    const both = fitted('energy-hosts', [
      ...[traffic, traffic.map((v) => 0.3 * v - 5), traffic.map((v) => 0.2 * v - 1)],
    ]);
    expect(both.knobs.map(({ name }) => name)).toEqual(['energyPerMib', 'energyFixed', 'sourceShare']);
    expect(both.notes).toHaveLength(3);
    const falling = fitted('energy-hosts', [traffic, traffic.map((v) => 9000 - v), traffic.map((v) => 0.2 * v)]);
    expect([falling.knobs, falling.notes[0]]).toEqual([[], expect.stringContaining('The slope of the source is -1')]);
  });
});

const parameterByNameMax = (name: Fit['knobs'][number]['name']) => parameterByName[name].max;

describe('the fit of gamma', () => {
  const times = [0.5, 1, 2, 3, 4, 5, 6, 7];
  const rates = [10, 300, 40, 250, 90, 180, 20, 130];
  const { gammaTime, gammaRate, gammaConstant } = defaultScenario;
  const ratios = times.map((t, i) => gammaTime * t + gammaRate * (rates[i] ?? 0) + gammaConstant);

  it('gives the paper’s plane back', () => {
    const knobs = knobsOf(fitted('gamma', [times, rates, ratios]));
    expect(knobs['gammaTime']).toBeCloseTo(-0.0463, 13);
    expect(knobs['gammaRate']).toBeCloseTo(-0.0001, 13);
    expect(knobs['gammaConstant']).toBeCloseTo(0.3586, 12);
  });

  it('sets all three or none', () => {
    const fit = fitted('gamma', [times, rates, times.map((t, i) => 30 * t + (rates[i] ?? 0) + (i % 2))]);
    expect(fit.knobs).toEqual([]);
    expect(fit.notes[0]).toMatch(/^Skip ratio by time would be (30|29\.\d+|30\.\d+), outside the -10 to 10 1\/s/);
  });

  it('refuses a rate that follows from the time', () => {
    expect(
      refusal(
        'gamma',
        times,
        times.map((t) => 2 * t + 1),
        ratios,
      ),
    ).toMatch(/^Dirtying rate follows from Duration of the round before in every row\./);
  });
});

describe('the fits of D and W', () => {
  const times = [0.5, 1, 2, 4, 8, 16];

  it('give both from a curve that bends', () => {
    const fit = fitted('dirty-curve', [times, times.map((t) => distinctPages(t, 100, 512, 4096))]);
    expect(knobsOf(fit)['dirtyRate']).toBeCloseTo(100, 6);
    expect(knobsOf(fit)['workingSet']).toBeCloseTo(512, 5);
    expect(fit.notes).toEqual([]);
  });

  it('give D alone from a straight one, and say why', () => {
    const fit = fitted('dirty-curve', [times, times.map((t) => 7 * t)]);
    expect(knobsOf(fit)).toEqual({ dirtyRate: expect.closeTo(7, 12) });
    expect(fit.notes[0]).toMatch(/^The points still lie on a straight line/);
  });

  it('give W alone from a flat one, and say why', () => {
    const fit = fitted('dirty-curve', [times, [64, 63, 64, 65, 64, 64]]);
    expect(knobsOf(fit)).toEqual({ workingSet: 64 });
    expect(fit.notes[0]).toMatch(/^The shortest time has found as much as the longest/);
  });

  it('come from two calls of a meter, each perhaps made more than once', () => {
    const fit = fitted('dirty-meter', [
      [1, 10, 1],
      [90, 44, 92],
    ]);
    expect(fit).toMatchObject({ method: 'meter', samples: 3 });
    const { dirtyRate, workingSet } = knobsOf(fit);
    const reading = (window: number) => distinctPages(window, dirtyRate ?? 0, workingSet ?? 0, 1e6) / window;
    expect([reading(1), reading(10)].map((rate) => rate.toFixed(9))).toEqual(['91.000000000', '44.000000000']);
  });

  it('say what two calls cannot tell', () => {
    expect(refusal('dirty-meter', [1, 1], [60, 61])).toMatch(/^Both calls have the same window/);
    expect(refusal('dirty-meter', [], [])).toMatch(/^There are no rows/);
    expect(refusal('dirty-meter', [1, 5], [60, 60])).toMatch(/^The rate does not fall/);
    expect(refusal('dirty-meter', [1, 5], [60, 11])).toMatch(/^The longer window found less/);
    expect(refusal('dirty-meter', [1, 5], [60, 12])).toMatch(/^The longer window found no more/);
    expect(refusal('dirty-meter', [1, 5], [0, 12])).toMatch(/^A window or a rate is not above 0/);
    expect(refusal('dirty-meter', [1, 5, 9], [3, 2, 1])).toMatch(/^There are 3 windows \(1 s, 5 s, 9 s\)/);
    const open = fitted('dirty-meter', [
      [1, 2],
      [41, 40.5],
    ]);
    expect(open.notes).toEqual([expect.stringContaining('W has no upper end')]);
  });

  it('say what a curve cannot tell', () => {
    expect(refusal('dirty-curve', [1], [2])).toMatch(/^There is 1 row, and this fit needs at least 3/);
    expect(refusal('dirty-curve', [3, 3, 3], [2, 3, 4])).toMatch(/^All rows have the same time, 3 s/);
    expect(refusal('dirty-curve', [1, 2, 3], [0, 0, 0])).toMatch(/^Nothing was dirtied/);
    expect(refusal('dirty-curve', [1, 0, 3], [1, 1, 1])).toMatch(/^Line 3 has a time/);
    expect(refusal('dirty-curve', [1, 2, 3], [1, Number.NaN, 1])).toMatch(/^Line 3 holds something/);
  });
});
