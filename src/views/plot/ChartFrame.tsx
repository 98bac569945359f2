import { lazy, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { TableData } from '../../format/csv';
import { chartName, tableName } from '../../scenario/show-names';
import { withToggled } from '../../scenario/view-options';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { useShow } from '../../state/use-part';
import { LoadedLater } from '../shared/LoadedLater';
import { useWidth } from '../shared/use-width';
import { ExportButton } from './ExportButton';
import type { Sheet } from './ExportSheet';
import * as words from './words';
import './plot.css';
import { type KeyEntry, PlotKey } from './PlotKey';

/** Few look at the numbers as a table: what shows it comes when one does. */
const ChartTable = lazy(async () => ({ default: (await import('./ChartTable')).ChartTable }));

type Made = TableData | Promise<TableData>;
type Table = TableData | (() => Made);

interface ChartFrameProps {
  readonly title: string;
  /** Unit or scope, beside the title. */
  readonly caption?: string;
  /** One sentence: what it is, the extremes and the total, the turning point. */
  readonly summary: string;
  /** What can be done with it on the page: neither files nor paper say it. */
  readonly hint?: string | undefined;
  /**
   * A function where a table of many rows would be made at every step of a slider, and hardly ever seen; a promise, beside a
   * view of its own, where what makes it is loaded then.
   */
  readonly table: Table | null;
  /** Shown as the table instead of all its rows at once: where there are very many, or they can be acted on. */
  readonly tableView?: ReactNode;
  /** Name of the files it is saved as, without an ending. */
  readonly fileName: string;
  /** Buttons of this chart alone. */
  readonly actions?: ReactNode;
  /** Its marks in words. */
  readonly keys?: readonly KeyEntry[] | undefined;
  readonly keyClass?: string;
  /** What is drawn in files and on paper, where the page shows what no file can hold. */
  readonly saved?: (width: number) => ReactNode;
  /** What files have otherwise, where they hold more than the figure. */
  readonly file?: Partial<Sheet> | undefined;
  readonly children: (width: number) => ReactNode;
}

const NO_KEYS: readonly KeyEntry[] = [];
const NO_TABLE: TableData = { columns: [], rows: [] };
const made = (table: Table): Made => (typeof table === 'function' ? table() : table);

function TableOf({ table, caption }: { readonly table: Table; readonly caption: string }) {
  const rows = made(table);
  return 'then' in rows ? null : <ChartTable table={rows} caption={caption} />;
}

/** What is laid out for a file. */
const sheetOf = ({ title, caption = '', keys = NO_KEYS, summary, saved, file, children }: ChartFrameProps): Sheet => ({
  ...{ title, caption, keys, summary, draw: saved ?? children, ...file },
});

/** Whether a chart's table is open, as the link of its view says, and how that is turned round. A chart without a name keeps it here. */
function useOpenTable(fileName: string): readonly [isOpen: boolean, toggle: () => void] {
  const [isOpenHere, setIsOpenHere] = useState(false);
  const view = useStore(({ place }) => place.view);
  const key = `${view}.tables` as const;
  const charts = useStore(selectOption(key));
  const name = tableName(fileName);
  if (name === null) return [isOpenHere, () => setIsOpenHere(!isOpenHere)];
  return [charts.split(',').includes(name), () => useStore.getState().setOption(key, withToggled(charts, name))];
}

/** What all charts share: a title that says something, a table and a sentence of the same numbers, ways to take it away. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    caption = '',
    summary,
    hint,
    table,
    tableView,
    fileName,
    actions,
    keys = NO_KEYS,
    keyClass,
    children,
  } = props;
  const [showsTable, toggleTable] = useOpenTable(fileName);
  const [body, width] = useWidth<HTMLDivElement>();
  const isPaper = useStore(({ paper }) => paper !== null);
  const draw = isPaper ? (props.saved ?? children) : children;
  const [tableWord, ofTitle] = words.tableOf(title);
  const titleId = useId();
  const latest = useRef(props);
  latest.current = props;
  const latestSheet = useCallback(() => sheetOf(latest.current), []);
  const latestTable = useCallback(() => made(latest.current.table ?? NO_TABLE), []);
  const name = chartName(fileName) ?? '';
  const isHidden = useShow(({ hidden }) => hidden.includes(name));
  const isAlone = useShow(({ parts }) => parts.includes(name));
  if (isHidden) return null;
  return (
    <figure className={isAlone ? 'chart is-alone' : 'chart'} aria-labelledby={titleId}>
      <div className="chart-head">
        <h2 id={titleId}>{title}</h2>
        {caption !== '' && (
          <span key={`${title} ${caption}`} className="chart-caption">
            {caption}
          </span>
        )}
        <span className="chart-actions">
          {actions}
          {table && (
            <>
              <button type="button" aria-pressed={showsTable} onClick={toggleTable}>
                {tableWord}
                <span className="visually-hidden">{ofTitle}</span>
              </button>
              <ExportButton title={title} sheet={latestSheet} table={latestTable} fileName={fileName} />
            </>
          )}
        </span>
      </div>
      <div className="chart-body" ref={body}>
        {width > 0 && draw(width)}
      </div>
      {keys.length > 0 && <PlotKey entries={keys} className={keyClass} />}
      <p className="chart-summary">{hint && !isPaper ? `${summary} ${hint}` : summary}</p>
      {showsTable && table && (
        <LoadedLater waiting={null}>{tableView ?? <TableOf table={table} caption={title} />}</LoadedLater>
      )}
    </figure>
  );
}
