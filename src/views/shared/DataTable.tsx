import { Fragment, type ReactNode, type RefObject } from 'react';
import { classes } from './classes';
import {
  type CellMark,
  type Column,
  headGroups,
  nameColumn,
  type RowMark,
  type ShownColumn,
  shownCell,
  shownColumns,
} from './table';

export interface DataTableProps<Row> {
  /** What the table holds: its name for screen readers. */
  readonly label: string;
  /** The same in sight, where no heading stands above. */
  readonly caption?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string | number;
  readonly rowMark?: (row: Row) => RowMark | undefined | false;
  /** Rows side by side with one heading stand below it. */
  readonly group?: (row: Row) => string;
  /** What is opened of a row, below it and as wide as what is in sight; null where it is closed. */
  readonly detail?: (row: Row) => ReactNode;
  /** More rows than the page has room for: they scroll, under heads that stay. */
  readonly isHigh?: boolean;
  /** Small type, for numbers that stand beside a picture of them. */
  readonly isDense?: boolean;
  /** What stands there instead of no row. */
  readonly empty?: string;
}

/** A table from what its columns are. It scrolls by itself, so that the page stays where it is. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, caption, columns, rows, rowKey, rowMark, group, detail, isHigh, isDense, empty } = props;
  const shown = shownColumns(columns, rows);
  return (
    <Scroller label={`Table: ${label}`} className={classes(isHigh && 'is-high', isDense && 'is-dense')}>
      <table className="data-table">
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <HeadRows columns={shown} />
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const heading = group?.(row);
            const opened = detail?.(row) ?? null;
            const before = rows[i - 1];
            const isNew = heading !== undefined && (before === undefined || group?.(before) !== heading);
            return (
              <Fragment key={rowKey(row, i)}>
                {isNew && heading !== '' && (
                  <tr className="is-heading">
                    <th scope="rowgroup" colSpan={columns.length}>
                      {heading}
                    </th>
                  </tr>
                )}
                <DataRow columns={shown} row={row} mark={rowMark?.(row)} />
                {opened !== null && (
                  <tr className="is-detail">
                    <td colSpan={columns.length}>{opened}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && empty !== undefined && <p className="caption">{empty}</p>}
    </Scroller>
  );
}

interface ScrollerProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly ref?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** What scrolls sideways or down by itself: the keyboard reaches it, and a shade tells that it goes on. */
export function Scroller({ label, className, ref, children }: ScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes('scroller', className)} ref={ref} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

interface HeadRowsProps<Row> {
  readonly columns: readonly ShownColumn<Row>[];
  /** The first row's place from 1, where not all rows are on the page. */
  readonly ariaRow?: number;
}

/** The heads of the columns: one row, or two where some stand below a heading of their own. */
export function HeadRows<Row>({ columns, ariaRow }: HeadRowsProps<Row>) {
  const groups = headGroups(columns);
  const isTwo = groups.some(({ over }) => over !== undefined);
  return (
    <>
      <tr aria-rowindex={ariaRow}>
        {groups.map(({ over, columns: own }) =>
          own.map((column, i) =>
            over === undefined ? (
              <Head key={column.key} column={column} rows={isTwo ? 2 : undefined} />
            ) : (
              i === 0 && (
                <th key={over} scope="colgroup" colSpan={own.length}>
                  {over}
                </th>
              )
            ),
          ),
        )}
      </tr>
      {isTwo && (
        <tr>
          {columns.map(
            (column) => column.over !== undefined && <Head key={column.key} column={column} rows={undefined} />,
          )}
        </tr>
      )}
    </>
  );
}

function Head<Row>({ column, rows }: { readonly column: ShownColumn<Row>; readonly rows: number | undefined }) {
  const { head, headUnit, isText, isHeadHidden, help } = column;
  const text =
    headUnit === '' ? (
      head
    ) : (
      <>
        {head} ({headUnit})
      </>
    );
  return (
    <th scope="col" rowSpan={rows} className={isText ? undefined : 'is-number'} title={help}>
      {isHeadHidden ? <span className="visually-hidden">{text}</span> : text}
    </th>
  );
}

interface DataRowProps<Row> {
  readonly columns: readonly ShownColumn<Row>[];
  readonly row: Row;
  readonly mark?: RowMark | undefined | false;
  /** From 1, where not all rows are on the page. */
  readonly ariaRow?: number;
}

/** One row. */
export function DataRow<Row>({ columns, row, mark, ariaRow }: DataRowProps<Row>) {
  const name = nameColumn(columns);
  return (
    <tr
      aria-rowindex={ariaRow}
      className={mark ? `is-${mark}` : undefined}
      aria-current={mark === 'shown' ? true : undefined}
    >
      {columns.map((column, i) => (
        <Cell key={column.key} column={column} row={row} isName={i === name} />
      ))}
    </tr>
  );
}

interface CellProps<Row> {
  readonly column: ShownColumn<Row>;
  readonly row: Row;
  readonly isName: boolean;
}

function Cell<Row>({ column, row, isName }: CellProps<Row>) {
  const { content, exact, pad } = shownCell(column, row);
  const mark: CellMark | undefined | false = column.mark?.(row);
  const own = {
    className: classes(!column.isText && 'is-number', mark && `is-${mark.as}`),
    title: exact,
    'data-pad': pad,
  };
  const inside = (
    <>
      {content}
      {mark && mark.says !== undefined && <span className="visually-hidden"> ({mark.says})</span>}
    </>
  );
  // A name that is not there is no head of its row.
  return isName && content !== '' ? (
    <th scope="row" {...own}>
      <span className="row-name">{inside}</span>
    </th>
  ) : (
    <td {...own}>{inside}</td>
  );
}
