import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctPages } from '../../models/dirty-curve';
import type { TrainingRows } from '../../readers/training';
import type { FitId } from '../../scenario/fit-names';
import { runs } from '../../test/runs';
import { drawnOf } from './fit-band';
import { fits } from './fits';

function drawn(id: FitId, columns: readonly (readonly number[])[], leftOut: readonly number[] = []) {
  const table: TrainingRows = {
    columns: Object.fromEntries(fits[id].columns.map(({ name }, i) => [name, Float64Array.from(columns[i] ?? [])])),
    lines: Uint32Array.from(columns[0] ?? [], (_, i) => i + 2),
  };
  const outcome = fits[id].run(table, { leftOut: new Set(leftOut), seed: 1 });
  if (outcome.kind === 'refused') throw new Error(outcome.text);
  return { table, fit: outcome.fit, all: drawnOf(outcome.fit, table) };
}

const rows = (values: Float64Array | undefined) => Array.from(values ?? [], (value) => Number(value.toFixed(9)));
const curve = (rate: number, set: number, times: readonly number[]) =>
  times.map((time) => set * (1 - Math.exp((-rate * time) / set)));

describe('drawnOf', () => {
  it('has the worked line of energy, its band and the paper’s line beside it', () => {
    const { all } = drawn('energy', [
      [1, 2, 3],
      [10, 20, 36],
    ]);
    const [line] = all;
    expect([all.length, line?.target, line?.sampled?.at.length]).toEqual([1, 'energy_j', 193]);
    expect(rows(line?.predicted)).toEqual([9, 22, 35]);
    const { at, value, band, paper } = line?.sampled ?? {};
    expect([at?.[0], at?.[192], value?.[192]]).toEqual([0, 3, 35]);
    expect(value?.[0]).toBeCloseTo(-4, 12);
    // Half a MiB off the mean of 1, 2, 3: 12.706 s sqrt(1/3 + 0.25/2), with s the root of 6.
    const reach = (i: number) => ((band?.high[i] ?? 0) - (band?.low[i] ?? 0)) / 2;
    expect(at?.[96]).toBe(1.5);
    expect(reach(96)).toBeCloseTo(12.7062047 * Math.sqrt(6 * (1 / 3 + 0.25 / 2)), 5);
    expect(paper?.[0]).toBe(20.165);
    expect(paper?.[192]).toBeCloseTo(20.165 + 3 * 0.512, 12);
  });

  it('says of rows that are left out what the line through the others says, and reaches as far as they lie', () => {
    const { all } = drawn(
      'energy',
      [
        [1, 2, 3, 10],
        [10, 20, 30, 900],
      ],
      [3],
    );
    expect(rows(all[0]?.predicted)).toEqual([10, 20, 30, 100]);
    expect(all[0]?.sampled?.at[192]).toBe(10);
  });

  it('halves the paper’s line for each of two hosts, and has none for other fits', () => {
    const { all } = drawn('energy-hosts', [
      [1, 2, 3],
      [10, 20, 36],
      [5, 6, 8],
    ]);
    expect(all.map(({ target }) => target)).toEqual(['energy_source_j', 'energy_destination_j']);
    for (const { sampled } of all) expect(sampled?.paper?.[192]).toBeCloseTo((20.165 + 3 * 0.512) / 2, 12);
    const times = [1, 2, 3];
    expect(drawn('dirty-curve', [times, curve(200, 100, times)]).all[0]?.sampled?.paper).toBeNull();
  });

  it('draws no line for two inputs, but predicts', () => {
    const time = [1, 2, 3, 4, 5];
    const rate = [10, 0, 5, 20, 3];
    const { all } = drawn('gamma', [time, rate, time.map((t, i) => 0.3 - 0.01 * t - 0.001 * (rate[i] ?? 0))]);
    expect(all[0]?.sampled).toBeNull();
    expect(rows(all[0]?.predicted)).toEqual([0.28, 0.28, 0.265, 0.24, 0.247]);
  });

  it('draws the dirty curve from the origin, with no band where no error is left', () => {
    const times = [1, 2, 3];
    const [line] = drawn('dirty-curve', [times, curve(200, 100, times)]).all;
    expect(line?.sampled?.value[0]).toBe(0);
    expect(line?.sampled?.value[192]).toBeCloseTo(99.7521, 4);
    expect(line?.sampled?.band?.high[192]).toBeCloseTo(99.7521, 4);
    expect(line?.rSquared).toBeCloseTo(1, 9);
  });

  it('bands the dirty curve as moving D and W alone to the ends of their intervals does, where the others are far', () => {
    // Long after the set is full only W counts, and long before only D.
    const noisy = (times: readonly number[]) => curve(200, 100, times).map((u, i) => u * (1 + (i % 2 ? 0.02 : -0.02)));
    const times = [0.05, 0.1, 0.15, 3, 4, 5, 6];
    const { all, fit } = drawn('dirty-curve', [times, noisy(times)]);
    if (fit.method !== 'curve') throw new Error(fit.method);
    const { band, value } = all[0]?.sampled ?? {};
    const share = ((band?.high[192] ?? 0) - (value?.[192] ?? 0)) / (value?.[192] ?? 1);
    expect(share).toBeCloseTo(Math.log((fit.curve.set?.high ?? 0) / (fit.curve.set?.value ?? 1)), 4);
    expect(band?.high[0]).toBe(0);
  });

  it('bands the dirty curve as slopes by D and W themselves do, taken by differences', () => {
    const times = [0.2, 0.5, 1, 2];
    const distinct = curve(200, 100, times).map((u, i) => u * (1 + (i % 2 ? 0.02 : -0.02)));
    const { all, fit } = drawn('dirty-curve', [times, distinct]);
    if (fit.method !== 'curve') throw new Error(fit.method);
    const [rate, set] = [fit.curve.rate?.value ?? 0, fit.curve.set?.value ?? 0];
    const at = (time: number, d: number, w: number) => distinctPages(time, d, w, 1e6);
    const slopes = (time: number) => [
      (at(time, rate * 1.0001, set) - at(time, rate * 0.9999, set)) / (rate * 2e-4),
      (at(time, rate, set * 1.0001) - at(time, rate, set * 0.9999)) / (set * 2e-4),
    ];
    const [[a, b, c], t] = [
      times.map(slopes).reduce(([x = 0, y = 0, z = 0], [p = 0, q = 0]) => [x + p * p, y + p * q, z + q * q], [0, 0, 0]),
      4.302652729911275,
    ];
    const { at: sampled, value, band } = all[0]?.sampled ?? {};
    for (const i of [10, 60, 120]) {
      const [p = 0, q = 0] = slopes(sampled?.[i] ?? 0);
      const squared =
        (p * p * (c ?? 0) - 2 * p * q * (b ?? 0) + q * q * (a ?? 0)) / ((a ?? 0) * (c ?? 0) - (b ?? 0) ** 2);
      const reach = t * fit.curve.residualDeviation * Math.sqrt(squared);
      expect(((band?.high[i] ?? 0) - (value?.[i] ?? 0)) / reach).toBeCloseTo(1, 5);
    }
  });

  it('bands a straight dirty curve as the rate’s interval, and a flat one as the set’s', () => {
    const times = [1, 2, 3, 4];
    const straight = drawn('dirty-curve', [times, [10.2, 19.7, 30.1, 40.2]]);
    const flat = drawn('dirty-curve', [times, [40.2, 39.8, 40.1, 39.9]]);
    const ends = ({ all }: typeof straight) => {
      const { value, band } = all[0]?.sampled ?? {};
      return [value?.[192] ?? 0, (band?.high[192] ?? 0) - (value?.[192] ?? 0)] as const;
    };
    if (straight.fit.method !== 'curve' || flat.fit.method !== 'curve') throw new Error('no curve');
    expect([straight.fit.curve.known, flat.fit.curve.known]).toEqual(['straight', 'flat']);
    const { rate } = straight.fit.curve;
    expect(ends(straight)[1] / ends(straight)[0]).toBeCloseTo(Math.log((rate?.high ?? 0) / (rate?.value ?? 1)), 3);
    const { set } = flat.fit.curve;
    expect(ends(flat)[1] / ends(flat)[0]).toBeCloseTo(Math.log((set?.high ?? 0) / (set?.value ?? 1)), 3);
  });

  it('goes through both calls of a meter', () => {
    const { all } = drawn('dirty-meter', [
      [1, 10],
      [91, 43.94],
    ]);
    expect(all[0]?.predicted[0]).toBeCloseTo(91, 6);
    expect(all[0]?.predicted[1]).toBeCloseTo(439.4, 6);
    expect([all[0]?.sampled?.band, all[0]?.rSquared]).toEqual([null, null]);
  });

  it('predicts each used row as the regression has fitted it', () => {
    const point = fc.record({ x: fc.double({ min: 1, max: 5000, noNaN: true }), e: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 4, maxLength: 30, selector: ({ x }) => x }), (points) => {
        const x = points.map((each) => each.x);
        fc.pre(Math.max(...x) - Math.min(...x) > 1);
        const y = points.map((each) => 0.5 * each.x + 20 + each.e);
        const { all, fit } = drawn('energy', [x, y], [1]);
        if (fit.method !== 'lines') throw new Error(fit.method);
        for (const [i, row] of [...fit.rows].entries()) {
          expect(all[0]?.predicted[row]).toBeCloseTo(fit.lines[0]?.fitted[i] ?? Number.NaN, 6);
        }
      }),
      runs(50),
    );
  });
});
