import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNumber, exactly, plus, product, quotient, regressExactly } from '../test/fractions';
import { judged } from '../test/judged';
import { runs } from '../test/runs';
import { bandAt, type NamedColumn, type Regression, regress } from './regression';
import { studentT975 } from './student-t';

const { longley } = JSON.parse(readFileSync(new URL('../test/fixtures/nist-strd.json', import.meta.url), 'utf8')) as {
  readonly longley: Longley;
};

interface Longley {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly certified: {
    readonly coefficients: readonly (readonly [value: number, standardError: number])[];
    readonly residualDeviation: number;
    readonly rSquared: number;
  };
}

const named = (columns: readonly (readonly number[])[]): NamedColumn[] =>
  columns.map((values, i) => ({ name: `x${i + 1}`, values }));

function fitted(target: ArrayLike<number>, inputs: readonly NamedColumn[]): Regression {
  const outcome = regress({ name: 'y', values: target }, inputs);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.because));
  return outcome.regression;
}

const refusal = (target: readonly number[], ...columns: readonly (readonly number[])[]) => {
  const outcome = regress({ name: 'y', values: target }, named(columns));
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
};

const off = (value: number, wanted: number) => (value === wanted ? 0 : Math.abs(value / wanted - 1));
const coefficientsOf = ({ intercept, slopes }: Regression) => [intercept, ...slopes];

/** Distance from exact arithmetic, relative to the column's own size where the exact number is 0 or nearly. */
function offExact(target: readonly number[], inputs: readonly (readonly number[])[]): number {
  const exact = regressExactly(target, inputs);
  if (!exact?.variance) throw new Error('There is no exact answer.');
  const mine = fitted(target, named(inputs));
  const size = Math.max(...target.map(Math.abs));
  const [variance] = [exact.variance];
  const errors = coefficientsOf(mine).flatMap(({ value, standardError }, i) => {
    const wanted = asNumber(exact.coefficients[i] ?? exactly(0));
    const squared = asNumber(product(variance, exact.inverse[i]?.[i] ?? exactly(0)));
    const scale = i === 0 ? size : size / Math.max(...(inputs[i - 1] ?? []).map(Math.abs));
    return [
      Math.abs(value - wanted) / Math.max(Math.abs(wanted), scale),
      Math.abs(standardError - Math.sqrt(squared)) / Math.max(Math.sqrt(squared), scale),
    ];
  });
  const rows = exact.residuals.flatMap((residual, i) => [
    Math.abs((mine.residuals[i] ?? Number.NaN) - asNumber(residual)) / size,
    Math.abs((mine.fitted[i] ?? Number.NaN) - asNumber(exact.fitted[i] ?? exactly(0))) / size,
    Math.abs((mine.leverage[i] ?? Number.NaN) - asNumber(exact.leverage[i] ?? exactly(0))),
  ]);
  const rest = asNumber(quotient(exact.unexplained, exact.total));
  const deviation = Math.sqrt(asNumber(variance));
  const whole = [Math.abs(mine.rSquared - (1 - rest)), Math.abs(mine.residualDeviation - deviation) / size];
  return Math.max(...errors, ...rows, ...whole);
}

