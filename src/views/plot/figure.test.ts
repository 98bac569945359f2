import { describe, expect, it } from 'vitest';
import { logAxis, plainAxis } from './axis';
import { type Figure, type FigureLayer, type FigurePanel, keyOf, nominalAxis, ordinalAxis } from './figure';
import { cornersPath, figureLayout, isAlone, linesPath, pointAfterKey, pointAt, spreadsOf } from './figure-layout';
import { dotPath } from './path';

const line: FigureLayer = { mark: 'line', colour: 'ink', values: [10, null, 40], name: 'D', key: 'rate' };
const bars: FigureLayer = { mark: 'bars', colour: 'stop', fill: 'hatch', values: [1, 2, 3], key: 'pause' };
const panel = (layers: readonly FigureLayer[], more: Partial<FigurePanel> = {}): FigurePanel => ({
  y: { ...plainAxis(40), label: 'rate (MiB/s)' },
  height: 160,
  layers,
  ...more,
});
const figureOf = (panels: readonly FigurePanel[], more: Partial<Figure> = {}): Figure => ({
  draw: 'recharts',
  fileName: 'figure',
  title: 'A rate',
  summary: 'It grows.',
  name: 'Line: the rate',
  table: { columns: [], rows: [] },
  x: ordinalAxis(3, 'turn'),
  panels,
  points: [1, 2, 3].map((x) => ({ x, sentence: `Turn ${x}.` })),
  ...more,
});

describe('a figure', () => {
  it('is data: it comes out of JSON as it went in', () => {
    const figure = figureOf([panel([line, bars])]);
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  });

  it('has a key of its marks as they are drawn, and of words without one', () => {
    const ring: FigureLayer = { mark: 'dots', shape: 'dot', colour: 'sent', fill: 'ground', values: [], key: 'run' };
    const unnamed: FigureLayer = { mark: 'band', colour: 'done', from: 0, to: 1 };
    const dashed: FigureLayer = { mark: 'segments', colour: 'base', dash: 'dash', segments: [], key: 'best' };
    expect(keyOf(figureOf([panel([unnamed, line, bars]), panel([ring, dashed])], { notes: ['△ lost'] }))).toEqual([
      { label: 'rate', mark: 'line', colour: 'ink' },
      { label: 'pause', mark: 'hatch', colour: 'stop' },
      { label: 'run', mark: 'ring', colour: 'sent', fill: 'ground' },
      { label: 'best', mark: 'dash', colour: 'base' },
      { label: '△ lost', mark: null },
    ]);
  });

  it('has places for things without numbers, and ticks at round places of those in order', () => {
    expect(nominalAxis(['a', 'b'])).toMatchObject({ domain: [-0.5, 1.5], ticks: [{ value: 0 }, { value: 1 }] });
    expect(ordinalAxis(24, 'turn').ticks.map(({ value }) => value)).toEqual([1, 5, 10, 15, 20]);
    expect(ordinalAxis(2, 'turn').ticks.map(({ value }) => value)).toEqual([1, 2]);
    expect(ordinalAxis(0, 'turn').domain).toEqual([0.5, 1.5]);
  });
});

