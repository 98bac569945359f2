import type { Row } from './parameter';

const weight = {
  kind: 'number',
  equation: 'Eq. 18',
  quantity: 'fraction',
  min: 0,
  max: 1,
  scale: 'linear',
  steps: { fine: 0.01, normal: 0.05, big: 0.1 },
} as const;

/** a, b, c and d of eq. 18, in table order. They always sum to 1. */
export const weightParameters: readonly Row[] = [
  {
    ...weight,
    name: 'downtimeWeight',
    key: 'wd',
    label: 'Downtime weight',
    symbol: 'a',
  },
  {
    ...weight,
    name: 'timeWeight',
    key: 'wt',
    label: 'Time weight',
    symbol: 'b',
  },
  {
    ...weight,
    name: 'trafficWeight',
    key: 'wv',
    label: 'Traffic weight',
    symbol: 'c',
  },
  {
    ...weight,
    name: 'energyWeight',
    key: 'we',
    label: 'Energy weight',
    symbol: 'd',
  },
];
