import { describe, expect, it } from 'vitest';
import { rSquaredText } from '../../format/number';
import type { FitId } from '../../scenario/fit-names';
import type { Fit } from './fit';
import { fitJson, fitSentence } from './fit-export';
import { fits } from './fits';

function fitted(id: FitId, columns: readonly (readonly number[])[], leftOut: readonly number[] = []): Fit {
  const names = fits[id].columns.map(({ name }) => name);
  const table = {
    columns: Object.fromEntries(names.map((name, i) => [name, Float64Array.from(columns[i] ?? [])])),
    lines: Uint32Array.from(columns[0] ?? [], (_, i) => i + 2),
  };
  const outcome = fits[id].run(table, { leftOut: new Set(leftOut), seed: 1 });
  if (outcome.kind === 'refused') throw new Error(outcome.text);
  return outcome.fit;
}

const origin = { source: 'runs.csv' };
// 13 J/MiB and -4 J with residuals 1, -2, 1: the worked line of `regress`.
const worked = () =>
  fitted(
    'energy',
    [
      [1, 2, 3, 9],
      [10, 20, 36, 0],
    ],
    [3],
  );
const hosts = () =>
  fitted('energy-hosts', [
    [1, 2, 3, 4],
    [2, 4, 6, 8.2],
    [4, 5, 6, 7.1],
  ]);
const gamma = () =>
  fitted('gamma', [
    [1, 2, 3, 4, 5],
    [40, 10, 30, 50, 20],
    [0.3, 0.28, 0.2, 0.15, 0.12],
  ]);

describe('fitJson', () => {
  it('holds the worked line, what it sets and what was clamped', () => {
    const json = fitJson(worked(), origin);
    expect(json).toMatchObject({
      ...{ format: 'precopy.fit', version: 1, fit: 'energy', label: 'Energy of both hosts', equation: 'Eq. 15' },
      ...{ source: 'runs.csv', samples: 3, left_out: 1 },
      sets: [
        { knob: 'energyPerMib', key: 'ea', value: expect.closeTo(13, 12) },
        { knob: 'energyFixed', key: 'eb', value: 0 },
      ],
      notes: [expect.stringMatching(/^The fixed energy would be -4 J/)],
    });
    expect(json.results).toEqual([
      {
        target: 'energy_j',
        coefficients: {
          intercept: {
            ...{ value: expect.closeTo(-4, 12), standard_error: expect.closeTo(Math.sqrt(14), 12) },
            ...{ low_95: expect.closeTo(-51.5422, 3), high_95: expect.closeTo(43.5422, 3) },
          },
          traffic_mib: {
            ...{ value: expect.closeTo(13, 12), standard_error: expect.closeTo(Math.sqrt(3), 12) },
            ...{ low_95: expect.closeTo(-9.0078, 3), high_95: expect.closeTo(35.0078, 3) },
          },
        },
        r_squared: expect.closeTo(1 - 6 / 344, 12),
        residual_standard_deviation: expect.closeTo(Math.sqrt(6), 12),
        leave_one_out_error: expect.closeTo(Math.sqrt(27), 12),
        degrees_of_freedom: 1,
      },
    ]);
  });

  it('comes back from text as it was', () => {
    const curve = fitted('dirty-curve', [
      [1, 2, 3, 4],
      [7, 14, 21, 28],
    ]);
    const meter = fitted('dirty-meter', [
      [1, 2],
      [41, 40.5],
    ]);
    for (const fit of [worked(), hosts(), gamma(), curve, meter]) {
      const json = fitJson(fit, origin);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
    expect(fitJson(curve, origin).results[0]).toMatchObject({
      known: 'straight',
      coefficients: { working_set_mib: null },
    });
    expect(fitJson(meter, origin).results[0]?.coefficients).toMatchObject({
      working_set_mib: { high_by_rounding: null },
    });
    expect(fitJson(hosts(), origin).results.map(({ target }) => target)).toEqual([
      ...['energy_source_j', 'energy_destination_j'],
    ]);
  });
});

describe('fitSentence', () => {
  it('cites a line with its errors', () => {
    expect(fitSentence(worked(), origin)).toBe(
      'Energy of both hosts (eq. 15), fitted by ordinary least squares to 3 rows of runs.csv (1 left out): ' +
        'E_mig = 13 J/MiB (standard error 1.732) times V_mig plus -4 J (standard error 3.742), R² 0.9825.',
    );
  });

  it('cites both hosts, and the plane of gamma', () => {
    expect(fitSentence(hosts(), origin)).toMatch(
      /^Energy of each host \(eq\. 14\), .* 4 rows of runs\.csv: E_s = 2\.06 J\/MiB \(.*\) times V_mig plus -0\.1 J \(.*\), R² 0\.9\d+; E_d = 1\.03 J\/MiB \(.*\) times V_mig plus 2\.95 J \(.*\), R² 0\.9\d+\.$/,
    );
    expect(fitSentence(gamma(), origin)).toMatch(
      /^Skip ratio \(eq\. 10\), .* 5 rows of runs\.csv: γ = -0\.\d+ 1\/s \(.*\) times T plus -?\d[\de.-]* s\/MiB \(.*\) times D plus 0\.\d+ \(/,
    );
  });

  it('has R² to the digits of the page, which cuts it', () => {
    const near = fitted('dirty-curve', [
      [1, 2, 3, 4],
      [7, 14.2, 20.8, 28],
    ]);
    const said = /R² ([\d.]+)\.$/.exec(fitSentence(near, origin))?.[1];
    const exact = near.method === 'curve' ? near.curve.rSquared : 0;
    expect(said).toBe(rSquaredText(exact));
    expect(Number(exact.toPrecision(4))).toBeGreaterThan(Number(said));
  });

  it('says what cannot be told', () => {
    const straight = fitted('dirty-curve', [
      [1, 2, 3, 4],
      [7, 14, 21, 28],
    ]);
    expect(fitSentence(straight, origin)).toMatch(
      /^Dirty curve \(sec\. 4\.2\), U\(T\) = .* 4 rows of runs\.csv: D = 7 MiB\/s \(.*\), W cannot be told, R² 1\.$/,
    );
    const flat = fitted('dirty-curve', [
      [1, 2, 3],
      [64, 63, 65],
    ]);
    expect(fitSentence(flat, origin)).toMatch(/D cannot be told, W = 64 MiB \(standard error 0\.5774\)/);
    const meter = fitted('dirty-meter', [
      [1, 2],
      [41, 40.5],
    ]);
    expect(fitSentence(meter, origin)).toMatch(
      /2 rows of runs\.csv: D = 41\.\d+ MiB\/s \(.*\), W = .* to any by rounding\)\.$/,
    );
  });
});
