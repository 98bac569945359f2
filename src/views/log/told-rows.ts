import type { LogRead } from '../../engine/log-job';
import {
  formatNumber,
  joined,
  type ScaledNumber,
  scaleDowntime,
  scaleTransferRate,
  scaleVolume,
} from '../../format/number';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';

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
    ? { id, label, value, number: '–', unit: '', captions: ['not told'] }
    : { id, label, value, ...scale(value), captions };

/** '79.3 to 83.6 MiB/s', or how far it is open. */
function doubtOf(bounded: Bounded, scale: Scale): string {
  if (!bounded) return '';
  const { low, high } = bounded;
  if (low === null && high === null) return 'from two rounds alone';
  if (low === null) return `at most ${joined(scale(high ?? 0))}`;
  if (high === null) return `at least ${joined(scale(low))}`;
  const [from, to] = [scale(low), scale(high)];
  return `${from.unit === to.unit ? from.number : joined(from)} to ${joined(to)}`;
}

/** What was read and worked out, in large type. */
export function toldNumbers({ told }: LogRead): readonly StripNumber[] {
  const { memory, zero, rate, cap, limit, curve } = told;
  const zeroText = zero === null ? 'zero pages not told' : `${joined(scaleVolume(zero))} of it zero`;
  const capText = cap === null ? 'mean over pre-copy' : `of a cap of ${joined(scaleTransferRate(cap))}`;
  const { rate: d, set: w } = curve;
  return [
    shown('memory', 'Memory', memory, scaleVolume, [zeroText]),
    shown('rate', 'Sends', rate, scaleTransferRate, [capText]),
    shown('limit', 'Downtime limit', limit, scaleDowntime, ['as the log shows it']),
    shown('dirty', 'Dirties, D', d?.value ?? null, scaleTransferRate, [doubtOf(d, scaleTransferRate)]),
    shown('set', 'Working set, W', w?.value ?? null, scaleVolume, [doubtOf(w, scaleVolume)]),
  ];
}

/** A round of the table. */
export interface RoundRow {
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
  { key: 'round', head: 'Round', isName: true, text: ({ round }) => String(round) },
  { key: 'duration', head: 'Took', value: ({ duration }) => duration, quantity: 'duration', none: () => 'not told' },
  {
    key: 'sent',
    head: 'Sent, at the mean rate',
    value: ({ sent }) => sent,
    quantity: 'volume',
    none: () => 'not told',
  },
  { key: 'dirtied', head: 'Dirtied', value: ({ dirtied }) => dirtied, quantity: 'volume' },
  {
    ...{ key: 'rate', head: 'Dirtied a second', quantity: 'rate', none: () => 'not told' },
    value: ({ duration, dirtied }) => (duration ? dirtied / duration : null),
  },
];

/** What stands below the table: how many rounds there are beside those that are shown, and why some are not. */
export function roundsNote({ told: { rounds }, roundCount }: LogRead): string {
  if (roundCount === 0)
    return 'No round is told alone: several ended between two looks, or the log does not count them.';
  const kept = roundCount > rounds.length ? `The newest ${rounds.length} of ${formatNumber(roundCount)} rounds. ` : '';
  return `${kept}A round is told alone where exactly one ended between two looks.`;
}
