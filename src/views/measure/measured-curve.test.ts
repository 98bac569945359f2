import { describe, expect, it } from 'vitest';
import { readCurve } from '../../scenario/curve-text';
import { defaultScenario } from '../../scenario/scenario';
import { curveIsThere, curveText, usableCurve } from './measured-curve';
import type { ShownSeries } from './series';

const shown = (byWindow: ShownSeries['byWindow']): ShownSeries => ({
  ...{ key: 'dbench', label: 'Dbench', isMeasured: false, isMain: true, look: 2 },
  ...{ windows: null, curve: null, byWindow, rule: null, markKey: 'dbench', mark: null },
});
const series = shown([
  { window: 0.5, rate: 52.15, windows: 120 },
  { window: 10, rate: 3.906, windows: 6 },
]);

describe('a measured curve put into the scenario', () => {
  it('is distinct memory by time: 52.15 MiB/s over 0.5 s are 26.1 MiB, 3.906 over 10 s are 39.1', () => {
    const usable = usableCurve(series, defaultScenario);
    expect(readCurve(usable?.values.curve ?? '')).toEqual([
      { time: 0.5, distinct: 26.1 },
      { time: 10, distinct: 39.1 },
    ]);
  });

  it('brings classic Xen where the chosen model knows no curve, and leaves one that does', () => {
    expect(usableCurve(series, { model: 'algorithm-1' })?.values.model).toBe('xen-classic');
    expect(usableCurve(series, { model: 'qemu' })?.values).not.toHaveProperty('model');
  });

  it('is told where it is, and not offered twice', () => {
    const usable = usableCurve(series, defaultScenario);
    if (!usable) throw new Error('There are two points.');
    const then = { ...defaultScenario, ...usable.values };
    expect(curveIsThere(usable, defaultScenario)).toBe(false);
    expect(curveIsThere(usable, then)).toBe(true);
    expect(curveText(usable, then)).toMatch(/^U\(T\) of 2 points is in the scenario now, and .* goes by it/);
  });

  it('is none of a single window', () => {
    expect(usableCurve(shown(series.byWindow.slice(1)), defaultScenario)).toBeNull();
  });
});
