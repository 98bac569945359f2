import { type ReactNode, useId, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import { copyText, downloadBlob, downloadText } from '../shared/download';
import { Menu } from '../shared/Menu';
import { useWidth } from '../shared/use-width';
import { ChartTable } from './ChartTable';
import './plot.css';
import { type TableData, toCsv, toTabs } from '../../format/csv';
import { type ChartOnPage, chartAsPng, chartAsSvg } from './svg-export';

interface ChartFrameProps {
  readonly title: string;
  /** Unit or scope, beside the title. */
  readonly caption?: string;
  /** One sentence: what it is, the extremes and the total, the turning point. */
  readonly summary: string;
  /** A function where a table of many rows would be made at every step of a slider, and hardly ever seen. */
  readonly table: TableData | (() => TableData) | null;
  /** Shown as the table instead of all its rows at once: where there are very many, or they can be acted on. */
  readonly tableView?: ReactNode;
  /** Name of the files it is saved as, without an ending. */
  readonly fileName: string;
  /** Buttons of this chart alone. */
  readonly actions?: ReactNode;
  /** Words under the marks: a key, or what is pointed at. */
  readonly below?: ReactNode;
  readonly children: (width: number) => ReactNode;
}

const made = (table: TableData | (() => TableData)): TableData => (typeof table === 'function' ? table() : table);

/** What all charts share: a title that says something, a table and a sentence of the same numbers, ways to take it away. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, caption, summary, table, tableView, fileName, actions, below, children } = props;
  const [showsTable, setShowsTable] = useState(false);
  const [body, width] = useWidth<HTMLDivElement>();
  const figure = useRef<HTMLElement>(null);
  const titleId = useId();
  const say = useStore((state) => state.say);

  const chart = (): ChartOnPage | null => {
    const frame = figure.current;
    const svg = body.current?.querySelector('svg');
    const heading = frame?.querySelector<HTMLElement>('h2');
    const sentence = frame?.querySelector<HTMLElement>('.chart-summary');
    if (!frame || !svg || !heading || !sentence) return null;
    return {
      svg,
      title: heading,
      caption: frame.querySelector<HTMLElement>('.chart-caption'),
      keys: [...frame.querySelectorAll<HTMLElement>('.chart-key li')],
      summary: sentence,
    };
  };
  const savePng = async () => {
    const onPage = chart();
    if (!onPage) return;
    try {
      downloadBlob(`${fileName}.png`, await chartAsPng(onPage));
      say('The picture was saved.');
    } catch {
      say('The browser could not make the picture. SVG still works.');
    }
  };
  const saveSvg = () => {
    const onPage = chart();
    if (onPage) downloadText(`${fileName}.svg`, chartAsSvg(onPage).text, 'image/svg+xml');
  };
  const copyTable = async () => {
    const copied = table !== null && (await copyText(toTabs(made(table))));
    say(copied ? 'The table was copied.' : 'The browser did not allow copying. CSV still works.');
  };

  return (
    <figure className="chart" aria-labelledby={titleId} ref={figure}>
      <div className="chart-head">
        <h2 id={titleId}>{title}</h2>
        {caption && (
          <span key={`${title} ${caption}`} className="chart-caption">
            {caption}
          </span>
        )}
        <span className="chart-actions">
          {actions}
          {table && (
            <>
              <button type="button" aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}>
                Table<span className="visually-hidden"> of: {title}</span>
              </button>
              <Menu
                label="Export"
                name={`Export: ${title}`}
                align="end"
                items={[
                  { id: 'png', label: 'PNG', detail: 'A picture', onChoose: () => void savePng() },
                  { id: 'svg', label: 'SVG', detail: 'A drawing that scales', onChoose: saveSvg },
                  {
                    id: 'csv',
                    label: 'CSV',
                    detail: 'The numbers, all digits',
                    onChoose: () => downloadText(`${fileName}.csv`, toCsv(made(table)), 'text/csv'),
                  },
                  {
                    id: 'copy',
                    label: 'Copy as table',
                    detail: 'For a spreadsheet',
                    onChoose: () => void copyTable(),
                  },
                ]}
              />
            </>
          )}
        </span>
      </div>
      <div className="chart-body" ref={body}>
        {width > 0 && children(width)}
      </div>
      {below}
      <p className="chart-summary">{summary}</p>
      {showsTable && table && (tableView ?? <ChartTable table={made(table)} caption={title} />)}
    </figure>
  );
}
