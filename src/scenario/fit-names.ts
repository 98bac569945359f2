import type { NumberName } from './scenario';

export type FitId = 'gamma' | 'energy' | 'energy-hosts' | 'dirty-curve' | 'dirty-meter';

/** What links and knobs know of a fit; all of it stands in `fit-kinds.ts`, which comes with the view. */
interface FitName {
  readonly label: string;
  /** The knobs that it sets. */
  readonly sets: readonly NumberName[];
}

/** Every fit, in the order of the menu. */
export const fitNames: Readonly<Record<FitId, FitName>> = {
  gamma: { label: 'Skip ratio', sets: ['gammaTime', 'gammaRate', 'gammaConstant'] },
  energy: { label: 'Energy of both hosts', sets: ['energyPerMib', 'energyFixed'] },
  'energy-hosts': {
    label: 'Energy of each host',
    sets: ['energyPerMib', 'energyFixed', 'sourceShare', 'sourceFixedShare'],
  },
  'dirty-curve': { label: 'Dirty curve', sets: ['dirtyRate', 'workingSet'] },
  'dirty-meter': { label: 'Dirty-rate meter, two windows', sets: ['dirtyRate', 'workingSet'] },
};

/** Their ids, in that order. */
export const FIT_IDS = Object.keys(fitNames) as readonly FitId[];
