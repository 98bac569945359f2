import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastMigration } from '../../scenario/vm-history';
import { runs } from '../../test/runs';
import { knownRate, meanRateOf, memoryOf, replayHistory } from './history';

const knobs = { mu: 0.75, phi: 0.5 };

/** A migration of one round, so that D-bar is that round's rate. */
const past = (sample: number | null, mean: number): PastMigration => ({
  sample,
  rounds: [{ duration: 10, dirtyRate: mean }],
});

describe('the history of a VM, gone through once more', () => {
  it('takes the mean rate over the rounds by their time: 24 MiB/s in 4 s, nothing in 1 s', () => {
    const rounds = [
      { duration: 4, dirtyRate: 24 },
      { duration: 1, dirtyRate: 0 },
    ];
    expect(meanRateOf({ sample: null, rounds })).toBeCloseTo(19.2, 12);
  });

  it('knows no mean rate without time, and passes such migrations over', () => {
    const timeless: PastMigration = { sample: 50, rounds: [{ duration: 0, dirtyRate: 70 }] };
    expect(meanRateOf({ sample: 5, rounds: [] })).toBeNull();
    const { migrations, memory } = replayHistory([past(60, 36), timeless, past(60, 40)], knobs);
    expect(migrations.map(({ migration }) => migration)).toEqual([1, 3]);
    expect(memory).toEqual(memoryOf([past(60, 36), past(60, 40)], knobs));
  });

  it('predicts from what came before: after 36, a sample of 60 gives 48, 20 % more than the 40 that came', () => {
    const [first, second] = replayHistory([past(30, 36), past(60, 40)], knobs).migrations;
    expect(first).toMatchObject({ historyBefore: null, historyAfter: 36, phiBefore: 0.5, phiAfter: 0.5, refined: 30 });
    expect(first?.errors.sample).toBeCloseTo(-100 / 6, 12);
    expect(first?.errors.refined).toBeCloseTo(-100 / 6, 12);
    expect(first?.errors.history).toBeNull();
    expect(second).toMatchObject({ historyBefore: 36, historyAfter: 39, phiBefore: 0.5, refined: 48 });
    expect(second?.phiAfter).toBeCloseTo((0.95 * 0.02 + 0.4 / 15) / (0.95 * 0.04 + 0.16), 12);
    expect(second?.errors.sample).toBeCloseTo(50, 12);
    expect(second?.errors.history).toBeCloseTo(-10, 12);
    expect(second?.errors.refined).toBeCloseTo(20, 12);
  });

  it('has no errors against nothing: an idle migration has a mean rate of 0', () => {
    const [only] = replayHistory([past(60, 0)], knobs).migrations;
    expect(only?.errors).toEqual({ sample: null, history: null, refined: null });
    expect(only?.mean).toBe(0);
  });

  it('goes by history alone where nothing was sampled, and learns no phi there', () => {
    const [first, second] = replayHistory([past(null, 36), past(null, 40)], knobs).migrations;
    expect(first?.refined).toBeNull();
    expect(second).toMatchObject({ sample: null, refined: 36, phiAfter: 0.5, historyAfter: 39 });
    expect(second?.errors).toMatchObject({ sample: null, refined: second?.errors.history });
  });

  it('is worth the sample alone without a history, and 48 for 60 after 36', () => {
    expect(knownRate([], 60, knobs)).toBe(60);
    expect(knownRate([past(30, 36)], 60, knobs)).toBe(48);
    expect(knownRate([past(30, 36)], 60, { mu: 0.75, phi: 0.25 })).toBe(42);
  });

  it('says of the next migration what a replay with it at the end says of the last', () => {
    const rate = fc.double({ min: 0, max: 1000, noNaN: true });
    const migration = fc.tuple(fc.option(rate), rate).map(([sample, mean]) => past(sample, mean));
    fc.assert(
      fc.property(
        fc.array(migration, { maxLength: 12 }),
        rate,
        fc.double({ min: 0.51, max: 1, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (before, sample, mu, phi) => {
          const { migrations } = replayHistory([...before, past(sample, 7)], { mu, phi });
          expect(knownRate(before, sample, { mu, phi })).toBe(migrations.at(-1)?.refined);
          expect(replayHistory(before, { mu, phi }).memory).toEqual(memoryOf(before, { mu, phi }));
        },
      ),
      runs(200),
    );
  });
});
