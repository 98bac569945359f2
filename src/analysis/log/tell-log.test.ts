import { describe, expect, it } from 'vitest';
import { logSample, readAtOnce } from '../../test/log-samples';
import { tellLog } from './tell-log';

/** What a sample says, in few digits: memory, zero, rate (MiB, MiB/s), limit (ms), rounds as [number, MiB], end. */
function told(name: string) {
  const { log } = readAtOnce(logSample(name));
  if (!log) throw new Error(name);
  const { memory, zero, rate, limit, rounds, ended } = tellLog(log);
  const short = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
  return [
    ...[short(memory), short(zero), short(rate), limit === null ? null : limit * 1000],
    ...[rounds.map(({ round, dirtied }) => [round, short(dirtied)]), ended],
  ];
}

describe('what a log says', () => {
  // The truth, measured: 512.51 MiB, 13.17 to 14.13 of zero memory, 64.0 MiB/s, rounds of 237.75, 177.34, 150.67, 137.5,
  // 129.62, 120.62 and 118.41 MiB.
  const exact = [
    [1, 237.8],
    [2, 177.3],
    [3, 150.7],
    [4, 137.5],
    [5, 129.6],
    [6, 120.6],
    [7, 118.4],
  ];

  it('is in QMP all that was measured', () => {
    expect(told('qmp.jsonl')).toEqual([512.5, 14.1, 64.1, 300, exact, 'completed']);
  });

  it('is in old HMP the same, but for kilobytes', () => {
    expect(told('hmp-old.txt')).toEqual([512.5, 14.1, 64.1, 300, exact, 'completed']);
  });

  it('is in new HMP rounded to three digits', () => {
    const [memory, , , limit, rounds, ended] = told('hmp.txt');
    expect([memory, limit, ended]).toEqual([513, 300, 'completed']);
    for (const [i, [round, dirtied]] of (rounds as number[][]).entries()) {
      expect([round, Math.abs((dirtied ?? 0) - (exact[i]?.[1] ?? 0)) < 1]).toEqual([i + 1, true]);
    }
  });

  it('is of each product what it prints', () => {
    expect(told('domjobinfo-running.txt').slice(0, 4)).toEqual([512.5, 14, 64.6, 300]);
    expect(told('virt-launcher.log').slice(0, 4)).toEqual([512, 14.1, 64.1, 300]);
    expect(told('kubevirt-metrics.prom')).toEqual([512.5, null, 63.9, null, [], 'completed']);
    expect(told('proxmox.log')).toEqual([512.5, null, 64.4, 300, [], 'completed']);
    expect(told('vdsm.log').slice(0, 4)).toEqual([1024, 86, 65.1, null]);
    expect(told('xl.log')).toEqual([
      ...[1024, null, null, null],
      [
        [1, 149.8],
        [2, 62.7],
        [3, 30.8],
        [4, 15.7],
        [5, 14.4],
      ],
      'completed',
    ]);
  });

  it('is of Cloud Hypervisor each round that a later one tells', () => {
    const rounds = [
      [1, 260],
      [2, 241],
      [3, 241],
      [4, 241],
      [5, 89],
    ];
    expect(told('cloud-hypervisor.log')).toEqual([475, null, 65.6, 300, rounds, 'completed']);
  });

  it('is of two dirtying rates the curve through them', () => {
    const { log } = readAtOnce(logSample('domstats-dirtyrate.txt'));
    const curve = log && tellLog(log).curve;
    // 90 MiB/s over 1 s and 25 over 10 s: W (1 - exp(-D / W)) = 90, W (1 - exp(-10 D / W)) = 250.
    const [d, w] = [curve?.rate?.value ?? 0, curve?.set?.value ?? 0];
    expect([w * -Math.expm1(-d / w), w * -Math.expm1((-10 * d) / w)].map((u) => Number(u.toFixed(6)))).toEqual([
      90, 250,
    ]);
  });

  it('is a sentence in its own terms', () => {
    const sentence = (name: string) => {
      const { log } = readAtOnce(logSample(name));
      return log && tellLog(log).sentence;
    };
    expect(sentence('qmp.jsonl')).toBe(
      'Last seen in pre-copy: round 8, 24 s after the start, 34 MiB left; it has not fallen below 16 MiB since round 3. ' +
        'Completed after 26 s, with a pause of 2 s.',
    );
    expect(sentence('domjobinfo-running.txt')).toBe('Round 3, 10 s after the start, 65 MiB left.');
    expect(sentence('proxmox.log')).toMatch(/1\.5 GiB sent of 513 MiB\. Completed after 2\d s, with a pause of 2 s\.$/);
    expect(sentence('domstats-dirtyrate.txt')).toBe('90 MiB/s over 1 s, 25 MiB/s over 10 s');
  });
});
