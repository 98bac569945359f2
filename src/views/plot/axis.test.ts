import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onLogScale } from '../../test/arbitraries';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import {
  type Axis,
  downtimeAxis,
  durationAxis,
  energyAxis,
  logVolumeAxis,
  plainAxis,
  positionOn,
  roundStep,
  volumeAxis,
} from './axis';

const labelsOf = ({ ticks }: Axis): string[] => ticks.map(({ label }) => label);

/** What a label says, read back: '1,200', '0.4', '2 × 10⁻⁷'. */
function numberOf(label: string): number {
  const [mantissa = '', exponent = ''] = label.replaceAll(',', '').split(' × 10');
  const digits = [...exponent].map((each) => (each === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each))).join('');
  return Number(`${mantissa}e${digits === '' ? '0' : digits}`);
}

/** The digits of a number without its power of ten: 0.002 -> '2'. */
const leadOf = (value: number): string => value.toExponential(6).replace(/\.?0*e.*/, '');

const linear = [
  ['volumes', volumeAxis],
  ['durations', durationAxis],
  ['pauses', downtimeAxis],
  ['energies', energyAxis],
  ['plain numbers', plainAxis],
] as const;

const anyMax = onLogScale(1e-9, 1e20);
const anyWish = fc.integer({ min: 2, max: 6 });

describe('steps', () => {
  it('1024 in about four steps is 200', () => {
    expect(roundStep(1024)).toBe(200);
  });

  it('are 1, 2 or 5 times a power of ten, and give between 3/4 and 7/4 of the ticks wished for', () => {
    fc.assert(
      fc.property(anyMax, anyWish, (span, ticks) => {
        const step = roundStep(span, ticks);
        expect(['1', '2', '5']).toContain(leadOf(step));
        expect(span / step).toBeGreaterThan(0.6 * ticks);
        expect(span / step).toBeLessThan(1.76 * ticks);
      }),
      runs(1000),
    );
  });
});

