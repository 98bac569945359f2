import { canonicalCurve } from './curve-text';
import type { ChoiceParameter, NumberParameter, TextParameter } from './parameter';
import { defaultScenario } from './scenario';

const common = { group: 'qemu', symbol: '', equation: '', advanced: true } as const;

/** The knobs of QEMU's loop, in table order. */
export const qemuParameters: readonly (NumberParameter | ChoiceParameter<'limitKind'> | TextParameter)[] = [
  {
    ...common,
    kind: 'number',
    name: 'downtimeLimit',
    key: 'dlim',
    label: 'Downtime limit',
    help: 'The pause that is allowed: the virtual machine is paused once the rest can be sent within it.',
    unit: 'ms',
    quantity: 'duration',
    min: 0,
    max: 2_000_000,
    default: defaultScenario.downtimeLimit,
    scale: 'log-with-zero',
    firstStop: 1,
  },
  {
    ...common,
    kind: 'choice',
    name: 'limitKind',
    key: 'limit',
    label: 'Rate limited by',
    help: 'What holds the sender back: the link, also in the pause, or a setting of QEMU that is lifted for the pause.',
    options: [
      { id: 'link', label: 'The link' },
      { id: 'bandwidth', label: 'max-bandwidth' },
    ],
    default: defaultScenario.limitKind,
  },
  {
    ...common,
    kind: 'number',
    name: 'zeroMemory',
    key: 'zero',
    label: 'Zero memory',
    help: 'Memory that is all zero when the migration starts, which QEMU hardly has to send.',
    unit: 'MiB',
    quantity: 'volume',
    min: 0,
    max: 16_777_216,
    default: defaultScenario.zeroMemory,
    scale: 'log-with-zero',
    firstStop: 1,
    grain: 1,
  },
  {
    ...common,
    kind: 'number',
    name: 'timeLimit',
    key: 'tmax',
    label: 'Time limit',
    help: 'After this time the migration counts as one that does not converge.',
    unit: 's',
    quantity: 'duration',
    min: 1,
    max: 1_000_000,
    default: defaultScenario.timeLimit,
    scale: 'log',
  },
  {
    ...common,
    kind: 'text',
    name: 'curve',
    key: 'curve',
    label: 'Measured curve',
    help: 'How much distinct memory is written in so many seconds, as measured; it takes the place of D and W.',
    maxLength: 1000,
    default: defaultScenario.curve,
    canonical: canonicalCurve,
    form: 'up to 24 pairs of seconds and distinct MiB, such as 0.5~12,1~20',
  },
];
