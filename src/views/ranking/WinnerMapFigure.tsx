import { type KeyboardEvent, memo, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CostMetric } from '../../analysis/vm-cost';
import type { MapPoint, WinnerMap } from '../../analysis/winner-map';
import type { CostWeights } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import { parameterByName } from '../../scenario/parameters';
import { ChartTable } from '../charts/ChartTable';
import { toCsv } from '../charts/table-data';
import { NumberKnob } from '../controls/NumberKnob';
import { Said } from '../measure/Said';
import { downloadText } from '../shared/download';
import { useWidth } from '../shared/use-width';
import { MapCanvas, MapMark } from './MapCanvas';
import {
  freeOf,
  placeOf,
  pointAt,
  pointBeside,
  pointOf,
  sharedWeight,
  type Triangle,
  triangleOf,
  weightsOf,
} from './map-geometry';
import { FIXED_OPTIONS, mapSentence, mapTable, mapTitle, pointText } from './map-text';
import { METRIC_TEXTS, percentText } from './metric-texts';

interface FigureProps {
  readonly map: WinnerMap;
  readonly fleet: Fleet;
  readonly weights: CostWeights;
  /** The held term as chosen; the map follows. */
  readonly fixed: CostMetric;
  readonly onFixed: (fixed: CostMetric) => void;
  readonly onWeights: (weights: CostWeights) => void;
}

/** Who goes first at which weights: a triangle of three, the fourth held. */
export const WinnerMapFigure = memo(function WinnerMapFigure(props: FigureProps) {
  const { map, fleet, weights, fixed, onFixed, onWeights } = props;
  const [showsTable, setShowsTable] = useState(false);
  const [body, room] = useWidth<HTMLDivElement>();
  const titleId = useId();
  const fixedId = useId();
  const triangle = useMemo(() => triangleOf(room), [room]);
  const table = useMemo(() => mapTable(map, fleet), [map, fleet]);
  const title = mapTitle(map);
  return (
    <figure className="winners" aria-labelledby={titleId}>
      <div className="winners-head">
        <h3 id={titleId}>{title}</h3>
        <span className="winners-actions">
          <button type="button" aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}>
            Table<span className="visually-hidden"> of: {title}</span>
          </button>
          <button type="button" onClick={() => downloadText('precopy-winners.csv', toCsv(table), 'text/csv')}>
            CSV<span className="visually-hidden"> of: {title}</span>
          </button>
        </span>
      </div>
      <div className="winners-held">
        <label htmlFor={fixedId}>Held weight</label>
        <select
          id={fixedId}
          className="choice"
          value={fixed}
          onChange={(event) => onFixed(FIXED_OPTIONS.find(({ id }) => id === event.target.value)?.id ?? 'energy')}
        >
          {FIXED_OPTIONS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <div className="winners-knob">
          <NumberKnob parameter={parameterByName[METRIC_TEXTS[fixed].weight]} />
        </div>
      </div>
      <div ref={body} className="winners-body">
        {triangle.width > 0 && (
          <Pointing map={map} fleet={fleet} weights={weights} triangle={triangle} onWeights={onWeights} />
        )}
      </div>
      <p className="winners-summary">{mapSentence(map, fleet)}</p>
      {showsTable && <ChartTable table={table} caption={title} />}
    </figure>
  );
});

/** Steps by key, in hundredths of a side: right, and down. */
const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [2, 0],
  ArrowLeft: [-2, 0],
  ArrowDown: [0, 2],
  ArrowUp: [0, -2],
};
const BIG_STEP = 5;

type PointingProps = Pick<FigureProps, 'map' | 'fleet' | 'weights' | 'onWeights'> & { readonly triangle: Triangle };

/** The triangle itself, with the mark that points at weights by pointer or by key. */
function Pointing({ map, fleet, weights, triangle, onWeights }: PointingProps) {
  const [pointed, setPointed] = useState<MapPoint | null>(null);
  const held = useRef(false);
  const textId = useId();
  const present = pointOf(weights, map.fixed);
  const at = pointed ?? present;
  const [top, left, right] = freeOf(map.fixed).map((metric) => METRIC_TEXTS[metric].name);
  const corner = `${percentText(sharedWeight(map.fixedWeight))} on`;
  // Weights that changed by another way end what was pointed at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => setPointed(null), [weights]);

  const under = (event: PointerEvent<HTMLElement>): MapPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return pointAt(triangle, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const choose = (point: MapPoint) => onWeights(weightsOf(point, map.fixed, map.fixedWeight));
  const press = (event: PointerEvent<HTMLElement>) => {
    held.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    setPointed(under(event));
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (held.current) choose(under(event));
    held.current = false;
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      const [across, down] = step.map((each) => each * (event.shiftKey ? BIG_STEP : 1));
      setPointed(pointBeside(triangle, at, across ?? 0, down ?? 0));
    } else if (event.key === 'Enter' || event.key === ' ') choose(at);
    else if (event.key === 'Escape') setPointed(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <p className="winners-corner">
        {corner} {top}
      </p>
      {/* An application, because arrow keys move over it in two directions, which no control of the platform does. */}
      <div
        className="winners-map"
        role="application"
        aria-label="Map of weights. Arrow keys point at weights, Enter sets them."
        aria-describedby={textId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
        tabIndex={0}
        onKeyDown={key}
        onPointerMove={(event) => setPointed(under(event))}
        onPointerDown={press}
        onPointerUp={release}
        onPointerCancel={() => {
          held.current = false;
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <MapCanvas map={map} fleet={fleet} present={present} triangle={triangle} />
        <MapMark
          triangle={triangle}
          present={placeOf(triangle, present)}
          pointed={pointed && placeOf(triangle, pointed)}
        />
      </div>
      <p className="winners-corners">
        <span>
          {corner} {left}
        </span>
        <span>
          {corner} {right}
        </span>
      </p>
      <p className="winners-text" id={textId}>
        {pointed === null ? 'Now: ' : ''}
        {pointText(map, fleet, at)}
        {pointed === null ? '' : ' Click or press Enter to set these weights.'}
      </p>
      <Said text={pointed === null ? '' : pointText(map, fleet, pointed)} />
    </>
  );
}
