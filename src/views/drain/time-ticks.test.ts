import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the ticks of time', () => {
  it('has round ticks, few enough', () => {
    expect(timeTicks(191, 8).map(({ label }) => plain(label))).toEqual([
      '0',
      '30 s',
      '1 min',
      '1 min 30 s',
      '2 min',
      '2 min 30 s',
      '3 min',
    ]);
    for (const end of [0.004, 1, 7, 59, 61, 600, 4000, 50_000, 1e6, 1e8]) {
      for (const most of [2, 5, 12]) {
        const ticks = timeTicks(end, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        expect(ticks.at(-1)?.time).toBeLessThanOrEqual(end);
      }
    }
  });
});
