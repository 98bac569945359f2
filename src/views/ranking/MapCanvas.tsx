import { useLayoutEffect, useMemo, useRef } from 'react';
import type { MapPoint, WinnerMap } from '../../analysis/ranking/winner-map';
import type { Fleet } from '../../scenario/fleet';
import { usePalette, usePixelRatio } from '../shared/palette';
import { MAP_MARGIN, type Place, placeOf, regionAt, type Triangle } from './map-geometry';
import { paintMap } from './map-painter';
import * as words from './words';

interface CanvasProps {
  readonly map: WinnerMap;
  readonly fleet: Fleet;
  readonly present: MapPoint;
  readonly triangle: Triangle;
}

/** The regions of the winners with their names, in device pixels. */
export function MapCanvas({ map, fleet, present, triangle }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const palette = usePalette(probe);
  const ratio = usePixelRatio();
  const here = regionAt(map, present);
  const regions = useMemo(
    () =>
      map.regions.map((region, i) => ({
        corners: region.corners.map((corner) => placeOf(triangle, corner)),
        name: words.nameOf(fleet, region.vm),
        number: String(i + 1),
        isPresent: region === here,
      })),
    [map, fleet, triangle, here],
  );
  useLayoutEffect(() => {
    const element = canvas.current;
    const drawing = element?.getContext('2d');
    if (!element || !drawing || palette === null) return;
    const [width, height] = [triangle.width + 2 * MAP_MARGIN, triangle.height + 2 * MAP_MARGIN];
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    const [ink = '', edge = '', wash = ''] = palette.states;
    const font = getComputedStyle(element).fontFamily;
    paintMap(
      drawing,
      triangle,
      regions,
      placeOf(triangle, present),
      { ink, edge, wash, ground: palette.ground, font },
      ratio,
    );
  }, [triangle, regions, palette, ratio, present]);
  return (
    <>
      <canvas ref={canvas} />
      <span ref={probe} className="winners-colours" hidden>
        <i className="tone-ink" />
        <i className="tone-edge" />
        <i className="tone-wash" />
        <i className="tone-ground" />
      </span>
    </>
  );
}

interface MarkProps {
  readonly triangle: Triangle;
  readonly present: Place;
  readonly pointed: Place | null;
}

/** The present weights as a ring, and what is pointed at as a cross. */
export function MapMark({ triangle, present, pointed }: MarkProps) {
  return (
    <svg
      className="winners-mark"
      width={triangle.width + 2 * MAP_MARGIN}
      height={triangle.height + 2 * MAP_MARGIN}
      aria-hidden="true"
    >
      <circle className="halo" cx={present.x} cy={present.y} r={7} />
      <circle className="winners-dot" cx={present.x} cy={present.y} r={7} />
      {pointed && (
        <g transform={`translate(${pointed.x} ${pointed.y})`}>
          <path className="halo" d="M-9 0H9M0-9V9" />
          <path className="winners-cross" d="M-9 0H9M0-9V9" />
        </g>
      )}
    </svg>
  );
}
