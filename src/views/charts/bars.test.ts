import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onLogScale } from '../../test/arbitraries';
import { runs } from '../../test/runs';
import { type Axis, logVolumeAxis, type Plot, volumeAxis } from '../plot/axis';
import { placeOf, placesOf, roundAt, roundCentre, roundMarks } from './bars';
import type { RoundRow, RoundsData } from './rounds-rows';

/** Paths are written to a hundredth of a pixel. */
const PIXEL_NOISE = 0.011;
const LOWEST_BAR = 1.5;

interface Box {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of an outline, from left to right. Throws where the path is anything else. */
function boxesOfOutline(text: string): Box[] {
  const start = /^M([-\d.]+) ([-\d.]+)/.exec(text);
  const steps = [...text.matchAll(/V([-\d.]+)H([-\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])] as const);
  const first = Number(start?.[1]);
  const turn = steps.length / 2;
  const tops = steps.slice(0, turn);
  const bottoms = steps.slice(turn).reverse();
  const rest = text.replace(/^M[-\d.]+ [-\d.]+/, '').replace(/V[-\d.]+H[-\d.]+/g, '');
  if (!start || rest !== '' || !Number.isInteger(turn) || Number(start[2]) !== bottoms[0]?.[0]) {
    throw new Error(`This is no outline: ${text}`);
  }
  return tops.map(([top, right], i) => {
    const x = tops[i - 1]?.[1] ?? first;
    const [bottom, left] = bottoms[i] ?? [Number.NaN, Number.NaN];
    if (left !== x || right <= x) throw new Error(`There and back are not the same way: ${text}`);
    return { x, right, top, bottom };
  });
}

/** The boxes of a path, from left to right. */
const boxesOf = (path: string): Box[] => path.split('z').slice(0, -1).flatMap(boxesOfOutline);

const pointsOf = (path: string) =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);

const rowOf = (round: number, sent: number, skipped: number, stopAndCopy: boolean): RoundRow => ({
  round,
  sent,
  skipped,
  duration: 1,
  dirtied: 0,
  left: null,
  absorbed: null,
  stopAndCopy,
  guards: [],
});

/** Chart data as `roundsRows` gives them: the last row is the stop-and-copy. */
function dataOf(sent: readonly number[], skipped: readonly number[], over: readonly number[], base: readonly number[]) {
  const rows = sent.map((volume, i) => rowOf(i, volume, skipped[i] ?? 0, i === sent.length - 1));
  const heights = [...rows.map((row) => row.sent + Math.max(row.skipped, 0)), ...over, ...base];
  const data: RoundsData = {
    rows,
    overlay: over.length > 0 ? { label: 'closed form', volumes: over, transfers: over.length, traffic: 0 } : null,
    overlayRefused: false,
    baseline: base.length > 0 ? { label: 'pinned', volumes: base, transfers: base.length, traffic: 0 } : null,
    simulated: [],
    limit: { value: 0, label: 'threshold', symbol: 'threshold' },
    largest: heights.reduce((max, height) => Math.max(max, height), 0),
    smallest: sent.filter((each) => each > 0).reduce((min, each) => Math.min(min, each), Number.POSITIVE_INFINITY),
    leftOut: 0,
    traffic: 0,
  };
  return data;
}

const axesOf = ({ largest, smallest }: RoundsData): Axis[] => [volumeAxis(largest), logVolumeAxis(smallest, largest)];

const anyPlot = fc
  .record({ left: fc.integer({ min: 0, max: 80 }), width: fc.integer({ min: 120, max: 1400 }) })
  .map(({ left, width }): Plot => ({ left, right: left + width, top: 24, bottom: 188 }));

const volume = fc.oneof(fc.constant(0), { weight: 6, arbitrary: onLogScale(1e-9, 1e7) });
const anyCount = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 2, 30, 31, 200, 1001, 1002));

/** So many volumes, repeated from a few: a thousand of their own would be slow to shrink. */
const volumes = (count: number) =>
  fc
    .array(volume, { minLength: 1, maxLength: 12 })
    .map((some) => Array.from({ length: count }, (_, i) => some[i % some.length] ?? 0));

const anyData = fc
  .tuple(anyCount, fc.oneof(fc.constant(0), anyCount), fc.oneof(fc.constant(0), anyCount))
  .chain(([rows, over, base]) => fc.tuple(volumes(rows), volumes(rows), volumes(over), volumes(base)))
  .map(([sent, skipped, over, base]) => dataOf(sent, [0, ...skipped.slice(1)], over, base));

const countOf = ({ rows, overlay, baseline }: RoundsData): number =>
  Math.max(rows.length, overlay?.volumes.length ?? 0, baseline?.volumes.length ?? 0);

