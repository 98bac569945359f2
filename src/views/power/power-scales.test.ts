import { describe, expect, it } from 'vitest';
import type { PowerSeries, PowerTrace } from '../../readers/power-trace';
import { keyOfRange } from '../../test/range-key';
import { linearAxis } from '../plot/axis';
import { roundedOn, stepsOn, timesOf, valueAfterKey, wattsOf, zoomOn } from './power-scales';

const series = (times: number[], watts: number[]): PowerSeries => ({
  times: Float64Array.from(times),
  watts: Float64Array.from(watts),
});
const trace: PowerTrace = { source: series([0, 40, 70], [198, 226, 201]), destination: series([1, 71], [197, 203]) };

describe('axes of a trace', () => {
  it('power from a round value below both hosts to one above', () => {
    expect(wattsOf(trace, 3)).toMatchObject({ domain: [190, 230] });
    expect(wattsOf(trace, 3).ticks.map(({ label }) => label)).toEqual(['190', '200', '210', '220', '230']);
  });

  it('a steady power and no power at all have an axis too', () => {
    const steady = wattsOf({ source: series([0, 1], [200, 200]), destination: null });
    expect(steady.domain[0]).toBeLessThan(200);
    expect(steady.domain[1]).toBeGreaterThan(200);
    expect(wattsOf({ source: null, destination: null }).domain[1]).toBeGreaterThan(0);
  });

  it('time from the first reading of either to the last, in minutes and hours where they are long', () => {
    const { domain, ticks } = timesOf(trace, 8);
    expect([...domain, ticks[1]?.label]).toEqual([0, 71, '10\u00a0s']);
    const day = { source: series([0, 94_000], [1, 2]), destination: null };
    expect(timesOf(day, 5).ticks.map(({ label }) => label)).toEqual([
      '0',
      '6\u00a0h',
      '12\u00a0h',
      '18\u00a0h',
      '24\u00a0h',
    ]);
    expect(timesOf(trace, 8, { from: 20, to: 99 })).toMatchObject({ domain: [20, 71] });
  });

  it('zoomed in, the migration has its surroundings; not where that is all there is', () => {
    expect(zoomOn(trace, { from: 30, to: 40 })).toEqual({ from: 15, to: 55 });
    expect(zoomOn(trace, { from: 10, to: 60 })).toBeNull();
    expect(zoomOn(trace, null)).toBeNull();
  });
});

describe('marks on an axis', () => {
  const axis = linearAxis(190, 230);
  it('has as many digits as a hand can mean', () => {
    expect(roundedOn(axis, 200.0449)).toBe(200.04);
  });

  it('keys move by fine, normal and big steps, and to the ends', () => {
    expect(stepsOn(axis)).toEqual({ fine: 0.02, normal: 0.2, big: 2 });
    const stepped = (key: string, isFine = false) => valueAfterKey(axis, 200, keyOfRange(key, isFine));
    expect([stepped('ArrowRight'), stepped('ArrowDown'), stepped('ArrowUp', true)]).toEqual([200.2, 199.8, 200.02]);
    expect([stepped('PageUp'), stepped('Home'), stepped('End')]).toEqual([202, 190, 230]);
    expect(valueAfterKey(axis, 229.9, keyOfRange('PageUp'))).toBe(230);
  });
});
