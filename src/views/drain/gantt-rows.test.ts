import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { barAfterKey, barSentence, ganttBars, ganttEnd, ganttPlot, timeMarks, windowMark } from './gantt-rows';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];
const shortest = madeDrain({ scenario: hundred, fleet: three, window: 30, order: 'shortest', lanes: 2 });
/** 10 px a second: the axis of 80 s runs from 48 to 848. */
const plot = ganttPlot(shortest, 848);

describe('the bars', () => {
  it('stand where and when each VM moves', () => {
    const bars = ganttBars(shortest, plot, 80);
    expect(bars.map(({ moves, x, width }) => [moves[0]?.name, x, width])).toEqual([
      ['b', 48, 198],
      ['c', 48, 398],
      ['a', 248, 598],
    ]);
    expect(bars.map(({ y }) => y)).toEqual([27, 57, 27]);
    expect(bars.map(({ fits }) => fits)).toEqual([true, false, false]);
    expect(bars.map(({ label }) => label)).toEqual(['b', 'c', 'a']);
  });

  it('of one lane never overlap, in any plan', () => {
    for (const lanes of [1, 2, 3, 5, 8]) {
      for (const width of [300, 1100]) {
        const shown = madeDrain({ lanes, order: 'cost' });
        const bars = ganttBars(shown, ganttPlot(shown, width), shown.plan.totalTime);
        expect(bars.flatMap(({ moves }) => moves)).toHaveLength(8);
        for (let lane = 1; lane <= lanes; lane += 1) {
          const own = bars.filter(({ moves }) => moves[0]?.lane === lane).sort((a, b) => a.x - b.x);
          own.slice(1).forEach((bar, i) => {
            expect(bar.x).toBeGreaterThanOrEqual((own[i]?.x ?? 0) + (own[i]?.width ?? 0));
          });
        }
      }
    }
  });

  it('end with the pause, to scale', () => {
    const shown = madeDrain({ order: 'fleet' });
    const bars = ganttBars(shown, ganttPlot(shown, 1048), shown.plan.totalTime);
    const linpack = bars.find(({ moves }) => moves[0]?.name === 'Linpack 1');
    // 7.285 s of pause without the resume time of 0.02 s, of 191.0 s on 1000 px.
    expect(linpack?.pauseWidth).toBeCloseTo((7.265 / 191.045) * 1000, 1);
    expect((linpack?.pauseX ?? 0) + (linpack?.pauseWidth ?? 0)).toBeCloseTo(
      (linpack?.x ?? 0) + (linpack?.width ?? 0),
      9,
    );
    // That of TPC-C, 0.2 ms, is thinner than its frame.
    expect(bars.find(({ moves }) => moves[0]?.name === 'TPC-C 1')?.pauseWidth).toBe(0);
  });

  it('of many VMs are drawn together, a few hundred at most, and none is lost', () => {
    const fleet = Array.from({ length: 1500 }, (_, i) => idleVm(`vm ${i}`, 100 + (i % 7) * 100));
    for (const lanes of [1, 8]) {
      const shown = madeDrain({ scenario: hundred, fleet, window: 60, lanes });
      const bars = ganttBars(shown, ganttPlot(shown, 1048), shown.plan.totalTime);
      expect(bars.length).toBeLessThanOrEqual(420);
      expect(bars.flatMap(({ moves }) => moves.map(({ place }) => place)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 1500 }, (_, i) => i + 1),
      );
      for (const { moves, fits } of bars) expect(moves.every(({ misfit }) => (misfit === null) === fits)).toBe(true);
      const together = bars.find(({ moves }) => moves.length > 1);
      if (!together) throw new Error('Some bars stand for several VMs.');
      expect(plain(barSentence(together))).toMatch(
        /^\d+ VMs, vm 0 to vm \d+: lane 1, one after the other from 0 s to /,
      );
    }
  });

  it('say their numbers in a sentence', () => {
    const [first] = ganttBars(shortest, plot, 80);
    expect(first && plain(barSentence(first))).toContain('b: lane 1, from 0 s to 20 s');
  });
});

describe('the axis of time', () => {
  it('keeps its labels inside the chart', () => {
    const marks = timeMarks(plot, 80);
    expect(marks[0]).toMatchObject({ x: 48, anchor: 'start' });
    expect(marks.at(-1)).toMatchObject({ x: 848, label: '1\u00a0min 20\u00a0s', anchor: 'end' });
  });

  it('tells the time of day where ticks stand at whole minutes, in a short night too', () => {
    const wide = ganttPlot(shortest, 1400);
    expect(timeMarks(wide, 540, '22:00').map(({ label }) => label)).toContain('22:09');
    expect(timeMarks(wide, 80, '22:00')[1]?.label).not.toMatch(/^22:/);
  });

  it('reaches to the end of a window that is near, and not to one that is far', () => {
    expect(ganttEnd(100, 120)).toEqual({ end: 120, showsWindow: true });
    expect(ganttEnd(100, 40)).toEqual({ end: 100, showsWindow: true });
    expect(ganttEnd(100, 600)).toEqual({ end: 100, showsWindow: false });
    expect(windowMark(shortest, plot, 80, true)).toMatchObject({ x: 348, isLine: true, anchor: 'start' });
    expect(windowMark(shortest, plot, 20, false)).toMatchObject({ x: 848, isLine: false, anchor: 'end' });
  });
});

describe('keys', () => {
  it('go from bar to bar and stop at the ends', () => {
    expect(barAfterKey('ArrowRight', null, 3)).toBe(0);
    expect(barAfterKey('ArrowRight', 2, 3)).toBe(2);
    expect(barAfterKey('ArrowLeft', 2, 3)).toBe(1);
    expect(barAfterKey('ArrowLeft', 0, 3)).toBe(0);
    expect(barAfterKey('End', 0, 3)).toBe(2);
    expect(barAfterKey('Home', 2, 3)).toBe(0);
    expect(barAfterKey('Tab', 1, 3)).toBeNull();
  });
});