/** Runs a check for random data in a random plot, on the linear and on the log axis. */
function forAll(check: (data: RoundsData, plot: Plot, axis: Axis) => void) {
  fc.assert(
    fc.property(anyData, anyPlot, (data, plot) => {
      for (const axis of axesOf(data)) check(data, plot, axis);
    }),
    runs(50),
  );
}

const sentBoxes = (marks: ReturnType<typeof roundMarks>): Box[] =>
  [...boxesOf(marks.first), ...boxesOf(marks.sent), ...boxesOf(marks.stop)].sort((a, b) => a.x - b.x);

/** Checks many marks at once: a matcher for each side of a thousand bars would take seconds. */
function expectAll<Item>(items: readonly Item[], rules: (item: Item, i: number) => Readonly<Record<string, boolean>>) {
  const broken = items.flatMap((item, i) =>
    Object.entries(rules(item, i)).flatMap(([rule, holds]) => (holds ? [] : [`${rule}, but not mark ${i}`])),
  );
  expect(broken.slice(0, 5)).toEqual([]);
}

/** Whether a middle in pixels is that of a round's place. */
const isMiddle = (middle: number, plot: Plot, data: RoundsData, i: number): boolean =>
  Math.abs(middle - roundCentre(plot, countOf(data), i)) <= PIXEL_NOISE;

