import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLooks } from './late-looks';
import { logFormats } from './logs/log-formats';
import { sureness } from './logs/log-signs';
import type { LogFormatId } from './logs/migration-log';
import { readers, readersOf } from './registry';

await loadLooks();

/** A line of each format. */
const logOf: Readonly<Record<LogFormatId, string>> = {
  qmp: '{"return": {"status": "active", "total-time": 1000}}',
  hmp: '(qemu) Migration status: active',
  domjobinfo: 'Job type:         Unbounded',
  'virt-launcher': '{"msg":"Migration info for 1: TimeElapsed:4000ms"}',
  'kubevirt-metrics': 'kubevirt_vmi_migration_data_bytes_remaining{name="a"} 1',
  'kubevirt-status': 'migrationState:',
  ...{
    proxmox: 'migration active, transferred 31.2 MiB of 513.0 MiB VM-state',
    vdsm: 'Migration Progress: 10 seconds elapsed',
  },
  nova: 'Migration running for 5 secs, memory 90% remaining',
  'domstats-dirtyrate': 'dirtyrate.calc_period=1',
  'query-dirty-rate': '{"return": {"calc-time": 1, "dirty-rate": 90}}',
  'cloud-hypervisor': 'Precopy: iter=1',
  ...{ xl: 'xc: info: Frames iteration 1: 2/3', libxc: '1: sent 5, skipped 0, delta 12ms, dom0 3%' },
  vmkernel: 'VMotion: 12 S: stopping',
};

const ids = (text: string) => readersOf(text, 'x.csv').map(({ id }) => id);
const samples = fileURLToPath(new URL('../../public/samples/', import.meta.url));

describe('which reader a text is for', () => {
  it.each([
    ['day', 'day'],
    ['dirty-series', 'series'],
    ['fleet', 'fleet'],
    ['history', 'history'],
    ['migrations', 'migrations'],
    ['power', 'trace'],
    ['qemu', 'measured'],
    ['training', 'training'],
  ])('is known of every sample in %s', (folder, reader) => {
    const files = readdirSync(`${samples}${folder}`).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) expect(ids(readFileSync(`${samples}${folder}/${name}`, 'utf8'))[0], name).toBe(reader);
  });

  it('is known of every log, and of no listing that has rates of VMs in it', () => {
    const folder = `${samples}logs/`;
    const names = readdirSync(folder).filter((name) => name !== 'README.md');
    expect(names.length).toBe(11);
    for (const name of names) expect(ids(readFileSync(`${folder}${name}`, 'utf8')), name).toEqual(['log']);
    expect(ids(`${'INFO of another program\n'.repeat(1000)}Precopy: iter=1 sent\n`)).toEqual(['log']);
    expect(ids(readFileSync(`${samples}exports/virsh-domstats.txt`, 'utf8'))).toEqual(['fleet']);
  });

  it('is told of logs by the signs of each format that is read', () => {
    expect(logFormats.filter(({ id }) => sureness(id, logOf[id]) === 0).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['Name,State,vCPUs,Memory (GB),Dirty rate (MB/s)\nweb,on,2,4,1\n', ['fleet']],
    ['\ufeff# made by hand\r\n\r\n"VM";"Powerstate";"Memory MB"\r\n', ['fleet']],
    ['name | RAM\n', ['fleet']],
    ['Zeit;Leistung (W)\n', ['trace']],
    ['timestamp\tdirty MB/s\n', ['series']],
    ['traffic (GB),energy_kj\n', ['training']],
    ['id,t_s,distinct_pages_mean\n', ['measured', 'training']],
    ['VM_SIZE (MB);Page dirty rate (pages/s);Total migration time (ms);Downtime (ms);Traffic (MB)\n', ['migrations']],
    // Names of VMs among what came of their migrations make no list of VMs to be moved.
    ['memory_in_use_mib,dirty_rate_mib_s,link_mib_s,guest,traffic_mib,total_time_s,downtime_s\n', ['migrations']],
    [
      'VM;RAM used (GiB);Dirty rate (MB/s);Link (Gbit/s);Method;Transferred (GB);Duration (s);Downtime (ms)\n',
      ['migrations'],
    ],
    ['a,b\n1,2\n', []],
    ['Dear all,\nhow is the memory of your VM?\n', []],
    ['{"return": {"status": "active"}}', []],
    ['', []],
  ])('is told by the names in its header: %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('is looked for in the start of a text only', () => {
    const asked: number[] = [];
    const sniff = (start: string) => asked.push(start.length);
    readersOf('x'.repeat(1e6), 'x', [{ ...readers[0], id: 'x', label: 'x', goesTo: 'measure', accepts: '', sniff }]);
    expect(asked[0]).toBeLessThan(10_000);
  });
});
