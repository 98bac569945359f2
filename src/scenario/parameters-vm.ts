import { modelFacts } from '../models/facts';
import type { Row } from './parameter';
import { hasTwoReadings } from './parameters-platform';
import type { Scenario } from './scenario';

/** A measured curve says all that a model that reads one needs to know of the writes. */
const hasCurve = ({ model, curve }: Scenario): boolean => curve !== '' && modelFacts[model].reads.includes('curve');

/** The knobs of the virtual machine, in table order. */
export const vmParameters: readonly Row[] = [
  {
    kind: 'number',
    name: 'memory',
    key: 'mem',
    label: 'Memory',
    symbol: 'V_mem',
    equation: 'Eq. 1',
    unit: 'MiB',
    quantity: 'volume',
    min: 16,
    max: 16_777_216,
    scale: 'log',
    grain: 1,
  },
  {
    kind: 'number',
    name: 'dirtyRate',
    key: 'dirty',
    label: 'Dirtying rate',
    symbol: 'D',
    equation: 'Eq. 1',
    ignoredBecause: (scenario) => (hasCurve(scenario) ? 'The measured curve stands in for it.' : null),
    unit: 'MiB/s',
    quantity: 'dirty-rate',
    min: 0,
    max: 100_000,
    scale: 'log-with-zero',
    firstStop: 0.01,
  },
  {
    kind: 'number',
    name: 'workingSet',
    key: 'ws',
    label: 'Working set',
    symbol: 'W',
    equation: 'Sec. 4.2',
    ignoredBecause: (scenario) => {
      if (hasCurve(scenario)) return 'The measured curve says what is written.';
      const readsTwo = modelFacts[scenario.model].reads.includes('secondReading');
      return readsTwo && hasTwoReadings(scenario) ? 'The two readings say what it is.' : null;
    },
    alsoReadBy: 'the pages at work',
    unit: 'MiB',
    quantity: 'volume',
    min: 0,
    max: 16_777_216,
    scale: 'log-with-zero',
    zeroMeans: 'unknown',
    infinity: { word: 'all', means: 'all memory' },
    firstStop: 1,
    grain: 1,
  },
];