describe('regress', () => {
  it('gives the worked line: 10, 20, 36 J at 1, 2, 3 MiB', () => {
    const line = fitted([10, 20, 36], [{ name: 'traffic', values: [1, 2, 3] }]);
    expect(line).toMatchObject({ target: 'y', inputs: ['traffic'], count: 3, degreesOfFreedom: 1 });
    expect(line.slopes[0]?.value).toBeCloseTo(13, 12);
    expect(line.intercept.value).toBeCloseTo(-4, 12);
    expect([...line.residuals].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, -2, 1]);
    expect(line.rSquared).toBeCloseTo(1 - 6 / 344, 13);
    expect(line.residualDeviation).toBeCloseTo(Math.sqrt(6), 13);
    expect(line.slopes[0]?.standardError).toBeCloseTo(Math.sqrt(3), 12);
    expect(line.slopes[0]?.high).toBeCloseTo(13 + 12.706204736 * Math.sqrt(3), 7);
    expect(line.slopes[0]?.low).toBeCloseTo(13 - 12.706204736 * Math.sqrt(3), 7);
    expect([...line.leverage].map((value) => value.toFixed(9))).toEqual(['0.833333333', '0.333333333', '0.833333333']);
    expect([...line.leaveOneOut].map((value) => value.toFixed(9))).toEqual([
      '6.000000000',
      '-3.000000000',
      '6.000000000',
    ]);
    expect(line.leaveOneOutError).toBeCloseTo(Math.sqrt(81 / 3), 12);
  });

  it('holds the certified values of Longley’s data to 1e-11', () => {
    const { rows, certified } = longley;
    const column = (j: number) => rows.map((row) => row[j] ?? Number.NaN);
    const mine = fitted(column(0), named([1, 2, 3, 4, 5, 6].map(column)));
    const errors = coefficientsOf(mine).flatMap(({ value, standardError }, i) => {
      const [wanted, error] = certified.coefficients[i] ?? [Number.NaN, Number.NaN];
      return [off(value, wanted), off(standardError, error)];
    });
    expect(errors).toHaveLength(14);
    expect(Math.max(...errors)).toBeLessThan(1e-11);
    expect(off(mine.residualDeviation, certified.residualDeviation)).toBeLessThan(1e-11);
    expect(off(mine.rSquared, certified.rSquared)).toBeLessThan(1e-13);
  });

  it('is exact arithmetic to 1e-9 on small cases', () => {
    expect(offExact([10, 20, 36, 41], [[1, 2, 3, 4]])).toBeLessThan(1e-13);
    expect(
      offExact(
        [0.31, 0.28, 0.4, 0.1, 0.22],
        [
          [0.5, 1.5, 0.25, 4, 2],
          [12, 30, 9, 77, 41],
        ],
      ),
    ).toBeLessThan(1e-12);
    // Far from zero and close together, where normal equations lose all digits.
    expect(offExact([1e6 + 1, 1e6 + 3, 1e6 + 2, 1e6 + 7], [[1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3]])).toBeLessThan(1e-9);
    // Nearly the same column twice.
    const nearly = [1, 2, 3, 4, 5, 6].map((value, i) => value + (i === 3 ? 2 ** -7 : 0));
    expect(offExact([3, 1, 4, 1, 5, 9], [[1, 2, 3, 4, 5, 6], nearly])).toBeLessThan(1e-9);
  });

  it('is exact arithmetic on any small table', () => {
    const cell = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
    const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width + 1, maxLength: width + 1 }), {
        minLength: width + 2,
        maxLength: 9,
      }),
    );
    let tried = 0;
    const enough = judged(100);
    fc.assert(
      fc.property(table, (rows) => {
        const [target = [], ...inputs] = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));
        const exact = regressExactly(target, inputs);
        const isConstant = target.every((value) => value === target[0]);
        const outcome = regress({ name: 'y', values: target }, named(inputs));
        expect(outcome.kind).toBe(exact === null || isConstant ? 'refused' : 'fitted');
        if (outcome.kind === 'refused') return;
        enough.count();
        tried += 1;
        expect(offExact(target, inputs)).toBeLessThan(1e-9);
      }),
      runs(200),
    );
    enough.expectEnough();
    expect(tried).toBeGreaterThan(100);
  });

  it('leaves one out as a new fit without the row does', () => {
    const { rows } = longley;
    const all = fitted(
      rows.map((row) => row[0] ?? 0),
      named([3, 4].map((j) => rows.map((row) => row[j] ?? 0))),
    );
    for (const [i, row] of rows.entries()) {
      const others = rows.filter((other) => other !== row);
      const without = fitted(
        others.map((other) => other[0] ?? 0),
        named([3, 4].map((j) => others.map((other) => other[j] ?? 0))),
      );
      const error = (row[0] ?? 0) - bandAt(without, [row[3] ?? 0, row[4] ?? 0]).value;
      expect(off(all.leaveOneOut[i] ?? 0, error)).toBeLessThan(1e-10);
    }
  });

  it('does not know the error of a row that alone decides a slope', () => {
    const line = fitted([1, 2, 4, 9], [{ name: 'x', values: [1, 1, 1, 3] }]);
    expect(line.leverage[3]).toBeCloseTo(1, 12);
    expect(line.leaveOneOut[3]).toBeNaN();
    // Without their mean the other rows are 1 - 3, 2 - 2.5 and 4 - 1.5.
    expect(line.leaveOneOutError).toBeCloseTo(Math.sqrt((4 + 0.25 + 6.25) / 3), 12);
  });

  it('follows the units of its columns', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const target = [2, 7, 1, 8, 2, 8, 1, 8];
    const plain = fitted(target, [{ name: 'x', values }]);
    const other = fitted(
      target.map((value) => value * 3.6e6),
      [{ name: 'x', values: Float64Array.from(values, (value) => value / 1024 + 5) }],
    );
    expect(off(other.slopes[0]?.value ?? 0, (plain.slopes[0]?.value ?? 0) * 3.6e6 * 1024)).toBeLessThan(1e-9);
    expect(off(other.rSquared, plain.rSquared)).toBeLessThan(1e-9);
    expect(off(other.leverage[2] ?? 0, plain.leverage[2] ?? 0)).toBeLessThan(1e-9);
  });

  it('takes sizes whose squares are beyond doubles', () => {
    const line = fitted([2e200, 4e200, 6.5e200, 8e200], [{ name: 'x', values: [1e-200, 2e-200, 3e-200, 4e-200] }]);
    expect(line.rSquared).toBeCloseTo(fitted([2, 4, 6.5, 8], named([[1, 2, 3, 4]])).rSquared, 12);
  });

  it('does not change what it is given', () => {
    const values = Float64Array.of(1, 2, 3, 4);
    const target = Float64Array.of(4, 3, 2, 2);
    fitted(target, [{ name: 'x', values }]);
    expect([...values, ...target]).toEqual([1, 2, 3, 4, 4, 3, 2, 2]);
  });

  it('gives a line through points that lie on one', () => {
    const line = fitted([0, 2, 4, 6], named([[0, 1, 2, 3]]));
    expect(line.slopes[0]?.value).toBeCloseTo(2, 13);
    expect(line.rSquared).toBeCloseTo(1, 13);
    expect(line.residualDeviation).toBeLessThan(1e-13);
  });
});

