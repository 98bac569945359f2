import { modelFacts } from '../models/facts';
import type { Row } from './parameter';
import type { Scenario } from './scenario';

/** QEMU's loop is not ended by rounds nor by traffic unless it is told so. */
const unlessTheyEnd = ({ model, endByRounds }: Scenario): string | null =>
  modelFacts[model].reads.includes('endByRounds') && !endByRounds
    ? 'It ends nothing unless “End by rounds” is on.'
    : null;

/** The rules that end pre-copy, and the time that resuming takes, in table order. */
export const stopParameters: readonly Row[] = [
  {
    kind: 'number',
    name: 'threshold',
    key: 'thd',
    label: 'Pause threshold',
    symbol: 'V_thd',
    equation: 'Eq. 8',
    unit: 'MiB',
    quantity: 'volume',
    min: 0,
    max: 1_048_576,
    scale: 'log-with-zero',
    firstStop: 1 / 256,
    grain: 1 / 256,
    countsPages: true,
  },
  {
    kind: 'number',
    name: 'maxRounds',
    key: 'rounds',
    label: 'Maximum rounds',
    symbol: 'max_round',
    ignoredBecause: unlessTheyEnd,
    equation: 'Alg. 1',
    unit: 'rounds',
    quantity: 'count',
    min: 0,
    max: 1000,
    scale: 'linear',
    steps: { fine: 1, normal: 5, big: 25 },
    integer: true,
  },
  {
    kind: 'number',
    name: 'maxTrafficFactor',
    key: 'factor',
    label: 'Traffic limit',
    advanced: true,
    ignoredBecause: unlessTheyEnd,
    equation: 'Sec. 2',
    unit: '× memory',
    quantity: 'plain',
    min: 0,
    max: 1000,
    scale: 'linear',
    steps: { fine: 0.1, normal: 1, big: 10 },
    zeroMeans: 'no limit',
    leastAboveZero: 1,
    firstStop: 1,
  },
  {
    kind: 'number',
    name: 'resumeTime',
    key: 'resume',
    label: 'Resume time',
    symbol: 'T_resume',
    advanced: true,
    equation: 'Eq. 7',
    unit: 'ms',
    quantity: 'duration',
    min: 0,
    max: 600_000,
    scale: 'log-with-zero',
    firstStop: 1,
  },
];
