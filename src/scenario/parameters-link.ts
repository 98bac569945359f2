import type { NumberParameter, SwitchParameter } from './parameter';
import type { Scenario } from './scenario';
import { defaultScenario, followsDirtying } from './scenario';

function ignoredUnlessAdaptive({ adaptive }: Scenario): string | null {
  return adaptive ? null : 'The rate is fixed. Turn on the adaptive rate to use this.';
}

/** What the rates have in common. */
const rate = {
  kind: 'number',
  group: 'link',
  unit: 'Mbit/s',
  quantity: 'network-rate',
  max: 1_000_000,
} as const;

/** The knobs of the network link, in table order. */
export const linkParameters: readonly (NumberParameter | SwitchParameter)[] = [
  {
    ...rate,
    name: 'bandwidth',
    key: 'rate',
    label: 'Bandwidth',
    symbol: 'R',
    advanced: false,
    help: 'How fast the link carries memory from the source host to the destination.',
    equation: 'Eq. 2',
    ignoredBecause: (scenario) =>
      followsDirtying(scenario) ? 'The adaptive rate is on, so the lowest and the highest rate count instead.' : null,
    min: 1,
    default: defaultScenario.bandwidth,
    scale: 'log',
  },
  {
    kind: 'switch',
    name: 'adaptive',
    key: 'adapt',
    label: 'Adaptive rate',
    symbol: '',
    group: 'link',
    advanced: false,
    help: 'Each round is sent a little faster than memory was dirtied in the round before, within two limits.',
    equation: 'Sec. 4.3',
    default: defaultScenario.adaptive,
  },
  {
    ...rate,
    name: 'minBandwidth',
    key: 'rmin',
    label: 'Lowest rate',
    symbol: 'R_min',
    advanced: true,
    help: 'The adaptive rate never falls below this.',
    equation: 'Sec. 4.3',
    ignoredBecause: ignoredUnlessAdaptive,
    min: 1,
    default: defaultScenario.minBandwidth,
    scale: 'log',
  },
  {
    ...rate,
    name: 'maxBandwidth',
    key: 'rmax',
    label: 'Highest rate',
    symbol: 'R_max',
    advanced: true,
    help: 'The adaptive rate never rises above this.',
    equation: 'Sec. 4.3',
    ignoredBecause: ignoredUnlessAdaptive,
    min: 1,
    default: defaultScenario.maxBandwidth,
    scale: 'log',
  },
  {
    ...rate,
    name: 'increment',
    key: 'delta',
    label: 'Rate increment',
    symbol: 'δ',
    advanced: true,
    help: 'How much faster than the dirtying rate the adaptive rate sends.',
    equation: 'Sec. 4.3',
    ignoredBecause: ignoredUnlessAdaptive,
    min: 0,
    default: defaultScenario.increment,
    scale: 'log-with-zero',
    firstStop: 1,
  },
];
