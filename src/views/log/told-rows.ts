import type { LogRead } from '../../engine/log-job';
import { joined, type ScaledNumber, scaleDowntime, scaleTransferRate, scaleVolume } from '../../format/number';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import * as words from './words';

type Told = LogRead['told'];
type Scale = (value: number) => ScaledNumber;
type Bounded = Told['curve']['rate'];

const shown = (
  id: string,
  label: string,
  value: number | null,
  scale: Scale,
  captions: readonly string[],
): StripNumber =>
  value === null
    ? { id, label, value, number: '–', unit: '', captions: [words.notTold] }
    : { id, label, value, ...scale(value), captions };

/** '79.3 to 83.6 MiB/s', or how far it is open. */
function doubtOf(bounded: Bounded, scale: Scale): string {
  if (!bounded) return '';
  const { low, high } = bounded;
  if (low === null && high === null) return words.fromTwoRounds;
  if (low === null) return words.atMost(joined(scale(high ?? 0)));
  if (high === null) return words.atLeast(joined(scale(low)));
  const [from, to] = [scale(low), scale(high)];
  return words.fromTo(from.unit === to.unit ? from.number : joined(from), joined(to));
}

/** What was read and worked out, in large type. */
export function toldNumbers({ told }: LogRead): readonly StripNumber[] {
  const { memory, zero, rate, cap, limit, curve } = told;
  const zeroText = words.ofItZero(zero === null ? null : joined(scaleVolume(zero)));
  const capText = words.ofCap(cap === null ? null : joined(scaleTransferRate(cap)));
  const { rate: d, set: w } = curve;
  return [
    shown('memory', words.numberLabels.memory, memory, scaleVolume, [zeroText]),
    shown('rate', words.numberLabels.rate, rate, scaleTransferRate, [capText]),
    shown('limit', words.numberLabels.limit, limit, scaleDowntime, [words.asLogShows]),
    shown('dirty', words.numberLabels.dirty, d?.value ?? null, scaleTransferRate, [doubtOf(d, scaleTransferRate)]),
    shown('set', words.numberLabels.set, w?.value ?? null, scaleVolume, [doubtOf(w, scaleVolume)]),
  ];
}

/** A round of the table. */
interface RoundRow {
  readonly round: number;
  readonly duration: number | null;
  readonly sent: number | null;
  readonly dirtied: number;
}

/** The rounds that are told alone; what was sent is the mean rate over their length. */
export const roundRows = ({ told: { rounds, rate } }: LogRead): readonly RoundRow[] =>
  rounds.map(({ round, duration, dirtied }) => ({
    ...{ round, duration, dirtied },
    sent: duration === null || rate === null ? null : rate * duration,
  }));

export const ROUND_COLUMNS: readonly Column<RoundRow>[] = [
  { key: 'round', head: words.roundHeads.round, isName: true, text: ({ round }) => String(round) },
  {
    key: 'duration',
    head: words.roundHeads.duration,
    value: ({ duration }) => duration,
    quantity: 'duration',
    none: () => words.notTold,
  },
  {
    key: 'sent',
    head: words.roundHeads.sent,
    value: ({ sent }) => sent,
    quantity: 'volume',
    none: () => words.notTold,
  },
  { key: 'dirtied', head: words.roundHeads.dirtied, value: ({ dirtied }) => dirtied, quantity: 'volume' },
  {
    ...{ key: 'rate', head: words.roundHeads.rate, quantity: 'rate', none: () => words.notTold },
    value: ({ duration, dirtied }) => (duration ? dirtied / duration : null),
  },
];

/** What stands below the table: how many rounds there are beside those that are shown, and why some are not. */
export const roundsNote = ({ told: { rounds }, roundCount }: LogRead): string =>
  roundCount === 0 ? words.noRoundAlone : words.roundsAlone(rounds.length, roundCount);
