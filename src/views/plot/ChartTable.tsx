import type { TableData } from '../../format/csv';
import { exactNumber, formatNumber } from '../../format/number';

interface ChartTableProps {
  readonly table: TableData;
  readonly caption: string;
}

/** Whole numbers in full, others to six digits; all digits in the tooltip and in the files. */
const shown = (value: string | number | null): string => {
  if (typeof value !== 'number') return value ?? '';
  return Number.isInteger(value) ? exactNumber(value) : formatNumber(value, 6);
};

/** The numbers of a chart as a table; it scrolls by itself, so that the page stays where it is. */
export function ChartTable({ table, caption }: ChartTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="chart-table" tabIndex={0} aria-label={`Table: ${caption}`}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, label }, i) => (
              <th key={key} scope="col" className={typeof table.rows[0]?.[i] === 'number' ? 'is-number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.slice(0, 2).join(' ')}>
              {row.map((value, i) => (
                <td
                  key={table.columns[i]?.key ?? i}
                  className={typeof value === 'number' ? 'is-number' : undefined}
                  title={typeof value === 'number' ? exactNumber(value) : undefined}
                >
                  {shown(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
