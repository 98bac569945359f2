import { trainEnergy } from '../analysis/training/training-energy';
import { trainGamma } from '../analysis/training/training-gamma';
import { energyTable, gammaTable, type TrainingTable } from '../analysis/training/training-table';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

/** What is to be learned from made-up runs: the skip ratio (eq. 10) or the energy of a MiB (eqs 14, 15). */
export type TrainingKind = 'gamma' | 'energy';

export interface TrainingQuestion {
  readonly kind: TrainingKind;
  readonly scenario: Scenario;
  readonly seed: number;
}

export interface TrainingAnswer {
  readonly of: TrainingQuestion;
  /** Columns as training files have them, so that what is made goes the way of what is read. */
  readonly table: TrainingTable;
}

/** Makes a training suite anew. */
export function* makeTraining(question: TrainingQuestion): Generator<Progress, TrainingAnswer> {
  const { kind, scenario, seed } = question;
  const table =
    kind === 'gamma' ? gammaTable(yield* trainGamma(scenario, seed)) : energyTable(yield* trainEnergy(scenario, seed));
  return { of: question, table };
}
