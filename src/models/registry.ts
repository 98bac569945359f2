import { predictAlgorithm1 } from './algorithm-1';
import { predictClosedForm } from './closed-form';
import { predictClosedFormInBulk } from './closed-form-bulk';
import { predictDirtyCurve } from './dirty-curve';
import { modelFacts } from './facts';
import type { Model } from './model';
import { latePlatforms } from './platforms/late';
import { predictPreCopyInBulk } from './pre-copy-bulk';
import type { ModelId } from './result';

/** What every model computes. */
const predictors: Readonly<Record<ModelId, Pick<Model, 'predict' | 'predictInBulk'>>> = {
  'closed-form': { predict: predictClosedForm, predictInBulk: predictClosedFormInBulk },
  'algorithm-1': {
    predict: predictAlgorithm1,
    predictInBulk: (input, output) => predictPreCopyInBulk(input, false, output),
  },
  'dirty-curve': {
    predict: predictDirtyCurve,
    predictInBulk: (input, output) => predictPreCopyInBulk(input, true, output),
  },
  ...latePlatforms,
};

/** Every model with what it computes, by the name that stands in links and results. The page has its facts alone. */
export const models = Object.fromEntries(
  Object.values(modelFacts).map((facts) => [facts.id, { ...facts, ...predictors[facts.id] }]),
) as Readonly<Record<ModelId, Model>>;
