import { type ReactNode, useMemo, useState } from 'react';
import type { TableData } from '../../format/csv';
import { invert } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { BottomTicks, ValueGrid } from '../plot/Layers';
import { PlotSvg } from '../plot/PlotSvg';
import { type SeriesDrawing, type SeriesMark, xOf } from './chart-marks';

interface SeriesChartProps {
  readonly title: string;
  readonly caption: string;
  readonly summary: string;
  readonly table: TableData;
  readonly fileName: string;
  readonly actions?: ReactNode;
  /** What the drawing is, for who cannot see it. */
  readonly name: string;
  readonly height: number;
  /** The lines in pixels, for a width. */
  readonly draw: (width: number) => SeriesDrawing;
  /** Every series at a place along x, in a sentence. */
  readonly describe: (value: number) => string | null;
  /** In place of the drawing where there are no lines. */
  readonly empty: ReactNode;
  /** Further marks, over the lines. */
  readonly marks?: (drawing: SeriesDrawing) => ReactNode;
  /** What hangs on the drawing below it. */
  readonly under?: ReactNode;
}

/** A chart of measured and simulated series: lines with their names, and what all of them say at one place. */
export function SeriesChart(props: SeriesChartProps) {
  const { title, caption, summary, table, fileName, actions, describe, empty } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const sentence = pointed === null ? null : describe(pointed);
  return (
    <ChartFrame
      title={title}
      caption={caption}
      summary={sentence ?? summary}
      table={empty === null ? table : null}
      fileName={fileName}
      actions={actions}
    >
      {(width) => empty ?? <SeriesPlot {...props} width={width} sentence={sentence} onPoint={setPointed} />}
    </ChartFrame>
  );
}

interface SeriesPlotProps extends SeriesChartProps {
  readonly width: number;
  readonly sentence: string | null;
  readonly onPoint: (value: number | null) => void;
}

function SeriesPlot({ name, height, draw, marks, under, width, sentence, onPoint }: SeriesPlotProps) {
  const drawing = useMemo(() => draw(width), [draw, width]);
  const { plot, x, y, stops } = drawing;
  return (
    <>
      <PlotSvg
        name={name}
        width={width}
        height={height}
        plot={plot}
        stops={() => stops.map((value) => xOf(drawing, value))}
        sentence={sentence}
        onPoint={(place) => onPoint(place && invert(x, place.x, plot.left, plot.right))}
      >
        <ValueGrid axis={y} plot={plot} />
        <BottomTicks axis={x} plot={plot} />
        <SeriesLines drawing={drawing} />
        {marks?.(drawing)}
      </PlotSvg>
      {under}
    </>
  );
}

/** The class of a line: its dash is its own, the main series has the accent. */
function seriesClass({ look, isMain, isMeasured }: SeriesMark['series']): string {
  const kind = isMeasured ? `series-dots dots-${look % 2}` : `series-line look-${look}`;
  return isMain ? `${kind} is-main` : kind;
}

/** Lines and dots, with their names at the right end. */
function SeriesLines({ drawing: { marks, plot } }: { readonly drawing: SeriesDrawing }) {
  return (
    <g>
      {marks.map(({ series, path }) => (
        <path key={series.key} className={seriesClass(series)} d={path} />
      ))}
      {marks.map(({ series, dots }) =>
        dots === '' ? null : <path key={series.key} className="series-dots is-main" d={dots} />,
      )}
      {marks.map(({ series, name, at }) => (
        <text key={series.key} className={series.isMain ? 'is-ink is-main' : 'is-ink'} x={plot.right + 8} y={at + 4}>
          {name}
        </text>
      ))}
    </g>
  );
}
