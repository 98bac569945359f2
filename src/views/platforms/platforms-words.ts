import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import {
  joined,
  scaleDowntime,
  scaleDuration,
  scaleNetworkRate,
  scaleTransferRate,
  scaleVolume,
} from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import { type PlatformFact, platformFacts } from '../../vocabulary/platform-facts';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import type { KeyEntry } from '../plot/PlotKey';
import { nearlySureEnds } from '../shared/likely-range';

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

/** The parts of a migration's time, as bars and the key have them. */
export const PARTS = [
  { id: 'free', label: 'pre-copy', look: { mark: 'box', colour: 'sent' } },
  { id: 'throttled', label: 'pre-copy with the guest slowed', look: { mark: 'box', colour: 'warn' } },
  { id: 'paused', label: 'paused', look: { mark: 'hatch', colour: 'stop' } },
  {
    id: 'postCopy',
    label: 'post-copy, the guest waits for pages',
    look: { mark: 'box', colour: 'done', fill: 'done-wash' },
  },
] as const;

/** The same as a key, and the line for a second VM. */
export const KEYS: readonly KeyEntry[] = PARTS.map(({ label, look }) => ({ label, ...look }));
export const PINNED_KEY: KeyEntry = { label: 'thin bars: the pinned VM', mark: null };

/** The VM and its link, in a few words: '1 GiB, 40 MiB/s written, 800 Mbit/s'. */
export const vmText = ({ memory, dirtyRate, bandwidth }: Scenario): string =>
  `${joined(scaleVolume(memory))}, ${joined(scaleTransferRate(dirtyRate))} written, ${joined(scaleNetworkRate(bandwidth))}`;

type Ended = Pick<PlatformRow, 'outcome' | 'stopReason' | 'intervals'>;

/** Whether all guests like it fare alike: the working set is known, or does not matter. */
const isSure = (intervals: Ended['intervals']): intervals is null =>
  intervals === null || Math.round(10 * intervals.chanceNotConverging) === 10;

/** How many of ten such guests do not converge: ' in 6 of 10'. */
const inTenths = ({ chanceNotConverging }: NonNullable<Ended['intervals']>): string =>
  ` in ${Math.round(10 * chanceNotConverging)} of 10`;

/** How a migration ended, in a few words: 'converges', 'converges in 8 of 10', 'given up at the time limit', 'does not end'. */
export function outcomeText({ outcome, stopReason, intervals }: Ended): string {
  if (outcome === 'does-not-end') return `does not end${isSure(intervals) ? '' : inTenths(intervals)}`;
  if (!stopReasons[stopReason].isOwnEnd) return stopWords[stopReason].short;
  const tenths = intervals === null ? 10 : Math.round(10 * (1 - intervals.chanceNotConverging));
  return tenths === 10 ? 'converges' : `converges in ${tenths} of 10`;
}

/** Why there is no downtime. */
export const noDowntimeText = ({ outcome }: Ended): string => (outcome === 'aborted' ? 'none' : 'never');

type Known = Pick<PlatformRow, 'exact' | 'version'>;

/** How sure its rules are: 'read in the source of 10.1'. */
export const sureText = ({ exact, version }: Known): string =>
  exact === 'source' ? `read in the source of ${version}` : `published statements only (${version}): approximation`;

/** The same for a column: 'source 9'. */
export const sureInShort = ({ exact, version }: Known): string =>
  exact === 'source' ? `source ${version.replace(/ \(.*/, '')}` : 'published only';

/** What was read of a platform, and where. */
export const factsOf = ({ id }: Pick<PlatformRow, 'id'>): readonly PlatformFact[] => platformFacts[id];

/** Where a fact was read: 'QEMU 10.1.3, read in the source: qemu/qemu: migration/ram.c'. */
export const factSource = ({ product, version, source }: PlatformFact): string =>
  source === null ? `${product} ${version}` : `${product} ${version}, read in the source: ${source}`;