describe('where its parts stand', () => {
  const layout = figureLayout(figureOf([panel([line]), panel([bars])]), 464);

  it('panels lie one above the other, with room for their labels, on one x axis', () => {
    const [first, second] = layout.panels;
    expect([first?.left, first?.right]).toEqual([second?.left, second?.right]);
    expect((second?.labelY ?? 0) - (first?.bottom ?? 0)).toBeGreaterThanOrEqual(12);
    expect((second?.bottom ?? 0) - (second?.top ?? 0)).toBe(160);
    expect(layout.height).toBeGreaterThan(layout.xLabelY);
    expect(layout.points.map(({ x, y }) => [x - layout.plot.left, y])).toEqual(
      [1, 3, 5].map((sixths) => [expect.closeTo((sixths * (layout.plot.right - layout.plot.left)) / 6, 9), null]),
    );
  });

  it('names stand beside the ends of their lines, and apart from each other', () => {
    expect(layout.panels[0]?.names).toMatchObject([{ text: 'D', at: (layout.panels[0]?.top ?? 0) + 4 }]);
    const near: FigureLayer = { ...line, values: [10, 20, 39], name: 'S' };
    const [upper, lower] = figureLayout(figureOf([panel([near, line])]), 464).panels[0]?.names ?? [];
    expect((lower?.at ?? 0) - (upper?.at ?? 0)).toBeGreaterThanOrEqual(14);
  });

  it('numbers that would touch are left out; names are all written, on two lines in turn where they would', () => {
    const many = figureOf([panel([line])], { x: { ...plainAxis(1000, 8), label: 'rate (Mbit/s)' } });
    expect(figureLayout(many, 900).xTicks.length).toBeGreaterThan(figureLayout(many, 250).xTicks.length);
    const named = figureOf([panel([bars])], { x: nominalAxis(['Idle Linux', 'SPECweb', 'Linpack']) });
    const lines = (width: number) => new Set(figureLayout(named, width).xTicks.map(({ y }) => y)).size;
    expect([lines(600), lines(250)]).toEqual([1, 2]);
    // A name of any length lies over no other on its line, and ends within the picture.
    const long = Array.from({ length: 5 }, (_, i) => `Scenario ${i}: ${'a name that goes on '.repeat(3)}`);
    for (const width of [288, 358, 1024]) {
      const ticks = figureLayout(figureOf([panel([bars])], { x: nominalAxis(long) }), width).xTicks;
      const ends = ticks.map(({ x, y, lines: [text = ''] }) => ({ y, text, half: (text.length * 6.8) / 2, x }));
      for (const [i, { x, y, half, text }] of ends.entries()) {
        expect(text).toMatch(/^Scen.*…$/);
        expect([x - half >= 0, x + half <= width]).toEqual([true, true]);
        const next = ends.slice(i + 1).find((other) => other.y === y);
        if (next) expect(x + half).toBeLessThan(next.x - next.half);
      }
    }
  });

  it('labels stand above their bars, and those of two layers on lines of their own', () => {
    const labelled = panel([
      { mark: 'bars', colour: 'ink', values: [40, 40, 40], labels: [null, '312 s', null] },
      { mark: 'bars', colour: 'sent', values: [40, 40, 40], labels: [null, '99 s', null] },
    ]);
    const { panels } = figureLayout(figureOf([labelled]), 464);
    const [left, right] = panels[0]?.barLabels ?? [];
    expect([left?.lines, right?.lines]).toEqual([['312 s'], ['99 s']]);
    expect((left?.y ?? 0) - (right?.y ?? 0)).toBe(15);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBe((panels[0]?.barSize ?? 0) + 2);
    expect(right?.y).toBeGreaterThan((panels[0]?.labelY ?? 0) + 12);
  });

  it('groups of bars keep to their places at every width', () => {
    for (const width of [250, 464, 1000]) {
      const { panels, plot } = figureLayout(figureOf([panel([bars, bars, bars])]), width);
      expect(3 * (panels[0]?.barSize ?? 0)).toBeLessThan((plot.right - plot.left) / 3);
    }
  });

  it('a square one is as high as it is wide, up to its height', () => {
    const square = figureOf([panel([], { height: 400 })], { isSquare: true });
    for (const width of [300, 1000]) {
      const { plot } = figureLayout(square, width);
      expect(plot.bottom - plot.top).toBe(plot.right - plot.left);
      expect(plot.right - plot.left).toBeLessThanOrEqual(400);
    }
  });
});

describe('what is pointed at', () => {
  const along = figureLayout(figureOf([panel([line])]), 464);
  const dots = [
    { x: 100, y: 10, sentence: '' },
    { x: 10, y: 100, sentence: '' },
  ];
  const log = { ...logAxis(1, 1000, ''), label: '' };
  const plane = figureLayout(figureOf([panel([], { y: log })], { x: log, points: dots }), 464);

  it('is the nearest place along the axis, or a dot that is near', () => {
    expect([0, 240, 999].map((x) => pointAt(along, { x, y: 0 }))).toEqual([0, 1, 2]);
    const { x, y } = plane.points[0] ?? { x: 0, y: 0 };
    expect(pointAt(plane, { x: x + 10, y: (y ?? 0) + 10 })).toBe(0);
    expect(pointAt(plane, { x: x + 60, y: y ?? 0 })).toBeNull();
    expect(pointAt(figureLayout(figureOf([panel([])], { points: [] }), 464), { x: 9, y: 9 })).toBeNull();
  });

  it('is walked through by keys from left to right, whatever the order of the points', () => {
    const walk = (keys: readonly string[]) =>
      keys.reduce<number | null>((at, key) => pointAfterKey(plane, at, key, false), null);
    expect(walk(['ArrowRight'])).toBe(1);
    expect(walk(['ArrowRight', 'ArrowRight', 'ArrowRight'])).toBe(0);
    expect(walk(['ArrowLeft'])).toBe(0);
    expect([walk(['Home']), walk(['End'])]).toEqual([1, 0]);
    expect(pointAfterKey(plane, 0, 'a', false)).toBeNull();
  });
});

describe('marks', () => {
  it('are diamonds, and triangles that point beyond the edge', () => {
    expect(dotPath('diamond', [10, 10], 4)).toBe('M10.00 6.00l4 4l-4 4l-4 -4z');
    expect(dotPath('up', [10, 10], 4)).toBe('M10.00 6.00l4 8h-8z');
    expect(dotPath('down', [10, 10], 4)).toBe('M10.00 14.00l4 -8h-8z');
  });

  it('a value without neighbours is seen alone', () => {
    expect([0, 1, 2, 3].map((i) => isAlone([20, null, 40, 40], i))).toEqual([true, false, false, false]);
  });

  it('spreads are told from the value; ground between corners and straight lines stand in pixels', () => {
    expect(spreadsOf([10, 5], [[8, 13]])).toEqual([[2, 3]]);
    const axis = { ...plainAxis(10), label: '' };
    const sides = { x: axis, y: axis, plot: { left: 0, right: 100, top: 0, bottom: 50 } };
    expect(
      linesPath(
        [
          [0, 0, 10, 10],
          [0, 5, 10, 5],
        ],
        sides,
      ),
    ).toBe('M0.00 50.00L100.00 0.00M0.00 25.00L100.00 25.00');
    const corners = [
      [0, 0],
      [10, 10],
      [10, 0],
    ] as const;
    expect(cornersPath(corners, sides)).toBe('M0.00 50.00L100.00 0.00L100.00 50.00z');
  });
});
