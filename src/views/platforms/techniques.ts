import type { TechniqueRow } from '../../analysis/platforms/compare-techniques';
import type { TechniquesAnswer } from '../../engine/platforms-job';
import { joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { type Technique, techniques } from '../../vocabulary/techniques';
import { likelyRange, nearlySureEnds, nearlySureRange } from '../shared/likely-range';
import { outcomeText } from './outcomes';
import * as words from './words';

const records = Object.fromEntries(techniques.map((each) => [each.id, each])) as Readonly<
  Record<Technique, (typeof techniques)[number]>
>;

export const techniqueLabel = ({ technique }: Pick<TechniqueRow, 'technique'>): string => records[technique].label;
const nameOf = ({ technique }: TechniqueRow): string => records[technique].name;

const duration = (value: number): string => joined(scaleDuration(value));

/** What is measured of a technique, and how it is shown. */
export const MEASURES = [
  { id: 'totalTime', scale: scaleDuration, quantity: 'duration', endless: words.never },
  { id: 'downtime', scale: scaleDowntime, quantity: 'pause', endless: words.never },
  { id: 'traffic', scale: scaleVolume, quantity: 'volume', endless: words.noEnd },
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

/** Where nine of ten of a number lie; null where the working set is known. */
export const nearlyAll = ({ intervals }: TechniqueRow, { id }: Measure): readonly [number, number] | null =>
  intervals && nearlySureEnds(intervals[id]);

/** What the guest pays beside the pause; '' where it pays nothing. */
export function priceText({ parts, slowdown }: TechniqueRow): string {
  if (parts.postCopy > 0) return words.waitsForPages(duration(parts.postCopy));
  return parts.throttled > 0 ? words.isSlowed(slowdown, duration(parts.throttled)) : '';
}

/** A technique in a sentence: all that is drawn of it. */
export function describeTechnique(row: TechniqueRow): string {
  const said = MEASURES.flatMap(({ id, scale }) => {
    const value = measureOf(row, id);
    if (!Number.isFinite(value)) return [];
    const { intervals } = row;
    const ranges = intervals ? `${likelyRange(intervals[id], scale)}, ${nearlySureRange(intervals[id], scale)}` : '';
    const said = id === 'traffic' ? words.endlessTraffic(ranges) : ranges;
    return [words.measured(words.measureLabels[id], joined(scale(value)), said)];
  });
  return words.techniqueText(techniqueLabel(row), outcomeText(row), said, priceText(row));
}

/** Times within a tenth of each other are alike. */
const ALIKE = 1.1;

/** What is found. Post-copy is never held against the others by its numbers alone: its price stands beside them. */
interface TechniqueFinding {
  readonly title: string;
  /** What the guest pays. */
  readonly prices: string;
}

function titleOf(rows: readonly TechniqueRow[]): string {
  const ended = rows.filter(({ outcome }) => outcome === 'completed').toSorted((a, b) => a.totalTime - b.totalTime);
  const [best, ...others] = ended;
  const last = others.at(-1);
  if (!best) return words.noTechniqueEnds;
  const time = duration(best.totalTime);
  if (!last) return words.onlyOneEnds(nameOf(best), time);
  if (last.totalTime <= ALIKE * best.totalTime) return words.allTakeTheSame(time);
  const first = ended.filter(({ totalTime }) => duration(totalTime) === time).map(nameOf);
  return words.leastTime(first, time);
}

function pricesOf(rows: readonly TechniqueRow[]): string {
  const slowed = rows.find(({ parts }) => parts.throttled > 0);
  const after = rows.find(({ parts }) => parts.postCopy > 0);
  const throttle = slowed ? words.throttlePrice(slowed.slowdown, duration(slowed.parts.throttled)) : '';
  const postCopy = after
    ? words.postCopyPrice(duration(after.totalTime), duration(after.parts.postCopy))
    : words.noPostCopy;
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
  if (dirtied < LEAST_MEASURED) return words.belowMeasured(dirtied);
  return dirtied >= MOST_MEASURED ? words.beyondMeasured(dirtied) : words.withinMeasured(dirtied);
}
