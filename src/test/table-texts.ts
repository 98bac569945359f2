import { type Column, shownCell, shownColumns } from '../views/shared/table';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** What a table shows: its heads with their units, and the cells row by row. Only of cells that are text. */
export function tableTexts<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const shown = shownColumns(columns, rows);
  return {
    heads: shown.map(({ head, headUnit }) => (headUnit === '' ? String(head) : `${head} (${headUnit})`)),
    cells: rows.map((row) => shown.map((column) => plain(String(shownCell(column, row).content ?? '')))),
    marks: rows.map((row) =>
      shown.flatMap(({ key, mark }) => {
        const found = mark?.(row);
        return found ? [`${key} ${found.as}`] : [];
      }),
    ),
  };
}
