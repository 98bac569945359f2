/** The numbers behind a chart: for the table beside it, the CSV file and the clipboard. Full doubles. */
export interface TableData {
  /** Name of the columns with their unit, as in the result file: `volume_mib`. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values, a header line first, as RFC 4180 has it. */
export function toCsv({ columns, rows }: TableData): string {
  const lines = [columns.map(({ key }) => cell(key)), ...rows.map((row) => row.map(cell))];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Tab-separated values, as spreadsheets take them from the clipboard. */
export function toTabs({ columns, rows }: TableData): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map((value) => String(value ?? '')))];
  return lines.map((line) => line.map((text) => text.replaceAll(/[\t\n\r]/g, ' ')).join('\t')).join('\n');
}
