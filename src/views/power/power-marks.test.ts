import { describe, expect, it } from 'vitest';
import type { PowerTrace } from '../../readers/power-trace';
import { type Axis, linearAxis } from '../plot/axis';
import { areaPath, figurePlace, middleOf, movedSpan, powerDrawing } from './power-marks';

const times = Float64Array.from([0, 1, 2, 3, 4]);
const trace: PowerTrace = {
  source: { times, watts: Float64Array.from([200, 200, 220, 200, 200]) },
  destination: { times, watts: Float64Array.from([200, 200, 210, 200, 200]) },
};
const one: PowerTrace = { ...trace, destination: null };

/** The area of a path of straight lines, in square pixels. */
function areaOf(path: string): number {
  const points = path
    .replace('z', '')
    .split(/[ML]/)
    .filter(Boolean)
    .map((each) => each.split(' ').map(Number));
  const sum = points.reduce((total, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

describe('the drawing of a trace', () => {
  it('two hosts stand one above the other on the same axes, one host has more room', () => {
    const { panels, watts } = powerDrawing(trace, null, 800);
    const [source, destination] = panels;
    expect(panels.map(({ host }) => host)).toEqual(['source', 'destination']);
    expect(destination?.top).toBeGreaterThan(source?.bottom ?? 999);
    expect(watts).toMatchObject({ domain: [195, 225] });
    const alone = powerDrawing(one, null, 800).panels;
    expect(alone).toHaveLength(1);
    expect((alone[0]?.bottom ?? 0) - (alone[0]?.top ?? 0)).toBeGreaterThan((source?.bottom ?? 0) - (source?.top ?? 0));
  });

  it('the shaded area is the energy: 20 J above 200 W, 40 J above 190 W over the middle two seconds', () => {
    const drawing = powerDrawing(one, null, 800);
    const [panel] = drawing.panels;
    if (!panel) throw new Error('There is a panel.');
    const { left, right, time, watts } = drawing;
    const length = (axis: Axis) => axis.domain[1] - axis.domain[0];
    const perJoule = ((right - left) / length(time)) * ((panel.bottom - panel.top) / length(watts));
    const joules = (level: number) => areaOf(areaPath(drawing, panel, { from: 1, to: 3 }, level)) / perJoule;
    expect(joules(200)).toBeCloseTo(20, 1);
    expect(joules(190)).toBeCloseTo(40, 1);
    expect(areaPath(drawing, panel, { from: 8, to: 9 }, 200)).toBe('');
    const { x, y } = figurePlace(drawing, panel, { from: 1, to: 3 }, 200);
    expect(x).toBeCloseTo((left + right) / 2, 6);
    expect([y > panel.top, y < panel.bottom]).toEqual([true, true]);
  });

  it('gaps are drawn where they are seen, cut at the part that is shown', () => {
    const own = { found: null, staticPower: null, energy: null, standardError: null, bridged: 0 };
    const hosts = { source: { ...own, gaps: [{ from: 1, to: 3, missing: 1 }] }, destination: null };
    const whole = powerDrawing(one, hosts, 800);
    expect(whole.panels[0]?.gaps[0]?.width).toBeCloseTo((whole.right - whole.left) / 2, 6);
    const part = powerDrawing(one, hosts, 800, { from: 2, to: 4 });
    expect(part.panels[0]?.gaps).toEqual([{ x: part.left, width: (part.right - part.left) / 2 }]);
    expect(powerDrawing(one, hosts, 800, { from: 3, to: 4 }).panels[0]?.gaps).toEqual([]);
    expect(part.panels[0]?.line).toEqual({ times: [2, 3, 4], watts: [220, 200, 200] });
  });

  it('an end that is moved does not pass the other one', () => {
    const axis = linearAxis(0, 100);
    expect(movedSpan({ from: 20, to: 40 }, 'from', 10, axis)).toEqual({ from: 10, to: 40 });
    expect(movedSpan({ from: 20, to: 40 }, 'from', 90, axis)).toEqual({ from: 39.9, to: 40 });
    expect(movedSpan({ from: 20, to: 40 }, 'to', 5, axis)).toEqual({ from: 20, to: 20.1 });
    expect(middleOf(axis)).toEqual({ from: 25, to: 75 });
  });
});
