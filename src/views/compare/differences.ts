import type { Compared } from '../../engine/compare-job';
import { formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import type { Parameter } from '../../scenario/parameter';
import { parameters } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import { valueText } from '../controls/knob-about';
import * as words from './words';

/** What each is called, the one on screen first: its own name, or its place. */
export const namesOf = (scenarios: readonly Scenario[]): readonly string[] =>
  scenarios.map(({ name }, i) => {
    if (i === 0) return name === '' ? words.onScreen : words.namedOnScreen(name);
    return name === '' ? words.pinnedPlace(i) : name;
  });

/** The same in a sentence. */
const toldNames = (rows: readonly Compared[]): readonly string[] => {
  const names = namesOf(rows.map(({ of }) => of));
  return names.map((name) => (name === words.onScreen ? words.theOneOnScreen : name));
};

/** Knobs that no model reads and yet count: they make energy of traffic. */
const OF_ENERGY: readonly string[] = ['energyPerMib', 'energyFixed'];

const counts = ({ name }: Parameter, { model }: Scenario): boolean =>
  name === 'model' || OF_ENERGY.includes(name) || (modelFacts[model].reads as readonly string[]).includes(name);

/** The knobs in which two differ, and that one of their models looks at. */
export const differingKnobs = (a: Scenario, b: Scenario): readonly Parameter[] =>
  parameters.filter((row) => a[row.name] !== b[row.name] && (counts(row, a) || counts(row, b)));

/** The knobs in which one of them differs from the first. */
export function allDiffering([first, ...others]: readonly Scenario[]): readonly Parameter[] {
  if (!first) return [];
  const names = new Set(others.flatMap((other) => differingKnobs(first, other).map(({ name }) => name)));
  return parameters.filter(({ name }) => names.has(name));
}

/** 'Memory 4 GiB, not 1 GiB' of a pinned one: its own value, then that on screen. */
export const chipText = (row: Parameter, own: Scenario, other: Scenario): string =>
  words.ownNotOther(row.label, valueText(row, own[row.name]), valueText(row, other[row.name]));

/** How much more or less than another, absolute and in percent: '+3.2 s, +18 %', '−4 ms, −2 %', 'the same'. */
export function differenceText(
  metric: Metric,
  value: number,
  other: number,
  show: (more: number) => string = (more) => metricText(metric, more),
): string {
  const more = value - other;
  if (more === 0) return words.theSame;
  const sign = more > 0 ? '+' : '−';
  const absolute = `${sign}${show(Math.abs(more))}`;
  return other === 0 ? absolute : `${absolute}, ${sign}${formatNumber(Math.abs((100 * more) / other))}\u00a0%`;
}

/** How a scenario ends, in a word or two. */
export function endText({ metrics, stopReason }: Compared): string {
  if (stopReason === null) return words.noNumber;
  if (metrics === null) return words.doesNotArrive(stopWords[stopReason].short);
  return stopReasons[stopReason].isOwnEnd ? words.converges : words.forced(stopWords[stopReason].short);
}

/** Whether a row ends as one would like it to. */
export const isGood = ({ metrics, stopReason }: Compared): boolean =>
  metrics !== null && stopReason !== null && stopReasons[stopReason].isOwnEnd;

/** The least and the most of a metric among those that have one: their places; null where all are alike, or fewer than two. */
export function extremesOf(rows: readonly Compared[], metric: Metric): { best: number; worst: number } | null {
  const numbered = rows.flatMap(({ metrics }, i) => (metrics ? [{ i, value: metrics[metric] }] : []));
  const sorted = numbered.toSorted((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last && first.value < last.value ? { best: first.i, worst: last.i } : null;
}

const numberAt = (rows: readonly Compared[], i: number, metric: Metric): number =>
  rows[i]?.metrics?.[metric] ?? Number.NaN;

/** Best and worst of one metric: 'Downtime: least with A (20 ms), most with B (1.2 s)'. */
function metricSentence(rows: readonly Compared[], names: readonly string[], metric: Metric): string {
  const ends = extremesOf(rows, metric);
  const { label } = metricRecords[metric];
  if (ends === null) return words.sameForAll(label);
  const told = (i: number) => `${names[i]} (${metricText(metric, numberAt(rows, i, metric))})`;
  return words.leastAndMost(label, told(ends.best), told(ends.worst));
}

/** Best and worst of each metric in words, and what does not arrive. */
export function bestAndWorst(rows: readonly Compared[]): string {
  const names = toldNames(rows);
  const without = rows.flatMap(({ metrics }, i) => (metrics ? [] : [names[i] ?? '']));
  const rest = without.length === 0 ? [] : [words.withoutNumbers(without)];
  return [...METRICS.map((metric) => metricSentence(rows, names, metric)), ...rest].join(' ');
}

/** The finding: which pauses least, or that all are alike. */
export function compareTitle(rows: readonly Compared[]): string {
  const names = toldNames(rows);
  const [pause, time] = [extremesOf(rows, 'downtime'), extremesOf(rows, 'time')];
  if (!pause && !time) return words.allAlike;
  if (!pause) return words.isOverFirst(names[time?.best ?? 0]);
  const isFirst = time?.best === pause.best;
  return words.pausesLeast(names[pause.best], isFirst, time && !isFirst ? names[time.best] : undefined);
}
