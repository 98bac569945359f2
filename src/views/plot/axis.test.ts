import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENERGIES } from '../../format/number';
import { onLogScale } from '../../test/arbitraries';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import {
  type Axis,
  downtimeAxis,
  durationAxis,
  energyAxis,
  extentOf,
  invert,
  linearAxis,
  logAxis,
  logAxisOver,
  logVolumeAxis,
  plainAxis,
  position,
  roundStep,
  sparseTicks,
  timeAxis,
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
      fc.property(axis, ({ max, axis: { ticks, domain } }) => {
        const [bottom, top] = domain;
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
      fc.property(axis, ({ axis: { ticks, domain } }) => {
        const [, top] = domain;
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
      const {
        ticks,
        domain: [, top],
      } = axisOf(max);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(top).toBeGreaterThan(0);
      expect(Number.isFinite(top)).toBe(true);
      expect(labelsOf({ ...axisOf(max), ticks }).join()).not.toMatch(/NaN|–/);
    },
  );
});

describe('the unit', () => {
  it('1024 MiB stand on an axis of GiB, by 0.2', () => {
    expect(volumeAxis(1024)).toMatchObject({ unit: 'GiB', domain: [0, 1024] });
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
    [downtimeAxis(0.99), 'ms', 1],
    [downtimeAxis(0.0211506), 'ms', 0.025],
    [energyAxis(899), 'J', 1000],
    [energyAxis(1000), 'kJ', 1000],
    [plainAxis(0.8), '', 0.8],
  ])('suits the largest number (%#)', (axis, unit, top) => {
    expect(axis.unit).toBe(unit);
    expect(axis.domain[1]).toBeCloseTo(top, 9);
  });
});

describe('a log axis', () => {
  const ends = fc.tuple(onLogScale(1e-12, 1e9), onLogScale(1, 1e12)).map(([min, ratio]) => ({ min, max: min * ratio }));

  it('shows 0.2 to 1024 MiB in the decades from 0.1 to 10,000', () => {
    expect(logVolumeAxis(0.2, 1024)).toEqual({
      scale: 'log',
      unit: 'MiB',
      domain: [0.1, 10_000],
      ticks: [0.1, 1, 10, 100, 1000, 10_000].map((value) => ({ value, label: value.toLocaleString('en') })),
    });
  });

  it('has 2 to 6 ticks at powers of ten, covers the largest, and the smallest down to nine decades below', () => {
    fc.assert(
      fc.property(ends, ({ min, max }) => {
        const {
          ticks,
          domain: [bottom, top],
        } = logVolumeAxis(min, max);
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
    expect([0, 256, 512, 1024].map((value) => position(axis, value, 188, 24))).toEqual([188, 147, 106, 24]);
  });

  it('on a log axis a decade is as wide as any other, and zero and less lie at the bottom', () => {
    const axis = logVolumeAxis(0.2, 1024);
    const at = [-5, 0, 5e-324, 0.1, 1, 10, 100, 1000, 10_000].map((value) => position(axis, value, 200, 100));
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
          const [y1, y2] = [position(axis, low, 200, 100), position(axis, high, 200, 100)];
          expect(y2).toBeLessThanOrEqual(y1 + 1e-9);
          expect(y1).toBeLessThanOrEqual(200);
          expect(y2).toBeGreaterThanOrEqual(100 - 1e-6);
        }
      }),
      runs(500),
    );
  });
});

