import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { fitPlainly } from '../../test/normal-equations';
import { LEARNED_LINE } from '../../vocabulary/skip-line';
import { gammaLine } from './gamma-line';
import { type GammaSample, trainGamma } from './training-gamma';

const made = (duration: number, dirtyRate: number, sampledRate: number): GammaSample => ({
  ...{ program: 'A', round: 1, duration, dirtyRate, sampledRate },
  skipRatio: 0.1 + 0.02 * duration + 0.003 * dirtyRate,
});

describe('the line of eq. 10 through samples', () => {
  it('is that of samples that lie on one: 0.02 T + 0.003 D + 0.1', () => {
    const line = gammaLine([made(1, 10, 5), made(2, 10, 7), made(3, 40, 9), made(1, 60, 6)], 'dirtyRate');
    expect(line?.gammaTime).toBeCloseTo(0.02, 12);
    expect(line?.gammaRate).toBeCloseTo(0.003, 12);
    expect(line?.gammaConstant).toBeCloseTo(0.1, 12);
    expect(line?.rSquared).toBeCloseTo(1, 12);
  });

  it('is none of too few samples, or of a D that never changes', () => {
    expect(gammaLine([made(1, 10, 5)], 'dirtyRate')).toBeNull();
    expect(gammaLine([made(1, 10, 5), made(2, 20, 5), made(3, 40, 5), made(4, 9, 5)], 'sampledRate')).toBeNull();
  });
});

describe('the line that was learned on the simulated host', () => {
  const samples = runToEnd(trainGamma(defaultScenario, 1));
  const line = gammaLine(samples, 'dirtyRate');
  if (!line) throw new Error('The suite gives a line.');

  it('lies within four standard errors of one run of the suite, which by itself is not enough', () => {
    for (const [i, name] of (['gammaTime', 'gammaRate', 'gammaConstant'] as const).entries()) {
      expect(Math.abs(line[name] - LEARNED_LINE[name]) / (line.standardErrors[i] ?? 0), name).toBeLessThan(4);
    }
    // Single runs give 0.42 to 0.58 at T of round 0 and D = 80 MiB/s.
    const at = (of: typeof LEARNED_LINE | typeof line) => of.gammaConstant + 10.7 * of.gammaTime + 80 * of.gammaRate;
    expect(at(LEARNED_LINE)).toBeCloseTo(0.5065, 4);
    expect(at(line)).toBeGreaterThan(0.42);
    expect(at(line)).toBeLessThan(0.58);
  });

  it('has a second form, by the normal equations', () => {
    const { coefficients, rSquared } = fitPlainly(
      samples.map(({ duration, dirtyRate }) => [duration, dirtyRate]),
      samples.map(({ skipRatio }) => skipRatio),
    );
    expect([line.gammaTime, line.gammaRate, line.gammaConstant]).toEqual(
      coefficients.map((each) => expect.closeTo(each, 9)),
    );
    expect(line.rSquared).toBeCloseTo(rSquared, 9);
  });
});
