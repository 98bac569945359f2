import type { SimulatedTrust } from '../../analysis/claims/trust';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';

import { modelFacts } from '../../models/facts';
import { typicalErrorOf } from '../../vocabulary/typical-errors';
import type { Column } from '../shared/table';
import { nearestOf } from './measured-metrics';
import * as words from './words';

/** What is moved and known, whom to trust then, how far that is off in traffic, and on what that was counted. */
interface TrustRow {
  readonly moved: string;
  readonly trust: string;
  readonly off: string;
  readonly counted: string;
}

export const TRUST_COLUMNS: readonly Column<TrustRow>[] = [
  { key: 'moved', head: words.trustHeads.moved, text: ({ moved }) => moved },
  { key: 'trust', head: words.trustHeads.trust, text: ({ trust }) => trust },
  { key: 'off', head: words.trustHeads.off, text: ({ off }) => off },
  { key: 'counted', head: words.trustHeads.counted, text: ({ counted }) => counted },
];

/** What the paper says of its refined model: within so much. */
const PAPER_ERROR = 0.1;
/** A pause that is off by more is not to be trusted. */
const MOST_DOWNTIME = 0.3;

/** The rows of classic Xen, by the simulated trials of the scenario; '…' until they are there. */
function xenRows(trust: SimulatedTrust | null): readonly TrustRow[] {
  const counted = trust === null ? '' : words.simulatedOn(trust.migrations, trust.seed);
  const off = (text: (known: SimulatedTrust) => string) => (trust === null ? '…' : text(trust));
  const isGood = trust === null || trust.refined <= PAPER_ERROR;
  const isGoodInDowntime = trust === null || trust.refinedDowntime <= MOST_DOWNTIME;
  return [
    {
      moved: words.xenWithCurve,
      ...{ trust: words.theSweepModel, off: off(({ sweep }) => words.bothErrors(sweep.median, sweep.p90)), counted },
    },
    {
      moved: words.xenWithHistory(trust?.past ?? null, trust?.isLearned ?? true),
      trust: words.refinedModel(isGood, isGoodInDowntime),
      ...{ off: off(({ refined }) => words.withinOnEach(refined)), counted },
    },
    {
      moved: words.xenWithSample,
      trust: words.baseModel(trust !== null && trust.base <= PAPER_ERROR),
      ...{ off: off(({ base }) => words.upTo(base)), counted },
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
  const [median, p90] = prior?.traffic ?? [0, 0];
  return [
    ...(here === null
      ? []
      : [
          {
            moved: words.qemuWithCurve,
            trust: modelFacts[here.model].label,
            ...{
              off: words.bothErrors(here.traffic.median, here.traffic.p90),
              counted: words.runsBelow(here.traffic.runs),
            },
          },
        ]),
    ...(prior === null
      ? []
      : [
          {
            moved: words.qemuWithRate,
            ...{ trust: words.withInterval(qemu), off: words.bothErrors(median / 100, p90 / 100) },
            counted: words.countedOn(prior.runs, prior.of),
          },
        ]),
    ...xenRows(simulated),
  ];
}
