import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../simulator/run-to-end';
import { runs } from '../../test/runs';
import { readFleetTable } from '../fleet';

const reading = (text: string) => runToEnd(readFleetTable('a.csv', text));
const read = (text: string) => reading(text).fleet.map(({ name, memory, dirtyRate }) => [name, memory, dirtyRate]);
const said = (text: string) => reading(text).problems.map(({ text: words }) => words);
const memoryOf = (text: string) => reading(text).fields.find(({ field }) => field === 'memory_mib');

const GB = 1e9 / 2 ** 20;

describe('any table of VMs', () => {
  it.each([
    ['a spreadsheet', 'Name,State,vCPUs,Memory (GB),Dirty rate (MB/s)\nweb,on,4,8,\n', [['web', 8 * GB, null]]],
    ['GiB told apart', 'Name,Memory (GiB)\nweb,8\n', [['web', 8192, null]]],
    ['RVTools by semicolons', 'VM;Powerstate;CPUs;Memory MB\nweb;poweredOn;4;8192\n', [['web', 8192, null]]],
    ['a unit in a header of any language', '名称,内存 (GiB)\nweb,8\n', [['web', 8192, null]]],
    ['Arabic, which the page has no words for', 'الاسم,الذاكرة (GiB)\nweb,8\n', [['web', 8192, null]]],
    ['decimal commas', 'Name;Arbeitsspeicher (GB)\nweb;8,5\n', [['web', 8.5 * GB, null]]],
    [
      'rates that are empty',
      'name,memory_mib,dirty_rate_mib_s\na,800,\nb,800,7\n',
      [
        ['a', 800, null],
        ['b', 800, 7],
      ],
    ],
    [
      'units in cells',
      'name  memory\nweb   8Gi\ndb    512Mi\n',
      [
        ['web', 8192, null],
        ['db', 512, null],
      ],
    ],
    [
      'names with single spaces',
      'Name        Memory (MiB)   Host\ndb 05 old   4096           h 1\n',
      [['db 05 old', 4096, null]],
    ],
    [
      'an empty cell in the middle',
      'Name     Owner     Memory (MiB)\nweb                4096\n',
      [['web', 4096, null]],
    ],
    ['a sum at the end', 'VM,RAM (GiB)\nweb,8\nTotal,8\n', [['web', 8192, null]]],
    [
      'points of thousands',
      'VM;Powerstate;Memory\na;poweredOn;8.192\nb;poweredOn;131.072\n',
      [
        ['a', 8192, null],
        ['b', 131_072, null],
      ],
    ],
    [
      'but not where all are zeros',
      'VM;Memory (MiB)\na;512.000\nb;768.000\n',
      [
        ['a', 512, null],
        ['b', 768, null],
      ],
    ],
    ['nor of GiB', 'Name;Memory (GiB)\na;8.192\n', [['a', 8.192 * 1024, null]]],
    ['a separator that Excel is told', 'sep=;\n"VM";"Memory"\n"web";"8 GiB"\n', [['web', 8192, null]]],
    [
      "Unicode's own frame",
      '┌─────┬─────────┐\n│name │ maxmem  │\n╞═════╪═════════╡\n│ web │ 8.00 GiB│\n└─────┴─────────┘\n',
      [['web', 8192, null]],
    ],
    ['units in French', 'Nom;Mémoire (Go)\nweb;8\n', [['web', 8 * GB, null]]],
    ['a letter alone', 'ID,NAME,STAT,MEM\n1,web,runn,8G\n2,db,poff,8G\n', [['web', 8192, null]]],
    ['a share beside the memory', 'Name,Memory,Defined Memory\nweb,34%,8 GiB\n', [['web', 8192, null]]],
    [
      'a column that says nothing but its units',
      'NAME   GUEST   REQUEST   DISK\nweb    4Gi     8Gi       90Gi\n',
      [['web', 8192, null]],
    ],
    ['bytes of a query', '"name","namespace","Value"\n"web","shop","8589934592"\n', [['web', 8192, null]]],
    [
      'memory in use, where no other is listed',
      'NAME,STATE,MEMORY USAGE\nweb,RUNNING,812.50MiB\n',
      [['web', 812.5, null]],
    ],
    [
      'JSON with a word on the list itself',
      '{"metadata":{"total":1},"entities":[{"name":"web","memory_mb":8192,"power_state":"on"}]}',
      [['web', 8192, null]],
    ],
    [
      'servers above flavors as CSV',
      '"ID","Name","Status","Flavor"\n"a","web","ACTIVE","m1"\n\n"ID","Name","RAM","Disk"\n"4","m1",8192,80\n',
      [['web', 8192, null]],
    ],
    ['a Russian dominfo', 'Имя:  web\nМакс.память: 1048576 KiB\nЗанято памяти: 524288 KiB\n', [['web', 1024, null]]],
  ])('%s', (_what, text, vms) => {
    expect(read(text)).toEqual(vms);
  });

  it.each([
    ['quoted', 'name,memory (MiB)\nweb,"4,096"\ndb,"65,536"\n', [4096, 65_536]],
    ['by semicolons', 'name;memory (MiB)\nweb;4,096\ndb;65,536\n', [4096, 65_536]],
    ['but not where decimal commas occur', 'name;memory (GiB)\nweb;4,096\ndb;6,5\n', [4.096 * 1024, 6656]],
    ['nor where a comma has two digits behind it', 'name;memory (GiB)\nweb;4,25\n', [4.25 * 1024]],
    ['a point beside it parts decimals', 'name;memory (MiB)\nweb;4,096.5\ndb;1,024\n', [4096.5, 1024]],
  ])('commas with three digits behind them part thousands: %s', (_what, text, memories) => {
    expect(reading(text).fleet.map(({ memory }) => memory)).toEqual(memories);
  });

  it('takes the configured memory of several, and says so', () => {
    const text = 'VM,Memory used (GiB),Memory (GiB),Memory reservation (GiB)\nweb,3,8,100\ndb,60,64,100\n';
    expect(reading(text).fleet.map(({ memory }) => memory)).toEqual([8192, 65_536]);
    expect(memoryOf(text)).toEqual({
      ...{ field: 'memory_mib', column: 'Memory (GiB)', unit: 'GiB' },
      how: 'by its name and unit; the largest of 2 columns of memory (not Memory used (GiB))',
    });
  });

  it('tells the unit of numbers that have none only where their size leaves no doubt', () => {
    expect(memoryOf('name,RAM\nweb,4096\ndb,65536\n')?.unit).toBe('MiB');
    expect(memoryOf('name,RAM\nweb,4\ndb,64\n')?.unit).toBe('GiB');
    expect(memoryOf('name,RAM\nweb,4294967296\n')?.unit).toBe('bytes');
    expect(reading('name,RAM\nweb,800\ndb,20\n').missing).toEqual(['memory_mib']);
  });

  it('leaves out what does not migrate live, and says why', () => {
    expect(said('name,state,memory (GiB),template\na,stopped,1,no\nb,running,1,yes\nc,running,1,no\n')).toEqual([
      'The VM is not running (“stopped”), so it does not migrate live. The row is left out.',
      'This is a template. The row is left out.',
      'No column holds dirtying rates (MiB/s): they are not known.',
    ]);
  });

  it('leaves out containers and what is no machine, and says what each is', () => {
    const rows = [
      { type: 'qemu', name: 'web', maxmem: 2 ** 33, vmid: 1, status: 'running' },
      { type: 'lxc', name: 'ct', maxmem: 2 ** 30, vmid: 2, status: 'running' },
      { type: 'node', node: 'pve1', maxmem: 2 ** 38, status: 'online' },
    ];
    expect(read(JSON.stringify(rows))).toEqual([['web', 8192, null]]);
    expect(said(JSON.stringify(rows)).slice(0, 2)).toEqual([
      'This is a container, which is not moved while it runs. The row is left out.',
      'This is no VM (“node”). The row is left out.',
    ]);
  });

  it('says that a name is there twice, and keeps both', () => {
    expect(read('name,memory (MiB)\nweb,800\nweb,900\n').length).toBe(2);
    expect(said('name,memory (MiB)\nweb,800\nweb,900\n')[0]).toBe(
      'The name “web” is there 2 times. Each row is a VM of its own.',
    );
  });

  it('asks about a rate of 0, and keeps it', () => {
    const text = 'name,memory_mib,dirty_rate_mib_s\na,800,0\nb,800,5\n';
    expect(read(text)).toEqual([
      ['a', 800, 0],
      ['b', 800, 5],
    ]);
    expect(said(text)).toEqual([
      '1 VM has a dirtying rate of 0. Nothing is written at all? Leave the cell empty where the rate is not known.',
    ]);
  });

  it('says what is missing where servers are listed by their flavors alone', () => {
    const text = '| ID | Name | Status | Flavor Name |\n| 1 | web | ACTIVE | m1.large |\n';
    expect(said(text).at(-1)).toMatch(/openstack flavor list/);
  });

  it('takes a table for one whose rows begin with a name and a value', () => {
    expect(read('settings,name,memory (MiB)\ndlim=1000,web,800\nac=1,db,900\n')).toEqual([
      ['web', 800, null],
      ['db', 900, null],
    ]);
  });

  it('reads a class of guest, and keeps the VM where it is none', () => {
    const { fleet, problems } = reading('name,memory_mib,guest_class\na,800,database\nb,800,soup\n');
    expect(fleet.map(({ guest }) => guest)).toEqual(['database', undefined]);
    expect(problems[0]?.text).toMatch(/“soup” is no class of measured guests/);
  });

  it('never throws, whatever the text', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"name"',
      ':',
      ',',
      '\n',
      'Name: a',
      'Max memory: 5 KiB',
      '=',
      '|',
      '---',
      ' ',
      '\t',
      '1e999',
      '"',
      'Mem',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        for (const { memory } of reading(parts.join('')).fleet) expect(memory).toBeGreaterThanOrEqual(16);
      }),
      runs(500),
    );
  });
});
