import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import type { Plot } from './axis';
import { isAlong, type Place, placeUnder, walkTo } from './pointing';

interface PlotSvgProps {
  /** What the drawing is, for who cannot see it. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  /** The place that is pointed at; null beside the plot, and when the pointer leaves. */
  readonly onPoint?: (place: Place | null) => void;
  /** Where the arrow keys stop along the plot, in pixels; worked out when a key is pressed. */
  readonly stops?: () => readonly number[];
  /** What is pointed at, in words: spoken where a key led to it. */
  readonly sentence?: string | null;
  readonly children: ReactNode;
}

/** The drawing of a chart: an image with a name, whose places are pointed at, and walked to by the arrow keys. */
export function PlotSvg({ name, width, height, plot, onPoint, stops, sentence, children }: PlotSvgProps) {
  const [walked, setWalked] = useState<number | null>(null);
  const leave = () => {
    setWalked(null);
    onPoint?.(null);
  };
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const place = placeUnder(event);
    setWalked(null);
    onPoint?.(isAlong(plot, place) ? place : null);
  };
  const press = (event: KeyboardEvent) => {
    const places = stops?.() ?? [];
    if (event.ctrlKey || event.metaKey || event.altKey || places.length === 0) return;
    const next = walkTo(event.key, event.shiftKey, walked ?? -1, places.length);
    if (next === null && event.key !== 'Escape') return;
    event.preventDefault();
    setWalked(next);
    onPoint?.(next === null ? null : { x: places[next] ?? plot.left, y: plot.bottom });
  };
  const x = walked === null ? null : (stops?.()[walked] ?? null);
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={name}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={leave}
        {...(stops && { tabIndex: 0, onKeyDown: press, onBlur: leave })}
      >
        {children}
        {x !== null && <line className="pointed" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />}
      </svg>
      {stops && (
        <p className="visually-hidden" role="status">
          {x === null ? '' : sentence}
        </p>
      )}
    </>
  );
}
