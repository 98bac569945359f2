import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKnobs, likelyKnobs } from '../test/arbitraries';
import { inputOf } from '../test/inputs';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { slowTwin } from '../test/slow-twin';
import { predictAlgorithm1 } from './algorithm-1';
import { predictDirtyCurve } from './dirty-curve';
import type { Knobs, Migration } from './result';

/**
 * The dirty curve never ends by growing rounds: U(V / R) bends downward, so the rounds fall towards the point where
 * U(V / R) = V and cannot pass below it; a measured curve could.
 */
const loops = [
  [
    'algorithm-1',
    (knobs: Knobs) => predictAlgorithm1(inputOf(knobs)),
    ['max-rounds', 'max-traffic', 'not-shrinking', 'threshold'],
  ],
  ['dirty-curve', (knobs: Knobs) => predictDirtyCurve(inputOf(knobs)), ['max-rounds', 'max-traffic', 'threshold']],
] as const;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The loop and its twin, number by number. */
function expectTwin(input: Knobs, model: 'algorithm-1' | 'dirty-curve', mine: Migration): void {
  const twin = slowTwin(input, model);
  expect([mine.stopReason, mine.preCopyRounds]).toEqual([twin.reason, twin.V.length - 1]);
  const off = mine.rounds.flatMap(({ volume, duration, bandwidth, dirtied, skipped }, i) => [
    relativeError(volume, twin.V[i] ?? Number.NaN),
    relativeError(duration, twin.T[i] ?? Number.NaN),
    relativeError(bandwidth, twin.R[i] ?? Number.NaN),
    relativeError(dirtied, twin.dirtied[i] ?? 0),
    relativeError(skipped, i < twin.dirtied.length ? (twin.W[i + 1] ?? Number.NaN) : 0),
  ]);
  expect(Math.max(...off)).toBeLessThanOrEqual(1e-12);
  expect(relativeError(mine.traffic, twin.V_mig)).toBeLessThanOrEqual(1e-12);
  expect(relativeError(mine.totalTime, twin.T_mig)).toBeLessThanOrEqual(1e-12);
  expect(relativeError(mine.downtime, twin.T_down)).toBeLessThanOrEqual(1e-12);
}

describe.each(loops)('the loop of %s', (model, predict, stopReasons) => {
  it('equals a slow twin written from the printed algorithm, with guards and without, adaptive and not', () => {
    const reached = new Map<string, number>();
    const count = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const mine = predict(input);
        expectTwin(input, model, mine);
        count(`${mine.stopReason}, guards ${input.guards}, adaptive ${input.adaptive}`);
      }),
      runs(1000),
    );
    const switches = ['false', 'true'].flatMap((guards) =>
      ['false', 'true'].map((adaptive) => `guards ${guards}, adaptive ${adaptive}`),
    );
    expect([...reached.keys()].sort()).toEqual(
      stopReasons.flatMap((reason) => switches.map((rest) => `${reason}, ${rest}`)),
    );
    expect(Math.min(...reached.values())).toBeGreaterThanOrEqual(5);
  });

  it('equals the twin over the whole range of every knob, ends, zeros and the smallest numbers included', () => {
    fc.assert(
      fc.property(anyKnobs, (input) => {
        expectTwin(input, model, predict(input));
      }),
      runs(400),
    );
  });

  it('never says NaN or Infinity, whatever the knobs', () => {
    fc.assert(
      fc.property(anyKnobs, (input) => {
        const { rounds, traffic, totalTime, downtime, preCopyRounds } = predict(input);
        const numbers = [traffic, totalTime, downtime, preCopyRounds];
        for (const { volume, duration, dirtied, skipped, skipRatio, bandwidth } of rounds) {
          numbers.push(volume, duration, dirtied, skipped, skipRatio, bandwidth);
        }
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
      runs(600),
    );
  });

  it('sends in each round exactly what the round before dirtied less what it skipped, and adds up from left to right', () => {
    fc.assert(
      fc.property(fc.oneof(likelyKnobs, anyKnobs), (input) => {
        const { rounds, traffic, totalTime, downtime, preCopyRounds, roundsLeftOut } = predict(input);
        expect(rounds[0]?.volume).toBe(input.memory);
        expect(rounds.slice(1).map(({ volume }) => volume)).toEqual(
          rounds.slice(0, -1).map(({ dirtied, skipped }) => dirtied - skipped),
        );
        expect(rounds.every(({ volume, duration, bandwidth }) => duration === volume / bandwidth)).toBe(true);
        expect(traffic).toBe(sum(rounds.map(({ volume }) => volume)));
        expect(totalTime).toBe(sum(rounds.map(({ duration }) => duration)));
        expect(downtime).toBe((rounds.at(-1)?.duration ?? Number.NaN) + input.resumeTime);
        expect([rounds.length, roundsLeftOut]).toEqual([preCopyRounds + 1, 0]);
      }),
      runs(400),
    );
  });

  it('skips nothing in the last round before the pause, and dirties nothing in the pause', () => {
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const { rounds } = predict(input);
        expect(rounds.map(({ round }) => round)).toEqual(rounds.map((_, i) => i));
        expect(rounds.filter(({ stopAndCopy }) => stopAndCopy)).toEqual(rounds.slice(-1));
        expect(rounds.at(-1)).toMatchObject({ dirtied: 0, skipped: 0, skipRatio: 0, guards: [] });
        expect(rounds.at(-2)).toMatchObject({ skipped: 0, skipRatio: 0 });
        const skipping = rounds
          .slice(0, -2)
          .filter(({ skipped, skipRatio, dirtied }) => skipped !== skipRatio * dirtied);
        expect(skipping).toEqual([]);
      }),
      runs(300),
    );
  });

  it('sends at most the traffic limit and two memories more, with guards', () => {
    fc.assert(
      fc.property(fc.oneof(likelyKnobs, anyKnobs), (input) => {
        const { traffic, rounds } = predict({ ...input, guards: true });
        expect(rounds.every(({ volume }) => volume >= 0 && volume <= input.memory)).toBe(true);
        if (input.maxTrafficFactor > 0) {
          expect(traffic).toBeLessThanOrEqual((input.maxTrafficFactor + 2) * input.memory * (1 + 1e-12));
        }
      }),
      runs(300),
    );
  });

  it('lists no more than 1,002 rounds', () => {
    fc.assert(
      fc.property(anyKnobs, (input) => {
        expect(predict({ ...input, maxRounds: 1000, threshold: 0, maxTrafficFactor: 0 }).rounds.length).toBeLessThan(
          1003,
        );
      }),
      runs(100),
    );
  });
});
