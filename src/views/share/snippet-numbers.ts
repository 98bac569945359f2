import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import * as words from './words';

/** Languages that a snippet is offered in. */
export const SNIPPET_LANGUAGES = [
  { id: 'python', label: 'Python', ending: 'py' },
  { id: 'typescript', label: 'TypeScript', ending: 'ts' },
] as const;

export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]['id'];

/**
 * What a page of code says: the series in closed form, rounds that skip hot pages, rounds that write pages again, or the
 * sweep of classic Xen, which passes by what is dirty again.
 */
export type SnippetKind = 'series' | 'skipping' | 'saturating' | 'sweeping';

/** Whether a guest writes evenly over a set that is known: a curve, a meter's window and a prior are more than a page of code. */
const isEven = ({ curve, workingSet, measuredOver, secondReading }: Scenario): boolean =>
  curve === '' && workingSet > 0 && measuredOver === 0 && secondReading === 0;

/** What a page of code says of a scenario; null of most platforms: their loops have more rules than a page has room for. */
export function snippetKind(scenario: Scenario): SnippetKind | null {
  const { group, equations, reads } = modelFacts[scenario.model];
  if (group === 'platform') {
    // Of the platforms only classic Xen goes by rounds, pages and traffic alone.
    const isXen = reads.includes('maxTrafficFactor') && !reads.includes('downtimeLimit');
    return isXen && isEven(scenario) ? 'sweeping' : null;
  }
  if (equations.form === 'series') return 'series';
  return reads.includes('gammaTime') ? 'skipping' : 'saturating';
}

/** What stands above the code, each a line of comment. */
export const headLines = ({ model }: Scenario, link: string): readonly string[] => [
  words.codeHead(modelFacts[model].label, modelFacts[model].group === 'platform'),
  link,
  words.codeUnits,
];

/** A number as both languages write it, to all digits. An infinite working set is all of the memory. */
export const literal = (value: number): string => (Number.isFinite(value) ? String(value) : '0');

/** Whether the rate follows the dirtying rate. */
export const follows = ({ adaptive, model }: Scenario): boolean =>
  adaptive && modelFacts[model].reads.includes('adaptive');

/** Whether gamma and the dirtied volume are held inside what can be: what saturates always is. */
export const isGuarded = ({ guards }: Scenario, kind: SnippetKind): boolean => guards || kind === 'saturating';
