import { useId } from 'react';
import type { WinnerMap } from '../../analysis/ranking/winner-map';
import type { CostWeights } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import { metricRecords } from '../../vocabulary/metrics';
import { KeySurface } from '../shared/KeySurface';
import { Said } from '../shared/Said';
import { MapCanvas, MapMark } from './MapCanvas';
import { freeOf, placeOf, pointOf, sharedWeight, type Triangle, weightsOf } from './map-geometry';
import { pointText } from './map-text';
import { percentText } from './metric-texts';
import { usePointing } from './use-pointing';

interface PointingProps {
  readonly map: WinnerMap;
  readonly fleet: Fleet;
  readonly weights: CostWeights;
  readonly triangle: Triangle;
  readonly onWeights: (weights: CostWeights) => void;
}

/** The triangle itself, with the mark that points at weights by pointer or by key, and what is there in words. */
export function MapPointing({ map, fleet, weights, triangle, onWeights }: PointingProps) {
  const textId = useId();
  const present = pointOf(weights, map.fixed);
  const { pointed, handlers } = usePointing(triangle, present, weights, (point) =>
    onWeights(weightsOf(point, map.fixed, map.fixedWeight)),
  );
  const [top, left, right] = freeOf(map.fixed).map((metric) => metricRecords[metric].name);
  const corner = `${percentText(sharedWeight(map.fixedWeight))} on`;
  const said = pointText(map, fleet, pointed ?? present);
  return (
    <>
      <p className="winners-corner note">
        {corner} {top}
      </p>
      <KeySurface
        className="winners-map"
        aria-label="Map of weights. Arrow keys point at weights, Enter sets them."
        aria-describedby={textId}
        {...handlers}
      >
        <MapCanvas map={map} fleet={fleet} present={present} triangle={triangle} />
        <MapMark
          triangle={triangle}
          present={placeOf(triangle, present)}
          pointed={pointed && placeOf(triangle, pointed)}
        />
      </KeySurface>
      <p className="winners-corners note">
        <span>
          {corner} {left}
        </span>
        <span>
          {corner} {right}
        </span>
      </p>
      <p className="winners-text note is-ink" id={textId}>
        {pointed === null ? `Now: ${said}` : `${said} Click or press Enter to set these weights.`}
      </p>
      <Said text={pointed === null ? '' : said} />
    </>
  );
}
