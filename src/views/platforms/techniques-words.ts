import type { TechniqueRow } from '../../analysis/platforms/compare-techniques';
import type { TechniquesAnswer } from '../../engine/platforms-job';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { type Technique, techniques } from '../../vocabulary/techniques';
import { likelyRange, nearlySureEnds, nearlySureRange } from '../shared/likely-range';
import { listed, outcomeText } from './platforms-words';

const records = Object.fromEntries(techniques.map((each) => [each.id, each])) as Readonly<
  Record<Technique, (typeof techniques)[number]>
>;

export const techniqueLabel = ({ technique }: Pick<TechniqueRow, 'technique'>): string => records[technique].label;
const nameOf = ({ technique }: TechniqueRow): string => records[technique].name;

const duration = (value: number): string => joined(scaleDuration(value));
const percent = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

/** What is measured of a technique, and how it is shown. */
export const MEASURES = [
  { id: 'totalTime', label: 'Total time', scale: scaleDuration, quantity: 'duration', endless: 'never' },
  { id: 'downtime', label: 'Downtime', scale: scaleDowntime, quantity: 'pause', endless: 'never' },
  { id: 'traffic', label: 'Traffic', scale: scaleVolume, quantity: 'volume', endless: 'no end' },
] as const;

type Measure = (typeof MEASURES)[number];

/** The number of a row: Infinity where it never ends, NaN where there is none. */
export function measureOf(row: TechniqueRow, id: Measure['id']): number {
  const value = row[id];
  if (row.outcome === 'does-not-end') return id === 'traffic' ? Number.NaN : Number.POSITIVE_INFINITY;
  return value ?? Number.NaN;
}

/** The same for a column: null where there is none. */
export const finiteOf =
  (id: Measure['id']) =>
  (row: TechniqueRow): number | null => {
    const value = measureOf(row, id);
    return Number.isFinite(value) ? value : null;
  };

/** Traffic knows no time. */
const endless = (text: string, id: Measure['id']): string =>
  id === 'traffic' ? text.replace('never', 'no end') : text;

/** Where nine of ten of a number lie; null where the working set is known. */
export const nearlyAll = ({ intervals }: TechniqueRow, { id }: Measure): readonly [number, number] | null =>
  intervals && nearlySureEnds(intervals[id]);

/** What the guest pays beside the pause; '' where it pays nothing. */
export function priceText({ parts, slowdown }: TechniqueRow): string {
  if (parts.postCopy > 0) return `waits for pages for ${duration(parts.postCopy)}; lost if the link breaks`;
  return parts.throttled > 0 ? `is slowed by ${percent(slowdown)} for ${duration(parts.throttled)}` : '';
}

/** A technique in a sentence: all that is drawn of it. */
export function describeTechnique(row: TechniqueRow): string {
  const said = MEASURES.flatMap(({ id, label, scale }) => {
    const value = measureOf(row, id);
    if (!Number.isFinite(value)) return [];
    const { intervals } = row;
    const ranges = intervals ? `${likelyRange(intervals[id], scale)}, ${nearlySureRange(intervals[id], scale)}` : '';
    return [`${label.toLowerCase()} ${joined(scale(value))}${ranges === '' ? '' : ` (${endless(ranges, id)})`}`];
  });
  const price = priceText(row);
  return `${techniqueLabel(row)}: ${[outcomeText(row), ...said, ...(price === '' ? [] : [`the guest ${price}`])].join(', ')}.`;
}

/** Times within a tenth of each other are alike. */
const ALIKE = 1.1;

/** What is found. Post-copy is never held against the others by its numbers alone: its price stands beside them. */
export interface TechniqueFinding {
  readonly title: string;
  /** What the guest pays. */
  readonly prices: string;
}

