import { type PointerEvent, useRef } from 'react';
import type { LineTruth } from '../../../lessons/judge';
import { CURVE_POINTS, type Curve, placesOf } from '../../../lessons/lesson';
import { invert, type Plot, position } from '../../plot/axis';
import { dotsPath, linePath, type Point } from '../../plot/path';
import { placeUnder } from '../../plot/pointing';
import { useWidth } from '../../shared/use-width';
import { fieldSide, knobSide } from './figures';
import { type Sketch, withStroke } from './sketch';
import * as words from './words';

const HEIGHT = 280;

interface LineSketchProps {
  readonly curve: Curve;
  readonly truth: LineTruth;
  readonly sketch: Sketch;
  /** The model's line, once it may be seen. */
  readonly revealed: readonly number[] | null;
  /** Null where nothing more can be drawn. */
  readonly onDraw: ((sketch: Sketch) => void) | null;
}

/** A chart to draw on with a pointer: a line through one height for each place. Sliders beside it do the same. */
export function LineSketch({ curve, truth, sketch, revealed, onDraw }: LineSketchProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const last = useRef<{ readonly place: number; readonly height: number } | null>(null);
  const x = knobSide(curve);
  const y = fieldSide(curve.field, 0, truth.top);
  const plot: Plot = { left: 48, right: width - 16, top: 28, bottom: HEIGHT - 44 };
  const places = placesOf(curve, sketch.length);
  const at = (value: number, height: number): Point => [
    position(x, value, plot.left, plot.right),
    position(y, height, plot.bottom, plot.top),
  ];
  const drawn = places.flatMap((place, i) => {
    const height = sketch[i] ?? null;
    return height === null ? [] : [at(place, height)];
  });
  const model = (revealed ?? []).flatMap((value, i) =>
    Number.isFinite(value) ? [at(placesOf(curve, CURVE_POINTS)[i] ?? 0, value)] : [],
  );
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (onDraw === null || event.buttons !== 1) return;
    const under = placeUnder(event);
    const value = invert(x, under.x, plot.left, plot.right);
    const place = nearest(places, value);
    const to = { place, height: invert(y, under.y, plot.bottom, plot.top) };
    onDraw(withStroke(sketch, last.current, to));
    last.current = to;
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    last.current = null;
    event.currentTarget.setPointerCapture(event.pointerId);
    draw(event);
  };
  return (
    <div ref={box} className="lesson-sketch chart">
      {width > 0 && (
        <svg
          className={onDraw === null ? undefined : 'is-drawn-on'}
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={words.chartToDrawOn}
          onPointerDown={begin}
          onPointerMove={draw}
        >
          <text x={0} y={14}>
            {y.label}
          </text>
          <g className="grid">
            {y.ticks.map(({ value, label }) => (
              <g key={label}>
                <line x1={plot.left} x2={plot.right} y1={at(0, value)[1]} y2={at(0, value)[1]} />
                <text x={plot.left - 8} y={at(0, value)[1] + 4} textAnchor="end">
                  {label}
                </text>
              </g>
            ))}
          </g>
          {places.map((place) => (
            <line
              key={place}
              className="lesson-place"
              x1={at(place, 0)[0]}
              x2={at(place, 0)[0]}
              y1={plot.top}
              y2={plot.bottom}
            />
          ))}
          {x.ticks.map(({ value, label }) => (
            <text key={label} x={at(value, 0)[0]} y={plot.bottom + 16} textAnchor="middle">
              {label}
            </text>
          ))}
          <text x={plot.right} y={HEIGHT - 8} textAnchor="end">
            {x.label}
          </text>
          <path className="lesson-model" d={linePath(model)} />
          <path className="lesson-drawn" d={linePath(drawn)} />
          <path className="is-ink" d={dotsPath('dot', drawn, 4)} />
        </svg>
      )}
      <p className="note">{revealed === null ? words.howToDraw : words.drawnAndModel}</p>
    </div>
  );
}

/** The index of the place that is nearest to a value. */
function nearest(places: readonly number[], value: number): number {
  return places.reduce(
    (best, place, i) => (Math.abs(place - value) < Math.abs((places[best] ?? 0) - value) ? i : best),
    0,
  );
}
