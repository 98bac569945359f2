import type { Fleet } from './fleet';
import { fleetColumnNames, vmNumberFields } from './fleet-fields';

/** A cell that begins like this is a formula to a spreadsheet, also behind an apostrophe of ours. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** What `escapedFormula` has written. */
const ESCAPED = /^'+[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what begins like one. '=1+1' -> "'=1+1". */
function escapedFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `escapedFormula` was given. "'=1+1" -> '=1+1'; "'tis" stays. */
export function unescapedFormula(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}

const quoted = (text: string): string => (/[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const textCell = (text: string | null): string => (text === null ? '' : quoted(escapedFormula(text)));

/**
 * A fleet as comma-separated values: a header line with the names of the columns, then a VM a line, every digit.
 * What a VM lacks is an empty cell. A name that a spreadsheet would run gets an apostrophe, which the reader takes off.
 */
export function writeFleetCsv(fleet: Fleet): string {
  const lines = fleet.map((vm) =>
    [textCell(vm.name), ...vmNumberFields.map(({ name }) => vm[name] ?? ''), textCell(vm.workload)].join(','),
  );
  return `${[fleetColumnNames.join(','), ...lines].join('\r\n')}\r\n`;
}
