import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readers, readersOf } from './registry';

const ids = (text: string) => readersOf(text, 'x.csv').map(({ id }) => id);
const samples = fileURLToPath(new URL('../../public/samples/', import.meta.url));

describe('which reader a text is for', () => {
  it.each([
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

  it.each([
    ['Name,State,vCPUs,Memory (GB),Dirty rate (MB/s)\nweb,on,2,4,1\n', ['fleet']],
    ['\ufeff# made by hand\r\n\r\n"VM";"Powerstate";"Memory MB"\r\n', ['fleet']],
    ['name | RAM\n', ['fleet']],
    ['Zeit;Leistung (W)\n', ['trace']],
    ['timestamp\tdirty MB/s\n', ['series']],
    ['traffic (GB),energy_kj\n', ['training']],
    ['id,t_s,distinct_pages_mean\n', ['measured', 'training']],
    ['VM_SIZE (MB);Page dirty rate (pages/s);Total migration time (ms);Downtime (ms);Traffic (MB)\n', ['migrations']],
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
