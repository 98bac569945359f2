import { useMemo, useRef } from 'react';
import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Scenario } from '../../scenario/scenario';
import { selectAnswer } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { ChartFrame } from '../plot/ChartFrame';
import { KeySurface } from '../shared/KeySurface';
import { keyed } from '../shared/keyed';
import { Said } from '../shared/Said';
import { MapCanvas } from './MapCanvas';
import { MapColourProbe } from './MapColourProbe';
import { MapAxes } from './MapDrawing';
import { MapLegend } from './MapLegend';
import { MAP_KEYS, MapOnPaper } from './MapOnPaper';
import { MapTableView } from './MapTableView';
import { mapLabels } from './map-labels';
import { mapHeight, mapPlot, placeOf } from './map-layout';
import { cellSentence, mapNotes, mapSummary, mapTableData, mapTitle, nowSentence } from './map-rows';
import { metricScale } from './map-scale';
import { useColours } from './use-colours';
import { useCross } from './use-cross';
import * as words from './words';

interface PlotProps {
  readonly answer: MapAnswer;
  readonly metric: Metric;
  readonly scenario: Scenario;
}

/** The map in its frame, with the present scenario as a cross on it. */
export function MapPlot({ answer, metric, scenario }: PlotProps) {
  const probe = useRef<HTMLSpanElement>(null);
  const colours = useColours(probe);
  const scale = useMemo(() => metricScale(answer.grid, metric), [answer, metric]);
  const run = useStore(selectAnswer);
  const now = run === null ? '' : nowSentence(run.evaluation);
  return (
    <>
      <MapColourProbe ref={probe} />
      <ChartFrame
        title={mapTitle(answer, scenario)}
        caption={metricRecords[metric].label}
        summary={mapSummary(answer)}
        table={() => mapTableData(answer)}
        tableView={<MapTableView answer={answer} metric={metric} />}
        fileName="precopy-map"
        keys={MAP_KEYS}
        hint={words.mapHint}
        saved={(width) => <MapOnPaper {...{ answer, metric, scenario, width }} />}
      >
        {(width) =>
          colours && (
            <>
              <MapSurface {...{ answer, metric, scenario, scale, colours, width, now }} />
              <MapLegend {...{ metric, scale, colours, width }} />
            </>
          )
        }
      </ChartFrame>
      {keyed(mapNotes(answer)).map(([key, note]) => (
        <p className="note" key={key}>
          {note}
        </p>
      ))}
      <Said text={now} />
    </>
  );
}

interface SurfaceProps extends PlotProps {
  readonly scale: ReturnType<typeof metricScale>;
  readonly colours: NonNullable<ReturnType<typeof useColours>>;
  readonly width: number;
  /** What the scenario itself comes to. */
  readonly now: string;
}

/** What is pointed at and dragged, and what is there in words. */
function MapSurface({ answer, metric, scenario, scale, colours, width, now }: SurfaceProps) {
  const { of } = answer;
  const plot = useMemo(() => mapPlot(width), [width]);
  const labels = useMemo(() => mapLabels(answer, plot), [answer, plot]);
  const { pointed, surface, grip, handlers } = useCross(plot, of, scenario);
  const present = placeOf(plot, of, scenario[of.x.knob], scenario[of.y.knob]);
  return (
    <>
      <KeySurface className="what-if-map" aria-label={words.mapKeys} {...handlers}>
        <div ref={surface}>
          <MapCanvas {...{ answer, metric, scale, plot, colours }} />
          <svg width={width} height={mapHeight(plot)} aria-hidden="true">
            <MapAxes {...{ of, plot, labels }} />
            <g className="what-if-cross" transform={`translate(${present.x} ${present.y})`} {...grip}>
              <circle className="what-if-grip" r={22} fill="transparent" />
              <path className="what-if-rim halo" d="M-11 0H11M0 -11V11" />
              <path className="what-if-bar" d="M-11 0H11M0 -11V11" />
              <circle className="what-if-rim halo" r={6} />
              <circle className="what-if-ring" r={6} />
            </g>
          </svg>
        </div>
      </KeySurface>
      <p className="what-if-read">{pointed === null ? now : cellSentence(answer, ...pointed)}</p>
    </>
  );
}
