/** The numbers behind a chart or a list: for the table beside it, the CSV file and the clipboard. Full doubles. */
export interface TableData {
  /** Name of the columns with their unit, as in the result file: `volume_mib`. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A text that begins like this is a formula to a spreadsheet, also behind blanks or an apostrophe of ours. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** What `escapedFormula` has written. */
const ESCAPED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what begins like one. '=1+1' -> "'=1+1". */
function escapedFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `escapedFormula` was given. "'=1+1" -> '=1+1'; "'tis" stays. */
export function unescapedFormula(text: string): string {
  return text.startsWith("'") && ESCAPED.test(text) ? text.slice(1) : text;
}

/** A cell as text. Names come from files and links of strangers; numbers are ours, and a minus stays a minus. */
const cellText = (value: string | number | null): string =>
  typeof value === 'string' ? escapedFormula(value) : String(value ?? '');

/** A text that begins with # is in quotes, for such a line would be a comment. */
function csvCell(value: string | number | null): string {
  const text = cellText(value);
  return /[",\n\r]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma-separated values, a header line first, as RFC 4180 has it; nothing in them is a formula. */
export function toCsv({ columns, rows }: TableData): string {
  const lines = [columns.map(({ key }) => csvCell(key)), ...rows.map((row) => row.map(csvCell))];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Tab-separated values, as spreadsheets take them from the clipboard; nothing in them is a formula. */
export function toTabs({ columns, rows }: TableData): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((line) => line.map((value) => cellText(value).replaceAll(/[\t\n\r]/g, ' ')).join('\t')).join('\n');
}