describe.each(linear)('an axis of %s', (_name, axisOf) => {
  const axis = fc.tuple(anyMax, anyWish).map(([max, wish]) => ({ max, wish, axis: axisOf(max, wish) }));

  it('starts at zero and just covers the data', () => {
    fc.assert(
      fc.property(axis, ({ max, axis: { ticks, bottom, top } }) => {
        const before = ticks.at(-2)?.value ?? Number.NaN;
        expect(bottom).toBe(0);
        expect(ticks[0]).toEqual({ value: 0, label: '0' });
        expect(ticks.at(-1)?.value).toBe(top);
        expect(top).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(before).toBeLessThan(max);
      }),
      runs(150),
    );
  });

  it('has ticks that are evenly spaced, by 1, 2 or 5, and said with all their digits', () => {
    fc.assert(
      fc.property(axis, ({ axis: { ticks, top } }) => {
        const labels = ticks.map(({ label }) => label);
        const size = top / numberOf(labels.at(-1) ?? '');
        expect(['1', '2', '5']).toContain(leadOf(numberOf(labels[1] ?? '')));
        expect(new Set(labels).size).toBe(labels.length);
        ticks.forEach(({ value, label }, i) => {
          expect(label).not.toMatch(/NaN|–|undefined/);
          expect(Math.abs(value - (i * top) / (ticks.length - 1))).toBeLessThanOrEqual(1e-12 * top);
          expect(Math.abs(numberOf(label) * size - value)).toBeLessThanOrEqual(1e-9 * top);
        });
      }),
      runs(150),
    );
  });

  it('has between 4 and 8 ticks where nobody wishes otherwise, and at least 3 for any wish', () => {
    fc.assert(
      fc.property(axis, ({ max, axis: { ticks } }) => {
        const usual = axisOf(max).ticks.length;
        expect(usual).toBeGreaterThanOrEqual(4);
        expect(usual).toBeLessThanOrEqual(8);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(12);
      }),
      runs(150),
    );
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('is there without data to show: %d', (max) => {
    expect(axisOf(max)).toEqual(axisOf(1));
  });

  it.each([5e-324, 1.5e-323, 5e-323, 1e-320, 2.3e-308, 1e-300, 1e300])(
    'holds for a number that a link may hold: %d',
    (max) => {
      const { ticks, top } = axisOf(max);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(top).toBeGreaterThan(0);
      expect(Number.isFinite(top)).toBe(true);
      expect(labelsOf({ ...axisOf(max), ticks }).join()).not.toMatch(/NaN|–/);
    },
  );
});

describe('the unit', () => {
  it('1024 MiB stand on an axis of GiB, by 0.2', () => {
    expect(volumeAxis(1024)).toMatchObject({ unit: 'GiB', top: 1024 });
    expect(labelsOf(volumeAxis(1024))).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
  });

  it.each([
    [volumeAxis(1023), 'MiB', 1200],
    [volumeAxis(0.1953125), 'KiB', 0.1953125],
    [volumeAxis(16_777_216), 'TiB', 16_777_216 * 1.25],
    [durationAxis(17.529), 's', 20],
    [durationAxis(0.9), 'ms', 1],
    [durationAxis(600), 'min', 600],
    [durationAxis(7200), 'h', 7200],
    [durationAxis(86_400 * 2), 'days', 86_400 * 2],
    [downtimeAxis(9.9), 'ms', 10],
    [downtimeAxis(0.0211506), 'ms', 0.025],
    [energyAxis(899), 'J', 1000],
    [energyAxis(1000), 'kJ', 1000],
    [plainAxis(0.8), '', 0.8],
  ])('suits the largest number (%#)', (axis, unit, top) => {
    expect(axis.unit).toBe(unit);
    expect(axis.top).toBeCloseTo(top, 9);
  });
});

describe('a log axis', () => {
  const ends = fc.tuple(onLogScale(1e-12, 1e9), onLogScale(1, 1e12)).map(([min, ratio]) => ({ min, max: min * ratio }));

  it('shows 0.2 to 1024 MiB in the decades from 0.1 to 10,000', () => {
    expect(logVolumeAxis(0.2, 1024)).toEqual({
      unit: 'MiB',
      bottom: 0.1,
      top: 10_000,
      ticks: [0.1, 1, 10, 100, 1000, 10_000].map((value) => ({ value, label: value.toLocaleString('en') })),
    });
  });

  it('has 2 to 6 ticks at powers of ten, covers the largest, and the smallest down to nine decades below', () => {
    fc.assert(
      fc.property(ends, ({ min, max }) => {
        const { ticks, bottom, top } = logVolumeAxis(min, max);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)?.value).toBe(top);
        expect(ticks.every(({ value, label }) => leadOf(value) === '1' && value >= bottom && numberOf(label) > 0)).toBe(
          true,
        );
        for (const { value, label } of ticks) expect(relativeError(numberOf(label), value)).toBeLessThan(1e-12);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        expect(top).toBeGreaterThanOrEqual(max * (1 - 1e-8));
        expect(top).toBeLessThan(Math.max(max, 1e-6) * 10.001);
        expect(bottom).toBeLessThanOrEqual(Math.max(min * (1 + 1e-8), top * 1.001e-9));
      }),
      runs(500),
    );
  });

  it('is there without rounds, or with rounds too small to show', () => {
    expect(logVolumeAxis(Number.POSITIVE_INFINITY, 0).ticks.length).toBeGreaterThanOrEqual(2);
    expect(labelsOf(logVolumeAxis(5e-324, 1024))).toHaveLength(5);
  });
});

describe('positions', () => {
  it('are proportional on a linear axis', () => {
    const axis = volumeAxis(1024);
    expect([0, 256, 512, 1024].map((value) => positionOn(axis, value, 188, 24))).toEqual([188, 147, 106, 24]);
  });

  it('on a log axis a decade is as wide as any other, and zero and less lie at the bottom', () => {
    const axis = logVolumeAxis(0.2, 1024);
    const at = [-5, 0, 5e-324, 0.1, 1, 10, 100, 1000, 10_000].map((value) => positionOn(axis, value, 200, 100));
    expect(at.map((each) => each.toFixed(6))).toEqual([
      '200.000000',
      '200.000000',
      '200.000000',
      '200.000000',
      '180.000000',
      '160.000000',
      '140.000000',
      '120.000000',
      '100.000000',
    ]);
  });

  it('never turn back: of two values the larger never lies lower, and what is on the axis lies in the plot', () => {
    const positive = onLogScale(1e-12, 1e12);
    fc.assert(
      fc.property(positive, positive, positive, positive, (a, b, c, d) => {
        const [least = 0, low = 0, high = 0, most = 0] = [a, b, c, d].sort((x, y) => x - y);
        for (const axis of [logVolumeAxis(least, most), volumeAxis(most)]) {
          const [y1, y2] = [positionOn(axis, low, 200, 100), positionOn(axis, high, 200, 100)];
          expect(y2).toBeLessThanOrEqual(y1 + 1e-9);
          expect(y1).toBeLessThanOrEqual(200);
          expect(y2).toBeGreaterThanOrEqual(100 - 1e-6);
        }
      }),
      runs(500),
    );
  });
});
