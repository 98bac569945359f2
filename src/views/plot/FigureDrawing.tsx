import { Fragment, memo, useId } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts';
import type { Corners, Figure, FigureLayer, FigurePanel } from './figure';
import {
  BAR_GAP,
  cornersPath,
  type FigureLayout,
  isAlone,
  LINE_HEIGHT,
  type PlacedText,
  spreadsOf,
} from './figure-layout';
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
      <Words figure={figure} layout={layout} />
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
  const pathOf = (corners: Corners) => cornersPath(corners, { x, y: panel.y, plot: own });
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
        <Fragment key={i}>
          {layerOf({ layer, axes, hatch: `url(#${id}-hatch)`, barSize: own.barSize, pathOf })}
        </Fragment>
      ))}
    </>
  );
}

interface LayerProps {
  readonly layer: FigureLayer;
  readonly axes: { readonly xAxisId: number; readonly yAxisId: number };
  readonly hatch: string;
  readonly barSize: number;
  readonly pathOf: (corners: Corners) => string;
}

const ofRow = (values: readonly unknown[]) => (row: Row) => values[row.index];

function layerOf({ layer, axes, hatch, barSize, pathOf }: LayerProps) {
  const stroke = { stroke: token(layer.colour), strokeWidth: layer.width ?? 1.5 };
  const line = { ...stroke, ...(layer.dash && { strokeDasharray: DASHES[layer.dash] }) };
  const fill = token(layer.fill ?? layer.colour);
  switch (layer.mark) {
    case 'line':
      return (
        <Line
          {...axes}
          {...STILL}
          {...line}
          dataKey={ofRow(layer.values)}
          dot={({ key, cx, cy, index }) => (
            <Dot
              key={key}
              shape="dot"
              x={cx}
              y={isAlone(layer.values, index) ? cy : null}
              r={2}
              colour={layer.colour}
            />
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
          dot={({ key, cx, cy }) => (
            <Dot
              key={key}
              shape={layer.shape}
              x={cx}
              y={cy}
              r={layer.width ?? DOT}
              colour={layer.colour}
              fill={layer.fill}
            />
          )}
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
      return layer.segments.map(([x1, y1, x2, y2]) => (
        <ReferenceLine
          key={[x1, y1, x2, y2].join(' ')}
          {...axes}
          {...line}
          segment={[
            { x: x1, y: y1 },
            { x: x2, y: y2 },
          ]}
          ifOverflow="visible"
          zIndex={0}
        />
      ));
    case 'band':
      return <ReferenceArea {...axes} x1={layer.from} x2={layer.to} fill={fill} fillOpacity={1} zIndex={0} />;
    case 'area':
      return <path d={pathOf(layer.corners)} fill={fill} />;
  }
}

interface DotProps {
  readonly shape: DotShape;
  readonly x: number | null | undefined;
  /** None where there is no value. */
  readonly y: number | null | undefined;
  readonly r: number;
  readonly colour: string;
  readonly fill?: string | undefined;
}

function Dot({ shape, x, y, r, colour, fill = colour }: DotProps) {
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return <path d={dotPath(shape, [x, y], r)} stroke={token(colour)} strokeWidth={1.5} fill={token(fill)} />;
}

/** Numbers, units and names: all words inside the figure, in their places. */
function Words({ figure: { x, panels }, layout }: FigureDrawingProps) {
  const { plot } = layout;
  return (
    <g>
      {layout.panels.map((own, i) => (
        <g key={panels[i]?.y.label}>
          <text className="figure-label" x={0} y={own.labelY}>
            {panels[i]?.y.label}
          </text>
          {own.yTicks.map(({ y, label }) => (
            <text key={label} x={layout.tickX} y={y} textAnchor="end">
              {label}
            </text>
          ))}
          {own.barLabels.map((label) => (
            <Lines key={`${label.x} ${label.y}`} {...label} />
          ))}
          {own.names.map(({ text, at, layer }) => (
            <text
              key={text}
              className={layer.colour === 'accent' ? 'figure-name is-main' : 'figure-name'}
              x={layout.nameX}
              y={at}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
      {layout.xTicks.map((tick) => (
        <Lines key={tick.x} {...tick} />
      ))}
      <text x={plot.right} y={layout.xLabelY} textAnchor="end">
        {x.label}
      </text>
    </g>
  );
}

function Lines({ x, y, lines }: PlacedText) {
  return (
    <text x={x} y={y} textAnchor="middle">
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
