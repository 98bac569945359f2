import { useId } from 'react';
import type { WinnerMap } from '../../analysis/ranking/winner-map';
import type { CostWeights } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import type { Metric } from '../../vocabulary/metrics';
import { KeySurface } from '../shared/KeySurface';
import { Said } from '../shared/Said';
import { MapCanvas, MapMark } from './MapCanvas';
import { freeOf, placeOf, pointOf, sharedWeight, type Triangle, weightsOf } from './map-geometry';
import { pointText } from './map-rows';
import { usePointing } from './use-pointing';
import * as words from './words';

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
  const [top, left, right] = freeOf(map.fixed);
  const corner = (metric: Metric | undefined) => words.cornerText(sharedWeight(map.fixedWeight), metric);
  const said = pointText(map, fleet, pointed ?? present);
  return (
    <>
      <p className="winners-corner note">{corner(top)}</p>
      <KeySurface className="winners-map" aria-label={words.mapLabel} aria-describedby={textId} {...handlers}>
        <MapCanvas map={map} fleet={fleet} present={present} triangle={triangle} />
        <MapMark
          triangle={triangle}
          present={placeOf(triangle, present)}
          pointed={pointed && placeOf(triangle, pointed)}
        />
      </KeySurface>
      <p className="winners-corners note">
        <span>{corner(left)}</span>
        <span>{corner(right)}</span>
      </p>
      <p className="winners-text note is-ink" id={textId}>
        {pointed === null ? words.nowAt(said) : words.setThese(said)}
      </p>
      <Said text={pointed === null ? '' : said} />
    </>
  );
}
