import { memo } from 'react';
import { BottomTicks, ValueGrid } from '../plot/Layers';
import { type PowerDrawing, plotOf } from './power-marks';
import * as words from './words';

/** Grid, gaps and lines of both hosts: what stays while a hand moves the marks. */
export const PowerLines = memo(function PowerLines({ drawing }: { readonly drawing: PowerDrawing }) {
  const { panels, time, watts } = drawing;
  return (
    <g>
      {panels.map((panel) => (
        <g key={panel.host}>
          <text className={`power-host is-${panel.host}`} x={panel.left} y={panel.top - 8}>
            {words.hostLetters[panel.host]} {words.hosts[panel.host]}
          </text>
          <ValueGrid axis={watts} plot={panel} />
          {panel.gaps.map(({ x, width }) => (
            <g key={x}>
              <rect className="power-gap" x={x} y={panel.top} width={width} height={panel.bottom - panel.top} />
              <text x={x + width / 2} y={panel.bottom - 4} textAnchor="middle">
                {words.gap}
              </text>
            </g>
          ))}
          <path className={`power-line is-${panel.host}`} d={panel.path} />
        </g>
      ))}
      <BottomTicks axis={time} plot={plotOf(drawing)} />
    </g>
  );
});
