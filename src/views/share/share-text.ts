import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import type { KeyFour } from '../../scenario/made-numbers';
import type { Scenario } from '../../scenario/scenario';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import * as words from './words';

/** What the text to paste is about. */
interface Told {
  readonly scenario: Scenario;
  readonly numbers: KeyFour;
  /** What came of it, in a sentence. */
  readonly verdict: string;
  readonly link: string;
  /** The figure that is shared, and what it says; null for the page as a whole. */
  readonly figure: { readonly title: string; readonly summary: string } | null;
}

/** Signs that Markdown would take for its own. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const vm = ({ memory, dirtyRate, bandwidth }: Scenario): string =>
  words.vmTold(metricText('traffic', memory), dirtyRate, bandwidth);

/**
 * A short text with the key numbers, in Markdown: heading, verdict, a table of the four metrics, the link.
 * Units: those of the page. Errors: none; a metric without a number reads 'none'.
 */
export function shareText({ scenario, numbers, verdict, link, figure }: Told): string {
  const { label } = modelFacts[scenario.model];
  const name = scenario.name === '' ? words.liveMigration : scenario.name;
  const told = figure === null ? [] : [words.figureTold(escaped(figure.title), escaped(figure.summary)), ''];
  return [
    `**${escaped(name)}** (${escaped(label)}: ${vm(scenario)})`,
    '',
    ...told,
    escaped(verdict),
    '',
    row(METRICS.map((metric) => metricRecords[metric].label)),
    row(METRICS.map(() => '---:')),
    row(METRICS.map((metric) => (numbers[metric] === null ? words.none : metricText(metric, numbers[metric])))),
    '',
    `[${words.openInPrecopy}](<${link}>)`,
    '',
  ].join('\n');
}

/** The plan as plain text, with the link that opens it. */
export const planText = (ticket: string, link: string): string => `${ticket}\n${words.openInPrecopy}: ${link}\n`;
