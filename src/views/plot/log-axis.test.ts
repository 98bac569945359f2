import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onLogScale } from '../../test/arbitraries';
import { runs } from '../../test/runs';
import { logAxis } from './log-axis';

const labelsOf = (min: number, max: number) => logAxis(min, max, 'MiB').ticks.map(({ label }) => label);

describe('logAxis', () => {
  it('240 and 5,800 -> 200 to 10,000 by 1, 2 and 5', () => {
    expect(logAxis(240, 5800, 'MiB')).toMatchObject({ bottom: 200, top: 10_000, unit: 'MiB' });
    expect(labelsOf(240, 5800)).toEqual(['200', '500', '1,000', '2,000', '5,000', '10,000']);
  });

  it('takes powers of ten alone where there are many of them', () => {
    expect(labelsOf(0.02, 70_000)).toEqual(['0.1', '1', '10', '100', '1,000', '10,000', '100,000']);
  });

  it('holds both values and is never empty, whatever they are', () => {
    const value = onLogScale(1e-9, 1e12);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const { bottom, top, ticks } = logAxis(min, max, '');
        expect(bottom).toBeLessThanOrEqual(min * (1 + 1e-9));
        expect(top).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(top).toBeGreaterThan(bottom);
        expect(top / max).toBeLessThan(26);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        for (const tick of ticks) expect(tick.value >= bottom * 0.999 && tick.value <= top * 1.001).toBe(true);
      }),
      runs(500),
    );
  });

  it('has an axis for one value, and for none', () => {
    expect(logAxis(1, 1, '')).toMatchObject({ bottom: 1, top: 10 });
    expect(logAxis(Number.POSITIVE_INFINITY, 0, '').ticks.length).toBeGreaterThan(1);
  });
});
