import { describe, expect, it } from 'vitest';
import { regress } from '../../models/regression';
import { createGenerator, drawNormal } from '../../simulator/random';
import { describeResiduals } from './fit-patterns';

const count = 60;
const x = Array.from({ length: count }, (_, i) => ((i * 37) % count) + 1);

function noise(seed: number): () => number {
  const generator = createGenerator(seed, 'timer');
  return () => drawNormal(generator);
}

/** What is said of a line through y over x. */
function patternsOf(y: readonly number[], inputs: readonly number[] = x) {
  const outcome = regress({ name: 'y', values: y }, [{ name: 'x', values: inputs }]);
  if (outcome.kind === 'refused') throw new Error(outcome.because.kind);
  const { residuals, fitted, leverage, residualDeviation } = outcome.regression;
  const lines = y.map((_, i) => i + 2);
  const shown = [{ label: 'traffic', values: inputs }];
  return describeResiduals({ residuals, fitted, leverage, residualDeviation, inputs: shown, lines });
}
const kindsOf = (...call: Parameters<typeof patternsOf>) => patternsOf(...call).map(({ kind }) => kind);

describe('describeResiduals', () => {
  it('sees nothing in noise about a line, but for once in about 30 tables', () => {
    let seen = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const draw = noise(seed);
      seen += Number(kindsOf(x.map((v) => 3 * v + draw()))[0] !== 'none');
    }
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(15);
  });

  it('sees a bend, and which way it goes', () => {
    const draw = noise(1);
    const [up] = patternsOf(x.map((v) => v * v + 20 * draw()));
    expect(up).toMatchObject({ kind: 'bend', input: 'traffic', row: null });
    expect(up?.text).toMatch(/^Over traffic the measurements lie above the line at both ends and below it/);
    const [down] = patternsOf(x.map((v) => 40 * Math.sqrt(v) + draw()));
    expect(down?.text).toMatch(/^Over traffic the measurements lie below the line at both ends and above it/);
  });

  it('takes a third that is off at one end only for no bend', () => {
    const kinds = (low: number) =>
      describeResiduals({
        residuals: x.map((v, i) => (v > 40 ? 3 : v > 20 ? -3 - low : low) + 0.5 * Math.sin(i * i)),
        ...{ fitted: x, leverage: null, residualDeviation: 2.5, lines: x },
        inputs: [{ label: 'traffic', values: x }],
      }).map(({ kind }) => kind);
    expect(kinds(-0.5)).toEqual(['none']);
    expect(kinds(0.5)).toEqual(['bend']);
  });

  it('sees a spread that grows with the fitted value', () => {
    const draw = noise(2);
    const [pattern] = patternsOf(x.map((v) => 5 * v + 0.1 * v * draw()));
    expect(pattern?.kind).toBe('spread');
    expect(pattern?.text).toMatch(/^The largest third of the fitted values is spread \d/);
    expect(pattern?.text).not.toMatch(/Infinity/);
  });

  it('sees rows that drift', () => {
    const draw = noise(3);
    expect(kindsOf(x.map((v, i) => 5 * v + 3 * Math.sin(i / 6) + draw()))).toEqual(['drift']);
  });

  it('names a row that lies far off, by its line', () => {
    const draw = noise(4);
    const [pattern] = patternsOf(x.map((v, i) => 5 * v + draw() + (i === 17 ? 9 : 0)));
    expect(pattern).toMatchObject({ kind: 'far-row', row: 17 });
    expect(pattern?.text).toMatch(/^Line 19 lies \d\.?\d* standard deviations from the fit\./);
  });

  it('names a row that the fit hangs on', () => {
    const draw = noise(6);
    const far = x.map((v, i) => (i === 5 ? 2000 : v));
    const found = patternsOf(
      far.map((v) => 5 * v + draw()),
      far,
    );
    expect(found.find(({ kind }) => kind === 'heavy-row')).toMatchObject({ row: 5 });
    expect(found.find(({ kind }) => kind === 'heavy-row')?.text).toMatch(/^The fit hangs on line 7,/);
  });

  it('says nothing of patterns in few rows, but of single ones', () => {
    const few = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(
      patternsOf(
        few.map((v) => v * v),
        few,
      ),
    ).toEqual([
      ...[{ kind: 'few-rows', input: null, row: null, text: expect.stringMatching(/^With 8 rows no pattern/) }],
    ]);
    expect(kindsOf([1, 2.1, 2.9, 4, 5.1, 5.9, 7, 80], [1, 2, 3, 4, 5, 6, 7, 80])).toEqual(['heavy-row', 'few-rows']);
    expect(
      kindsOf(
        Array.from({ length: 11 }, (_, i) => i + (i === 5 ? 30 : 0.01 * (i % 3))),
        Array.from({ length: 11 }, (_, i) => i),
      ),
    ).toEqual(['far-row', 'few-rows']);
  });

  it('takes the rounding of an exact line for no pattern', () => {
    expect(kindsOf(x.map((v) => 0.512 * v + 20.165))).toEqual(['none']);
  });

  it('does without leverage, as a curve has none', () => {
    const residuals = x.map((v) => (v > 20 && v < 41 ? 1 : -1) + v / 1000);
    const found = describeResiduals({
      ...{ residuals, fitted: x, leverage: null, residualDeviation: 1, lines: x },
      inputs: [{ label: 'time', values: x }],
    });
    expect(found.map(({ kind, input }) => [kind, input])).toContainEqual(['bend', 'time']);
  });
});
