import { parameters } from './parameters';
import type { ParameterName } from './scenario';
import { type View, views } from './views';

/** Parts of the page that are no chart. */
export const PANELS = ['verdict', 'numbers', 'film', 'equations', 'files', 'presets'] as const;

/**
 * Every chart of the page: the name of its files without 'precopy-'. One that stands for several ('measured') is the
 * beginning of theirs ('precopy-measured-traffic').
 */
export const CHARTS = [
  ...['rounds', 'timeline', 'downtime', 'energy', 'cost', 'simulated-rounds', 'platforms', 'techniques'],
  ...['compare', 'compare-rounds'],
  ...[
    'map',
    'sweep',
    'knobs-that-matter',
    'doubt',
    'doubt-shares',
    'doubt-rounds',
    'when',
    'plan',
    'plan-at-a-time',
    'guided',
  ],
  ...['loop-errors', 'history-rates', 'history-phi', 'history-errors', 'log', 'journal', 'distinct-pages'],
  ...['rate-by-window', 'dirtied-in-windows', 'series', 'fit', 'power', 'power-over-rate', 'energy-over-rate'],
  ...['measured', 'run', 'validate', 'lesson'],
] as const;

/** Before the name of a chart in a link: some have the names of knobs. */
const CHART = 'chart.';

/** The name in a link of the chart that is saved under a file name; null of one that is not listed. 'precopy-rounds' -> 'chart.rounds' */
export function chartName(fileName: string): string | null {
  const name = fileName.replace(/^precopy-/, '');
  const known = CHARTS.filter((each) => name === each || name.startsWith(`${each}-`));
  const longest = known.reduce((best, each) => (each.length > best.length ? each : best), '');
  return longest === '' ? null : CHART + longest;
}

/** Those whose file is named after what was chosen in them. */
const FOLLOWING: readonly string[] = ['measured', 'run', 'loop-errors'];

/**
 * The name of a chart's table in links: of the files without 'precopy-', or of the chart where the files follow a choice.
 * Null of a chart that is not listed. 'precopy-fit-energy' -> 'fit-energy', 'precopy-run-a000' -> 'run'
 */
export function tableName(fileName: string): string | null {
  const chart = chartName(fileName)?.slice(CHART.length);
  if (chart === undefined) return null;
  const name = FOLLOWING.includes(chart) ? chart : fileName.replace(/^precopy-/, '');
  return /^[a-z0-9-]{1,40}$/.test(name) ? name : null;
}

const chartNames = CHARTS.map((name) => CHART + name);

/** Knobs by their keys; what has no place of its own among the controls is none. */
const knobs = parameters.filter(({ group, name }) => group !== 'name' && name !== 'fitted');

const knobByKey = new Map<string, ParameterName>(knobs.map(({ key, name }) => [key, name]));

/** The knob of a key; undefined where it is none. 'mem' -> 'memory' */
export const knobOfKey = (key: string): ParameterName | undefined => knobByKey.get(key);

/** Its key in links. 'memory' -> 'mem' */
export const keyOfKnob = (of: ParameterName): string => knobs.find(({ name }) => name === of)?.key ?? of;

const places = views.flatMap(({ id, parts }: View) => [id, ...parts.map((part) => `${id}/${part.id}`)]);

/** What may stand alone in a shown mode. */
export const isPart = (name: string): boolean =>
  (PANELS as readonly string[]).includes(name) || chartNames.includes(name) || knobByKey.has(name);

/** What may be hidden: also views and their parts. */
export const canHide = (name: string): boolean => isPart(name) || places.includes(name);
