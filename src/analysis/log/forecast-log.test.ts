import { describe, expect, it } from 'vitest';
import { evenWrites } from '../../models/platforms/guest-writes';
import { logSample, readAtOnce } from '../../test/log-samples';
import { forecastLog } from './forecast-log';
import { netDirtied } from './net-dirtied';
import { capBehind, likelyCap } from './situation';

const logOf = (name: string) => {
  const { log } = readAtOnce(logSample(name));
  if (!log) throw new Error(name);
  return log;
};

const forecastOf = (name: string, after?: number) => {
  const outcome = forecastLog(logOf(name), after === undefined ? {} : { after });
  if (outcome.kind === 'none') throw new Error(outcome.why);
  return outcome.forecast;
};

describe('the forecast from a log', () => {
  it('says that c02 does not end, the surer the more of it is seen', () => {
    const chances = [1, 7].map((after) => forecastOf('qmp.jsonl', after).chanceConverges);
    expect(chances[1]).toBeLessThan(0.25);
    expect(chances[0]).toBeGreaterThan(2 * (chances[1] ?? 1));
  });

  it('gives the limit that what is left needs, and post-copy', () => {
    const { waysOut, rate, remaining } = forecastOf('qmp.jsonl', 7);
    const [limit, throttle, postCopy] = waysOut;
    // Round 7 left 118.4 newly dirtied and about 19 unsent: a pause of 2.1 s, which is what it took when it was forced.
    expect(limit?.needed).toBeCloseTo((118.41 + 0.3 * rate) / rate, 1);
    expect([throttle?.id, postCopy?.id]).toEqual(['throttle', 'post-copy']);
    // The look that shows round 7 to be over has 98.8 MiB left.
    expect(remaining).toBeCloseTo(98.8, 0);
    expect(postCopy?.fetching).toBeCloseTo(98.8 / rate, 1);
  });

  it('of a migration that is over is none, and of one that barely began is wide', () => {
    expect(forecastLog(logOf('qmp.jsonl'))).toEqual({
      kind: 'none',
      why: 'The migration is over: there is nothing to foretell.',
    });
    const log = logOf('qmp.jsonl');
    const begun = forecastLog({ ...log, samples: log.samples.slice(0, 2), isOver: false, ended: null });
    if (begun.kind === 'none') throw new Error(begun.why);
    const { totalTime, notes } = begun.forecast;
    expect((totalTime[4] ?? 0) / (totalTime[0] ?? 1)).toBeGreaterThan(1.5);
    expect(notes.join(' ')).toContain('The first round is not over');
  });

  it('of a migration in post-copy is what is left over the rate, whatever the guest writes', () => {
    const lines = logSample('qmp.jsonl')
      .split('\n')
      .filter((line) => line.includes('"status": "active"') || line.includes('"status":"active"'));
    const switched = lines
      .slice(0, 8)
      .map((line) => line.replace(/"status": ?"active"/, '"status":"postcopy-active","downtime":40'));
    const { log } = readAtOnce([...lines.slice(0, 7), switched.at(-1)].join('\n'));
    if (!log) throw new Error('not read');
    const outcome = forecastLog(log);
    if (outcome.kind === 'none') throw new Error(outcome.why);
    const { at, remaining, rate, chanceConverges, totalTime, downtime, waysOut } = outcome.forecast;
    expect([log.samples.at(-1)?.phase, chanceConverges, waysOut]).toEqual(['post-copy', 1, []]);
    expect(totalTime[2]).toBeCloseTo(at + (remaining ?? 0) / rate, 9);
    expect(downtime).toEqual([0.04, 0.04, 0.04, 0.04, 0.04]);
  });

  it('is finite for every sample and round', () => {
    for (const name of ['hmp.txt', 'vdsm.log', 'proxmox.log', 'kubevirt-metrics.prom', 'cloud-hypervisor.log']) {
      const { chanceConverges, totalTime, downtime } = forecastOf(name, 1);
      expect(chanceConverges >= 0 && chanceConverges <= 1, name).toBe(true);
      for (const each of [...totalTime, ...downtime]) expect(each === null || Number.isFinite(each), name).toBe(true);
    }
  });
});

describe('a pause that hangs on a cap', () => {
  const named = (name: string, rate: number, share = 0) => {
    const log = logOf(name);
    const samples = log.samples
      .filter(({ phase }) => phase === 'pre-copy')
      .map((each, i) => ({ ...each, rate: rate * (1 + share * ((i % 3) - 1)) }));
    return { ...log, cap: null, samples, isOver: false, ended: null, totalTime: null, downtime: null };
  };

  it('is likely where the limiter sends the same in each moment, less so where rates vary, and never where none is near', () => {
    const chanceOf = (rate: number, share: number) => likelyCap(named('qmp.jsonl', rate, share), rate)?.chance ?? 0;
    // The mean of this log is 64.05 MiB/s, near 64.
    expect([chanceOf(65.1, 0), chanceOf(65.1, 0.04), chanceOf(63.5, 0.04), chanceOf(90, 0)]).toEqual([
      0.96, 0.35, 0.25, 0.25,
    ]);
    expect(likelyCap({ ...named('qmp.jsonl', 90), rate: 90 }, 90)).toBe(null);
    expect(likelyCap({ ...named('qmp.jsonl', 65.1), cap: 64 }, 65.1)).toEqual({ cap: 64, chance: 1 });
  });

  it('is told as either: at the rate of the log, or far faster without the cap', () => {
    const outcome = forecastLog(named('qmp.jsonl', 63.5, 0.04));
    if (outcome.kind === 'none') throw new Error(outcome.why);
    const { downtime, limit, rate, notes } = outcome.forecast;
    const [low, , , , high] = downtime as readonly number[];
    // 300 ms of rest at 63.5 MiB/s go in 10 ms at 1845 MiB/s.
    expect((low ?? 1) < (2 * limit * rate) / 1845 && (high ?? 0) > limit).toBe(true);
    expect(notes.join(' ')).toContain('a cap may be behind it');
  });
});

describe('the parts of it', () => {
  it('know a cap by what the limiter lets through beside it', () => {
    expect([65.1, 64.1, 128.9, 112.2, 32.5].map((rate) => capBehind(rate, null))).toEqual([64, null, 128, null, 32]);
    expect([capBehind(65.1, 64), capBehind(40, 64)]).toEqual([64, null]);
  });

  it('take off what is written again in an unsent rest', () => {
    const { distinct } = evenWrites(100, 200);
    // U(1) = 200 (1 - exp(-0.5)) = 78.694; of 20 unsent the share (2 U(1) - U(2)) / U(1) = 0.39347 is written again.
    expect(netDirtied(distinct, 1, null, 0, 1000)).toBeCloseTo(78.694, 3);
    expect(netDirtied(distinct, 1, 1, 20, 1000)).toBeCloseTo(78.694 - 20 * 0.39347, 3);
    expect(netDirtied(distinct, 1, null, 100, 1000)).toBeCloseTo(78.694 * 0.9, 3);
  });
});
