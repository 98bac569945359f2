import { describe, expect, it } from 'vitest';
import { replayHistory } from './history';
import { bestPhiOf, MADE_IDS, MADE_MU, madeHistory, madeIdOf } from './history-made';

const knobs = { mu: MADE_MU, phi: 0.5 };
const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1);
const TOLD = MADE_IDS.filter((id) => bestPhiOf(id) !== null);

/** phi after so many migrations, for each seed, the nearest to the best one first. */
function distances(id: (typeof MADE_IDS)[number], count: number, phi = 0.5): number[] {
  const best = bestPhiOf(id) ?? Number.NaN;
  return SEEDS.map((seed) => {
    const { migrations } = replayHistory(madeHistory(id, seed, count).migrations, { ...knobs, phi });
    return Math.abs((migrations.at(-1)?.phiAfter ?? Number.NaN) - best);
  }).sort((a, b) => a - b);
}

describe('made-up loads whose best phi is known', () => {
  it('name it: 0.95, 0.8, 0.5, 0.2, 0.05, and none where sample and history are the same', () => {
    expect(MADE_IDS.map(bestPhiOf)).toEqual([0.95, 0.8, 0.5, 0.2, 0.05, null]);
  });

  it.each(TOLD)(
    '%s: phi comes within 0.02 of the best after 20 migrations for 28 of 30 seeds, within 0.03 for all',
    (id) => {
      expect(distances(id, 20)[27]).toBeLessThan(0.02);
      expect(distances(id, 20).at(-1)).toBeLessThan(0.03);
    },
  );

  it.each(TOLD)('%s: it does so from any first phi', (id) => {
    for (const phi of [0.05, 0.3, 0.95]) expect(distances(id, 20, phi).at(-1)).toBeLessThan(0.04);
  });

  it('come nearer with every lesson: on average nearer after 20 migrations than after 3', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    for (const id of ['mostly-sample', 'mostly-history'] as const) {
      expect(mean(distances(id, 20))).toBeLessThan(mean(distances(id, 3)));
    }
  });

  it('teach nothing where the sample is what history says: phi stays where it was', () => {
    const { migrations } = replayHistory(madeHistory('no-difference', 1, 20).migrations, { ...knobs, phi: 0.3 });
    for (const { phiAfter, sample, historyBefore } of migrations) {
      expect(phiAfter).toBeCloseTo(0.3, 12);
      if (historyBefore !== null) expect(sample).toBeCloseTo(historyBefore, 9);
    }
  });

  it('come out better refined than by sample or history alone, once phi is learned', () => {
    const { migrations } = replayHistory(madeHistory('half', 5, 40).migrations, knobs);
    const late = migrations.slice(20);
    const meanOf = (predictor: 'sample' | 'history' | 'refined') =>
      late.reduce((sum, { errors }) => sum + Math.abs(errors[predictor] ?? 0), 0) / late.length;
    expect(meanOf('refined')).toBeLessThan(2);
    expect(meanOf('refined')).toBeLessThan(meanOf('sample') / 5);
    expect(meanOf('refined')).toBeLessThan(meanOf('history') / 5);
  });

  it('are the same for the same seed, others for another, and known again by their names', () => {
    for (const id of MADE_IDS) {
      expect(madeHistory(id, 3, 12)).toEqual(madeHistory(id, 3, 12));
      expect(madeHistory(id, 3, 12)).not.toEqual(madeHistory(id, 4, 12));
      expect(madeIdOf(madeHistory(id, 3, 1).vm)).toBe(id);
    }
    expect(madeIdOf('Dbench 1')).toBeNull();
    expect(madeHistory('half', 3, 8).migrations).toEqual(madeHistory('half', 3, 12).migrations.slice(0, 8));
  });
});
