import { describe, expect, it } from 'vitest';
import type { MeasuredRound, MeasuredRun } from '../readers/measured-run';
import { readMeasuredFile } from '../readers/runs';
import { runToEnd } from '../simulator/run-to-end';
import { effectiveGamma } from './effective-gamma';
import { shippedFiles } from './measured-files';
import { fitPlainly } from './normal-equations';

const run = (id: string, dirtyRate: number): MeasuredRun => ({
  id,
  workload: 'x',
  memory: 256,
  zeroMemory: 0,
  limitKind: 'link',
  bandwidth: 32,
  downtimeLimit: 0.3,
  timeLimit: null,
  isForcedLikeXen: false,
  dirtyRate,
  end: 'converged',
  traffic: 300,
  totalTime: 9,
  downtime: 0.1,
});
const round = (number: number, given: Partial<MeasuredRound>): MeasuredRound => ({
  round: number,
  stopAndCopy: false,
  duration: 1,
  sent: 1,
  dirtied: 0,
  carriedOver: 0,
  ...given,
});

describe('effective gamma of measured rounds', () => {
  it('D = 40 MiB/s, T = 2 s, 60 MiB newly dirty -> 0.25; the volume stands in the round after', () => {
    const rounds = [round(0, { duration: 2 }), round(1, { dirtied: 60, duration: 0.5 }), round(2, { dirtied: 30 })];
    expect(effectiveGamma([run('a', 40)], [{ id: 'a', rounds }])).toEqual([
      { program: 'a', round: 1, duration: 2, dirtyRate: 40, sampledRate: 40, skipRatio: 0.25 },
      // 30 MiB in half a second are more than 40 MiB/s.
      { program: 'a', round: 2, duration: 0.5, dirtyRate: 40, sampledRate: 40, skipRatio: -0.5 },
    ]);
  });

  it('nothing from short rounds, the pause, what was not counted, a guest at rest, or a run without rounds', () => {
    const rounds = [
      round(0, { duration: 0.19 }),
      round(1, { dirtied: 5 }),
      round(2, { dirtied: null }),
      round(3, { dirtied: 5, stopAndCopy: true }),
    ];
    expect(effectiveGamma([run('a', 40), run('b', 40)], [{ id: 'a', rounds }])).toEqual([]);
    expect(effectiveGamma([run('a', 0)], [{ id: 'a', rounds: [round(0, {}), round(1, {})] }])).toEqual([]);
  });

  it('of the shipped migrations of QEMU it rises with the time of the round, where the paper’s falls', () => {
    const files = shippedFiles('runs.csv', 'rounds.csv').map(({ name, text }) =>
      runToEnd(readMeasuredFile(name, text)),
    );
    const runs = files.flatMap((file) => (file.kind === 'runs' ? file.runs : []));
    const rounds = files.flatMap((file) => (file.kind === 'rounds' ? file.rounds : []));
    const samples = effectiveGamma(runs, rounds);
    expect(samples.length).toBe(261);
    const { coefficients, standardErrors } = fitPlainly(
      samples.map(({ duration, dirtyRate }) => [duration, dirtyRate]),
      samples.map(({ skipRatio }) => skipRatio),
    );
    expect(coefficients[0]).toBeGreaterThan(5 * (standardErrors[0] ?? 0));
  });
});