describe('bars', () => {
  it('1024 MiB fill a plot of 164 px, 512 half of it, with the first and the last in marks of their own', () => {
    const data = dataOf([1024, 512, 256], [0, 128, 0], [], []);
    const marks = roundMarks(data, { left: 48, right: 348, top: 24, bottom: 188 }, volumeAxis(1024));
    expect(marks.first).toBe('M63.00 188.00V24.00H133.00V188.00H63.00z');
    expect(marks.sent).toBe('M163.00 188.00V106.00H233.00V188.00H163.00z');
    expect(marks.stop).toBe('M263.00 188.00V147.00H333.00V188.00H263.00z');
    expect(marks.skipped).toBe('M163.00 105.00V85.50H233.00V105.00H163.00z');
    expect(marks.labels).toEqual([
      { x: 98, y: 18, index: 0 },
      { x: 198, y: 79.5, index: 1 },
      { x: 298, y: 141, index: 2 },
    ]);
    expect(marks.ticks.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('that touch have one outline, there along the tops and back along the bottoms', () => {
    const data = dataOf([40, 20, 10, 5], [0, 10, 10, 0], [], []);
    const marks = roundMarks(data, { left: 0, right: 12, top: 0, bottom: 40 }, volumeAxis(40));
    expect(marks.sent).toBe('M3.00 40.00V20.00H6.00V30.00H9.00V40.00H6.00V40.00H3.00z');
    expect(marks.skipped).toBe('M3.00 19.00V10.00H6.00V20.00H9.00V29.00H6.00V19.00H3.00z');
  });

  it('stand in the plot, one for each round, beside each other and not over each other', () => {
    forAll((data, plot, axis) => {
      const marks = roundMarks(data, plot, axis);
      const boxes = sentBoxes(marks);
      expect(boxes).toHaveLength(data.rows.length);
      expectAll(boxes, ({ x, right, top, bottom }, i) => ({
        'bars start in the plot': x >= plot.left - PIXEL_NOISE,
        'bars end in the plot': right <= plot.right + PIXEL_NOISE,
        'bars are no higher than the plot': top >= plot.top - PIXEL_NOISE,
        'bars stand on the axis': bottom === plot.bottom,
        'bars stand in the middle of their places': isMiddle((x + right) / 2, plot, data, i),
        'bars end before the next one': right <= (boxes[i + 1]?.x ?? plot.right) + 2 * PIXEL_NOISE,
      }));
    });
  });

  it('are as high as what is sent, at least 1.5 px for anything, and nothing for nothing', () => {
    forAll((data, plot, axis) => {
      const boxes = sentBoxes(roundMarks(data, plot, axis));
      expectAll(data.rows, ({ sent }, i) => {
        const box = boxes[i];
        const height = box ? box.bottom - box.top : Number.NaN;
        const proportional = ((plot.bottom - plot.top) * sent) / axis.domain[1];
        const wanted = sent > 0 ? Math.max(proportional, LOWEST_BAR) : 0;
        return {
          'what is sent is seen': sent > 0 ? height >= LOWEST_BAR - PIXEL_NOISE : height === 0,
          'a linear bar is as high as its volume': axis.domain[0] > 0 || Math.abs(height - wanted) <= PIXEL_NOISE,
        };
      });
    });
  });

  it('show what is skipped above what is sent, at least 1.5 px high, and never over it', () => {
    forAll((data, plot, axis) => {
      const marks = roundMarks(data, plot, axis);
      const sent = sentBoxes(marks);
      const withSkipped = data.rows.flatMap(({ skipped }, i) => (skipped > 0 ? [i] : []));
      const skipped = boxesOf(marks.skipped);
      expect(skipped).toHaveLength(withSkipped.length);
      expectAll(skipped, ({ x, top, bottom }, i) => {
        const below = sent[withSkipped[i] ?? -1] ?? { x: Number.NaN, top: Number.NaN };
        return {
          'it stands in the place of its round': x === below.x,
          'it does not reach into what is sent': bottom <= below.top + PIXEL_NOISE,
          'it floats at most 1 px above it': below.top - bottom <= 1 + 2 * PIXEL_NOISE,
          'it is seen': bottom - top >= LOWEST_BAR - 2 * PIXEL_NOISE,
          'it ends in the plot, or is just seen above it': top >= plot.top - LOWEST_BAR - PIXEL_NOISE,
        };
      });
    });
  });
});

describe('the other model and the pinned scenario', () => {
  it('are drawn for each of their rounds, however many more they have than the bars', () => {
    forAll((data, plot, axis) => {
      const marks = roundMarks(data, plot, axis);
      const over = data.overlay?.volumes ?? [];
      expect(marks.overlay === '' || marks.overlayDots === '').toBe(true);
      const pause = pointsOf(marks.overlayStop).map(([x = Number.NaN, y = Number.NaN]) => [x, y + 3.5]);
      const points = marks.overlay === '' ? [...pointsOf(marks.overlayDots), ...pause] : pointsOf(marks.overlay);
      expect(points).toHaveLength(over.length);
      expect(pause).toHaveLength(Math.min(over.length, 1));
      const shift = marks.overlay === '' ? 3.5 : 0;
      expectAll(points, ([x = Number.NaN, y = Number.NaN], i) => ({
        'points stand in the middle of their places': isMiddle(x + shift, plot, data, i),
        'points lie in the plot': y >= plot.top - PIXEL_NOISE && y <= plot.bottom,
      }));
      const outlines = [...boxesOf(marks.baseline), ...boxesOf(marks.baselineStop)];
      expect(outlines).toHaveLength(data.baseline?.volumes.length ?? 0);
      expectAll(outlines, ({ x, right, top, bottom }, i) => ({
        'outlines stand in the middle of their places': isMiddle((x + right) / 2, plot, data, i),
        'outlines are seen': top < bottom,
        'outlines are no higher than the plot but for their line': top >= plot.top - 1 - PIXEL_NOISE,
      }));
    });
  });

  it('three rounds of the other model beside two bars: dots at the middle of their places, one place without a bar', () => {
    const data = dataOf([100, 50], [0, 0], [100, 80, 20], []);
    const marks = roundMarks(data, { left: 0, right: 300, top: 0, bottom: 100 }, volumeAxis(100));
    expect(marks.band).toBe(100);
    expect(pointsOf(marks.overlayDots)).toEqual([
      [46.5, 0],
      [146.5, 20],
    ]);
    expect(marks.overlayStop).toBe('M246.50 76.50h7v7h-7z');
    expect(marks.ticks.map(({ x }) => x)).toEqual([50, 150]);
  });
});

describe('simulated rounds', () => {
  const data = { ...dataOf([100, 50], [0, 0], [], []), simulated: [100, 60, 0, 20] };
  const plot: Plot = { left: 0, right: 400, top: 0, bottom: 100 };

  it('are dots at the height of what they sent, in places of their own where there is no bar', () => {
    const marks = roundMarks(data, plot, volumeAxis(100));
    expect(placesOf(data)).toBe(4);
    expect(marks.band).toBe(100);
    expect(pointsOf(marks.simulated)).toEqual([
      [46.5, 0],
      [146.5, 40],
      [246.5, 100],
      [346.5, 80],
    ]);
    expect(marks.ticks.map(({ index }) => index)).toEqual([0, 1]);
    expect(marks.ticksBeyond).toEqual([
      { x: 250, index: 2 },
      { x: 350, index: 3 },
    ]);
  });

  it('lift the labels of lower bars above them', () => {
    const labelled = roundMarks(data, plot, volumeAxis(100)).labels;
    expect(labelled.map(({ y }) => y)).toEqual([-10, 30]);
  });

  it('are smaller where rounds are close together, and ticks beyond the bars keep their distance', () => {
    const many = { ...data, simulated: Array<number>(60).fill(10) };
    const marks = roundMarks(many, plot, volumeAxis(100));
    expect(marks.simulated).toContain('a2 2 0 1 0 4 0');
    expect(pointsOf(marks.simulated)).toHaveLength(60);
    const places = marks.ticksBeyond.map(({ x }) => x);
    places.slice(1).forEach((x, i) => {
      expect(x - (places[i] ?? Number.NaN)).toBeGreaterThanOrEqual(34);
    });
  });

  it('where the model has no rounds their ticks begin with round 0', () => {
    const alone = { ...dataOf([], [], [], []), simulated: Array<number>(20).fill(10) };
    const { ticks, ticksBeyond } = roundMarks(alone, plot, volumeAxis(100));
    expect(ticks).toEqual([]);
    expect(ticksBeyond.map(({ index }) => index)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('without a simulation there are none', () => {
    const marks = roundMarks(dataOf([100, 50], [0, 0], [], []), plot, volumeAxis(100));
    expect([marks.simulated, marks.ticksBeyond]).toEqual(['', []]);
  });

  it('the place of a round is as wide as its share of the axis, and wide enough to be seen', () => {
    expect(placeOf(plot, 4, 1)).toEqual({ x: 100, width: 100 });
    expect(placeOf(plot, 400, 0)).toEqual({ x: -1.5, width: 4 });
  });
});

describe('labels and ticks', () => {
  it('labels stand above the bars where a place is 56 px wide, and nowhere else', () => {
    forAll((data, plot, axis) => {
      const marks = roundMarks(data, plot, axis);
      expect(marks.band).toBeCloseTo((plot.right - plot.left) / countOf(data), 9);
      expect(marks.labels.map(({ index }) => index)).toEqual(marks.band < 56 ? [] : data.rows.map((_, i) => i));
      const boxes = sentBoxes(marks);
      expectAll(marks.labels, ({ x, y, index }) => ({
        'labels stand in the middle of their places': x === roundCentre(plot, countOf(data), index),
        'labels stand above their bars': y <= (boxes[index]?.top ?? Number.NaN) - 6 + PIXEL_NOISE,
        'labels are not cut off': y >= plot.top - 12,
      }));
    });
  });

  it('ten labels stand in a plot of 560 px, and none in one that is a pixel narrower', () => {
    const data = dataOf(Array(10).fill(100), [], [], []);
    const labelsIn = (width: number) => {
      const plot: Plot = { left: 48, right: 48 + width, top: 24, bottom: 188 };
      return roundMarks(data, plot, volumeAxis(100)).labels.length;
    };
    expect([labelsIn(560), labelsIn(559)]).toEqual([10, 0]);
  });

  it('the last round always has a tick, the first too where there is room, and no two are nearer than 34 px', () => {
    forAll((data, plot, axis) => {
      const { ticks, band } = roundMarks(data, plot, axis);
      const last = data.rows.length - 1;
      expect(ticks.at(-1)).toEqual({ x: roundCentre(plot, countOf(data), last), index: last });
      if (last * band >= 68) expect(ticks[0]?.index).toBe(0);
      ticks.slice(1).forEach(({ x }, i) => {
        expect(x - (ticks[i]?.x ?? Number.NaN)).toBeGreaterThanOrEqual(34 - 1e-9);
      });
    });
  });

  it('ticks stand at round numbers, so that a few more rounds leave them where they are', () => {
    const ticksOf = (count: number) => {
      const data = dataOf(Array(count).fill(100), [], [], []);
      const plot: Plot = { left: 48, right: 748, top: 24, bottom: 188 };
      return roundMarks(data, plot, volumeAxis(100)).ticks.map(({ index }) => index);
    };
    expect(ticksOf(31)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30]);
    expect(ticksOf(612)).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 611]);
    expect(ticksOf(640).slice(0, -1)).toEqual([...ticksOf(612).slice(0, -1), 600]);
  });

  it('a chart without rounds has no marks', () => {
    const marks = roundMarks(dataOf([], [], [], []), { left: 48, right: 348, top: 24, bottom: 188 }, volumeAxis(0));
    expect(marks).toMatchObject({ first: '', sent: '', skipped: '', stop: '', baseline: '', labels: [], ticks: [] });
  });
});

describe('the round under the pointer', () => {
  const plot: Plot = { left: 48, right: 348, top: 24, bottom: 188 };

  it('is the one whose middle it is at, for 1 to 1002 rounds', () => {
    fc.assert(
      fc.property(anyPlot, fc.integer({ min: 1, max: 1002 }), fc.nat(1001), (any, count, i) => {
        expect(roundAt(any, count, roundCentre(any, count, i % count))).toBe(i % count);
      }),
      runs(1000),
    );
  });

  it('changes half way between two middles', () => {
    expect([48, 97.9, 98, 147.9, 347.9].map((x) => roundAt(plot, 6, x))).toEqual([0, 0, 1, 1, 5]);
  });

  it('is none beside the plot, or where there are no rounds', () => {
    expect([47.9, 348, -1, 1e9].map((x) => roundAt(plot, 6, x))).toEqual([null, null, null, null]);
    expect(roundAt(plot, 0, 100)).toBeNull();
  });
});
