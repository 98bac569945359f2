import type { TableData } from '../../format/csv';
import { type Axis, plainAxis } from './axis';
import type { KeyEntry, KeyMark } from './PlotKey';
import type { DotShape } from './path';

/** A side of a figure: its scale and ticks, and what is measured along it, with the unit. */
export interface FigureAxis extends Axis {
  readonly label: string;
  /** Places of things that have names and no order in numbers: every name is written, if need be on several lines. */
  readonly isNominal?: boolean;
}

/** How a mark looks. Names of tokens: of its line, or of all of it, and of what is inside its line. */
interface Look {
  readonly colour: string;
  readonly fill?: string;
  readonly dash?: 'dash' | 'dots';
  /** In pixels. */
  readonly width?: number;
  /** Its words in the key; without them it is not in the key. */
  readonly key?: string;
}

/** A value for each point of the figure, null where there is none. */
export type Values = readonly (number | null)[];

/** A straight line from one place to another, in the units of the axes. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Places in the units of the axes. */
export type Corners = readonly (readonly [x: number, y: number])[];

/** What is drawn in a panel. The first lies lowest. */
export type FigureLayer =
  /** Neighbours joined; a gap stays a gap, and a value alone is a dot. The name stands beside its end. */
  | (Look & { readonly mark: 'line'; readonly values: Values; readonly name?: string })
  | (Look & { readonly mark: 'dots'; readonly shape: DotShape; readonly values: Values })
  /** Beside the bars of other layers. The spread runs from low to high; labels stand above. */
  | (Look & {
      readonly mark: 'bars';
      readonly values: Values;
      readonly spread?: readonly (readonly [low: number, high: number])[];
      readonly labels?: readonly (string | null)[];
    })
  | (Look & { readonly mark: 'segments'; readonly segments: readonly Segment[]; readonly name?: string })
  /** The places from one to another, over the whole height. */
  | (Look & { readonly mark: 'band'; readonly from: number; readonly to: number })
  /** The ground between corners. */
  | (Look & { readonly mark: 'area'; readonly corners: Corners });

/** One drawing area; those of a figure stand one above the other, on one x axis. */
export interface FigurePanel {
  readonly y: FigureAxis;
  /** In pixels, without its label. */
  readonly height: number;
  readonly layers: readonly FigureLayer[];
}

/** What can be pointed at. */
export interface FigurePoint {
  readonly x: number;
  /** Where points are dots in a plane; without it a point is a place on the x axis. */
  readonly y?: number;
  /** Everything that the figure knows of it, in a sentence. */
  readonly sentence: string;
}

/**
 * A figure as plain data: it can be drawn, saved, tested and put in a report without the view that made it.
 * `draw` says by what: `recharts` where nothing follows a slider or a finger, `svg` where a mark does.
 */
export interface Figure {
  readonly draw: 'recharts' | 'svg';
  /** Of the files it is saved as, without an ending. */
  readonly fileName: string;
  readonly title: string;
  readonly caption?: string;
  /** What it is, the extremes, the turning point. */
  readonly summary: string;
  /** What can be done with it on the page: neither files nor paper say it. */
  readonly hint?: string;
  /** What the drawing is, for who cannot see it. */
  readonly name: string;
  readonly table: TableData;
  readonly x: FigureAxis;
  readonly panels: readonly FigurePanel[];
  readonly points: readonly FigurePoint[];
  /** Words of the key that stand for no mark. */
  readonly notes?: readonly string[];
  /** As wide as it is high, and never wider than its panel is high. */
  readonly isSquare?: boolean;
}

/** An axis of names, one unit apart from 0 on. */
export function nominalAxis(names: readonly string[], label = ''): FigureAxis {
  return {
    scale: 'linear',
    unit: '',
    label,
    isNominal: true,
    domain: [-0.5, Math.max(names.length, 1) - 0.5],
    ticks: names.map((name, value) => ({ value, label: name })),
  };
}

/** About so many places have a tick. */
const ORDINAL_TICKS = 6;

/** An axis of places from 1 to `count` in their order; ticks at the first and at round ones. 24 -> 1, 5, 10, 15, 20. */
export function ordinalAxis(count: number, label: string): FigureAxis {
  const round = plainAxis(count, ORDINAL_TICKS).ticks.filter(({ value }) => value > 1 && value <= count);
  const ticks = [{ value: 1, label: '1' }, ...round.filter(({ value }) => Number.isInteger(value))];
  return { scale: 'linear', unit: '', label, domain: [0.5, Math.max(count, 1) + 0.5], ticks };
}

function keyMarkOf(layer: FigureLayer): KeyMark {
  switch (layer.mark) {
    case 'line':
    case 'segments':
      return layer.dash ?? 'line';
    case 'dots':
      if (layer.shape === 'diamond' || layer.shape === 'cross') return layer.shape;
      return layer.fill === undefined ? 'dot' : 'ring';
    case 'bars':
      return layer.fill === 'hatch' ? 'hatch' : 'box';
    default:
      return 'box';
  }
}

/** The key of a figure: the marks that have words, as they are drawn, in the order of its layers. */
export function keyOf({ panels, notes = [] }: Figure): readonly KeyEntry[] {
  const marks = panels.flatMap(({ layers }) =>
    layers.flatMap((layer): KeyEntry[] => {
      const { key: label, colour, fill } = layer;
      return label === undefined
        ? []
        : [{ label, mark: keyMarkOf(layer), colour, ...(fill && fill !== 'hatch' && { fill }) }];
    }),
  );
  return [...marks, ...notes.map((label) => ({ label, mark: null }))];
}
