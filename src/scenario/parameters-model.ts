import { modelFacts } from '../models/facts';
import type { Row } from './parameter';

/** The groups of the picker, in its order. */
const MODEL_GROUPS = [
  { id: 'paper', under: 'The paper' },
  { id: 'platform', under: 'Platforms' },
  { id: 'simple', under: 'Simple forms' },
] as const;

/** What the three coefficients of eq. 10 have in common. */
const skipRatio = {
  kind: 'number',
  advanced: true,
  equation: 'Eq. 10',
  quantity: 'plain',
  min: -10,
  max: 10,
  scale: 'linear',
} as const;

/** The switch and the coefficients of Algorithm 1, in table order. */
export const algorithmParameters: readonly Row[] = [
  {
    kind: 'switch',
    name: 'guards',
    key: 'guards',
    label: 'Guards',
    advanced: true,
    equation: 'Alg. 1',
  },
  {
    ...skipRatio,
    name: 'gammaTime',
    key: 'ga',
    label: 'Skip ratio by time',
    symbol: 'ω',
    unit: '1/s',
    steps: { fine: 0.0001, normal: 0.001, big: 0.01 },
  },
  {
    ...skipRatio,
    name: 'gammaRate',
    key: 'gb',
    label: 'Skip ratio by rate',
    symbol: 'ξ',
    unit: 's/MiB',
    steps: { fine: 0.00001, normal: 0.0001, big: 0.001 },
  },
  {
    ...skipRatio,
    name: 'gammaConstant',
    key: 'gc',
    label: 'Skip ratio constant',
    symbol: 'ψ',
    steps: { fine: 0.001, normal: 0.01, big: 0.1 },
  },
];

/** Which model predicts. Near the end of the table, as in links. */
export const modelParameter: Row = {
  kind: 'choice',
  name: 'model',
  key: 'model',
  label: 'Model',
  equation: 'Alg. 1',
  options: MODEL_GROUPS.flatMap(({ id: own, under }) =>
    Object.values(modelFacts).flatMap(({ id, label, line, group, sets }) =>
      group === own ? [{ id, label, line, under, sets }] : [],
    ),
  ),
};
