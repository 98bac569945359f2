import type { Row } from './parameter';
import type { Scenario } from './scenario';
import { followsDirtying } from './scenario';

function ignoredUnlessAdaptive({ adaptive }: Scenario): string | null {
  return adaptive ? null : 'The rate is fixed. Turn on the adaptive rate to use this.';
}

/** What the rates have in common. */
const rate = { kind: 'number', unit: 'Mbit/s', quantity: 'network-rate', max: 1_000_000 } as const;

/** The knobs of the network link, in table order. */
export const linkParameters: readonly Row[] = [
  {
    ...rate,
    name: 'bandwidth',
    key: 'rate',
    label: 'Bandwidth',
    symbol: 'R',
    equation: 'Eq. 2',
    ignoredBecause: (scenario) =>
      followsDirtying(scenario) ? 'The adaptive rate is on, so the lowest and the highest rate count instead.' : null,
    min: 1,
    scale: 'log',
  },
  {
    kind: 'switch',
    name: 'adaptive',
    key: 'adapt',
    label: 'Adaptive rate',
    equation: 'Sec. 4.3',
  },
  {
    ...rate,
    name: 'minBandwidth',
    key: 'rmin',
    label: 'Lowest rate',
    symbol: 'R_min',
    advanced: true,
    equation: 'Sec. 4.3',
    ignoredBecause: ignoredUnlessAdaptive,
    min: 1,
    scale: 'log',
  },
  {
    ...rate,
    name: 'maxBandwidth',
    key: 'rmax',
    label: 'Highest rate',
    symbol: 'R_max',
    advanced: true,
    equation: 'Sec. 4.3',
    ignoredBecause: ignoredUnlessAdaptive,
    min: 1,
    scale: 'log',
  },
  {
    ...rate,
    name: 'increment',
    key: 'delta',
    label: 'Rate increment',
    symbol: 'δ',
    advanced: true,
    equation: 'Sec. 4.3',
    ignoredBecause: ignoredUnlessAdaptive,
    min: 0,
    scale: 'log-with-zero',
    firstStop: 1,
  },
];
