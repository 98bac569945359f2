import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { modelFacts } from '../../models/facts';
import { typicalErrorOf } from '../../vocabulary/typical-errors';
import type { Column } from '../shared/table';
import { nearestOf, percentText } from './measured-texts';

/** What is moved and known, whom to trust then, how far that is off in traffic, and on what that was counted. */
export interface TrustRow {
  readonly moved: string;
  readonly trust: string;
  readonly off: string;
  readonly counted: string;
}

export const TRUST_COLUMNS: readonly Column<TrustRow>[] = [
  { key: 'moved', head: 'What is moved, and what is known', text: ({ moved }) => moved },
  { key: 'trust', head: 'Trust', text: ({ trust }) => trust },
  { key: 'off', head: 'Off in traffic: half, nine of ten', text: ({ off }) => off },
  { key: 'counted', head: 'Counted on', text: ({ counted }) => counted },
];

const both = (median: number, p90: number): string => `${percentText(median / 100)}, ${percentText(p90 / 100)}`;

/**
 * Which model to trust for what (docs/model.md). The first row is of the runs on screen; the second of the migrations of
 * `typical-errors.ts`; the others were counted on the simulated host (docs/simulator.md): a sweep within 0.05 and 0.7 %,
 * and the paper's refined model within 7 % where its line was learned on that host and a history exists.
 */
export function trustRows({ errors }: Pick<MeasuredAnswer, 'errors'>): readonly TrustRow[] {
  const qemu = modelFacts.qemu.label;
  const here = nearestOf({ errors });
  const prior = typicalErrorOf('qemu', 'rate');
  return [
    ...(here === null
      ? []
      : [
          {
            moved: 'QEMU and KVM, with a measured U(T)',
            trust: modelFacts[here.model].label,
            ...{
              off: both(100 * here.traffic.median, 100 * here.traffic.p90),
              counted: `${here.traffic.runs} runs below`,
            },
          },
        ]),
    ...(prior === null
      ? []
      : [
          {
            moved: 'QEMU and KVM, with a dirtying rate alone',
            ...{ trust: `${qemu}, with an interval`, off: both(...prior.traffic) },
            counted: `${prior.runs.toLocaleString('en')} ${prior.of}`,
          },
        ]),
    {
      moved: 'Classic Xen, with a measured U(T)',
      ...{ trust: 'The sweep model', off: both(0.05, 0.7), counted: '100 simulated migrations' },
    },
    {
      moved: 'Classic Xen, with a history and a skip ratio learned there',
      ...{ trust: 'The paper’s refined model; not in downtime', off: 'within 7\u00a0% on each workload' },
      counted: 'simulated migrations, seeds 1 to 5',
    },
    {
      moved: 'Classic Xen, with a sample of the rate alone',
      ...{ trust: 'None: the paper’s base model', off: 'up to 55\u00a0%' },
      counted: 'simulated migrations, seeds 1 to 5',
    },
  ];
}