describe('a linear axis', () => {
  const labels = (low: number, high: number) => labelsOf(linearAxis(low, high, ENERGIES));

  it('goes from a round value below to one above, in a unit that suits', () => {
    expect(labels(-12, 37)).toEqual(['−20', '−10', '0', '10', '20', '30', '40']);
    expect(linearAxis(-1200, 3000, ENERGIES)).toMatchObject({ unit: 'kJ', domain: [-2000, 3000] });
    expect(labels(0, 2100)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5']);
    expect(labels(5200, 5900)).toEqual(['5.2', '5.4', '5.6', '5.8', '6']);
    expect(labels(5205, 5206)).toEqual(['5.205', '5.2052', '5.2054', '5.2056', '5.2058', '5.206']);
  });

  it('shows 0 and one value where there is only one, and 0 to 1 where there is none', () => {
    expect(linearAxis(0, 0).domain).toEqual([0, 1]);
    expect(linearAxis(7, 7).domain).toEqual([0, 8]);
    expect(linearAxis(-7, -7).domain[0]).toBe(-8);
    expect(linearAxis(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY).domain).toEqual([0, 1]);
  });

  it('holds all values between its first and its last tick, with few ticks', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const {
          domain: [from, to],
          ticks,
        } = linearAxis(low, high, ENERGIES);
        const slack = 1e-8 * (to - from) + 1e-290;
        expect(from).toBeLessThanOrEqual(low + slack);
        expect(to).toBeGreaterThanOrEqual(high - slack);
        expect([ticks[0]?.value, ticks.at(-1)?.value]).toEqual([from, to]);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(10);
      }),
      runs(200),
    );
  });
});

describe('an axis of time', () => {
  const labels = (from: number, to: number, ticks: number) =>
    labelsOf(timeAxis(from, to, ticks)).map((label) => label.replaceAll('\u00a0', ' '));

  it('has the ticks of a clock, and exactly the ends it is given', () => {
    expect(labels(0, 191, 8)).toEqual(['0', '30 s', '1 min', '1 min 30 s', '2 min', '2 min 30 s', '3 min']);
    expect(labels(20, 71, 4)).toEqual(['20 s', '40 s', '1 min']);
    expect(labels(0, 1.34e-4, 3)).toEqual(['0', '0.05 ms', '0.1 ms']);
    expect(timeAxis(20, 71, 4).domain).toEqual([20, 71]);
    expect(timeAxis(5, 5, 4).domain).toEqual([5, 6]);
  });

  it('has few ticks, each other than the next, inside it', () => {
    for (const end of [0.004, 1, 7, 59, 61, 600, 4000, 50_000, 1e6, 1e8]) {
      for (const most of [2, 5, 12]) {
        const { ticks } = timeAxis(0, end, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        expect(ticks.at(-1)?.value).toBeLessThanOrEqual(end);
      }
    }
  });
});

describe('a log axis with round ends', () => {
  it('240 and 5,800 -> 200 to 10,000 by 1, 2 and 5', () => {
    const axis = logAxis(240, 5800, 'MiB');
    expect(axis).toMatchObject({ domain: [200, 10_000], unit: 'MiB' });
    expect(labelsOf(axis)).toEqual(['200', '500', '1,000', '2,000', '5,000', '10,000']);
  });

  it('takes powers of ten alone where there are many of them', () => {
    expect(labelsOf(logAxis(0.02, 70_000, ''))).toEqual(['0.1', '1', '10', '100', '1,000', '10,000', '100,000']);
  });

  it('holds both values and is never empty, whatever they are', () => {
    const value = onLogScale(1e-9, 1e12);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const {
          domain: [bottom, top],
          ticks,
        } = logAxis(min, max, '');
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
    expect(logAxis(1, 1, '').domain).toEqual([1, 10]);
    expect(logAxis(Number.POSITIVE_INFINITY, 0, '').ticks.length).toBeGreaterThan(1);
  });

  it('has fewer ticks where there is no room for all', () => {
    const axis = logAxisOver(0.1, 20, 's');
    expect(sparseTicks(axis, 530, 52)).toEqual(axis.ticks);
    expect(sparseTicks(axis, 160, 52).length).toBeLessThan(5);
  });
});

describe('back from a pixel', () => {
  it('is the value that stands there, kept inside the axis', () => {
    for (const axis of [linearAxis(-20, 40), logAxis(1, 1000, ''), timeAxis(20, 71, 4)]) {
      for (const share of [0, 0.25, 1]) {
        const pixel = 100 - 60 * share;
        expect(position(axis, invert(axis, pixel, 100, 40), 100, 40)).toBeCloseTo(pixel, 9);
      }
      expect([invert(axis, 101, 100, 40), invert(axis, -900, 100, 40)]).toEqual(axis.domain);
    }
  });
});

describe('extentOf', () => {
  it('is that of all columns, without numbers that are none', () => {
    expect(extentOf([3, Number.NaN, -1], [9])).toEqual([-1, 9]);
  });
});
