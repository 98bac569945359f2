import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperFleet } from '../scenario/fleet';
import { writeFleetCsv } from '../scenario/fleet-csv';
import { plainVm, vmNumberFields } from '../scenario/fleet-fields';
import { runToEnd } from '../simulator/run-to-end';
import { anySmallFleet } from '../test/any-vms';
import { runs } from '../test/runs';
import { readFleetTable } from './fleet';

function read(text: string) {
  const { fleet, problems } = runToEnd(readFleetTable('a.csv', text));
  return { fleet, problems: problems.map(({ line, column, text: words }) => [line, column, words]) };
}

const HEADER = 'name,memory_mib,dirty_rate_mib_s,working_set_mib';

describe('a fleet from a table', () => {
  it('has a VM for each row', () => {
    expect(read(`${HEADER}\nweb,4096,40,0\ndb,8192,60.5,512\n`)).toEqual({
      fleet: [
        { ...plainVm, name: 'web', memory: 4096, dirtyRate: 40 },
        { ...plainVm, name: 'db', memory: 8192, dirtyRate: 60.5, workingSet: 512 },
      ],
      problems: [],
    });
  });

  it('is pasted from a spreadsheet: tabs, decimal commas, columns in any order, others beside them', () => {
    const text = [
      'Host\tWorkload\tMax_downtime_ms\tworking_set_mib\tdirty_rate_mib_s\tmemory_mib\tname\tbandwidth_mbit_s',
      'h1\tTPC-C\t300\t96\t8,3\t800\tdb 1\t1000',
      'h1\t\t\t0\t40\t1024\tweb\t',
      'h2\tuniform~1e4~2000\t\t0\t1\t64\tmix\t',
    ].join('\r\n');
    expect(read(text)).toEqual({
      fleet: [
        {
          name: 'db 1',
          memory: 800,
          dirtyRate: 8.3,
          workingSet: 96,
          bandwidth: 1000,
          maxDowntime: 300,
          workload: 'tpcc',
        },
        { ...plainVm, name: 'web', memory: 1024, dirtyRate: 40 },
        { ...plainVm, name: 'mix', memory: 64, dirtyRate: 1, workload: 'uniform~10000~2000' },
      ],
      problems: [],
    });
  });

  it('may part its columns with semicolons', () => {
    expect(read(`${HEADER.replaceAll(',', ';')}\nweb;4096;40,5;0`).fleet).toMatchObject([{ dirtyRate: 40.5 }]);
  });

  it('keeps the good rows, and says of each bad one where and why', () => {
    const text = [
      `${HEADER},bandwidth_mbit_s,max_downtime_ms,workload`,
      'good,800,40,0',
      'small,15,40,0',
      'odd,800,fast,0',
      ',800,40,0',
      'slow,800,40,0,0.5',
      'late,800,40,0,,soon',
      'own,800,40,0,,,postgres',
      `${'x'.repeat(81)},800,40,0`,
      'gap,,40,0',
      'more,800,40,0,,,,,9',
    ].join('\n');
    const { fleet, problems } = read(text);
    expect(fleet.map(({ name, workload }) => [name.length, workload])).toEqual([
      [4, null],
      [3, null],
      [80, null],
    ]);
    expect(problems).toEqual([
      [3, 'memory_mib', '“15” is outside 16 to 16777216 MiB. The row is left out.'],
      [4, 'dirty_rate_mib_s', '“fast” is not a number. Allowed are 0 to 100000 MiB/s. The row is left out.'],
      [5, 'name', 'There is no name here. The row is left out.'],
      [6, 'bandwidth_mbit_s', '“0.5” is outside 1 to 1000000 Mbit/s. The row is left out.'],
      [7, 'max_downtime_ms', '“soon” is not a number. Allowed are 0 to 2000000 ms. The row is left out.'],
      [
        8,
        'workload',
        '“postgres” is no workload that the page can simulate (idle, tpcc, dbench, linpack, specweb, or a mix). ' +
          'The VM is kept without one.',
      ],
      [9, 'name', 'The name is longer than 80 characters, and is cut there.'],
      [10, 'memory_mib', 'There is no value here. The row is left out.'],
      [11, null, expect.stringContaining('It has 9 cells, the header')],
    ]);
  });

  it.each([
    ['', [[null, null, 'There is nothing in this file.']]],
    ['name,size\nweb,800', [[1, 'memory_mib', 'Missing column: memory (MiB). Choose the column that holds it.']]],
    ['name,RAM\nweb,800', [[1, 'memory_mib', 'The unit of RAM is not named or not known. Choose its unit.']]],
  ])('is refused where a column is missing: %j', (text, problems) => {
    expect(read(text)).toEqual({ fleet: [], problems });
  });

  it('yields on the way, so that newer questions are heard', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `vm-${i},800,40,0`);
    const shares = [...readFleetTable('a.csv', [HEADER, ...rows].join('\n'))];
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('never throws, and gives VMs inside all ranges', () => {
    const cell = fc.oneof(fc.double().map(String), fc.constantFrom('', '0', '"', '800', 'NaN', "'=1", '-0', 'dbench'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (rows) => {
        const text = [`${HEADER},max_downtime_ms,workload`, ...rows.map((row) => row.join(','))].join('\n');
        for (const vm of read(text).fleet) {
          for (const { name, parameter, optional } of vmNumberFields) {
            const value = vm[name];
            expect(value === null ? optional : value >= parameter.min && value <= parameter.max).toBe(true);
          }
        }
      }),
      runs(300),
    );
  });
});

