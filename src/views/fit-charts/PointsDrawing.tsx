import { memo, useId, useMemo } from 'react';
import { rSquaredText } from '../../format/number';
import type { Plot } from '../plot/axis';
import { BottomTicks, ValueGrid } from '../plot/Layers';
import { dotsPath } from '../plot/path';
import { cellPaths, linePaths, MANY, namedMarks, type Places, pointsOf } from './plot-marks';
import type { PlotData } from './plots';

const DOT = 3;
const CROSS = 3.5;

interface PointsDrawingProps {
  readonly plot: PlotData;
  readonly frame: Plot;
  readonly places: Places;
  readonly leftOut: ReadonlySet<number>;
}

/** All of a chart but what is pointed at: it is drawn anew only when rows, line or size change. */
export const PointsDrawing = memo(function PointsDrawing({ plot, frame, places, leftOut }: PointsDrawingProps) {
  const clip = useId();
  const { line, band, paper, rule } = useMemo(() => linePaths(plot, frame), [plot, frame]);
  const isMany = places.x.length - leftOut.size > MANY;
  const named = useMemo(() => namedMarks(plot, places, frame), [plot, places, frame]);
  return (
    <>
      <PlotAxes plot={plot} frame={frame} />
      <clipPath id={clip}>
        <rect
          x={frame.left}
          y={frame.top}
          width={frame.right - frame.left}
          height={Math.max(frame.bottom - frame.top, 0)}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>{band !== '' && <path className="fit-band" d={band} />}</g>
      {isMany && <Points frame={frame} places={places} leftOut={leftOut} />}
      <g clipPath={`url(#${clip})`}>
        {isMany && <path className="halo" d={line + rule} />}
        {rule !== '' && <path className="fit-rule" d={rule} />}
        {paper !== '' && <path className="mark-baseline fit-paper" d={paper} />}
        {line !== '' && <path className="fit-line" d={line} />}
      </g>
      {!isMany && <Points frame={frame} places={places} leftOut={leftOut} />}
      {named.map(({ row, x, y, text, textX, textY, anchor }) => (
        <g key={row} className="fit-named">
          <circle cx={x} cy={y} r={8} />
          <text className="halo" x={textX} y={textY} textAnchor={anchor}>
            {text}
          </text>
          <text x={textX} y={textY} textAnchor={anchor}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
});

/** Rows as dots, many of them as cells; those left out as crosses. */
function Points({ frame, places, leftOut }: Omit<PointsDrawingProps, 'plot'>) {
  const { kept, out } = useMemo(() => {
    const all = Array.from(places.x, (_, row) => row);
    const used = leftOut.size === 0 ? all : all.filter((row) => !leftOut.has(row));
    return {
      kept: used.length > MANY ? cellPaths(places, used, frame) : [dotsPath('dot', pointsOf(places, used), DOT)],
      out:
        leftOut.size > MANY ? cellPaths(places, leftOut, frame) : [dotsPath('cross', pointsOf(places, leftOut), CROSS)],
    };
  }, [frame, places, leftOut]);
  const isMany = kept.length > 1;
  return (
    <>
      {isMany ? (
        kept.map(
          (
            path,
            i, // biome-ignore lint/suspicious/noArrayIndexKey: the index is the density.
          ) => <path key={i} className={`fit-cells is-${i}`} d={path} />,
        )
      ) : (
        <path className="fit-dots" d={kept[0]} />
      )}
      <path className={out.length > 1 ? 'fit-cells is-out' : 'fit-crosses'} d={out.join('')} />
    </>
  );
}

/** Grid and ticks, with the names of the axes above and below. */
function PlotAxes({ plot, frame }: { readonly plot: PlotData; readonly frame: Plot }) {
  const rSquared = plot.rows.drawn?.rSquared ?? null;
  return (
    <>
      <ValueGrid axis={plot.y.axis} plot={frame} />
      <BottomTicks axis={plot.x.axis} plot={frame} />
      <text x={0} y={12}>
        {plot.y.title}
      </text>
      <text x={frame.right} y={frame.bottom + 36} textAnchor="end">
        {plot.x.title}
      </text>
      {rSquared !== null && (plot.kind === 'line' || plot.kind === 'observed') && (
        <text className="is-ink" x={frame.right} y={12} textAnchor="end">
          R² {rSquaredText(rSquared)}
        </text>
      )}
    </>
  );
}
