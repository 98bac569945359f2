import { memo, type PointerEvent, type ReactNode, useMemo, useState } from 'react';
import { ChartFrame } from '../plot/ChartFrame';
import { ValueGrid } from '../plot/Layers';
import type { HistoryChartData } from './chart-data';
import { historyMarks, migrationAt } from './chart-marks';

const HEIGHT = 204;

interface HistoryChartProps {
  readonly data: HistoryChartData;
  readonly fileName: string;
  /** The key of its lines. */
  readonly below?: ReactNode;
}

/** One chart over the migrations of a VM; what is pointed at is said in words below. */
export const HistoryChart = memo(function HistoryChart({ data, fileName, below }: HistoryChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const described = pointed === null ? undefined : data.sentences[pointed];
  return (
    <ChartFrame
      title={data.title}
      caption={data.caption}
      summary={described ?? data.summary}
      table={data.table}
      fileName={fileName}
      below={below}
    >
      {(width) => <HistoryDrawing data={data} width={width} onPoint={setPointed} />}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly data: HistoryChartData;
  readonly width: number;
  readonly onPoint: (index: number | null) => void;
}

function HistoryDrawing({ data, width, onPoint }: DrawingProps) {
  const marks = useMemo(() => historyMarks(data, width, HEIGHT), [data, width]);
  const { plot, axis, ticks, lines, dots } = marks;
  const point = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(migrationAt(marks, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={data.label}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(null)}
    >
      <ValueGrid axis={axis} plot={plot} />
      {ticks.map(({ x, label, anchor }) => (
        <text key={label} x={x} y={plot.bottom + 18} textAnchor={anchor}>
          {label}
        </text>
      ))}
      {lines.map(({ id, path }) => (
        <path key={id} className={`history-line is-${id}`} d={path} />
      ))}
      {dots !== '' && <path className="history-dots" d={dots} />}
      {lines.map(({ id, name, at }) => (
        <text key={id} className={`history-name is-${id}`} x={plot.right + 8} y={at + 4}>
          {name}
        </text>
      ))}
    </svg>
  );
}
