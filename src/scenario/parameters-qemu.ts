import { modelFacts } from '../models/facts';
import { canonicalCurve } from './curve-text';
import type { Row } from './parameter';
import { hasNoDeadline, isSetUnknown, NO_DEADLINE } from './parameters-platform';

/** The knobs of QEMU's loop, in table order. */
export const qemuParameters: readonly Row[] = [
  {
    kind: 'number',
    name: 'downtimeLimit',
    key: 'dlim',
    label: 'Downtime limit',
    unit: 'ms',
    quantity: 'duration',
    min: 0,
    max: 2_000_000,
    scale: 'log-with-zero',
    firstStop: 1,
  },
  {
    group: 'vm',
    advanced: true,
    kind: 'number',
    name: 'zeroMemory',
    key: 'zero',
    label: 'Zero memory',
    // Of a working set that is not known it says how much memory is in use.
    ignoredBecause: (scenario) =>
      isSetUnknown(scenario) || modelFacts[scenario.model].reads.includes('scanRate')
        ? null
        : 'Zero pages are sent like any others here.',
    unit: 'MiB',
    quantity: 'volume',
    min: 0,
    max: 16_777_216,
    scale: 'log-with-zero',
    firstStop: 1,
    grain: 1,
  },
  {
    kind: 'number',
    name: 'timeLimit',
    key: 'tmax',
    label: 'Time limit',
    ignoredBecause: (scenario) => {
      if (hasNoDeadline(scenario)) return NO_DEADLINE;
      return scenario.timeLimitPerGib > 0 ? 'The time limit per GiB stands before it.' : null;
    },
    unit: 's',
    quantity: 'duration',
    min: 1,
    max: 1_000_000,
    scale: 'log',
  },
  {
    group: 'vm',
    advanced: true,
    kind: 'text',
    name: 'curve',
    key: 'curve',
    label: 'Measured curve',
    maxLength: 1000,
    canonical: canonicalCurve,
    form: 'up to 24 pairs of seconds and distinct MiB, such as 0.5~12,1~20',
  },
];
