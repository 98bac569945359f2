import { canonicalFitted } from './fitted-text';
import type { TextParameter } from './parameter';
import { defaultScenario } from './scenario';

/** Which coefficients are from fits. No control of its own: fits set it, and it stands beside the knobs that they set. */
export const fittedParameter: TextParameter = {
  kind: 'text',
  name: 'fitted',
  key: 'fit',
  label: 'Fitted on',
  symbol: '',
  group: 'simulation',
  advanced: false,
  help: 'Which coefficients were fitted, and on how many samples.',
  equation: '',
  maxLength: 200,
  default: defaultScenario.fitted,
  canonical: canonicalFitted,
  form: 'names of fits with their number of samples, such as energy~14,gamma~279',
};