const duration = (value: number): string => joined(scaleDuration(value));
const pause = (value: number): string => joined(scaleDowntime(value));

/** Where the total time of nine of ten guests like it lies; null where the working set is known. */
export const timeEnds = ({ intervals }: Pick<PlatformRow, 'intervals'>): readonly [number, number] | null =>
  intervals && nearlySureEnds(intervals.totalTime);

/** The parts of the time in words, for the bar. */
export function barText({ parts, totalTime, outcome }: PlatformRow): string {
  if (outcome === 'does-not-end') return 'does not end';
  const said = PARTS.filter(({ id }) => parts[id] > 0).map(({ id, label }) => `${label} ${duration(parts[id])}`);
  return `${duration(totalTime)} in all: ${said.join(', ')}`;
}

/** Numbers within a tenth of each other are alike. */
const ALIKE = 1.1;

type NumberOf = (row: PlatformRow) => number;

const timeOf: NumberOf = ({ totalTime }) => totalTime;
const pauseOf: NumberOf = ({ downtime }) => downtime ?? Number.NaN;

/** What a sentence says of the rows that arrive: the least and the most of a number. */
interface Span {
  readonly isAlike: boolean;
  /** '10.8 s to 45 s', 'about 16.5 s'. */
  readonly text: string;
  /** '10.8 s (libvirt and 3 more) to 45 s (Proxmox VE)'. */
  readonly named: string;
}

