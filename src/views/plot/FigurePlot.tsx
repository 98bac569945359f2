import { type KeyboardEvent, lazy, memo, type PointerEvent, useMemo, useState } from 'react';
import { LoadedLater } from '../shared/LoadedLater';
import { ChartFrame } from './ChartFrame';
import type { Sheet } from './ExportSheet';
import { FigureImage } from './FigureImage';
import { type Figure, keyOf } from './figure';
import { type FigureLayout, figureLayout, pointAfterKey, pointAt } from './figure-layout';
import { placeUnder } from './pointing';
import './figure.css';

/** Recharts is loaded with the first figure, once for all views. */
const FigureDrawing = lazy(async () => ({ default: (await import('./FigureDrawing')).FigureDrawing }));

interface FigurePlotProps {
  readonly figure: Figure;
  /** The point that is marked, by its index, and what is done with one that is clicked. */
  readonly chosen?: number | null;
  readonly onChoose?: (index: number) => void;
  /** What files have otherwise, where they hold more than the figure. */
  readonly file?: Partial<Sheet>;
}

/** A figure in its frame. What is pointed at, or walked to by the arrow keys, is said in words below. */
export const FigurePlot = memo(function FigurePlot({ figure, chosen = null, onChoose, file }: FigurePlotProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const sentenceAt = (index: number | null) => (index === null ? undefined : figure.points[index]?.sentence);
  const key = keyOf(figure);
  const point = (index: number | null, byKey: boolean) => {
    setPointed(index);
    setWalked(byKey ? index : null);
  };
  return (
    <ChartFrame
      title={figure.title}
      {...(figure.caption !== undefined && { caption: figure.caption })}
      summary={sentenceAt(pointed) ?? figure.summary}
      hint={pointed === null ? figure.hint : undefined}
      table={figure.table}
      fileName={figure.fileName}
      keys={key}
      file={file}
    >
      {(width) => (
        <>
          <Pointing
            figure={figure}
            width={width}
            pointed={pointed}
            chosen={chosen}
            onPoint={point}
            onChoose={onChoose}
          />
          <p className="visually-hidden" role="status">
            {sentenceAt(walked)}
          </p>
        </>
      )}
    </ChartFrame>
  );
});

interface FigureStillProps {
  readonly figure: Figure;
  readonly width: number;
}

/** A figure with nothing to point at: for a sheet that holds several, beside one that is shown already. */
export const FigureStill = ({ figure, width }: FigureStillProps) => (
  <FigureImage figure={figure}>
    <LoadedLater waiting={null}>
      <FigureDrawing figure={figure} layout={figureLayout(figure, width)} />
    </LoadedLater>
  </FigureImage>
);

interface PointingProps {
  readonly figure: Figure;
  readonly width: number;
  readonly pointed: number | null;
  readonly chosen: number | null;
  readonly onPoint: (index: number | null, byKey: boolean) => void;
  readonly onChoose: FigurePlotProps['onChoose'];
}

/** The drawing, and above it the mark of what is pointed at: Recharts does not draw anew for that. */
function Pointing({ figure, width, pointed, chosen, onPoint, onChoose }: PointingProps) {
  const layout = useMemo(() => figureLayout(figure, width), [figure, width]);
  const { height } = layout;
  const under = (event: PointerEvent) => pointAt(layout, placeUnder(event));
  const walk = (event: KeyboardEvent) => {
    const next = pointAfterKey(layout, pointed, event.key, event.shiftKey);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onPoint(null, true);
    else if (event.key === 'Enter' && pointed !== null) onChoose?.(pointed);
    else if (next !== null) onPoint(next, true);
    else return;
    event.preventDefault();
  };
  const pointing = {
    tabIndex: 0,
    onPointerMove: (event: PointerEvent) => onPoint(under(event), false),
    onPointerDown: (event: PointerEvent) => {
      const index = under(event);
      onPoint(index, false);
      if (index !== null) onChoose?.(index);
    },
    onPointerLeave: () => onPoint(null, false),
    onBlur: () => onPoint(null, false),
    onKeyDown: walk,
  };
  const isChoosing = onChoose !== undefined && pointed !== null;
  return (
    <FigureImage figure={figure} isChoosing={isChoosing} {...pointing}>
      <LoadedLater waiting={<svg width={width} height={height} aria-hidden="true" />}>
        <FigureDrawing figure={figure} layout={layout} />
      </LoadedLater>
      <svg className="figure-pointed" width={width} height={height} aria-hidden="true">
        {chosen !== null && <PointMark layout={layout} index={chosen} />}
        {pointed !== null && <PointMark layout={layout} index={pointed} />}
      </svg>
    </FigureImage>
  );
}

function PointMark({ layout: { plot, points }, index }: { readonly layout: FigureLayout; readonly index: number }) {
  const point = points[index];
  if (!point) return null;
  return point.y === null ? (
    <line className="pointed" x1={point.x} x2={point.x} y1={plot.top} y2={plot.bottom} />
  ) : (
    <circle className="figure-ring" cx={point.x} cy={point.y} r={7} />
  );
}
