import { memo } from 'react';
import { position } from '../plot/axis';
import { gridLine } from '../plot/grid-line';
import type { PowerDrawing } from './power-marks';
import { HOST_NAMES } from './power-text';

/** Grid, gaps and lines of both hosts: what stays while a hand moves the marks. */
export const PowerLines = memo(function PowerLines({ drawing }: { readonly drawing: PowerDrawing }) {
  const { panels, left, right, time, watts, height } = drawing;
  return (
    <g>
      {panels.map(({ host, top, bottom, path, gaps }) => (
        <g key={host}>
          <text className={`power-host is-${host}`} x={left} y={top - 8}>
            {host === 'source' ? 'S' : 'D'} {HOST_NAMES[host].toLowerCase()}
          </text>
          <g className="grid">
            {watts.ticks.map(({ value, label }) => {
              const y = gridLine(position(watts, value, bottom, top));
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
          {gaps.map(({ x, width }) => (
            <g key={x}>
              <rect className="power-gap" x={x} y={top} width={width} height={bottom - top} />
              <text x={x + width / 2} y={bottom - 4} textAnchor="middle">
                gap
              </text>
            </g>
          ))}
          <path className={`power-line is-${host}`} d={path} />
        </g>
      ))}
      {time.ticks.map(({ value, label }) => (
        <text key={value} x={position(time, value, left, right)} y={height - 6} textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
});
