import type { BurstEnd, BurstRow } from '../../analysis/what-if/when-bursts';
import type { BurstAnswer } from '../../engine/what-if-when-job';
import { modelFacts } from '../../models/facts';
import { stopWords } from '../../vocabulary/stop-words';
import type { Column } from '../shared/table';
import { highOf, rateText } from './when-rows';
import * as words from './words';

const rangeText = (metric: 'time' | 'downtime', ends: readonly BurstEnd[]): string =>
  words.rangeOf(
    metric,
    ends.map((end) => end[metric]),
  );

/** How one run ended, in a few words. */
const steadyText = ({ steady: { arrives, reason, time, downtime } }: BurstRow): string =>
  arrives ? words.steadyArrives(time, downtime) : words.steadyEnds(stopWords[reason].short, time);

/** The starts in bursts that arrive. */
const arrived = ({ starts }: BurstRow): readonly BurstEnd[] => starts.filter(({ arrives }) => arrives);

const arrivesText = (row: BurstRow): string => words.countOf(arrived(row).length, row.starts.length);
const burstTime = (row: BurstRow): string => rangeText('time', arrived(row).length > 0 ? arrived(row) : row.starts);
const burstPause = (row: BurstRow): string =>
  arrived(row).length > 0 ? rangeText('downtime', arrived(row)) : words.noPause;
/** Why they end: the commonest reason. */
function burstReason({ starts }: BurstRow): string {
  const reasons = starts.map(({ reason }) => reason);
  const count = (reason: BurstEnd['reason']) => reasons.filter((each) => each === reason).length;
  const most = [...new Set(reasons)].sort((a, b) => count(b) - count(a))[0];
  return most === undefined ? '' : stopWords[most].short;
}

const heads = words.burstHeads;
const IN_BURSTS = { over: heads.over } as const;

/** A row for each platform: steady, then in bursts. */
export const BURST_COLUMNS: readonly Column<BurstRow>[] = [
  { key: 'platform', head: heads.platform, isName: true, text: ({ id }) => modelFacts[id].label },
  { key: 'steady', head: heads.steady, text: steadyText },
  { ...IN_BURSTS, key: 'arrives', head: heads.arrives, isNumber: true, text: arrivesText },
  { ...IN_BURSTS, key: 'end', head: heads.end, text: burstReason },
  { ...IN_BURSTS, key: 'time', head: heads.time, isNumber: true, text: burstTime },
  { ...IN_BURSTS, key: 'pause', head: heads.pause, isNumber: true, text: burstPause },
];

/** The bursts in a sentence. */
export function burstsText({ scenario: { dirtyRate }, bursts }: BurstAnswer['of']): string {
  const { period, share, low } = bursts;
  const high = highOf(bursts);
  const [busy, quiet] = [rateText(dirtyRate * high), rateText(dirtyRate * low)];
  return words.burstsText(share * period, busy, (1 - share) * period, quiet, rateText(dirtyRate));
}
