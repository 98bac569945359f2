import { memo, useId, useMemo } from 'react';
import { ChartFrame } from '../plot/ChartFrame';
import { Patterns } from '../plot/Patterns';
import { sharingMarks, sharingTable } from './sharing-rows';
import { sharingSentence, sharingTitle } from './sharing-text';
import type { ShownPlan } from './shown-plan';

/** What moving more at a time does to the total time and to the longest pause. */
export const SharingChart = memo(function SharingChart({ shown }: { readonly shown: ShownPlan }) {
  const table = useMemo(() => sharingTable(shown), [shown]);
  return (
    <ChartFrame
      title={sharingTitle(shown.byLanes)}
      summary={sharingSentence(shown)}
      table={table}
      fileName="precopy-plan-at-a-time"
      below={
        <ul className="chart-key" aria-label="Marks">
          <li className="key-sent">total time</li>
          <li className="key-stop">longest pause</li>
          <li className="key-note">△ some that converge alone do not</li>
        </ul>
      }
    >
      {(width) => <SharingDrawing shown={shown} width={width} />}
    </ChartFrame>
  );
});

function SharingDrawing({ shown, width }: { readonly shown: ShownPlan; readonly width: number }) {
  const id = useId();
  const { height, left, top, bottom, ticks, bars } = sharingMarks(shown, width);
  return (
    <svg width={width} height={height} role="img" aria-label="Bars: total time and longest pause by number at a time">
      <Patterns id={id} />
      {bars.map(
        (bar) =>
          bar.isShown && (
            <rect key={bar.lanes} className="sharing-shown" x={bar.x} y={top} width={bar.width} height={bottom - top} />
          ),
      )}
      <g className="grid">
        {ticks.map(({ y, label }) => (
          <line key={label} x1={left} x2={width} y1={y} y2={y} />
        ))}
      </g>
      {ticks.map(({ y, label }) => (
        <text key={label} className="tick-label" x={left - 8} y={y + 4} textAnchor="end">
          {label}
        </text>
      ))}
      <text className="tick-label" x={left - 8} y={height - 8} textAnchor="end">
        at a time
      </text>
      {bars.map((bar) => (
        <g key={bar.lanes}>
          <rect className="mark-sent" x={bar.totalX} y={bar.totalY} width={bar.barWidth} height={bar.totalHeight} />
          <rect
            className="mark-stop"
            x={bar.pauseX}
            y={bar.pauseY}
            width={bar.barWidth}
            height={bar.pauseHeight}
            fill={`url(#${id}-hatch)`}
          />
          <text className="tick-label" x={bar.centre} y={height - 8} textAnchor="middle">
            {bar.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