function titleOf(rows: readonly TechniqueRow[]): string {
  const ended = rows.filter(({ outcome }) => outcome === 'completed').toSorted((a, b) => a.totalTime - b.totalTime);
  const [best, ...others] = ended;
  const last = others.at(-1);
  if (!best) return 'No technique that copies first ends on QEMU’s own defaults';
  const time = duration(best.totalTime);
  if (!last) return `Of the techniques that copy first, only ${nameOf(best)} ends, in ${time}`;
  if (last.totalTime <= ALIKE * best.totalTime)
    return `The techniques that copy first take about the same time, ${time}`;
  const first = ended.filter(({ totalTime }) => duration(totalTime) === time).map(nameOf);
  const takes = first.length === 1 ? 'takes' : 'take';
  return `Of the techniques that copy first, ${listed(first)} ${takes} the least time, ${time}`;
}

function pricesOf(rows: readonly TechniqueRow[]): string {
  const slowed = rows.find(({ parts }) => parts.throttled > 0);
  const after = rows.find(({ parts }) => parts.postCopy > 0);
  const throttle = slowed
    ? `With auto-converge the guest is slowed by ${percent(slowed.slowdown)} for ${duration(slowed.parts.throttled)}. `
    : '';
  const postCopy = after
    ? `Post-copy after 1 s would take ${duration(after.totalTime)}, at a price that is not in these numbers: for ` +
      `${duration(after.parts.postCopy)} the guest waits for each page that it needs, and if the link breaks the VM is lost.`
    : 'The VM arrives before post-copy, asked for after 1 s, would begin.';
  return `${throttle}${postCopy}`;
}

/** The finding over all techniques of one VM. */
export const techniqueFinding = (rows: readonly TechniqueRow[]): TechniqueFinding => ({
  title: titleOf(rows.filter(({ technique }) => technique !== 'postcopy')),
  prices: pricesOf(rows),
});

/** From here on, as a share of what is sent, choices were measured; and up to here. */
const LEAST_MEASURED = 0.1;
const MOST_MEASURED = 1;

/** What was measured of choosing, for a VM that writes at such a share of what is sent. */
export function adviceText({ dirtied }: Pick<TechniquesAnswer, 'dirtied'>): string {
  const writes = `This VM writes at ${percent(dirtied)} of the rate at which QEMU sends`;
  if (dirtied < LEAST_MEASURED)
    return `${writes}. Choices were measured from a tenth on: below it the technique matters little.`;
  if (dirtied >= MOST_MEASURED)
    return `${writes}. All measured guests wrote more slowly than that: nobody measured a choice here.`;
  return `${writes}. From a tenth on XBZRLE every time was as good a choice as that of any model.`;
}

/** What 848 measured situations say of choosing (docs/model.md). */
export const MEASURED_CHOICES = [
  {
    aim: 'Least time, with a pause of at most 0.5 s, post-copy left out',
    says:
      'Plain pre-copy every time breaks the pause in 18 % and is 14 % slower than the best; XBZRLE every time breaks it ' +
      'in 1.3 % and is 3.1 % slower; the choice of this model for the kind of guest breaks it in 3.2 % and is 4.8 % slower.',
  },
  {
    aim: 'Least traffic, with that pause',
    says:
      'Compression is best in 59 %, but taken every time it breaks the pause in 39 %. XBZRLE every time breaks it in ' +
      '1.3 % and sends 47 % more than the best; the choice of this model breaks it in 2.9 % and sends 12 % more.',
  },
  {
    aim: 'Post-copy',
    says:
      'It took the least time in 98 % and always had the shortest pause. What it costs is not in the data: a slow guest ' +
      'while all of its memory is fetched, and a lost VM if the link breaks.',
  },
] as const;

export const MEASURED_ORIGIN =
  'Origin: 848 situations held back from 26,247 migrations of QEMU 2.5 to 2.7 (Jo, Cho and Egger, SoCC 2017), in which ' +
  'the guest wrote at a tenth of the sending rate or faster: one rig, 1 Gbit/s, VMs of 4 GiB. The old compression is ' +
  'gone since QEMU 9.1.';
