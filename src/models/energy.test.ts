import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { type EnergyCoefficients, energyOf } from './energy';

const paper: EnergyCoefficients = { perMib: 0.512, fixed: 20.165, sourceShare: 0.5, sourceFixedShare: 0.5 };

const anyCoefficients = fc.record({
  perMib: fc.double({ min: 1e-6, max: 1000, noNaN: true }),
  fixed: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  sourceShare: fc.double({ min: 0, max: 1, noNaN: true }),
  sourceFixedShare: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyTraffic = fc.double({ min: 16, max: 1e10, noNaN: true });

describe('energyOf (eqs. 14, 15, 17)', () => {
  it('1024 MiB with the coefficients of eq. 17 -> 544.453 J, half at each host', () => {
    const energy = energyOf(1024, 10, paper);
    expect(energy.total).toBeCloseTo(544.453, 10);
    expect(energy.source).toBeCloseTo(272.2265, 10);
    expect(energy.destination).toBeCloseTo(272.2265, 10);
    expect(energy.meanPower).toBeCloseTo(54.4453, 10);
  });

  it('splits unlike hosts as eq. 14 does: alpha_s = es alpha, beta_s = efs beta', () => {
    const energy = energyOf(1000, 10, { perMib: 0.5, fixed: 20, sourceShare: 0.6, sourceFixedShare: 0.25 });
    expect(energy).toMatchObject({ sourceTraffic: 300, destinationTraffic: 200, sourceFixed: 5, destinationFixed: 15 });
    expect([energy.total, energy.source, energy.destination, energy.meanPower]).toEqual([520, 305, 215, 52]);
  });

  it('gives the same total by eq. 14, both hosts apart, as by eq. 15, both together', () => {
    fc.assert(
      fc.property(anyTraffic, anyCoefficients, (traffic, c) => {
        const [alphaS, alphaD] = [c.sourceShare * c.perMib, (1 - c.sourceShare) * c.perMib];
        const [betaS, betaD] = [c.sourceFixedShare * c.fixed, (1 - c.sourceFixedShare) * c.fixed];
        const eq14 = (alphaS + alphaD) * traffic + (betaS + betaD);
        const energy = energyOf(traffic, 1, c);
        expect(relativeError(energy.total, eq14)).toBeLessThan(1e-12);
        expect(relativeError(energy.source + energy.destination, energy.total)).toBeLessThan(1e-12);
        expect(relativeError(energy.source, alphaS * traffic + betaS)).toBeLessThan(1e-12);
      }),
      runs(300),
    );
  });

  it('puts everything on one host at a share of 1 or 0', () => {
    const all = energyOf(1000, 10, { ...paper, sourceShare: 1, sourceFixedShare: 1 });
    expect(all.destination).toBe(0);
    expect(all.source).toBeCloseTo(all.total, 10);
    const none = energyOf(1000, 10, { ...paper, sourceShare: 0, sourceFixedShare: 0 });
    expect(none.source).toBe(0);
  });

  it('has a mean power that is E / T_mig: the same joules in half the time are twice the watts', () => {
    expect(energyOf(1024, 5, paper).meanPower).toBe(2 * energyOf(1024, 10, paper).meanPower);
  });
});
