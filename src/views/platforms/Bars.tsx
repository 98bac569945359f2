import { useId } from 'react';
import { Patterns } from '../plot/Patterns';
import { paintOf } from '../plot/PlotKey';
import { barText } from './outcomes';
import { barBoxes, barHeight, barsLayout, endSign, type ShownRow, svgLength } from './platforms-rows';

interface BarProps {
  readonly row: ShownRow;
  /** What its length stands for, in s, and its length in pixels. */
  readonly end: number;
  readonly length: number;
  /** What the ids of the patterns begin with. */
  readonly patterns: string;
}

function Boxes({ row, end, length, patterns }: BarProps) {
  const [height, sign] = [barHeight(row), endSign(row, end, length)];
  return (
    <>
      {barBoxes(row, end, length).map(({ part, x, width }) => (
        <rect key={part.id} x={x} y={0} width={width} height={height} {...paintOf(part.look, patterns)} />
      ))}
      {sign !== null && <path className="platforms-sign" d={sign} />}
    </>
  );
}

/** The bar of a row, in its table. */
export function Bar(props: BarProps) {
  const said = barText(props.row);
  return (
    <svg width={svgLength(props.length)} height={barHeight(props.row)} role="img" aria-label={said}>
      <title>{said}</title>
      <Boxes {...props} />
    </svg>
  );
}

/** All bars on one axis, as the figure is saved. */
export function BarsDrawing({ rows, width }: { readonly rows: readonly ShownRow[]; readonly width: number }) {
  const id = useId();
  const { left, nameX, length, height, bottom, tickY, unit, ticks, end, rows: placed } = barsLayout(rows, width);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Patterns id={id} />
      {ticks.map(({ x, label }) => (
        <g key={label} className="grid">
          <line x1={x} x2={x} y1={0} y2={bottom} />
          <text x={x} y={tickY} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {placed.map(({ row, y, nameY, name }) => (
        <g key={`${row.id} ${name}`} transform={`translate(0 ${y})`}>
          <text x={nameX} y={nameY} textAnchor="end">
            {name}
          </text>
          <g transform={`translate(${left} 0)`}>
            <Boxes row={row} end={end} length={length} patterns={id} />
          </g>
        </g>
      ))}
      <text x={unit.x} y={unit.y} textAnchor="end">
        {unit.text}
      </text>
    </svg>
  );
}