describe('a workload whose name meant other writes in earlier versions', () => {
  const OLD = 'uniform~8000~300000+uniform~13000~10000~vary=0.3';
  const head = `${HEADER},bandwidth_mbit_s,max_downtime_ms,workload`;

  it('is today’s in a table that does not say, and that is said once', () => {
    const { fleet, problems } = read(`${head}\na,800,40,0,,,linpack\nb,800,40,0,,,Linpack\nc,800,40,0,,,tpcc`);
    expect(fleet.map(({ workload }) => workload)).toEqual(['linpack', 'linpack', 'tpcc']);
    expect(problems).toEqual([
      [null, null, expect.stringMatching(/^“linpack” writes otherwise than .* column workload_version\.$/)],
    ]);
  });

  it('is named with the others of its table', () => {
    const { problems } = read(`${head}\na,800,40,0,,,linpack\nb,800,40,0,,,idle\nc,800,40,0,,,specweb`);
    expect(problems[0]?.[2]).toMatch(/^“linpack”, “idle” and “specweb” write otherwise .* they are taken as today\./);
  });

  it('is that of the version beside it', () => {
    const { fleet, problems } = read(
      `${head},workload_version\na,800,40,0,,,linpack,2\nb,800,40,0,,,linpack,3\nc,800,40,0,,,tpcc,\nd,800,40,0,,,idle,9`,
    );
    expect(fleet.map(({ workload }) => workload)).toEqual([OLD, 'linpack', 'tpcc', 'idle']);
    expect(problems).toEqual([
      [5, 'workload_version', '“9” is no version of links; there are 0 to 3. The workload of today is taken.'],
    ]);
  });

  it('has its version in files of the page', () => {
    const lines = writeFleetCsv(paperFleet).split('\r\n');
    expect(lines[0]).toMatch(/,workload,workload_version$/);
    expect(lines.find((line) => line.startsWith('Linpack 1'))).toMatch(/,linpack,3$/);
    expect(lines.find((line) => line.startsWith('TPC-C 1'))).toMatch(/,tpcc,$/);
  });
});

