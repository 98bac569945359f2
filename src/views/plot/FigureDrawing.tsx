import { Fragment, memo, useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, ErrorBar, Line, ReferenceArea, XAxis, YAxis } from 'recharts';
import { FigureWords } from './FigureWords';
import type { Figure, FigureLayer, FigurePanel } from './figure';
import { BAR_GAP, cornersPath, type FigureLayout, isAlone, linesPath, type Sides, spreadsOf } from './figure-layout';
import { Patterns } from './Patterns';
import { type DotShape, dotPath } from './path';

interface FigureDrawingProps {
  readonly figure: Figure;
  readonly layout: FigureLayout;
}

/** The place of a point in the columns of the layers. */
interface Row {
  readonly x: number;
  readonly index: number;
}

const token = (name: string): string => `var(--${name})`;
const DASHES = { dash: '5 3', dots: '1.5 3' } as const;
const DOT = 4;

/** Everything is drawn in the order of the layers, at once. */
const STILL = { isAnimationActive: false, zIndex: 0 } as const;

/** A figure drawn by Recharts, in the look of the page. It is loaded when the first figure is shown. */
export const FigureDrawing = memo(function FigureDrawing({ figure, layout }: FigureDrawingProps) {
  const id = useId();
  const { width, height, plot } = layout;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={figure.points.map(({ x }, index): Row => ({ x, index }))}
      margin={{ left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom }}
      barGap={BAR_GAP}
      accessibilityLayer={false}
    >
      <Patterns id={id} />
      {figure.panels.map((panel, i) => (
        <Panel key={panel.y.label} panel={panel} index={i} id={id} figure={figure} layout={layout} />
      ))}
      <FigureWords figure={figure} layout={layout} />
    </ComposedChart>
  );
});

interface PanelProps extends FigureDrawingProps {
  readonly panel: FigurePanel;
  readonly index: number;
  readonly id: string;
}

/** A panel has axes of its own: they keep it to its part of the height, and its bars to themselves. */
function Panel({ panel, index, id, figure: { x }, layout }: PanelProps) {
  const { plot, panels } = layout;
  const own = panels[index];
  if (!own) return null;
  const axes = { xAxisId: index, yAxisId: index };
  const sides = { x, y: panel.y, plot: own };
  return (
    <>
      <XAxis
        xAxisId={index}
        hide
        type="number"
        dataKey="x"
        scale={x.scale === 'log' ? 'log' : 'linear'}
        domain={[...x.domain]}
      />
      <YAxis
        yAxisId={index}
        hide
        scale={panel.y.scale === 'log' ? 'log' : 'linear'}
        domain={[...panel.y.domain]}
        padding={{ top: own.top - plot.top, bottom: plot.bottom - own.bottom }}
      />
      <CartesianGrid {...axes} vertical={false} horizontalPoints={own.yTicks.map(({ gridY }) => gridY)} zIndex={0} />
      {panel.layers.map((layer, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: layers have no names, and an order that stays.
        <Fragment key={i}>{layerOf({ layer, axes, hatch: `url(#${id}-hatch)`, sides, barSize: own.barSize })}</Fragment>
      ))}
    </>
  );
}

interface LayerProps {
  readonly layer: FigureLayer;
  readonly axes: { readonly xAxisId: number; readonly yAxisId: number };
  readonly hatch: string;
  readonly barSize: number;
  readonly sides: Sides;
}

const ofRow = (values: readonly unknown[]) => (row: Row) => values[row.index];

function layerOf({ layer, axes, hatch, barSize, sides }: LayerProps) {
  const stroke = { stroke: token(layer.colour), strokeWidth: layer.width ?? 1.5 };
  const line = { ...stroke, ...(layer.dash && { strokeDasharray: DASHES[layer.dash] }) };
  const fill = token(layer.fill ?? layer.colour);
  const dot = { colour: stroke.stroke, fill };
  switch (layer.mark) {
    case 'line':
      return (
        <Line
          {...axes}
          {...STILL}
          {...line}
          dataKey={ofRow(layer.values)}
          dot={({ key, cx, cy, index }) => (
            <Dot key={key} {...dot} shape="dot" x={cx} y={isAlone(layer.values, index) ? cy : null} r={2} />
          )}
          activeDot={false}
        />
      );
    case 'dots':
      return (
        <Line
          {...axes}
          {...STILL}
          stroke="none"
          dataKey={ofRow(layer.values)}
          dot={({ key, cx, cy }) => <Dot key={key} {...dot} shape={layer.shape} x={cx} y={cy} r={layer.width ?? DOT} />}
          activeDot={false}
        />
      );
    case 'bars':
      return (
        <Bar
          {...axes}
          {...STILL}
          dataKey={ofRow(layer.values)}
          barSize={barSize}
          stroke={stroke.stroke}
          fill={layer.fill === 'hatch' ? hatch : fill}
        >
          {layer.spread && (
            <ErrorBar
              {...STILL}
              dataKey={ofRow(spreadsOf(layer.values, layer.spread))}
              width={4}
              stroke={token('edge')}
              strokeWidth={1.5}
            />
          )}
        </Bar>
      );
    case 'segments':
      return <path {...line} d={linesPath(layer.segments, sides)} fill="none" />;
    case 'band':
      return <ReferenceArea {...axes} x1={layer.from} x2={layer.to} fill={fill} fillOpacity={1} zIndex={0} />;
    case 'area':
      return <path d={cornersPath(layer.corners, sides)} fill={fill} />;
  }
}

interface DotProps {
  readonly shape: DotShape;
  readonly x: number | null | undefined;
  /** None where there is no value. */
  readonly y: number | null | undefined;
  readonly r: number;
  readonly colour: string;
  readonly fill: string;
}

function Dot({ shape, x, y, r, colour, fill }: DotProps) {
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return <path d={dotPath(shape, [x, y], r)} stroke={colour} strokeWidth={1.5} fill={fill} />;
}
