import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../simulator/run-to-end';
import { readFleetTable } from '../fleet';
import { loadLooks } from '../late-looks';
import { readersOf } from '../registry';
import { listings } from './listings';

await loadLooks();

const FOLDER = 'public/samples/exports';
const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const read = (file: string) => runToEnd(readFleetTable(file, textOf(file)));

/** The file, whose listing it is, its VMs with their memory in MiB and their rate, and how many rows are left out. */
const usual = ['web-01 8192 null', 'db-05 65536 null'];
const samples: readonly (readonly [string, string | null, readonly string[], number])[] = [
  ['virsh-dominfo.txt', 'virsh-dominfo', usual, 1],
  ['virsh-domstats.txt', 'virsh-domstats', ['web-01 8192 23', 'db-05 65536 null'], 1],
  ['govc-vm-info.txt', 'govc-info', usual, 1],
  ['govc-vm-info.json', 'govc-json', usual, 2],
  ['rvtools-vinfo.csv', 'rvtools', usual, 2],
  ['powercli-get-vm.txt', 'powercli', usual, 1],
  ['qm-list.txt', 'qm-list', [...usual, 'a-name-that-is-longer-than-its-column 4096 null'], 1],
  ['pvesh-resources.json', 'pvesh', usual, 2],
  ['kubectl-get-vmi.txt', 'kubectl', [...usual, 'cache 512 null'], 1],
  ['kubectl-get-vmi.json', 'kubectl-json', usual, 1],
  ['ovirt-vms.json', 'ovirt', usual, 1],
  ['openstack-servers.txt', 'openstack', usual, 1],
  ['ovirt-portal.csv', 'ovirt-portal', usual, 1],
  ['ovirt-vms.xml', 'ovirt', usual, 1],
  ['virsh-dommemstat.txt', 'virsh-dommemstat', usual, 0],
  ['kubectl-get-vmi.yaml', 'kubectl-json', usual, 1],
  ['xl-list-long.json', 'xl-long', usual, 1],
  ['horizon-usage.csv', 'horizon', usual, 1],
  ['nova-instances.csv', 'openstack', usual, 1],
  ['hyper-v-get-vm.txt', 'hyper-v-table', usual, 1],
  ['hyper-v-get-vm.csv', 'hyper-v', usual, 1],
  ['xl-list.txt', 'xl', usual, 1],
  ['xe-vm-list.txt', 'xe', usual, 1],
  // 8.5 GB are 8.5 × 10⁹ bytes here: no product has said otherwise.
  ['spreadsheet-de.csv', null, ['web-01 8106.231689453125 22.983551025390625', 'db-05 61511.993408203125 null'], 0],
];

describe('the samples of listings', () => {
  it.each(samples)('%s', (file, listing, vms, leftOut) => {
    const reading = read(file);
    expect(reading.fleet.map(({ name, memory, dirtyRate }) => `${name} ${memory} ${dirtyRate}`)).toEqual(vms);
    expect(reading.listing?.id ?? null).toBe(listing);
    expect(reading.leftOut).toBe(leftOut);
    expect(reading.missing).toEqual([]);
    expect(reading.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'memory_mib']));
  });

  it('are all of them, and every listing has one', () => {
    const files = readdirSync(FOLDER).filter((file) => file !== 'README.md');
    expect(samples.map(([file]) => file).sort()).toEqual(files.sort());
    const shown = new Set(samples.map(([, listing]) => listing));
    expect(listings.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual(['vsphere-client']);
  });

  it.each(samples)('%s is known by its look', (file) => {
    expect(readersOf(textOf(file), file).map(({ id }) => id)[0]).toBe('fleet');
  });

  it('say what they were taken for', () => {
    expect(read('virsh-dominfo.txt').fields).toEqual([
      { field: 'name', column: 'Name', unit: null, how: 'as virsh dominfo has it' },
      {
        ...{ field: 'memory_mib', column: 'Max memory', unit: 'KiB' },
        how: 'virsh dominfo means KiB; the largest of 2 columns of memory (not Used memory)',
      },
      { field: 'state', column: 'State', unit: null, how: 'as virsh dominfo has it' },
    ]);
    expect(read('qm-list.txt').fields[1]).toEqual({
      ...{ field: 'memory_mib', column: 'MEM(MB)', unit: 'MiB', how: 'qm list means MiB' },
    });
    expect(read('rvtools-vinfo.csv').problems.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '4 The VM is not running (“poweredOff”), so it does not migrate live. The row is left out.',
      '5 This is a template. The row is left out.',
      'null No column holds dirtying rates (MiB/s): they are not known.',
    ]);
  });
});