describe("a fleet's own file", () => {
  it('has every column, empty cells for what a VM lacks, and quotes where they are needed', () => {
    const [first] = paperFleet;
    const text = writeFleetCsv([{ ...plainVm, ...first, name: 'a "b", c', maxDowntime: 300 }]);
    expect(text).toBe(
      'name,memory_mib,dirty_rate_mib_s,working_set_mib,bandwidth_mbit_s,max_downtime_ms,workload\r\n' +
        '"a ""b"", c",800,52,39,,300,dbench\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1"])('holds nothing that a spreadsheet runs: %s', (name) => {
    const text = writeFleetCsv([{ ...plainVm, name }]);
    expect(text.split('\r\n')[1]).toMatch(/^"?'/);
    expect(read(text).fleet[0]?.name).toBe(name);
  });

  it('reads back as the fleet that it was written from, but for blanks around names', () => {
    fc.assert(
      fc.property(anySmallFleet, (fleet) => {
        const named = fleet.map((vm, i) => ({ ...vm, name: vm.name.trim() || `vm ${i}` }));
        const { fleet: back, problems } = read(writeFleetCsv(named));
        expect(back).toEqual(named);
        // What is said of the whole file: rates that are not known, or 0.
        expect(problems.filter(([line]) => line !== null)).toEqual([]);
      }),
      runs(300),
    );
  });
});

describe('a table without memory', () => {
  const additions = (text: string) => runToEnd(readFleetTable('rates.csv', text)).additions;

  it('says what it knows of VMs by name, the mean of several rows, in the units of the page', () => {
    expect(additions('vm;dirty rate (MiB/s);Max. downtime (ms)\nweb;10;300\nweb;20,5;\ndb;?;\nmail;3;\n')).toEqual({
      vms: [
        { name: 'web', values: { dirtyRate: 15.25, maxDowntime: 300 } },
        { name: 'mail', values: { dirtyRate: 3 } },
      ],
      problems: [],
      isSure: true,
    });
    expect(additions('Time;vm;owner;dirty rate (MiB/s)\n1730000000;web;me;3\n')?.isSure).toBe(true);
    expect(additions('vm;size;dirty rate (MiB/s)\nweb;4;3\n')?.isSure).toBe(false);
    expect(additions('vm;size;dirty rate (MiB/s)\nweb;4 G;3\n')?.isSure).toBe(false);
    const chosen = { name: { header: 'vm', unit: '' }, memory_mib: { header: 'size', unit: '' } };
    expect(runToEnd(readFleetTable('a.csv', 'vm;size;dirty rate (MiB/s)\nweb;4;3\n', chosen)).additions).toBeNull();
  });

  it.each(['Value #dirty_bytes_per_second', 'kubevirt_vmi_dirty_rate_bytes_per_second', 'dirty rate (B/s)'])(
    'knows a rate by the name that a monitor gives it: %s',
    (header) => {
      expect(additions(`name,${header}\nweb,2097152\n`)?.vms).toEqual([{ name: 'web', values: { dirtyRate: 2 } }]);
    },
  );

  it('refuses a cell by its line, and says nothing where it has names alone, or a memory', () => {
    expect(additions('vm,dirty rate (MiB/s)\nweb,x\ndb,1\n')).toMatchObject({
      vms: [{ name: 'db', values: { dirtyRate: 1 } }],
      problems: [{ line: 2, column: 'dirty rate (MiB/s)' }],
    });
    expect(additions('vm,owner\nweb,me\n')).toBeNull();
    expect(additions('vm,memory_mib\nweb,1024\n')).toBeNull();
  });
});

it('leaves out a column whose unit nobody knows, and does not say that it was taken', () => {
  const { fields, problems } = runToEnd(readFleetTable('a.csv', 'VM,Memory (MiB),Active Memory\nweb,4096,409\n'));
  expect(fields.map(({ field }) => field)).toEqual(['name', 'memory_mib']);
  expect(problems[0]?.text).toBe(
    'The unit of Active Memory is not named or not known. The column is left out; write its unit behind its name.',
  );
});
