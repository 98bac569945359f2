import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import { joined, scaleDowntime, scaleDuration } from '../../format/number';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';

export const GROUP_OPTIONS = [
  { id: 'all', label: 'All' },
  { id: 'xen', label: 'Xen' },
  { id: 'qemu', label: 'QEMU and libvirt' },
  { id: 'managers', label: 'Managers of KVM' },
  { id: 'others', label: 'Others' },
] as const;

export const ORDER_OPTIONS = [
  { id: 'time', label: 'Total time' },
  { id: 'downtime', label: 'Downtime' },
  { id: 'traffic', label: 'Traffic' },
  { id: 'table', label: 'Family' },
] as const;

export const PARTS = [
  { id: 'free', label: 'pre-copy' },
  { id: 'throttled', label: 'pre-copy with the guest slowed' },
  { id: 'postCopy', label: 'post-copy, the guest waits for pages' },
  { id: 'paused', label: 'paused' },
] as const;

/** How a migration ended, in a few words: 'completed', 'aborted: schedule used up', 'does not end'. */
export function outcomeText({ outcome, stopReason }: PlatformRow): string {
  if (outcome === 'does-not-end') return 'does not end';
  return stopReasons[stopReason].isOwnEnd ? 'converges' : stopWords[stopReason].short;
}

/** How sure its rules are. */
export const sureText = ({ exact, version }: PlatformRow): string =>
  exact === 'source' ? `read in the source (${version})` : `published statements only (${version})`;

/** Nine of ten guests like it lie between these; '' where the working set is known. */
export function rangeText({ intervals }: PlatformRow): string {
  if (intervals === null) return '';
  const [low = Number.NaN, , , , high = Number.NaN] = intervals.totalTime;
  return `${joined(scaleDuration(low))} to ${joined(scaleDuration(high))}`;
}

/** The parts of the time in words, for the bar. */
export function barText({ parts, totalTime }: PlatformRow): string {
  const said = PARTS.filter(({ id }) => parts[id] > 0).map(
    ({ id, label }) => `${label} ${joined(scaleDuration(parts[id]))}`,
  );
  return `${joined(scaleDuration(totalTime))} in all: ${said.join(', ')}`;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What they have in common and where they part, in two sentences. */
export function comparisonText(rows: readonly PlatformRow[]): string {
  const arrived = rows.filter(({ outcome }) => outcome === 'completed');
  const aborted = rows.filter(({ outcome }) => outcome === 'aborted').length;
  const endless = rows.length - arrived.length - aborted;
  const others = [
    aborted > 0 ? counted(aborted, 'gives up', 'give up') : '',
    endless > 0 ? counted(endless, 'never ends', 'never end') : '',
  ].filter(Boolean);
  const [first] = arrived;
  const count =
    arrived.length === rows.length ? `All ${rows.length} bring` : `${arrived.length} of ${rows.length} bring`;
  const verdict = `${count} the VM over${others.length > 0 ? `; ${others.join(', ')}` : ''}.`;
  if (!first || arrived.length < 2) return verdict;
  const by = (value: (row: PlatformRow) => number) => {
    const sorted = [...arrived].sort((a, b) => value(a) - value(b));
    return [sorted[0] ?? first, sorted.at(-1) ?? first] as const;
  };
  const [quick, slow] = by(({ totalTime }) => totalTime);
  const [short, long] = by(({ downtime }) => downtime ?? Number.POSITIVE_INFINITY);
  const time = (row: PlatformRow) => joined(scaleDuration(row.totalTime));
  const pause = (row: PlatformRow) => joined(scaleDowntime(row.downtime ?? Number.NaN));
  return (
    `${verdict} They take from ${time(quick)} (${quick.label}) to ${time(slow)} (${slow.label}), and pause the VM from ` +
    `${pause(short)} (${short.label}) to ${pause(long)} (${long.label}).`
  );
}
