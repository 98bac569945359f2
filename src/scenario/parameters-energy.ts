import type { Row } from './parameter';

const energy = { kind: 'number', advanced: true, min: 0, scale: 'linear' } as const;

const share = {
  ...energy,
  equation: 'Eq. 14',
  quantity: 'fraction',
  max: 1,
  steps: { fine: 0.01, normal: 0.05, big: 0.1 },
} as const;

/** The coefficients of eqs 14 to 17, in table order. */
export const energyParameters: readonly Row[] = [
  {
    ...energy,
    name: 'energyPerMib',
    key: 'ea',
    label: 'Energy per MiB',
    symbol: 'α',
    equation: 'Eq. 15',
    unit: 'J/MiB',
    quantity: 'plain',
    max: 1000,
    steps: { fine: 0.001, normal: 0.01, big: 0.1 },
  },
  {
    ...energy,
    name: 'energyFixed',
    key: 'eb',
    label: 'Fixed energy',
    symbol: 'β',
    equation: 'Eq. 15',
    unit: 'J',
    quantity: 'energy',
    max: 1_000_000,
    steps: { fine: 0.1, normal: 1, big: 10 },
  },
  {
    ...share,
    name: 'sourceShare',
    key: 'es',
    label: 'Source share',
    symbol: 'α_s / α',
  },
  {
    ...share,
    name: 'sourceFixedShare',
    key: 'efs',
    label: 'Fixed-energy share',
    symbol: 'β_s / β',
  },
];
