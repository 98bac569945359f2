import { describe, expect, it } from 'vitest';
import { readAtOnce } from '../../test/log-samples';
import type { MigrationLog } from './migration-log';

/** The log of lines, all of which can be read. */
function logOf(...lines: readonly string[]): MigrationLog {
  const { log, problems } = readAtOnce(lines.join('\n'));
  expect(problems).toEqual([]);
  if (!log) throw new Error(lines[0]);
  return log;
}

const ram = { total: 1_048_576_000, remaining: 524_288_000, transferred: 524_288_000, normal: 128_000, duplicate: 0 };
const answer = (time: number, more = {}) => ({
  status: 'active',
  'total-time': time,
  ram: { ...ram, 'dirty-sync-count': 1 },
  ...more,
});

describe('QMP', () => {
  it('is found in an object of ones own, and so are parameters', () => {
    const log = logOf(
      JSON.stringify({ t_s: 0, config: { id: 'a' }, params: { 'max-bandwidth': 67_108_864, 'downtime-limit': 500 } }),
      JSON.stringify({ t_s: 1.01, q: { deeper: answer(1000) } }),
    );
    expect([log.cap, log.limit, log.samples.map(({ time, sent }) => [time, sent])]).toEqual([64, 0.5, [[1, 500]]]);
  });

  it('may be printed over several lines, with a prompt before it', () => {
    const pretty = JSON.stringify({ return: answer(2000) }, null, 2).split('\n');
    const log = logOf(`(QEMU) ${pretty[0]}`, ...pretty.slice(1), ...pretty);
    expect(log.samples.map(({ time, remaining }) => [time, remaining])).toEqual([
      [2, 500],
      [2, 500],
    ]);
  });

  it('with a time that falls is the second attempt', () => {
    const log = logOf(...[1000, 9000, 500, 1500].map((time) => JSON.stringify(answer(time))));
    expect([log.attempts, log.samples.map(({ time }) => time)]).toEqual([2, [0.5, 1.5]]);
  });

  it('has the exact times of syncs in its events', () => {
    const event = (name: string, seconds: number, data: object) =>
      JSON.stringify({ event: name, timestamp: { seconds, microseconds: 500_000 }, data });
    const log = logOf(
      event('MIGRATION', 1_795_343_100, { status: 'setup' }),
      event('MIGRATION_PASS', 1_795_343_100, { pass: 1 }),
      JSON.stringify({ return: answer(1000) }),
      event('MIGRATION_PASS', 1_795_343_107, { pass: 2 }),
      event('MIGRATION', 1_795_343_109, { status: 'failed' }),
    );
    expect([log.syncs, log.ended]).toEqual([
      [
        { round: 1, time: 0 },
        { round: 2, time: 7 },
      ],
      'failed',
    ]);
  });
});

