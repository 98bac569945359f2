import type { NumberParameter } from './parameter';
import { defaultScenario } from './scenario';

const common = {
  group: 'simulation',
  kind: 'number',
  unit: '',
  quantity: 'fraction',
  scale: 'linear',
  grain: 0.01,
  advanced: false,
} as const;

/** The knobs of the refined dirtying rate, in table order. They stand in the views that use history. */
export const historyParameters: readonly NumberParameter[] = [
  {
    ...common,
    name: 'historyWeight',
    key: 'mu',
    symbol: 'μ',
    label: 'Weight of the last migration',
    help: 'How much the last migration counts in the history of the dirtying rate against all before it.',
    equation: 'Eq. 12',
    min: 0.51,
    max: 1,
    default: defaultScenario.historyWeight,
    steps: { fine: 0.01, normal: 0.05, big: 0.1 },
  },
  {
    ...common,
    name: 'sampleWeight',
    key: 'phi',
    symbol: 'φ',
    label: 'Weight of the sample, at first',
    help: 'How much the dirtying rate sampled just before a migration counts against history; it tunes itself after each.',
    equation: 'Eq. 13',
    min: 0.05,
    max: 0.95,
    default: defaultScenario.sampleWeight,
    steps: { fine: 0.01, normal: 0.05, big: 0.1 },
  },
];
