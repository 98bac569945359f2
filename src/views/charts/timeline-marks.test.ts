import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { anyScenario, likelyScenario } from '../../test/arbitraries';
import { likelyQemuScenario } from '../../test/qemu-inputs';
import { runs } from '../../test/runs';
import type { Plot } from '../plot/axis';
import { timelineMarks } from './timeline-marks';
import { type TimelineData, timelineRows } from './timeline-rows';

const PIXEL_NOISE = 0.011;
const plot: Plot = { left: 48, right: 648, top: 18, bottom: 84 };
const BAND_TOP = 64;

const rowsOf = (scenario: Scenario) => timelineRows(engine.explore({ scenario, baseline: null, overlay: false }));
const marksOf = (data: TimelineData) => timelineMarks(data, plot, BAND_TOP, data.end, data.largest);

/** The boxes of the band, from left to right. Throws where a path is made of anything else. */
function boxesOf(path: string) {
  return path
    .split('z')
    .slice(0, -1)
    .map((text) => {
      const [from, top, to, bottom, back] = (
        /^M([-\d.]+) ([-\d.]+)H([-\d.]+)V([-\d.]+)H([-\d.]+)$/.exec(text) ?? []
      ).slice(1);
      if (from === undefined || from !== back) throw new Error(`This is no box: ${text}`);
      return { from: Number(from), to: Number(to), top: Number(top), bottom: Number(bottom) };
    });
}

const pointsOf = (path: string) =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map((m) => ({ x: Number(m[1]), y: Number(m[2]) }));

function forAll(check: (data: TimelineData) => void) {
  fc.assert(
    fc.property(fc.oneof(anyScenario, likelyScenario, likelyQemuScenario), (scenario) => {
      const data = rowsOf(scenario);
      if (data) check(data);
    }),
    runs(100),
  );
}

/** Two rounds of 6 and 3 s and a pause of 1 s: a tenth of the plot is 60 px. */
const simple: TimelineData = {
  spans: [
    { round: 0, from: 0, to: 6, volume: 100, before: 100, after: 0, stopAndCopy: false },
    { round: 1, from: 6, to: 9, volume: 50, before: 50, after: 0, stopAndCopy: false },
    { round: 2, from: 9, to: 9.5, volume: 10, before: 10, after: 0, stopAndCopy: true },
  ],
  pauseFrom: 9,
  end: 10,
  downtime: 1,
  largest: 100,
  gap: null,
  ending: null,
  isOneOfMany: false,
  rules: null,
};

describe('the marks of the time line', () => {
  it('go on as a band where rounds are not listed', () => {
    const [first, second] = simple.spans;
    const spans = [first, second].flatMap((span) => span ?? []);
    const marks = marksOf({ ...simple, spans, pauseFrom: 10, downtime: null, gap: { from: 9, to: 10 } });
    expect(boxesOf(marks.even).at(-1)).toEqual({ from: 588, to: 648, top: 64, bottom: 84 });
  });

  it('6, 3 and 1 of 10 s are 6, 3 and 1 tenths of the plot', () => {
    const marks = marksOf(simple);
    expect(boxesOf(marks.even)).toEqual([{ from: 48, to: 407, top: 64, bottom: 84 }]);
    expect(boxesOf(marks.odd)).toEqual([{ from: 408, to: 587, top: 64, bottom: 84 }]);
    expect(boxesOf(marks.pause)).toEqual([{ from: 588, to: 648, top: 64, bottom: 84 }]);
    expect(pointsOf(marks.line)).toEqual([
      { x: 48, y: 18 },
      { x: 408, y: 58 },
      { x: 408, y: 38 },
      { x: 588, y: 58 },
      { x: 588, y: 54 },
      { x: 618, y: 58 },
    ]);
    expect(marks.labels).toEqual([
      { x: 54, round: 0, odd: false },
      { x: 414, round: 1, odd: true },
    ]);
    expect([marks.pauseX, marks.endX]).toEqual([588, 648]);
  });

  it('rounds in two shades in turn lie side by side in the plot and end before the pause', () => {
    forAll((data) => {
      const { even, odd, pauseX } = marksOf(data);
      const rounds = data.spans.filter(({ stopAndCopy }) => !stopAndCopy);
      expect(boxesOf(even)).toHaveLength(rounds.filter(({ round }) => round % 2 === 0).length);
      const boxes = [...boxesOf(even), ...boxesOf(odd)].sort((a, b) => a.from - b.from || a.to - b.to);
      expect(boxes).toHaveLength(rounds.length);
      boxes.forEach(({ from, to, top, bottom }, i) => {
        expect([top, bottom]).toEqual([BAND_TOP, plot.bottom]);
        expect(from).toBeGreaterThanOrEqual(plot.left - PIXEL_NOISE);
        expect(to).toBeGreaterThanOrEqual(from - PIXEL_NOISE);
        expect(to).toBeLessThanOrEqual((boxes[i + 1]?.from ?? pauseX) + 2 * PIXEL_NOISE);
      });
    });
  });

  it('the pause is at least 3 px wide and ends where the VM runs again, at the right', () => {
    forAll((data) => {
      const [pause, ...more] = boxesOf(marksOf(data).pause);
      if (data.downtime === null) {
        expect(pause).toBeUndefined();
        return;
      }
      if (data.ending?.kind === 'post-copy') return;
      expect(more).toEqual([]);
      expect(pause?.to).toBeCloseTo(plot.right, 2);
      expect((pause?.to ?? 0) - (pause?.from ?? 0)).toBeGreaterThanOrEqual(3 - PIXEL_NOISE);
      const wanted = (600 * (data.end - data.pauseFrom)) / data.end;
      if (wanted > 3.1) expect((pause?.to ?? 0) - (pause?.from ?? 0)).toBeCloseTo(wanted, 1);
    });
  });

  it('the line of what is still to send falls in each transfer to what that leaves, and stays above the band', () => {
    forAll((data) => {
      const points = pointsOf(marksOf(data).line);
      expect(points).toHaveLength(2 * data.spans.length);
      points.forEach(({ x, y }, i) => {
        expect(x).toBeGreaterThanOrEqual((points[i - 1]?.x ?? plot.left) - PIXEL_NOISE);
        expect(x).toBeLessThanOrEqual(plot.right + PIXEL_NOISE);
        const span = data.spans[Math.floor(i / 2)];
        const toSend = (i % 2 === 0 ? span?.before : span?.after) ?? Number.NaN;
        expect(Math.abs(y - (58 - (40 * toSend) / (data.largest || 1)))).toBeLessThanOrEqual(PIXEL_NOISE);
      });
    });
  });

  it('a round has its number where there are 18 px for it', () => {
    forAll((data) => {
      const { labels, xOf } = marksOf(data);
      const wide = data.spans.filter(({ from, to, stopAndCopy }) => !stopAndCopy && xOf(to) - xOf(from) >= 18);
      expect(labels).toEqual(wide.map(({ round, from }) => ({ x: xOf(from) + 6, round, odd: round % 2 === 1 })));
    });
  });

  it('of the default scenario number the first three rounds', () => {
    const data = rowsOf(defaultScenario);
    expect(data && marksOf(data).labels.map(({ round }) => round)).toEqual([0, 1, 2]);
  });
});
