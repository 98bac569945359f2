import type { Energy } from './result';
import type { Fraction, Joules, JoulesPerMiB, MiB, Seconds } from './units';

/** The two lines of the energy model and how source and destination share them. */
export interface EnergyCoefficients {
  /** alpha, both hosts together. The paper: 0.512 J/MiB. */
  readonly perMib: JoulesPerMiB;
  /** beta, both hosts together. The paper: 20.165 J. */
  readonly fixed: Joules;
  /** alpha_s / alpha. */
  readonly sourceShare: Fraction;
  /** beta_s / beta. */
  readonly sourceFixedShare: Fraction;
}

/**
 * Energy of a migration: E = alpha V + beta, split over the hosts (Eqs. 14, 15, 17).
 * Units: MiB, s -> J, W. Assumes energy grows with traffic alone (R^2 = 0.993 in the paper, hosts alike).
 * Omits that other hosts need other coefficients. Mean extra power is E / T_mig.
 * 1024 MiB with the paper's coefficients -> 0.512 x 1024 + 20.165 = 544.453 J, half at each host.
 */
export function energyOf(traffic: MiB, totalTime: Seconds, coefficients: EnergyCoefficients): Energy {
  const { perMib, fixed, sourceShare, sourceFixedShare } = coefficients;
  const total = perMib * traffic + fixed;
  const sourceTraffic = sourceShare * perMib * traffic;
  const destinationTraffic = (1 - sourceShare) * perMib * traffic;
  const sourceFixed = sourceFixedShare * fixed;
  const destinationFixed = (1 - sourceFixedShare) * fixed;
  return {
    total,
    source: sourceTraffic + sourceFixed,
    destination: destinationTraffic + destinationFixed,
    sourceTraffic,
    sourceFixed,
    destinationTraffic,
    destinationFixed,
    // What is over in no time draws no power for any.
    meanPower: Number.isFinite(total / totalTime) ? total / totalTime : 0,
  };
}
