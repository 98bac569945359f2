import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { bestStart, clockOf, GOOD, goodSpans, isGood, nextGood, STARTS, windowOf } from './when-choice';

const row = fc.record({
  time: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(Infinity)),
  chance: fc.constantFrom(0, 0.5, 0.9, 1),
});
const anyDay = fc.array(row, { minLength: STARTS, maxLength: STARTS }).map((rows) => {
  const time = Float64Array.from(rows, (each) => each.time);
  const metrics = { time, downtime: time, traffic: time, energy: time };
  return { metrics, chance: Float64Array.from(rows, ({ time: of, chance }) => (of === Infinity ? 0 : chance)) };
});
const anyClock = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

describe('which start is taken', () => {
  it('is what a search through every minute finds, over 200 days', () => {
    fc.assert(
      fc.property(anyDay, anyClock, anyClock, (day, from, until) => {
        const window = windowOf(from, until);
        // Minute by minute through the window, as somebody with the table would.
        let best: { start: number; rank: readonly [number, number] } | null = null;
        let [hours = 0, minutes = 0] = from.split(':').map(Number);
        if (from === until) [hours, minutes] = [0, 0];
        for (let step = 0; step < 1440; step += 1) {
          const now = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
          if (minutes % 15 === 0) {
            const start = (hours * 60 + minutes) / 15;
            const time = day.metrics.time[start] ?? Infinity;
            const chance = day.chance[start] ?? 0;
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
          if (Number.isInteger(start) && (day.chance[start] ?? 0) >= GOOD) next = start;
        }
        expect(nextGood(day, from)).toBe(next);
      }),
      runs(200),
    );
  });

  it('comes in spans that hold every good start once, over midnight too', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const held = goodSpans(day).flatMap(({ first, last }) =>
          Array.from({ length: ((last - first + STARTS) % STARTS) + 1 }, (_, i) => (first + i) % STARTS),
        );
        const good = Array.from({ length: STARTS }, (_, start) => start).filter((start) => isGood(day, start));
        expect(held.toSorted((a, b) => a - b)).toEqual(good);
      }),
      runs(100),
    );
  });

  it('reads windows as they are said', () => {
    expect(windowOf('', '')).toBeNull();
    expect(windowOf('22:00', '06:30')).toEqual({ from: 1320, until: 390 });
    expect(windowOf('22:00', '22:00')).toBeNull();
    expect(windowOf('', '06:00')).toEqual({ from: 0, until: 360 });
    expect([0, 135, 1440, -15].map(clockOf)).toEqual(['00:00', '02:15', '00:00', '23:45']);
  });
});
