import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import { joined, scaleDowntime, scaleDuration } from '../../format/number';
import { listed } from '../shared/late-words';
import { isSure } from './outcomes';
import * as words from './words';

const duration = (value: number): string => joined(scaleDuration(value));
const pause = (value: number): string => joined(scaleDowntime(value));

/** Numbers within a tenth of each other are alike. */
const ALIKE = 1.1;

type Rows = readonly PlatformRow[];
type NumberOf = (row: PlatformRow) => number;
type Show = (value: number) => string;

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

function spanOf(rows: Rows, of: NumberOf, show: Show): Span {
  const values = rows.map(of);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = [show(least), show(most)];
  if (most <= ALIKE * least || low === high) {
    const text = low === high ? low : words.about(show((least + most) / 2));
    return { isAlike: true, text, named: text };
  }
  const named = (shown: string) => {
    const [first, ...more] = rows.filter((row) => show(of(row)) === shown);
    return words.namedEnd(shown, first?.label ?? '', more.length);
  };
  return { isAlike: false, text: words.spanText(low, high), named: words.spanText(named(low), named(high)) };
}

const hasArrived = ({ outcome }: PlatformRow): boolean => outcome === 'completed';
const namesOf = (rows: Rows, has: (row: PlatformRow) => boolean) => rows.filter(has).map(({ label }) => label);

/** Those that do not bring it over: 'KubeVirt 1.x gives up and 2 never end'. */
function failuresText(rows: Rows): string {
  // Where the working set is not known, rows are of a guest near the middle.
  const isMostly = !rows.every(({ intervals }) => isSure(intervals));
  return listed(
    [
      words.giveUp(
        namesOf(rows, ({ outcome }) => outcome === 'aborted'),
        isMostly,
      ),
      words.neverEnd(
        namesOf(rows, ({ outcome }) => outcome === 'does-not-end'),
        isMostly,
      ),
    ].filter(Boolean),
  );
}

/** What platforms make of one VM: what they have in common, and where they part. */
interface Comparison {
  readonly common: string;
  readonly part: string;
}

function compareOne(rows: Rows): Comparison {
  const arrived = rows.filter(hasArrived);
  const failures = failuresText(rows);
  if (arrived.length === 0) return { common: words.noneArrives(rows.length, failures), part: '' };
  const [time, still] = [spanOf(arrived, timeOf, duration), spanOf(arrived, pauseOf, pause)];
  // What comes with the pause: who slows the guest, and who ends in post-copy.
  const prices = [
    words.slowTheGuest(namesOf(arrived, ({ parts }) => parts.throttled > 0)),
    words.endInPostCopy(namesOf(arrived, ({ parts }) => parts.postCopy > 0)),
  ].filter(Boolean);
  return {
    common: words.someArrive(namesOf(rows, hasArrived), rows.length, time.named, failures),
    part: words.pauseText(still.named, still.isAlike, prices),
  };
}

/** Where only one of two VMs arrives: 'on QEMU only the pinned one arrives'. */
function onlyOneText(rows: Rows, pinned: Rows): string {
  const isThere = new Map(pinned.map((row) => [row.id, hasArrived(row)]));
  const apart = (own: boolean) => namesOf(rows, (row) => hasArrived(row) === own && isThere.get(row.id) === !own);
  return listed([words.onlyOneArrives(apart(true), false), words.onlyOneArrives(apart(false), true)].filter(Boolean));
}

function arrivalOf(rows: Rows) {
  const arrived = rows.filter(hasArrived);
  const text = (of: NumberOf, show: Show) => (arrived.length === 0 ? null : spanOf(arrived, of, show).text);
  return { arrived: arrived.length, all: rows.length, time: text(timeOf, duration), pause: text(pauseOf, pause) };
}

function compareTwo(rows: Rows, pinned: Rows): Comparison {
  const [own, other] = [arrivalOf(rows), arrivalOf(pinned)];
  return {
    common: words.bothArrive(own, other, onlyOneText(rows, pinned)),
    part: words.bothPauses(own, other),
  };
}

/** What platforms have in common, and where they part, in a sentence each; with a second VM, of both. */
export const comparisonOf = (rows: Rows, pinned: Rows | null): Comparison =>
  pinned === null ? compareOne(rows) : compareTwo(rows, pinned);

/** What the bars show. */
export function barsSummary(rows: Rows, end: number): string {
  const beyond = rows.some(({ outcome, totalTime }) => outcome === 'does-not-end' || totalTime > end);
  const givenUp = rows.some(({ outcome, totalTime }) => outcome === 'aborted' && totalTime <= end);
  return words.barsSummary(duration(end), beyond, givenUp);
}
