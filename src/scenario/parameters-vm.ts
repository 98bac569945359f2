import { modelFacts } from '../models/facts';
import type { Row } from './parameter';
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
    help: 'The memory of the virtual machine, all of which is sent in the first round.',
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
    help: 'How much memory the virtual machine writes to in a second, each page counted once in a round.',
    equation: 'Eq. 1',
    ignoredBecause: (scenario) => (hasCurve(scenario) ? 'The measured curve stands in for it; only λ uses it.' : null),
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
    help: 'The memory that is written to again and again, or “all”; 0 leaves it open, and the paper’s models then take all.',
    equation: 'Sec. 4.2',
    ignoredBecause: (scenario) => (hasCurve(scenario) ? 'The measured curve says what is written.' : null),
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
