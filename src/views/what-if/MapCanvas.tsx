import { memo, useLayoutEffect, useRef } from 'react';
import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Metric } from '../../vocabulary/metrics';
import type { Plot } from '../plot/axis';
import { usePixelRatio } from '../shared/palette';
import { type MapColours, mapPixels, paintLines } from './map-painter';
import type { MetricScale } from './map-scale';

interface CanvasProps {
  readonly answer: MapAnswer;
  readonly metric: Metric;
  readonly scale: MetricScale;
  readonly plot: Plot;
  readonly colours: MapColours;
}

/** The cells, the ridge and the contours, in pixels of the screen. */
export const MapCanvas = memo(function MapCanvas({ answer, metric, scale, plot, colours }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixelRatio = usePixelRatio();
  useLayoutEffect(() => {
    const element = canvas.current;
    const drawing = element?.getContext('2d');
    if (!element || !drawing) return;
    const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
    const size = { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio), pixelRatio };
    element.width = size.width;
    element.height = size.height;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.style.left = `${plot.left}px`;
    element.style.top = `${plot.top}px`;
    const pixels = new Uint8ClampedArray(mapPixels(answer, metric, scale, colours, size).buffer);
    drawing.putImageData(new ImageData(pixels, size.width, size.height), 0, 0);
    drawing.scale(pixelRatio, pixelRatio);
    paintLines(drawing, answer, plot, colours);
  }, [answer, metric, scale, plot, colours, pixelRatio]);
  return <canvas ref={canvas} className="what-if-cells" />;
});