/** A platform with this number, and how many more show the same. */
function nameAt(rows: readonly PlatformRow[], of: NumberOf, shown: string, show: (value: number) => string): string {
  const [first, ...more] = rows.filter((row) => show(of(row)) === shown);
  return `${first?.label ?? ''}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

function spanOf(rows: readonly PlatformRow[], of: NumberOf, show: (value: number) => string): Span {
  const values = rows.map(of);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = [show(least), show(most)];
  if (most <= ALIKE * least || low === high) {
    const text = low === high ? low : `about ${show((least + most) / 2)}`;
    return { isAlike: true, text, named: text };
  }
  const named = (shown: string) => `${shown} (${nameAt(rows, of, shown, show)})`;
  return { isAlike: false, text: `${low} to ${high}`, named: `${named(low)} to ${named(high)}` };
}

const hasArrived = ({ outcome }: PlatformRow): boolean => outcome === 'completed';

/** 'KubeVirt gives up', 'KubeVirt and nova give up', '3 give up'; '' of none. */
function whoDo(rows: readonly PlatformRow[], one: string, more: string): string {
  const [a, b] = rows;
  if (!a) return '';
  if (!b) return `${a.label} ${one}`;
  return rows.length === 2 ? `${a.label} and ${b.label} ${more}` : `${rows.length} ${more}`;
}

/** 'a', 'a and b', 'a, b and c'. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const ofKind = (rows: readonly PlatformRow[], outcome: PlatformRow['outcome']) =>
  rows.filter((row) => row.outcome === outcome);

/** Those that do not bring it over: 'KubeVirt 1.x gives up and 2 never end'. */
function failuresText(rows: readonly PlatformRow[]): string {
  // Where the working set is not known, rows are of a guest near the middle.
  const often = rows.every(({ intervals }) => isSure(intervals)) ? '' : 'mostly ';
  return listed(
    [
      whoDo(ofKind(rows, 'aborted'), `${often}gives up`, `${often}give up`),
      whoDo(ofKind(rows, 'does-not-end'), `${often}never ends`, `${often}never end`),
    ].filter(Boolean),
  );
}

function countText(arrived: number, all: number): string {
  if (arrived < all) return `${arrived} of ${all} bring`;
  return all === 2 ? 'Both bring' : `All ${all} bring`;
}

/** What comes with the pause: who slows the guest, and who ends in post-copy. */
function pricesText(rows: readonly PlatformRow[]): string {
  const prices = [
    whoDo(
      rows.filter(({ parts }) => parts.throttled > 0),
      'slows the guest',
      'slow the guest',
    ),
    whoDo(
      rows.filter(({ parts }) => parts.postCopy > 0),
      'ends in post-copy',
      'end in post-copy',
    ),
  ].filter(Boolean);
  return prices.length > 0 ? `; ${listed(prices)}` : '';
}

/** What platforms make of one VM: what they have in common, and where they part. */
export interface Comparison {
  readonly common: string;
  readonly part: string;
}

function compareOne(rows: readonly PlatformRow[]): Comparison {
  const arrived = rows.filter(hasArrived);
  const failures = failuresText(rows);
  if (arrived.length === 0) return { common: `None of the ${rows.length} brings the VM over: ${failures}.`, part: '' };
  const [time, still] = [spanOf(arrived, timeOf, duration), spanOf(arrived, pauseOf, pause)];
  const count = arrived.length === 1 ? `Only ${arrived[0]?.label} brings` : countText(arrived.length, rows.length);
  const common = `${count} the VM over, in ${time.named}${failures === '' ? '' : `; ${failures}`}.`;
  const parted = still.isAlike ? `The pause is ${still.named}` : `They part in the pause: ${still.named}`;
  return { common, part: `${parted}${pricesText(arrived)}.` };
}

/** Where only one of two VMs arrives: 'on QEMU only the pinned one arrives'. */
function onlyOneText(rows: readonly PlatformRow[], pinned: readonly PlatformRow[]): string {
  const isThere = new Map(pinned.map((row) => [row.id, hasArrived(row)]));
  const apart = (own: boolean) => rows.filter((row) => hasArrived(row) === own && isThere.get(row.id) === !own);
  const where = (own: boolean, who: string) => {
    const [first, ...more] = apart(own);
    if (!first) return '';
    return `on ${more.length === 0 ? first.label : `${more.length + 1} platforms`} only ${who} arrives`;
  };
  return listed([where(true, 'this one'), where(false, 'the pinned one')].filter(Boolean));
}

function compareTwo(rows: readonly PlatformRow[], pinned: readonly PlatformRow[]): Comparison {
  const says = (of: NumberOf, show: (value: number) => string) => (each: readonly PlatformRow[]) => {
    const arrived = each.filter(hasArrived);
    return arrived.length === 0 ? 'none' : spanOf(arrived, of, show).text;
  };
  const count = (each: readonly PlatformRow[]) => {
    const arrived = each.filter(hasArrived).length;
    return arrived === each.length ? `all ${arrived}` : `${arrived} of ${each.length}`;
  };
  const [time, still] = [says(timeOf, duration), says(pauseOf, pause)];
  const apart = onlyOneText(rows, pinned);
  return {
    common:
      `This VM arrives on ${count(rows)}, in ${time(rows)}; the pinned one on ${count(pinned)}, in ${time(pinned)}` +
      `${apart === '' ? '' : ` (${apart})`}.`,
    part: `The pause is ${still(rows)}; that of the pinned one ${still(pinned)}.`,
  };
}

/** What platforms have in common, and where they part, in a sentence each; with a second VM, of both. */
export const comparisonOf = (rows: readonly PlatformRow[], pinned: readonly PlatformRow[] | null): Comparison =>
  pinned === null ? compareOne(rows) : compareTwo(rows, pinned);

/** What the bars show. */
export function barsSummary(rows: readonly PlatformRow[], end: number): string {
  const beyond = rows.some(({ outcome, totalTime }) => outcome === 'does-not-end' || totalTime > end);
  const givenUp = rows.some(({ outcome, totalTime }) => outcome === 'aborted' && totalTime <= end);
  const first = `Bars of the total time to one scale, up to ${duration(end)}, that of the longest migration.`;
  const arrow = beyond ? ' Those with an arrow go on beyond it, and do not arrive.' : '';
  return `${first}${arrow}${givenUp ? ' Those with a cross are given up.' : ''}`;
}
