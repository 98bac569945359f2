import { useId } from 'react';
import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Scenario } from '../../scenario/scenario';
import type { Metric } from '../../vocabulary/metrics';
import { keyed } from '../shared/keyed';
import { MapAxes } from './MapDrawing';
import { mapLabels } from './map-labels';
import { mapHeight, mapPlot, placeOf } from './map-layout';
import type { MapColours } from './map-painter';
import { piecesPath, savedRegions, savedRuns } from './map-saved-rows';
import type { MetricScale } from './map-scale';

interface SavedProps {
  readonly answer: MapAnswer;
  readonly metric: Metric;
  readonly scale: MetricScale;
  readonly colours: MapColours;
  readonly scenario: Scenario;
  readonly width: number;
}

/** The map as a drawing that a file can hold: coarser cells, the stripes of regions, and every line. */
export function MapSaved({ answer, metric, scale, colours, scenario, width }: SavedProps) {
  const { of, grid, lines } = answer;
  const id = useId();
  const plot = mapPlot(width);
  const present = placeOf(plot, of, scenario[of.x.knob], scenario[of.y.knob]);
  return (
    <svg width={width} height={mapHeight(plot)} aria-hidden="true">
      {keyed(savedRuns(answer, metric, scale, colours, plot)).map(([key, run]) => (
        <rect key={key} {...run} />
      ))}
      {savedRegions(answer, plot).map(({ code, cells, stripe, strokeWidth }) => (
        <g key={code}>
          <pattern id={`${id}-${code}`} width={10} height={10} patternUnits="userSpaceOnUse">
            <path className="what-if-stripe" d={stripe} strokeWidth={strokeWidth} />
          </pattern>
          <path d={cells} fill={`url(#${id}-${code})`} opacity={0.3} />
        </g>
      ))}
      {lines.contours.map(({ metric: own, value, pieces }) => (
        <path key={`${own} ${value}`} className="what-if-contour" d={piecesPath(pieces, grid.size, plot)} />
      ))}
      <path className="what-if-ridge" d={piecesPath(lines.ridge, grid.size, plot)} />
      <MapAxes of={of} plot={plot} labels={mapLabels(answer, plot)} />
      <g transform={`translate(${present.x} ${present.y})`}>
        <path className="what-if-bar" d="M-11 0H11M0 -11V11" />
        <circle className="what-if-ring" r={6} />
      </g>
    </svg>
  );
}