describe('formats without a measured sample', () => {
  it('query-dirty-rate has a period and a rate', () => {
    const of = (time: number, rate: number) =>
      JSON.stringify({ return: { status: 'measured', 'dirty-rate': rate, 'calc-time': time, mode: 'dirty-ring' } });
    const log = logOf(of(1, 64), of(10, 22));
    expect([log.format, log.dirtyRates]).toEqual([
      'query-dirty-rate',
      [
        { period: 1, rate: 64 },
        { period: 10, rate: 22 },
      ],
    ]);
  });

  it('info dirty_rate is the same in lines', () => {
    const of = (time: number, rate: number) =>
      `(qemu) info dirty_rate\nStatus: measured\nPeriod: ${time} (sec)\nMode: dirty-ring\nDirty rate: ${rate} (MB/s)\nvcpu[0], Dirty rate: 9 (MB/s)`;
    const log = logOf(of(1, 64), of(10, 22));
    expect([log.format, log.dirtyRates.map(({ period, rate }) => [period, rate])]).toEqual([
      'query-dirty-rate',
      [
        [1, 64],
        [10, 22],
      ],
    ]);
  });

  it('vdsm that says what libvirt says was cancelled, whatever follows', () => {
    const head = "2026-11-22 10:25:48,021+0000 INFO  (migmon/7b1f0e7a) [virt.vm] (vmId='7b1f0e7a')";
    const log = logOf(
      `${head} Migration Progress: 20.0 seconds elapsed, 88% of data processed, total data: 256MB, processed data: 2580MB, remaining data: 30MB, transfer speed 1032Mbps, zero pages: 4259MB, compressed: 0MB, dirty rate: 31000, memory iteration: 90 (migration:806)`,
      `${head} operation aborted: migration out job: canceled by client (migration:331)`,
      `${head} Failed to migrate (migration:503)`,
    );
    expect(log.ended).toBe('cancelled');
  });

  it("KubeVirt's metrics of one scrape begin where the printed rate says, and an earlier migration is left out", () => {
    const scrape = (ms: number, sent: number, start: number) => [
      `kubevirt_vmi_migration_data_processed_bytes{name="a"} ${sent} ${ms}`,
      `kubevirt_vmi_migration_memory_transfer_rate_bytes{name="a"} 104857600 ${ms}`,
      `kubevirt_vmi_migration_start_time_seconds{name="a"} ${start} ${ms}`,
    ];
    const once = logOf(...scrape(1_795_343_004_500, 419_430_400, 1_795_343_000));
    expect(once.samples.map(({ time, sent }) => [time, sent])).toEqual([[4, 400]]);
    const twice = logOf(
      ...scrape(1_795_342_000_000, 999_999_999, 1_795_341_990),
      ...scrape(1_795_343_004_500, 419_430_400, 1_795_343_000),
    );
    expect(twice.samples.map(({ sent }) => sent)).toEqual([400]);
  });

  it('nova tells bytes and its rising limit', () => {
    const log = logOf(
      '2026-08-22 09:14:33.020 7 INFO nova.virt.libvirt.migration [-] Increasing downtime to 95 ms after 30 sec elapsed time',
      '2026-08-22 09:14:33.021 7 INFO nova.virt.libvirt.driver [-] Migration running for 30 secs, memory 50% remaining (bytes processed=524288000, remaining=524288000, total=1048576000); disk 0% remaining (bytes processed=0, remaining=0, total=0).',
      '2026-08-22 09:14:40.021 7 INFO nova.virt.libvirt.driver [-] Migration operation has completed',
    );
    expect([log.format, log.limit, log.ended, log.samples.map(({ time, sent, total }) => [time, sent, total])]).toEqual(
      [...['nova', 0.095, 'completed'], [[30, 500, 1000]]],
    );
  });

  it('VMware tells what was left, the limit and the rate', () => {
    const log = logOf(
      '2026-08-22T09:14:33.020Z cpu4:1234)VMotion: 1234567890123456 S: Stopping pre-copy: only 3584 pages left to send, which can be sent within the switchover time goal of 0.500 seconds (network bandwidth ~931.354 MB/s, 1049920% t2d)',
    );
    expect([log.format, log.limit, log.rate, log.samples[0]?.remaining]).toEqual(['vmkernel', 0.5, 931.354, 14]);
  });

  it("a VMI's status tells times and the end", () => {
    const log = logOf(
      ...['status:', '  migrationState:', '    migrationUid: 6c0c1b1e', '    startTimestamp: "2026-08-22T09:14:03Z"'],
      ...['    endTimestamp: "2026-08-22T09:14:49Z"', '    completed: true', '    mode: PreCopy'],
    );
    expect([log.format, log.totalTime, log.ended]).toEqual(['kubevirt-status', 46, 'completed']);
  });

  it('Xen 4.2 to 4.5 tells what the round before sent and skipped', () => {
    const log = logOf(
      'xc: progress: Saving memory: iter 0 (last sent 0 skipped 0): 0/262144    0%',
      'xc: progress: Saving memory: iter 1 (last sent 256000 skipped 6144): 0/262144    0%',
      'xc: progress: Saving memory: iter 2 (last sent 25600 skipped 2560): 0/262144    0%',
      'Migration failed, resuming at sender.',
    );
    expect([log.format, log.ended, log.rounds]).toEqual([
      ...['xl', 'failed'],
      [
        { round: 1, duration: null, sent: 1000, dirtied: 110 },
        { round: 2, duration: null, sent: 100, dirtied: null },
      ],
    ]);
  });

  it("libxc's debug lines tell all of a round", () => {
    const log = logOf(
      'xc: detail: 2: sent 89344, skipped 512, delta 1402ms, dom0 38%, target 91%, sent 523Mb/s, dirtied 61Mb/s 2560 pages',
    );
    expect([log.format, log.rounds]).toEqual(['libxc', [{ round: 1, duration: 1.402, sent: 349, dirtied: 10 }]]);
  });

  it('Proxmox before 7 tells bytes, and what is left', () => {
    const log = logOf(
      '2020-11-22 10:25:29 migration status: active (transferred 104857600, remaining 943718400), total 1048576000)',
    );
    expect(log.samples.map(({ time, sent, remaining, total }) => [time, sent, remaining, total])).toEqual([
      [1, 100, 900, 1000],
    ]);
  });
});
