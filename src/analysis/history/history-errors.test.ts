import { describe, expect, it } from 'vitest';
import type { PastMigration } from '../../scenario/vm-history';
import { replayHistory } from './history';
import { bestPhi, meanErrors, phiInHindsight } from './history-errors';
import { isMadeBy, MADE_IDS, madeHistory } from './history-made';

const knobs = { mu: 1, phi: 0.5 };
const past = (sample: number | null, mean: number): PastMigration => ({
  sample,
  rounds: [{ duration: 10, dirtyRate: mean }],
});

describe('how far off each predictor was', () => {
  it('is the mean of the errors without their sign, where all three could say something', () => {
    const replayed = replayHistory([past(10, 40), past(60, 50), past(null, 50), past(30, 40)], knobs);
    // Before the second: S 20 % too much, D-hat 20 % too little. Before the fourth: S 25 % too little, D-hat 25 % too much.
    const errors = meanErrors(replayed);
    expect(errors.over).toBe(2);
    expect(errors.sample).toBeCloseTo(22.5, 12);
    expect(errors.history).toBeCloseTo(22.5, 12);
    expect(errors.refined).toBeLessThan(22.5);
  });

  it('is not known before a second migration with a sample', () => {
    for (const migrations of [[], [past(10, 40)], [past(10, 40), past(null, 40)], [past(10, 40), past(10, 0)]]) {
      expect(meanErrors(replayHistory(migrations, knobs))).toEqual({
        sample: null,
        history: null,
        refined: null,
        over: 0,
      });
    }
  });
});

describe('the phi that would have been best', () => {
  it('is 0.25 where each mean lies a quarter of the way from history to the sample', () => {
    const migrations = [past(1, 36)];
    let mean = 36;
    for (const sample of [60, 20, 70, 50]) {
      mean += (sample - mean) / 4;
      migrations.push(past(sample, mean));
    }
    expect(phiInHindsight(replayHistory(migrations, knobs))).toBeCloseTo(0.25, 12);
    expect(bestPhi('web', migrations, 1)).toMatchObject({ kind: 'hindsight' });
  });

  it('stays within its bounds, and is not told from few lessons or none', () => {
    const swinging = [30, 60, 40, 80, 20].map((sample) => past(sample, 50));
    expect(phiInHindsight(replayHistory(swinging, knobs))).toBe(0.05);
    expect(phiInHindsight(replayHistory(swinging.slice(0, 3), knobs))).toBeNull();
    expect(
      phiInHindsight(
        replayHistory(
          [50, 50, 50, 50, 50].map((sample) => past(sample, 50)),
          knobs,
        ),
      ),
    ).toBeNull();
  });

  it('is known for made-up loads, at the mu they are made with, as long as nothing else is among them', () => {
    const { vm, migrations } = madeHistory('mostly-sample', 2, 24);
    expect(bestPhi(vm, migrations, 0.75)).toEqual({ phi: 0.8, kind: 'known' });
    expect(bestPhi(vm, migrations, 0.8)?.kind).toBe('hindsight');
    expect(bestPhi(vm, [...migrations, past(60, 5)], 0.75)?.kind).toBe('hindsight');
    const same = madeHistory('no-difference', 2, 24);
    expect(bestPhi(same.vm, same.migrations, 0.75)).toBeNull();
  });

  it('comes out in hindsight near the known one', () => {
    for (const id of MADE_IDS) {
      const { vm, migrations } = madeHistory(id, 4, 40);
      expect(isMadeBy(id, migrations)).toBe(true);
      const known = bestPhi(vm, migrations, 0.75);
      const found = bestPhi('web', migrations, 0.75);
      if (known && found) expect(Math.abs(known.phi - found.phi)).toBeLessThan(0.02);
    }
    expect(isMadeBy('half', madeHistory('mostly-sample', 4, 40).migrations)).toBe(false);
    expect(isMadeBy('half', [])).toBe(false);
  });
});
