import { predictAlgorithm1 } from './algorithm-1';
import { predictAlgorithm1InBulk } from './algorithm-1-bulk';
import { predictClosedForm } from './closed-form';
import { predictClosedFormInBulk } from './closed-form-bulk';
import { predictDirtyCurve } from './dirty-curve';
import { predictDirtyCurveInBulk } from './dirty-curve-bulk';
import { modelFacts } from './facts';
import type { Model } from './model';
import { latePlatforms } from './platforms/late';
import type { ModelId } from './result';

/** What every model computes. */
const predictors: Readonly<Record<ModelId, Pick<Model, 'predict' | 'predictInBulk'>>> = {
  'closed-form': { predict: predictClosedForm, predictInBulk: predictClosedFormInBulk },
  'algorithm-1': { predict: predictAlgorithm1, predictInBulk: predictAlgorithm1InBulk },
  'dirty-curve': { predict: predictDirtyCurve, predictInBulk: predictDirtyCurveInBulk },
  ...latePlatforms,
};

/** Every model with what it computes, by the name that stands in links and results. The page has its facts alone. */
export const models = Object.fromEntries(
  Object.values(modelFacts).map((facts) => [facts.id, { ...facts, ...predictors[facts.id] }]),
) as Readonly<Record<ModelId, Model>>;
