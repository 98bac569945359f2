import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef } from 'react';
import type { TableData } from '../../format/csv';
import { ChartFrame } from '../plot/ChartFrame';
import type { KeyEntry } from '../plot/PlotKey';
import { placeUnder, walkTo } from '../plot/pointing';
import { plotSummary, pointSentence } from './described-plots';
import { PointsDrawing } from './PointsDrawing';
import { nearestRow, placesOf, plotOf, walkOrder } from './plot-marks';
import type { PlotData } from './plots';
import * as words from './words';

interface PointsPlotProps {
  readonly plot: PlotData;
  readonly height: number;
  readonly leftOut: ReadonlySet<number>;
  /** The row that is pointed at, in this chart or another. */
  readonly pointed: number | null;
  /** Whether it is this chart that points at it. */
  readonly isHere: boolean;
  readonly table: TableData;
  readonly tableView: ReactNode;
  readonly keys: readonly KeyEntry[] | undefined;
  readonly onPoint: (plot: string, row: number | null) => void;
  readonly onToggle: (row: number) => void;
}

/** One chart of a fit: its points can be walked through and left out, by pointer and by keys. */
export function PointsPlot(props: PointsPlotProps) {
  const { plot, leftOut, pointed, isHere, table, tableView, keys } = props;
  const { rows, kind, input } = plot;
  const summary = useMemo(() => plotSummary(rows, kind, input, leftOut.size), [rows, kind, input, leftOut]);
  const sentence = isHere && pointed !== null ? pointSentence(rows, pointed, leftOut.has(pointed)) : null;
  return (
    <ChartFrame
      title={plot.title}
      caption={plot.caption}
      summary={sentence ?? summary}
      table={table}
      tableView={tableView}
      fileName={`precopy-fit-${plot.id.replaceAll('_', '-')}`}
      keys={keys}
    >
      {(width) => <PointsField {...props} width={width} sentence={sentence} />}
    </ChartFrame>
  );
}

interface FieldProps extends PointsPlotProps {
  readonly width: number;
  readonly sentence: string | null;
}

function PointsField({ plot, height, leftOut, pointed, isHere, width, sentence, onPoint, onToggle }: FieldProps) {
  const frame = useMemo(() => plotOf(width, height), [width, height]);
  const places = useMemo(() => placesOf(plot, frame), [plot, frame]);
  const walk = useRef<{ readonly of: typeof places; readonly order: Uint32Array } | null>(null);
  const orderOf = () => {
    // Sorted at the first key: with 100,000 rows it takes a while, and most charts are never walked through.
    if (walk.current?.of !== places) walk.current = { of: places, order: walkOrder(places) };
    return walk.current.order;
  };
  const under = (event: MouseEvent) => {
    const { x, y } = placeUnder(event);
    return nearestRow(places, x, y);
  };
  const point = (row: number | null) => {
    if (row !== pointed || !isHere) onPoint(plot.id, row);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const order = orderOf();
    const here = isHere && pointed !== null ? order.indexOf(pointed) : -1;
    const to = walkTo(event.key, event.shiftKey, here, order.length);
    if (to !== null) point(order[to] ?? null);
    else if ((event.key === 'Enter' || event.key === ' ') && isHere && pointed !== null) onToggle(pointed);
    else if (event.key === 'Escape' && isHere && pointed !== null) point(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [x, y] = pointed === null ? [Number.NaN, Number.NaN] : [places.x[pointed], places.y[pointed]];
  return (
    <div
      className={isHere && pointed !== null ? 'fit-plot is-choosing' : 'fit-plot'}
      role="slider"
      tabIndex={0}
      aria-label={words.walkPoints(plot.name)}
      aria-valuemin={0}
      aria-valuemax={plot.rows.lines.length}
      aria-valuenow={isHere && pointed !== null ? pointed + 1 : 0}
      aria-valuetext={sentence ?? words.noPoint}
      onPointerMove={(event) => point(under(event))}
      onPointerLeave={() => point(null)}
      onClick={(event) => {
        const row = under(event);
        // A finger points by nothing but its tap.
        point(row);
        if (row !== null) onToggle(row);
      }}
      onKeyDown={press}
      onBlur={() => isHere && point(null)}
    >
      <svg width={width} height={height} aria-hidden="true">
        <PointsDrawing plot={plot} frame={frame} places={places} leftOut={leftOut} />
        {Number.isFinite(x) && Number.isFinite(y) && (
          <g className="fit-pointed">
            <circle className="halo" cx={x} cy={y} r={6} />
            <circle cx={x} cy={y} r={6} />
          </g>
        )}
      </svg>
    </div>
  );
}
