import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../../models/registry';
import type { OwnMigration } from '../../readers/migrations';
import { runToEnd } from '../../simulator/run-to-end';
import { joPrediction } from '../../test/jo-prediction';
import { techniques } from '../../vocabulary/techniques';
import { ALL_GUESTS, validatedModelTexts } from '../../vocabulary/validated-models';
import { limitedSeries } from './limited-series';
import { predictPostCopy, validatedModels } from './validated-models';
import { validate } from './validation';

const migration: OwnMigration = {
  ...{ memoryInUse: 1000, zeroMemory: 3096, dirtyRate: 60, cap: 120, link: 112.18, technique: 'precopy' },
  ...{ guest: 'specweb', traffic: 2000, totalTime: 20, downtime: 0.25 },
};

const answerOf = (...migrations: readonly Partial<OwnMigration>[]) =>
  runToEnd(validate(migrations.map((each) => ({ ...migration, ...each }))));

describe('models against migrations', () => {
  it('have words, each of them', () => {
    const known = { ...models, ...validatedModelTexts };
    expect(validatedModels.map(({ id }) => id).filter((id) => !(id in known))).toEqual([]);
    expect(Object.keys(validatedModelTexts).filter((id) => validatedModels.every((each) => each.id !== id))).toEqual(
      [],
    );
  });

  it('say of the prior of a class what an independent form of it says, written down once more', () => {
    const web =
      'j3e0.2:0.192 k0.93s0.2:0.182 k1.5s0.1:0.182 k0.5s0.2:0.106 k1.04t8:0.103 k1.04t3.3:0.096 k0.97t5:0.075 k2.2s0.1:0.039 k4t8:0.025';
    const general =
      'k1.5t2.2:0.081 k2.2s0.1:0.076 k0.7t35:0.068 k0.85t35:0.065 k0.97s0.5:0.063 k1.25t20:0.057 k0.5s0.35:0.053 ' +
      'k0.97t1.5:0.052 k0.7s0.2:0.046 k0.97s0.65:0.045 k1.1t35:0.042 k0.5t5:0.038 k1.5t1.5:0.037 k1.25s0.35:0.037 ' +
      'k1s0.75:0.031 k1s0.65:0.031 k0.7t3.3:0.026 k1.25t1.5:0.024 k1t2.2:0.024 k1s0.5:0.023 k0.93t2.2:0.022 ' +
      'j25e0.7:0.020 j50e0.2:0.019 j25e0.2:0.019';
    const scaled = (text: string, share: number) => {
      const all = text.split(' ').map((point) => point.split(':'));
      const sum = all.reduce((total, [, weight]) => total + Number(weight), 0);
      return all.map(([point, weight]) => `${point}:${(share * Number(weight)) / sum}`);
    };
    const [V, T, pause] = joPrediction({
      ...{ M: 1000, D: 60, zero: 3096, cap: 120, link: 112.18, d: 0.3, technique: 'precopy' },
      points: [...scaled(web, 0.97), ...scaled(general, 0.03)],
      packs: [[1, Number.POSITIVE_INFINITY, 1]],
    });
    const line = answerOf({}).models.find(({ model, guest }) => model === 'class' && guest === ALL_GUESTS);
    const percent = (value = 0, measured: number) => 100 * Math.abs(value / measured - 1);
    expect(line?.traffic?.[0]).toBeCloseTo(percent(V[2], 2000), 6);
    expect(line?.time?.[0]).toBeCloseTo(percent(T[2], 20), 6);
    expect(line?.downtime?.[0]).toBeCloseTo(percent(pause[2], 0.25), 6);
    expect(line?.covers50).toBe((V[1] ?? 0) <= 2000 && 2000 <= (V[3] ?? 0) ? 100 : 0);
    expect(line?.covers90).toBe((V[0] ?? 0) <= 2000 && 2000 <= (V[4] ?? 0) ? 100 : 0);
  });

  it('give a line for each technique, all guests first, and each model that knows of it', () => {
    const { rows, models } = answerOf({}, { guest: 'mine' }, { technique: 'postcopy', downtime: 0 });
    expect(rows).toBe(3);
    expect(models.map(({ technique, guest, model, rows: count }) => [technique, guest, model, count])).toEqual([
      ...['closed-form', 'algorithm-1', 'qemu-loop', 'general', 'class'].map((id) => ['precopy', ALL_GUESTS, id, 2]),
      ...['closed-form', 'algorithm-1', 'qemu-loop', 'general', 'class'].map((id) => ['precopy', 'specweb', id, 1]),
      ...['closed-form', 'algorithm-1', 'qemu-loop', 'general', 'class'].map((id) => ['precopy', 'mine', id, 1]),
      ...['general', 'class'].map((id) => ['postcopy', ALL_GUESTS, id, 1]),
      ...['general', 'class'].map((id) => ['postcopy', 'specweb', id, 1]),
    ]);
    const postCopy = models.filter(({ technique }) => technique === 'postcopy');
    expect(postCopy.map(({ downtime, covers90 }) => [downtime, covers90])).toEqual(postCopy.map(() => [null, null]));
  });

  it('leave the prior of a class out where nobody says what runs in the guests', () => {
    expect(answerOf({ guest: '' }).models.map(({ model }) => model)).toEqual([
      ...['closed-form', 'algorithm-1', 'qemu-loop', 'general'],
    ]);
  });

  const some = fc.record({
    memoryInUse: fc.double({ min: 1, max: 1e6, noNaN: true }),
    zeroMemory: fc.double({ min: 0, max: 1e6, noNaN: true }),
    dirtyRate: fc.double({ min: 0, max: 1e5, noNaN: true }),
    cap: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 1e5, noNaN: true })),
    link: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
    technique: fc.constantFrom(...techniques.map(({ id }) => id)),
    guest: fc.constantFrom('', 'cache', 'dacapo', 'mine'),
  });

  it('give numbers for whatever is in range, and intervals of which the wide one holds whenever the narrow one does', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), (migrations) => {
        for (const line of answerOf(...migrations).models) {
          for (const spread of [line.traffic, line.time, line.downtime ?? [0, 0]]) {
            expect(spread?.every((error) => error >= 0)).toBe(true);
            expect(spread?.[0]).toBeLessThanOrEqual(spread?.[1] ?? Number.NaN);
          }
          expect(line.covers50 ?? 0).toBeLessThanOrEqual(line.covers90 ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of QEMU’s loop go at the smaller of cap and link, and end as Xen does where they would not end', () => {
    const loop = validatedModels.find(({ id }) => id === 'qemu-loop');
    const times = [
      { cap: 32, link: 1192 },
      { cap: 0, link: 32 },
      { cap: 40, link: 32 },
    ].map((each) => loop?.predict({ ...migration, dirtyRate: 5, ...each }).totalTime ?? Number.NaN);
    // 1,000 MiB at 32 MiB/s, and what is written meanwhile.
    expect(times[0]).toBeGreaterThan(1000 / 32);
    expect(times[0]).toBeLessThan(1300 / 32);
    expect(times).toEqual(times.map(() => times[0]));
    const { traffic, totalTime } = loop?.predict({ ...migration, dirtyRate: 200 }) ?? {};
    expect(traffic).toBeGreaterThan(3 * 1000);
    expect(traffic).toBeLessThan(5.1 * 1000);
    expect(totalTime).toBeLessThan(60);
  });

  it('are off by nothing where they are right', () => {
    const { traffic, totalTime } = predictPostCopy(migration);
    const [line] = answerOf({ technique: 'postcopy', traffic, totalTime, downtime: 0.002 }).models;
    expect([line?.traffic, line?.time, line?.downtime]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(traffic).toBeCloseTo(1007.86, 1);
    expect(totalTime).toBeCloseTo(9.146, 3);
  });
});

describe('the series with limits', () => {
  it('ends at the threshold, and sends the last volume in the pause', () => {
    const { traffic, totalTime, downtime } = limitedSeries(1000, 50, 100, 30, 30, 3);
    expect([traffic, downtime]).toEqual([1000 + 500 + 250 + 125 + 62.5 + 31.25 + 15.625, 0.15625]);
    expect(totalTime).toBe(traffic / 100);
  });

  it('ends after so many rounds, or past so many times the memory, also where the rounds grow', () => {
    expect(limitedSeries(1000, 99, 100, 30, 2, 100).traffic).toBeCloseTo(1000 + 990 + 980.1, 9);
    expect(limitedSeries(1000, 200, 100, 30, 30, 3)).toEqual({ traffic: 5000, totalTime: 50, downtime: 10 });
  });
});
