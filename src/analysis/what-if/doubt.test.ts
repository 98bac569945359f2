import { describe, expect, it } from 'vitest';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { readSpread } from '../../scenario/spread';
import { createGenerator, drawFraction } from '../../simulator/random';
import { runToEnd } from '../../simulator/run-to-end';
import { quantile } from '../quantile';
import { predictScenario } from '../vm-cost';
import { type Doubted, doubtOf, drawn, histogram } from './doubt';
import { sobolShares } from './sobol';

const none = { downtime: Number.MAX_VALUE, time: Number.MAX_VALUE };
const doubt = (scenario: Partial<Scenario>, doubted: readonly Doubted[], limits = none) =>
  runToEnd(doubtOf({ ...defaultScenario, ...scenario }, doubted, limits));

describe('shares of the spread', () => {
  it('are those of Ishigami’s function, within three of their own errors', () => {
    // y = sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, x even from -pi to pi (Ishigami and Homma 1990).
    const count = 20_000;
    const draw = (index: number) => {
      const generator = createGenerator(1, 'doubt', index);
      return Float64Array.from({ length: count }, () => Math.PI * (2 * drawFraction(generator) - 1));
    };
    const [a, b] = [[0, 1, 2].map(draw), [3, 4, 5].map(draw)];
    const f = (x: readonly Float64Array[]) =>
      Float64Array.from({ length: count }, (_, k) => {
        const [x1 = 0, x2 = 0, x3 = 0] = x.map((column) => column[k]);
        return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
      });
    const shares = sobolShares(
      f(a),
      f(b),
      [0, 1, 2].map((i) => f(a.map((column, k) => (k === i ? (b[k] ?? column) : column)))),
    );
    const known = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    for (const [i, { first, total, firstError, totalError }] of shares.entries()) {
      expect(Math.abs(first - (known[i]?.[0] ?? 0))).toBeLessThan(3 * firstError + 1e-4);
      expect(Math.abs(total - (known[i]?.[1] ?? 0))).toBeLessThan(3 * totalError + 1e-4);
      expect(firstError).toBeLessThan(0.02);
    }
  });

  it('are nothing where nothing varies', () => {
    const flat = new Float64Array(10).fill(4);
    expect(sobolShares(flat, flat, [flat])).toEqual([{ first: 0, total: 0, firstError: 0, totalError: 0 }]);
  });
});

describe('doubt', () => {
  const memory: Doubted = { knob: 'memory', spread: { kind: 'even', from: 900, to: 1100 } };

  it('has the quantiles of an even memory where time is memory over rate', () => {
    // Nothing is dirtied: T = V / R, so the quantiles are those of the memory.
    const { metrics, samples, chances } = doubt({ model: 'closed-form', dirtyRate: 0, threshold: 1 }, [memory], {
      ...none,
      time: 1000 / 95.367431640625,
    });
    expect(samples).toBe(10_000);
    for (const [i, share] of [0.05, 0.25, 0.5, 0.75, 0.95].entries()) {
      const exact = (900 + 200 * share) / 95.367431640625;
      expect(Math.abs((metrics.time.quantiles[i] ?? 0) / exact - 1)).toBeLessThan(0.005);
    }
    expect(chances).toMatchObject({ own: 1, downtime: 1 });
    expect(Math.abs(chances.time - 0.5)).toBeLessThan(0.02);
    expect(metrics.time.shares[0]?.total).toBeCloseTo(1, 1);
  });

  it('agrees with a second sampler: one scenario after the other, by quantiles of a grid', () => {
    const doubted: Doubted = { knob: 'dirtyRate', spread: { kind: 'even', from: 20, to: 90 } };
    const { metrics, chances } = doubt({}, [doubted]);
    const outcomes = Array.from({ length: 2000 }, (_, k) =>
      predictScenario({ ...defaultScenario, dirtyRate: 20 + (70 * (k + 0.5)) / 2000 }),
    );
    const times = outcomes.flatMap((outcome) => (outcome.applicable ? [outcome.totalTime] : []));
    for (const [i, share] of [0.05, 0.25, 0.5, 0.75, 0.95].entries()) {
      expect(Math.abs((metrics.time.quantiles[i] ?? 0) / quantile(times, share) - 1)).toBeLessThan(0.03);
    }
    const own = outcomes.filter((outcome) => outcome.applicable && outcome.stopReason === 'threshold').length / 2000;
    expect(Math.abs(chances.own - own)).toBeLessThan(0.02);
  });

  it('is the same of the same seed, and one more doubt moves no other', () => {
    expect([...drawn(memory, 7, 0, 5)]).toEqual([...drawn(memory, 7, 0, 5)]);
    expect([...drawn(memory, 8, 0, 5)]).not.toEqual([...drawn(memory, 7, 0, 5)]);
    const far: Doubted = { knob: 'dirtyRate', spread: { kind: 'normal', middle: 1, deviation: 5 } };
    expect(drawn(far, 7, 0, 1000).every((value) => value >= 0)).toBe(true);
  });

  it('counts samples without a number apart', () => {
    const doubted: Doubted = {
      knob: 'dirtyRate',
      spread: { kind: 'even', from: 85.367431640625, to: 105.367431640625 },
    };
    const { numbered, samples, chances } = doubt({ model: 'closed-form' }, [doubted]);
    expect(Math.abs(numbered / samples - 0.5)).toBeLessThan(0.02);
    expect(chances.own).toBe(numbered / samples);
  });

  it('counts every sample in one bin', () => {
    const { edges, counts } = histogram(Float64Array.of(1, 2, 3, 1000));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    const many = histogram(Float64Array.from({ length: 1000 }, (_, k) => (k === 999 ? 1e9 : k)));
    expect([many.beyond, many.edges[0], many.edges.at(-1)]).toEqual([10, 5, 994]);
    expect(edges[20]).toBeCloseTo(Math.sqrt(1000), 9);
    expect(histogram(Float64Array.of(5, 5)).counts[0]).toBe(2);
  });
});

describe('a typed doubt', () => {
  const read = (text: string, value = 40) => readSpread(parameterByName.dirtyRate, value, text);

  it('is a range, a percent, a deviation, or nothing', () => {
    expect(read('35 to 50')).toMatchObject({ spread: { kind: 'even', from: 35, to: 50 } });
    expect(read('35 – 50 MiB/s')).toMatchObject({ spread: { kind: 'even', from: 35, to: 50 } });
    expect(read('20 %')).toMatchObject({ spread: { kind: 'normal', middle: 40, deviation: 8 } });
    expect(read('± 5')).toMatchObject({ spread: { kind: 'normal', middle: 40, deviation: 5 } });
    expect(readSpread(parameterByName.memory, 1024, '1 to 2 GiB')).toMatchObject({ spread: { from: 1024, to: 2048 } });
    expect(read('')).toEqual({ ok: true, spread: null, understood: 'taken as it is' });
  });

  it('says what it takes where it cannot be read', () => {
    for (const text of ['much', '50 to 35', '300 %', '5 to 1e9', '± x']) {
      const reading = read(text);
      expect(reading.ok).toBe(false);
      expect(!reading.ok && reading.problem).toMatch(
        /^Dirtying rate takes a percent up to 200 %, ± a deviation, or a range/,
      );
    }
    expect(readSpread(parameterByName.workingSet, Number.POSITIVE_INFINITY, '20 %').ok).toBe(false);
  });
});
