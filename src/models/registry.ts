import { predictAlgorithm1 } from './algorithm-1';
import type { BulkInput, BulkOutput } from './bulk';
import { predictClosedForm } from './closed-form';
import { predictClosedFormInBulk } from './closed-form-bulk';
import { predictDirtyCurve } from './dirty-curve';
import { predictPreCopyInBulk } from './pre-copy-bulk';
import { predictQemu, predictQemuInBulk } from './qemu-loop';
import type { MigrationInput, ModelId, Outcome } from './result';

/** A model of one migration. A new one is one file and one line in `models`. */
export interface Model {
  readonly id: ModelId;
  readonly label: string;
  /** Where it comes from, for people. */
  readonly equations: string;
  readonly predict: (input: MigrationInput) => Outcome;
  /** The same for many scenarios at once, bit for bit, without rounds. */
  readonly predictInBulk: (input: BulkInput, output: BulkOutput) => void;
}

/** Every model, by the name that stands in links and results. */
export const models: Readonly<Record<ModelId, Model>> = {
  'closed-form': {
    id: 'closed-form',
    label: 'Closed form',
    equations: 'Eqs. 1-8',
    predict: predictClosedForm,
    predictInBulk: predictClosedFormInBulk,
  },
  'algorithm-1': {
    id: 'algorithm-1',
    label: 'Algorithm 1',
    equations: 'Eqs. 9-10, Alg. 1',
    predict: predictAlgorithm1,
    predictInBulk: (input, output) => predictPreCopyInBulk(input, false, output),
  },
  'dirty-curve': {
    id: 'dirty-curve',
    label: 'Dirty curve',
    equations: 'Alg. 1 with U(T) = W (1 - exp(-D T / W))',
    predict: predictDirtyCurve,
    predictInBulk: (input, output) => predictPreCopyInBulk(input, true, output),
  },
  qemu: {
    id: 'qemu',
    label: "QEMU's loop",
    equations: 'Not in the paper: fitted to measured migrations',
    predict: predictQemu,
    predictInBulk: predictQemuInBulk,
  },
};
