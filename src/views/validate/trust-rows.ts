import type { SimulatedTrust } from '../../analysis/claims/trust';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { formatNumber } from '../../format/number';
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

/** What the paper says of its refined model: within so much. */
const PAPER_ERROR = 0.1;
/** A pause that is off by more is not to be trusted. */
const MOST_DOWNTIME = 0.3;

const pastText = (past: number): string =>
  past === 0 ? 'no history' : `${formatNumber(past)} earlier ${past === 1 ? 'migration' : 'migrations'}`;

/** The rows of classic Xen, by the simulated trials of the scenario; '…' until they are there. */
function xenRows(trust: SimulatedTrust | null): readonly TrustRow[] {
  const counted =
    trust === null ? '' : `${formatNumber(trust.migrations)} simulated migrations, seed ${formatNumber(trust.seed)}`;
  const off = (text: (known: SimulatedTrust) => string) => (trust === null ? '…' : text(trust));
  const isGood = trust === null || trust.refined <= PAPER_ERROR;
  const pause = trust !== null && trust.refinedDowntime > MOST_DOWNTIME ? '; not in downtime' : '';
  const line = trust === null || trust.isLearned ? 'a skip ratio learned there' : 'the scenario’s skip ratio';
  return [
    {
      moved: 'Classic Xen, with a measured U(T)',
      ...{ trust: 'The sweep model', off: off(({ sweep }) => both(100 * sweep.median, 100 * sweep.p90)), counted },
    },
    {
      moved: `Classic Xen, with ${trust === null ? 'a history' : pastText(trust.past)} and ${line}`,
      trust: isGood ? `The paper’s refined model${pause}` : 'None: the paper’s refined model',
      ...{ off: off(({ refined }) => `within ${percentText(refined)} on each workload`), counted },
    },
    {
      moved: 'Classic Xen, with a sample of the rate alone',
      trust: trust !== null && trust.base <= PAPER_ERROR ? 'The paper’s base model' : 'None: the paper’s base model',
      ...{ off: off(({ base }) => `up to ${percentText(base)}`), counted },
    },
  ];
}

/**
 * Which model to trust for what (docs/model.md). The first row is of the runs on screen; the second of the migrations of
 * `typical-errors.ts`; the others are counted on the simulated host, by the trials of the scenario; '…' until these are there.
 */
export function trustRows(
  { errors }: Pick<MeasuredAnswer, 'errors'>,
  simulated: SimulatedTrust | null,
): readonly TrustRow[] {
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
            counted: `${formatNumber(prior.runs)} ${prior.of}`,
          },
        ]),
    ...xenRows(simulated),
  ];
}
