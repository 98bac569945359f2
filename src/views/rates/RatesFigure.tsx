import { memo, type PointerEvent, useMemo, useState } from 'react';
import type { RateRow } from '../../analysis/rate-sweep';
import { position } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { gridLine } from '../plot/grid-line';
import { nearestPlace, type RatePanel, type RatesDrawing, ratesDrawing, ratesTable } from './rates-rows';
import { describeRate } from './rates-text';

interface RatesFigureProps {
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly RateRow[];
  readonly quantities: readonly RatePanel['quantity'][];
  readonly name: string;
  readonly fileName: string;
}

/** Quantities over the transmission rate, one panel each on one axis of rates. */
export const RatesFigure = memo(function RatesFigure(props: RatesFigureProps) {
  const { title, summary, rows, quantities, name, fileName } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const table = useMemo(() => ratesTable(rows, quantities), [rows, quantities]);
  const row = pointed === null ? undefined : rows[pointed];
  return (
    <ChartFrame
      title={title}
      summary={row ? describeRate(row) : summary}
      table={table}
      fileName={fileName}
      below={
        <ul className="chart-key" aria-label="Marks">
          <li className="key-rates-model">model</li>
          <li className="key-simulated">meter</li>
          <li className="key-rates-paper">rates of the paper</li>
        </ul>
      }
    >
      {(width) => (
        <Drawing
          drawing={ratesDrawing(rows, quantities, width)}
          name={name}
          width={width}
          pointed={pointed}
          onPoint={setPointed}
        />
      )}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly drawing: RatesDrawing;
  readonly name: string;
  readonly width: number;
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
}

function Drawing({ drawing, name, width, pointed, onPoint }: DrawingProps) {
  const { height, left, right, panels, ticks, paper, places, dot } = drawing;
  const bottom = panels.at(-1)?.bottom ?? 0;
  const follow = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(nearestPlace(places, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={name}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => onPoint(null)}
    >
      {panels.map((panel) => (
        <g key={panel.quantity}>
          {paper && (
            <rect
              className="rates-paper"
              x={paper.x}
              y={panel.top}
              width={paper.width}
              height={panel.bottom - panel.top}
            />
          )}
          <Panel panel={panel} left={left} right={right} dot={dot} />
        </g>
      ))}
      {pointed !== null && (
        <line className="pointed" x1={places[pointed]} x2={places[pointed]} y1={panels[0]?.top} y2={bottom} />
      )}
      {ticks.map(({ x, label }) => (
        <text key={label} x={x} y={bottom + 18} textAnchor="middle">
          {label}
        </text>
      ))}
      <text x={right} y={bottom + 36} textAnchor="end">
        transmission rate, Mbit/s
      </text>
    </svg>
  );
}

interface PanelProps {
  readonly panel: RatePanel;
  readonly left: number;
  readonly right: number;
  readonly dot: number;
}

function Panel({ panel: { title, top, bottom, axis, line, dots, names }, left, right, dot }: PanelProps) {
  return (
    <g>
      <text className="rates-title" x={left} y={top - 10}>
        {title}
      </text>
      <g className="grid">
        {axis.ticks.map(({ value, label }) => {
          const y = gridLine(position(axis, value, bottom, top));
          return (
            <g key={value}>
              <line x1={left} x2={right} y1={y} y2={y} />
              <text x={left - 8} y={y + 4} textAnchor="end">
                {label}
              </text>
            </g>
          );
        })}
      </g>
      <path className="rates-line" d={line} />
      {dots.map(({ x, y, high, low }) => (
        <g key={x}>
          {low > high && <line className="rates-scatter" x1={x} x2={x} y1={high} y2={low} />}
          <circle className="mark-simulated" cx={x} cy={y} r={dot} />
        </g>
      ))}
      {names.map(({ text, x, y, isModel }) => (
        <text key={text} className={isModel ? 'rates-name is-model' : 'rates-name'} x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
}
