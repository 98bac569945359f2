import { canonicalWorkload } from '../simulator/workload-text';
import { canonicalFitted } from './fitted-text';
import type { Row } from './parameter';

/** What the two weights of the refined dirtying rate have in common. */
const weight = { kind: 'number', quantity: 'fraction', scale: 'linear', grain: 0.01 } as const;

/** The knobs of simulated migrations, histories and fits, in table order. They stand in the views that use them. */
export const simulationParameters: readonly Row[] = [
  {
    kind: 'text',
    name: 'workload',
    key: 'wl',
    label: 'Workload',
    equation: 'Sec. 5.1',
    maxLength: 400,
    canonical: canonicalWorkload,
    form: 'the name of a preset, or a mix of parts such as uniform~14000~33000',
  },
  {
    kind: 'number',
    name: 'seed',
    key: 'seed',
    label: 'Seed',
    quantity: 'count',
    min: 0,
    max: 1_000_000,
    scale: 'linear',
    steps: { fine: 1, normal: 1, big: 10 },
    integer: true,
  },
  {
    kind: 'number',
    name: 'window',
    key: 'window',
    label: 'Window',
    equation: 'Sec. 4.2',
    unit: 's',
    quantity: 'duration',
    min: 0.1,
    max: 10,
    scale: 'log',
  },
  {
    kind: 'number',
    name: 'trials',
    key: 'trials',
    label: 'Trials',
    equation: 'Sec. 5.3',
    quantity: 'count',
    min: 1,
    max: 50,
    scale: 'linear',
    steps: { fine: 1, normal: 1, big: 5 },
    integer: true,
  },
  {
    ...weight,
    name: 'historyWeight',
    key: 'mu',
    symbol: 'μ',
    label: 'Weight of the last migration',
    equation: 'Eq. 12',
    min: 0.51,
    max: 1,
    steps: { fine: 0.01, normal: 0.05, big: 0.1 },
  },
  {
    ...weight,
    name: 'sampleWeight',
    key: 'phi',
    symbol: 'φ',
    label: 'Weight of the sample, at first',
    equation: 'Eq. 13',
    min: 0.05,
    max: 0.95,
    steps: { fine: 0.01, normal: 0.05, big: 0.1 },
  },
  // No control of its own: fits set it, and it stands beside the knobs that they set.
  {
    kind: 'text',
    name: 'fitted',
    key: 'fit',
    label: 'Fitted on',
    maxLength: 200,
    canonical: canonicalFitted,
    form: 'names of fits with their number of samples, such as energy~14,gamma~279',
  },
];
