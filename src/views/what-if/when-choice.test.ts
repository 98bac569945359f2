import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import {
  bestStart,
  chanceOf,
  clockOf,
  GOOD,
  goodSpans,
  isGood,
  lastStart,
  mostlyDone,
  nextGood,
  START_EVERY,
  STARTS,
  windowOf,
} from './when-choice';

const anyTime = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Infinity)).map((quarters) => 450 * quarters);
const row = fc.record({
  time: anyTime,
  others: fc.oneof(
    fc.array(anyTime, { minLength: 10, maxLength: 10 }),
    anyTime.chain((time) => fc.array(fc.constant(time), { minLength: 10, maxLength: 10 })),
  ),
});
const anyDay = fc.array(row, { minLength: STARTS, maxLength: STARTS }).map((rows) => {
  const time = Float64Array.from(rows, (each) => each.time);
  const metrics = { time, downtime: time, traffic: time, energy: time };
  return { metrics, kept: Float64Array.from(rows.flatMap(({ others }) => others.toSorted((a, b) => a - b))), rows };
});
const anyInside = fc.constantFrom('start' as const, 'all' as const);
const anyClock = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

describe('which start is taken', () => {
  it('is what a search through every minute finds, over 200 days', () => {
    fc.assert(
      fc.property(anyDay, anyClock, anyClock, anyInside, (day, from, until, inside) => {
        const window = windowOf(from, until, inside);
        /** The share of a start's times that are over before the window, which has been open for so long, closes. */
        const shareOf = (start: number, minutesOpen: number | null): number => {
          const clocks = [from, until].map((clock) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3)));
          const whole = ((clocks[1] ?? 0) - (clocks[0] ?? 0) + 1440) % 1440;
          const isFree = inside === 'start' || from === until;
          const room = isFree ? 1e9 : minutesOpen === null ? 0 : (whole - minutesOpen) * 60;
          return (day.rows[start]?.others ?? []).filter((time) => time <= room).length / 10;
        };
        // Minute by minute through the window, as somebody with the table would.
        let best: { start: number; rank: readonly [number, number] } | null = null;
        let [hours = 0, minutes = 0] = from.split(':').map(Number);
        if (from === until) [hours, minutes] = [0, 0];
        for (let step = 0; step < 1440; step += 1) {
          const now = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
          if (minutes % 15 === 0) {
            const start = (hours * 60 + minutes) / 15;
            const time = day.metrics.time[start] ?? Infinity;
            const chance = shareOf(start, step);
            expect(chanceOf(day, window, start)).toBe(chance);
            const rank = [chance >= 0.9 ? -1 : -chance, time] as const;
            const isBetter =
              best === null || rank[0] < best.rank[0] || (rank[0] === best.rank[0] && time < best.rank[1]);
            if (time < Infinity && isBetter) best = { start, rank };
          }
          if (now === until && from !== until) break;
          minutes += 1;
          if (minutes === 60) [hours, minutes] = [(hours + 1) % 24, 0];
        }
        expect(bestStart(day, window)).toBe(best?.start ?? null);

        const [h = 0, m = 0] = from.split(':').map(Number);
        let next: number | null = null;
        for (let minute = h * 60 + m; next === null && minute < h * 60 + m + 1440; minute += 1) {
          const start = (minute % 1440) / 15;
          if (!Number.isInteger(start)) continue;
          const open = (start * 15 - (Number(from.slice(0, 2)) * 60 + Number(from.slice(3))) + 1440) % 1440;
          const [first, last] = [from, until].map((clock) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3)));
          const isOpen = open <= ((last ?? 0) - (first ?? 0) + 1440) % 1440;
          if (shareOf(start, isOpen ? open : null) >= GOOD) next = start;
        }
        expect(nextGood(day, window, from)).toBe(next);
      }),
      runs(200),
    );
  });

  it('comes in spans that hold every good start once, over midnight too', () => {
    fc.assert(
      fc.property(anyDay, anyInside, (day, inside) => {
        const window = windowOf('22:00', '03:00', inside);
        const held = goodSpans(day, window).flatMap(({ first, last }) =>
          Array.from({ length: ((last - first + STARTS) % STARTS) + 1 }, (_, i) => (first + i) % STARTS),
        );
        const good = Array.from({ length: STARTS }, (_, start) => start).filter((start) => isGood(day, window, start));
        expect(held.toSorted((a, b) => a - b)).toEqual(good);
      }),
      runs(100),
    );
  });

  it('says after how long nine of ten are done, and which start is the last', () => {
    const time = new Float64Array(STARTS).fill(60);
    const kept = Float64Array.from({ length: 10 * STARTS }, (_, k) =>
      k % 10 < 8 ? 60 : k % 10 === 8 ? 3600 : Infinity,
    );
    const day = { metrics: { time, downtime: time, traffic: time, energy: time }, kept };
    const window = windowOf('22:00', '02:00', 'all');
    expect(mostlyDone(day, 3)).toBe(3600);
    expect(clockOf(START_EVERY * (lastStart(day, window) ?? 0))).toBe('01:00');
    expect(chanceOf(day, window, (25 * 60 + 15) / START_EVERY - STARTS)).toBe(0.8);
    expect(lastStart(day, windowOf('22:00', '02:00'))).toBeNull();
    expect(bestStart(day, windowOf('22:00', '22:30', 'all'))).toBe(88);
  });

  it('reads windows as they are said', () => {
    expect(windowOf('', '')).toBeNull();
    expect(windowOf('22:00', '06:30')).toEqual({ from: 1320, until: 390, inside: 'start' });
    expect(windowOf('22:00', '22:00')).toBeNull();
    expect(windowOf('', '06:00')).toEqual({ from: 0, until: 360, inside: 'start' });
    expect([0, 135, 1440, -15].map(clockOf)).toEqual(['00:00', '02:15', '00:00', '23:45']);
  });
});