describe('what regress refuses', () => {
  it('is too few rows for a spread around the line', () => {
    expect(refusal([1, 2], [1, 2])).toEqual({ kind: 'too-few', count: 2, needed: 3 });
    expect(refusal([1, 2, 4], [1, 2, 3], [2, 5, 1])).toEqual({ kind: 'too-few', count: 3, needed: 4 });
    expect(refusal([], [])).toEqual({ kind: 'too-few', count: 0, needed: 3 });
    expect(refusal([1, 2, 4], [1, 2, 3])).toBe('fitted');
  });

  it('is a number that is none, with its row', () => {
    expect(refusal([1, 2, 3], [1, Number.NaN, 3])).toEqual({
      ...{ kind: 'not-finite', column: 'x1', row: 1, value: Number.NaN },
    });
    expect(refusal([1, 2, Number.NEGATIVE_INFINITY], [1, 2, 3])).toMatchObject({ column: 'y', row: 2 });
  });

  it('is a column that does not vary', () => {
    expect(refusal([1, 2, 3, 5], [1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1])).toEqual({
      ...{ kind: 'constant', column: 'x2', value: 0.1 },
    });
    expect(refusal([7, 7, 7], [1, 2, 3])).toEqual({ kind: 'constant', column: 'y', value: 7 });
    expect(refusal([1, 2, 3], [0, 0, 0])).toMatchObject({ kind: 'constant', column: 'x1' });
    expect(refusal([1, 2, 3], [1e11, 1e11 + 1, 1e11])).toBe('fitted');
    expect(refusal([1, 2, 3], [1e15, 1e15 + 0.125, 1e15])).toMatchObject({ kind: 'constant', column: 'x1' });
  });

  it('is a column that follows from those before it', () => {
    const [a, b] = [
      [1, 2, 3, 4, 6],
      [3, 1, 4, 1, 5],
    ];
    const both = a.map((value, i) => 2 * value - 0.1 * (b[i] ?? 0) + 7);
    expect(refusal([5, 3, 8, 2, 1], a, b, both)).toEqual({ kind: 'dependent', column: 'x3', of: ['x1', 'x2'] });
  });
});

describe('bandAt', () => {
  it('is narrowest at the mean: 22 J and 17.97 J to both sides', () => {
    const line = fitted([10, 20, 36], named([[1, 2, 3]]));
    const { value, low, high, newLow, newHigh } = bandAt(line, [2]);
    const t = Math.tan(0.475 * Math.PI);
    expect(value).toBeCloseTo(22, 12);
    expect(high - value).toBeCloseTo(t * Math.sqrt(6 / 3), 9);
    expect(value - low).toBeCloseTo(17.97, 2);
    expect(newHigh - value).toBeCloseTo(t * Math.sqrt(6 + 6 / 3), 9);
    expect(value - newLow).toBeCloseTo(newHigh - value, 9);
    expect(bandAt(line, [4]).high - bandAt(line, [4]).value).toBeGreaterThan(high - value);
  });

  it('is the intercept’s interval at zero, and exact elsewhere', () => {
    const inputs = [
      [3, 1, 4, 1, 5, 9],
      [2, 7, 1, 8, 2, 8],
    ];
    const target = [1, 4, 1, 4, 2, 1];
    const line = fitted(target, named(inputs));
    const { low, high } = bandAt(line, [0, 0]);
    expect([low, high].map((value) => value.toFixed(10))).toEqual(
      [line.intercept.low, line.intercept.high].map((value) => value.toFixed(10)),
    );
    const exact = regressExactly(target, inputs);
    const point = [1, 5.5, -2.25].map(exactly);
    const terms = (exact?.inverse ?? []).flatMap((row, i) =>
      row.map((value, j) => product(value, product(point[i] ?? exactly(0), point[j] ?? exactly(0)))),
    );
    const share = asNumber(terms.reduce(plus));
    const band = bandAt(line, [5.5, -2.25]);
    const reach = studentT975(3) * Math.sqrt(asNumber(exact?.variance ?? exactly(0)));
    expect(off(band.high - band.value, reach * Math.sqrt(share))).toBeLessThan(1e-10);
    expect(off(band.newHigh - band.value, reach * Math.sqrt(1 + share))).toBeLessThan(1e-10);
  });

  it('survives structured clone', () => {
    const line = fitted([10, 20, 36], named([[1, 2, 3]]));
    expect(bandAt(structuredClone(line), [7])).toEqual(bandAt(line, [7]));
  });
});
