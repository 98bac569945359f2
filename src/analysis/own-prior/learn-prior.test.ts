import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterEach, describe, expect, it } from 'vitest';
import { setLearnedPrior } from '../../models/platforms/learned-prior';
import { pointsOf } from '../../models/platforms/prior';
import { predictPriorInBulk, settingsOf, writesOf } from '../../models/platforms/prior-in-bulk';
import type { PriorPoint } from '../../models/platforms/prior-points';
import { runQemu2 } from '../../models/platforms/qemu-2-run';
import type { OwnMigration } from '../../readers/migrations';
import { runToEnd } from '../../simulator/run-to-end';
import { inputOf } from '../validation/validated-models';
import { learnPrior } from './learn-prior';
import { explain } from './likelihood';
import { priorGrid } from './prior-grid';

afterEach(() => setLearnedPrior(null));

const random = xoroshiro128plus(7);
const between = (low: number, high: number): number =>
  low + ((high - low) * ((random.next() as number) >>> 0)) / 0x1_0000_0000;

/** What came of a migration whose guest writes as a point says, scattered by 1 % in traffic. */
function made(point: Omit<PriorPoint, 'weight'>, more: Partial<OwnMigration> = {}): OwnMigration {
  const known: OwnMigration = {
    ...{ memoryInUse: between(300, 2000), zeroMemory: 2000, dirtyRate: between(10, 90), cap: 0, link: 112.18 },
    ...{ technique: 'precopy', guest: '', traffic: 1, totalTime: 1, downtime: 0.1, ...more },
  };
  const end = { traffic: 0, totalTime: 0, downtime: 0 };
  const [setting] = settingsOf(inputOf(known, 'general'));
  if (setting) runQemu2(setting.value, writesOf({ ...point, weight: 1 }, known.dirtyRate, known.memoryInUse), end);
  return { ...known, ...end, traffic: end.traffic * between(0.99, 1.01) };
}
const rowsOf = (count: number, point: Omit<PriorPoint, 'weight'>) => Array.from({ length: count }, () => made(point));

const sweep = { kind: 'k', a: 0.85, family: 's', w: 0.75 } as const;
const small = { kind: 'k', a: 2.2, family: 't', w: 0.6 } as const;

const errorOf = (rows: readonly OwnMigration[], guest: 'own' | 'general'): number => {
  const errors = rows.map((row) =>
    Math.abs((predictPriorInBulk(inputOf(row, guest)).traffic[2] ?? 0) / row.traffic - 1),
  );
  return errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)] ?? Number.NaN;
};

describe('a prior of one’s own', () => {
  it('starts as measured guests are, a little of it even over 332 ways to write', () => {
    const grid = priorGrid();
    expect(grid.length).toBe(16 * (12 + 8) + 4 * 3);
    expect(grid.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    // Every point of the table of any guest is on the grid.
    expect(grid.filter(({ weight }) => weight > 0.001).length).toBe(pointsOf({ guest: 'general' }).length);
  });

  it('weighs traffic and pause by two normal densities each', () => {
    const row = { ...made(sweep), downtime: 0 };
    const [q, grid] = [
      priorGrid().findIndex(({ a, family, w }) => a === 0.85 && family === 's' && w === 0.75),
      priorGrid(),
    ];
    const { traffic } = explain(row, grid);
    const exact = { ...row, traffic: traffic[q] ?? 0 };
    expect(explain(exact, grid).likelihoods[q]).toBeCloseTo(0.85 / 0.012 + 0.15 / 0.07, 9);
    const apart = { ...row, traffic: (traffic[q] ?? 0) * Math.exp(0.024) };
    const wide = Math.exp(-((0.024 / 0.07) ** 2) / 2);
    expect(explain(apart, grid).likelihoods[q]).toBeCloseTo((0.85 / 0.012) * Math.exp(-2) + (0.15 / 0.07) * wide, 9);
  });

  it.each([
    ['memory in order', sweep],
    ['a small set again and again', small],
  ])('finds guests of a known curve among 60 migrations: %s', (_, point) => {
    const own = runToEnd(learnPrior(rowsOf(60, point)));
    expect([own.rows, own.leftOut]).toEqual([60, 0]);
    expect(own.points.length).toBeLessThanOrEqual(24);
    expect(own.points.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(own.holds90).toBeGreaterThanOrEqual(52);
    const fresh = rowsOf(60, point);
    const general = errorOf(fresh, 'general');
    // Nothing is learned until it is set.
    expect(errorOf(fresh, 'own')).toBe(general);
    setLearnedPrior(own.points);
    expect(errorOf(fresh, 'own')).toBeLessThan(0.02);
    expect(errorOf(fresh, 'own')).toBeLessThan(general / 3);
  });

  it('of few migrations is nothing, and says how many there were; post-copy and what nothing explains are left out', () => {
    const nine = rowsOf(9, sweep);
    const odd = [made(sweep, { technique: 'postcopy' }), { ...made(sweep), traffic: 1e9 }];
    const own = runToEnd(learnPrior([...nine, ...odd]));
    expect(own).toEqual({ points: [], rows: 9, leftOut: 2, holds50: 0, holds90: 0 });
    expect(runToEnd(learnPrior([...nine, made(sweep)])).points.length).toBeGreaterThan(0);
  });

  it('is the same whichever order the migrations came in, to rounding', () => {
    const rows = [...rowsOf(10, sweep), ...rowsOf(10, small)];
    const share = (of: readonly OwnMigration[]) =>
      runToEnd(learnPrior(of))
        .points.filter(({ family }) => family === 's')
        .reduce((sum, { weight }) => sum + weight, 0);
    expect(share(rows)).toBeCloseTo(share(rows.toReversed()), 9);
    expect(share(rows)).toBeGreaterThan(0.3);
    expect(share(rows)).toBeLessThan(0.8);
  });
});
