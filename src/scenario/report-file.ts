import { SCENARIO_FORMAT } from './scenario-json';

/** The block of a report that holds its scenario. */
const BEGIN = '<script type="application/json" id="precopy-scenario">';
const END = '</script>';

/** A scenario file as a block of a page: no text in it can end the block, for no '<' is written as itself. */
export const scenarioBlock = (file: string): string => BEGIN + file.replaceAll('<', '\\u003c') + END;

/** The scenario file inside a report, or null where a text is no report. The last block counts: what came before is text. */
export function scenarioOfReport(text: string): string | null {
  const from = text.lastIndexOf(BEGIN);
  const to = text.indexOf(END, from);
  if (from < 0 || to < 0 || !/^\s*<!doctype html>/i.test(text.replace(/^\ufeff/, ''))) return null;
  const file = text.slice(from + BEGIN.length, to);
  return file.includes(SCENARIO_FORMAT) ? file : null;
}
