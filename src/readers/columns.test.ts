import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitKinds } from '../scenario/fit-kinds';
import { runToEnd } from '../simulator/run-to-end';
import { countSteps, largestStep } from '../test/counted-steps';
import { runs } from '../test/runs';
import { type ColumnMapping, type ColumnSpec, indexHeaders, mapColumns, ownUnit } from './columns';
import { readDirtySeries } from './dirty-series';
import { readFleetTable } from './fleet';
import { headerUnits } from './header-units';
import { readHistoryFile } from './history';
import type { ColumnsReading } from './mapped-table';
import { readPowerTrace } from './power-trace';
import { readMeasuredFile } from './runs';
import { readTraining } from './training';

type Reader = (file: string, text: string, chosen?: ColumnMapping | null) => Generator<number, ColumnsReading>;

const gamma = fitKinds.find(({ id }) => id === 'gamma')?.columns ?? [];

/** Every reader of a table, and a header that it takes for its own. */
const readers: readonly (readonly [name: string, read: Reader, header: string])[] = [
  ['a fleet', readFleetTable, 'name,memory_mib'],
  ['a series', readDirtySeries, 'time_s,dirty_pages'],
  ['a trace', readPowerTrace, 'time_s,source_w'],
  ['histories', readHistoryFile, 'vm,migration,round,duration_s,dirty_rate_mib_s'],
  ['a training table', (file, text, chosen) => readTraining(file, text, gamma, chosen), 'duration_s'],
  ['runs', readMeasuredFile, 'id,v_mig_mib'],
  ['curves', readMeasuredFile, 'id,t_s,distinct_mib'],
  ['rounds', readMeasuredFile, 'id,round,dur_s,sent_mib'],
];

const indexOf = (...headers: readonly string[]) => runToEnd(indexHeaders(headers));

const specsOf = (name: string): readonly ColumnSpec[] => {
  const [, read, header = ''] = readers.find(([each]) => each === name) ?? [];
  return read ? runToEnd(read('a', header)).specs : [];
};

describe('columns by name and unit', () => {
  it.each([
    [
      'a fleet',
      'Name,State,vCPUs,Memory (GB),Dirty rate (MB/s)',
      ['Name', '', 'Memory (GB)', 'gb', 'Dirty rate (MB/s)', 'mbyte_s', 'State', ''],
    ],
    ['a fleet', 'VM;Powerstate;CPUs;Memory MB', ['VM', '', 'Memory MB', 'mb', 'Powerstate', '']],
    ['a fleet', 'vm name\tRAM [GiB]', ['vm name', '', 'RAM [GiB]', 'gib']],
    ['a fleet', 'VM_NAME|Mem(GB)|dirty MB/s', ['VM_NAME', '', 'Mem(GB)', 'gb', 'dirty MB/s', 'mbyte_s']],
    ['a fleet', 'Server,Max memory (KiB)', ['Server', '', 'Max memory (KiB)', 'kib']],
    ['a fleet', 'Name,MemoryGB,NumCpu', ['Name', '', 'MemoryGB', 'gb']],
    ['a fleet', 'Name,memory_gib,link (Gbit/s)', ['Name', '', 'memory_gib', 'gib', 'link (Gbit/s)', 'gbit_s']],
    ['a fleet', 'Name,RAM', ['Name', '', 'RAM', '']],
    ['a fleet', 'Name,Paměť (GiB)', ['Name', '', 'Paměť (GiB)', 'gib']],
    ['a fleet', 'Name,Paměť (GiB),Disk (GiB)', ['Name', '']],
    ['a trace', 'Zeit (s);Leistung (W)', ['Zeit (s)', 's', 'Leistung (W)', 'w']],
    ['a trace', 't [ms],P source kW,P dest kW', ['t [ms]', 'ms']],
    ['a trace', 'time_min,power_source_kw,ziel_w', ['time_min', 'min', 'power_source_kw', 'kw', 'ziel_w', 'w']],
    ['a series', 'timestamp (s);dirty MB/s', ['timestamp (s)', 's', 'dirty MB/s', 'mbyte_s']],
    ['a series', 'timestamp (s);dirty Mb/s', ['timestamp (s)', 's', 'dirty Mb/s', 'mbit_s']],
    ['a series', 'timestamp (s);dirty mb/s', ['timestamp (s)', 's']],
    ['a series', 't_s,dirty_pages_mean', ['t_s', 's', 'dirty_pages_mean', 'pages']],
    [
      'histories',
      'VM,Migration,Round,Duration (ms),Dirty rate per s,energy_kj',
      ['VM', '', 'Migration', '', 'Round', '', 'Duration (ms)', 'ms'],
    ],
  ] as const)('of %s: %s', (name, header, found) => {
    const headers = header.split(/[,;\t|]/);
    const mapping = mapColumns(indexOf(...headers), specsOf(name));
    expect(Object.values(mapping).flatMap((each) => [each.header, each.unit])).toEqual(found);
  });

  it('take a unit from the first cell, and a clock or seconds since 1970 for a time', () => {
    const fleet = mapColumns(indexOf('Name', 'Memory'), specsOf('a fleet'), ['web', '64 GB']);
    expect(fleet['memory_mib']).toEqual({ header: 'Memory', unit: 'gb' });
    const unitOf = (cell: string) => mapColumns(indexOf('Zeit'), specsOf('a trace'), [cell])['time_s']?.unit;
    expect(['12:03:04', '2026-11-05T12:03:04Z', '1700000000', '1700000000000', '0.5'].map(unitOf)).toEqual([
      ...['clock', 'clock', 's', 'ms', ''],
    ]);
  });

  it('tell GB from GiB', () => {
    const memoryOf = (header: string) => runToEnd(readFleetTable('a', `VM,${header}\nweb,64`)).fleet[0]?.memory;
    expect(memoryOf('RAM (GiB)')).toBe(65_536);
    expect(memoryOf('RAM (GB)')).toBe(64e9 / 2 ** 20);
  });

  it('give a fleet with no more than names and memory, and say that rates are not known', () => {
    const read = (text: string) => runToEnd(readFleetTable('a', text));
    const bare = read('VM;Memory (GiB)\nweb;4\ndb;"0,5 GiB"');
    expect(bare.fleet.map(({ memory, dirtyRate, workingSet }) => [memory, dirtyRate, workingSet])).toEqual([
      [4096, null, 0],
      [512, null, 0],
    ]);
    expect(bare.problems.map(({ text }) => text)).toEqual([
      'No column holds dirtying rates (MiB/s): they are not known.',
    ]);
    const gaps = read('VM;Memory (GiB);dirty MiB/s\nweb;4;\ndb;8;0');
    expect(gaps.fleet.map(({ dirtyRate }) => dirtyRate)).toEqual([null, 0]);
    // A rate that is not there is not known, and one of 0 is asked about: both of the whole file.
    expect(gaps.problems.map(({ line }) => line)).toEqual([null, null]);
    expect(gaps.problems[0]?.text).toBe('The dirtying rate of 1 of 2 VMs is not known.');
    expect(gaps.problems[1]?.text).toMatch(/Nothing is written at all\?/);
  });

  it('read times of day as seconds from the first, over midnight too', () => {
    const { trace, notes } = runToEnd(
      readPowerTrace('a', 'Zeit;Leistung (W)\n23:59:58;200,5\n23:59:59,5;201\n0:00:01;202'),
    );
    expect([...(trace?.source?.times ?? [])]).toEqual([0, 1.5, 3]);
    expect(notes).toEqual(['Times are counted from the first reading, at 23:59:58.']);
    const { series } = runToEnd(readDirtySeries('a', 'timestamp;dirty MiB/s\n12:00:00;2\n12:00:02;4\n12:00:03;1'));
    expect([[...(series?.times ?? [])], [...(series?.pages ?? [])]]).toEqual([
      [2, 4, 5],
      [1024, 2048, 256],
    ]);
  });

  it('are mapped by hand, in every reader', () => {
    const { fleet } = runToEnd(
      readFleetTable('a', 'a,b,c\nx,2,web', {
        name: { header: 'c', unit: '' },
        memory_mib: { header: 'b', unit: 'gib' },
      }),
    );
    expect(fleet).toMatchObject([{ name: 'web', memory: 2048 }]);
    const traced = runToEnd(
      readPowerTrace('a', 'a,b\n0,2\n1,3', {
        time_s: { header: 'a', unit: 'min' },
        source_w: { header: 'b', unit: 'kw' },
      }),
    );
    expect([...(traced.trace?.source?.times ?? []), ...(traced.trace?.source?.watts ?? [])]).toEqual([
      0, 60, 2000, 3000,
    ]);
  });

  it('are told in words where they are missing, with all that is needed to choose them', () => {
    for (const [, read] of readers.slice(0, 5)) {
      const { missing, headers, preview, problems } = runToEnd(read('a', '# by me\nFoo;Bar\n1;2'));
      expect(missing.length).toBeGreaterThan(0);
      expect([headers, preview]).toEqual([['Foo', 'Bar'], [['1', '2']]]);
      expect(problems.length).toBeGreaterThan(0);
      for (const { text } of problems)
        expect(text).toMatch(/^Missing (column|one of the columns): .+\. Choose the column/);
    }
  });

  it('are told where their flags are wrong', () => {
    const said = (text: string) => runToEnd(readMeasuredFile('a', text)).problems.map(({ text: words }) => words);
    const header = 'id,round,dur_s,sent_mib,kind\na,0,1,10,\n';
    expect(said(`${header}a,1,1,10,Stopcopy`)[0]).toMatch(/^“Stopcopy” is not known\. It takes precopy or stopcopy\./);
    expect(said(`${header}a,1.5,1,10,`)).toEqual([
      '1.5 is not a whole number. Allowed are 0 to 1000000000. The row is left out.',
    ]);
    expect(said(`${header}a,0,1,10,`)).toEqual(['Round 0 of “a” is there already. The row is left out.']);
  });
});

const anyWord = fc.constantFrom('idle', 'tpcc');
/** A cell of a column as the page itself writes it, for row i. */
function anyCell({ name, quantity, max = 1 }: ColumnSpec, i: number): fc.Arbitrary<string | number> {
  if (name === 'settings') return fc.constantFrom('dlim=1000', 'ac=1');
  if (name === 'guest_class') return fc.constantFrom('database', 'web');
  if (name === 'workload_version') return fc.constantFrom('2', '3');
  if (name === 'template') return fc.constantFrom('no', 'false');
  if (name === 'kind') return fc.constantFrom('precopy', 'stopcopy');
  if (name === 'force_rule') return fc.constantFrom('none', 'xen3');
  if (quantity === 'flag') return fc.constantFrom('0', '1');
  if (quantity === 'count') return fc.constant(i);
  if (quantity === 'text') return name === 'id' || name === 'vm' || name === 'name' ? fc.constant(`n ${i}`) : anyWord;
  const part = fc.double({ min: 0, max: 0.99, noNaN: true });
  if (quantity === 'ratio') return part.map((share) => share * max);
  return part.map((share) => (i + 1) * 100 + share * 50);
}

const signs = ['_', ' ', '-', '.'] as const;
const brackets = [
  [' (', ')'],
  ['[', ']'],
  [' ', ''],
  ['_', ''],
  [' in ', ''],
] as const;

/** A column of a twin: another of its names, another unit. */
const anyHeader = (spec: ColumnSpec) =>
  fc
    .record({
      stem: fc.constantFrom(...spec.stems),
      sign: fc.constantFrom(...signs),
      bracket: fc.constantFrom(...brackets),
      style: fc.constantFrom('lower', 'UPPER', 'Title'),
      unit: fc.constantFrom(
        ...headerUnits.filter(({ quantity, id }) => quantity === spec.quantity && id !== 'clock'),
        null,
      ),
      spelling: fc.nat(),
    })
    .map(({ stem, sign, bracket: [open, close], style, unit: any, spelling }) => {
      const unit = ownUnit(spec) && (any ?? ownUnit(spec));
      const words = stem
        .split('_')
        .map((word) => (style === 'Title' ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word));
      const name = style === 'UPPER' ? words.join(sign).toUpperCase() : words.join(sign);
      const spelled = unit?.spellings[spelling % unit.spellings.length]?.replace('_', '/') ?? '';
      return { name: spelled === '' ? name : `${name}${open}${spelled}${close}`, unit };
    });

/** Whether two readings say the same, numbers to 1e-12. */
function sameRecords(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-12 * Math.abs(a);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => sameRecords(value, right.get(key)));
}

/** What a reader made of a table, without its words on the table itself, nor the lines of its rows. */
function recordsOf(reading: ColumnsReading): object {
  const {
    file: _,
    specs: __,
    headers,
    preview,
    rowCount,
    comments,
    mapping,
    missing,
    problems,
    problemCount: ___,
    fields: ____,
    ...records
  } = reading as ColumnsReading & { readonly fields?: unknown };
  return 'table' in records ? ((records.table as { readonly columns: object } | null)?.columns ?? {}) : records;
}

const written = (value: string | number, sign: string) => String(value).replace('.', sign);

describe('a table with other names, units, order and signs', () => {
  it.each(readers.map(([name, read]) => [name, read] as const))('reads to the same records: %s', (name, read) => {
    const all = specsOf(name);
    const specs = all.filter(({ name: each }) => name !== 'a series' || ['time_s', 'dirty_pages'].includes(each));
    const anyTable = fc.record({
      rows: fc
        .integer({ min: 3, max: 6 })
        .chain((n) =>
          fc.tuple(...Array.from({ length: n }, (_, i) => fc.tuple(...specs.map((spec) => anyCell(spec, i))))),
        ),
      headers: fc.tuple(...specs.map(anyHeader)),
      order: fc.shuffledSubarray([...specs.keys()], { minLength: specs.length }),
      separator: fc.constantFrom(',', ';', '\t', '|', '   '),
      comma: fc.boolean(),
    });
    fc.assert(
      fc.property(anyTable, ({ rows, headers, order, separator, comma }) => {
        const plain = [specs.map((spec) => spec.name), ...rows].map((row) => row.join(',')).join('\n');
        const sign = comma && separator !== ',' ? ',' : '.';
        const cellOf = (cell: string | number, i: number) => {
          const [own, unit] = [specs[i] && ownUnit(specs[i]), headers[i]?.unit];
          if (typeof cell === 'string' || !own || !unit || own.id === unit.id) return written(cell, sign);
          return written((cell * own.times * unit.over) / (own.over * unit.times), sign);
        };
        const lines = [headers.map((each) => each.name), ...rows.map((row) => row.map(cellOf))];
        const twin = lines
          .map((cells) => [...order.map((i) => cells[i]), 'more'].join(separator))
          .join('\r\n# note\r\n');
        const [first, second] = [runToEnd(read('a', plain)), runToEnd(read('a', `\ufeff# mine\n${twin}`))];
        expect(first.problems.filter(({ line }) => line !== null)).toEqual([]);
        expect([second.missing, second.problems.filter(({ line }) => line !== null)]).toEqual([[], []]);
        expect(sameRecords(recordsOf(first), recordsOf(second))).toBe(true);
      }),
      runs(60),
    );
  });
});

/** Texts that grow in one way each, with the header that a reader takes. */
const growing: readonly (readonly [string, (header: string, n: number) => string])[] = [
  ['rows', (header, n) => `${header}\n${Array.from({ length: n }, (_, i) => `a,${i},${i},${i},${i}`).join('\n')}`],
  [
    'rows in quotes',
    (header, n) => `${header}\n${Array.from({ length: n }, (_, i) => `"a","${i}","1",2,3`).join('\n')}`,
  ],
  [
    'points of one run',
    (header, n) => `${header}\n${Array.from({ length: n }, (_, i) => `a,${i + 1},${i + 1}`).join('\n')}`,
  ],
  [
    'columns',
    (header, n) => `${header},${Array.from({ length: n }, (_, i) => `c ${i} (GiB)`).join(',')}\na,1,1,1\nb,2,2,2`,
  ],
  ['columns of one name', (header, n) => `${header}${',memory'.repeat(n)}\na,1,1,1`],
  ['one cell', (header, n) => `${header}\n${'x'.repeat(50 * n)},1,1,1`],
  ['one cell in quotes', (header, n) => `${header}\n"${'"" \n'.repeat(20 * n)}",1,1,1`],
  ['an open quote', (header, n) => `${header}\n"${'a,1,1\n'.repeat(10 * n)}`],
  ['stray quotes', (header, n) => `${header}\n"a${'"b'.repeat(20 * n)}",1,1`],
  ['comments', (header, n) => `${header}\n${'# x\n'.repeat(10 * n)}a,1,1,1`],
  ['signs', (header, n) => `${header}\n${',;|\t'.repeat(20 * n)}`],
  ['spaces', (header, n) => `${header}\n${' '.repeat(50 * n)}x${' '.repeat(50 * n)}`],
  ['digits', (header, n) => `${header}\na,${'1.'.repeat(20 * n)},1,1`],
];

/** All numbers of what was read. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Float64Array || value instanceof Uint32Array) return [...value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the work of a reader', () => {
  it.each(growing)('is at most three times as much for twice as many %s', (_, textOf) => {
    for (const [name, read, header] of readers) {
      const stepsOf = (n: number) => countSteps(() => runToEnd(read('a', textOf(header, n))));
      const [once, twice] = [stepsOf(1000), stepsOf(2000)];
      expect(once, name).toBeGreaterThan(1000);
      expect(twice / once, name).toBeLessThanOrEqual(3);
    }
  });

  it.each(growing.filter(([what]) => !what.startsWith('columns')))(
    'takes no larger steps for twice as many %s',
    (what, textOf) => {
      // How texts become cells is the same for all; points become a run in the last readers alone.
      const those = { rows: readers, 'points of one run': readers.slice(3) }[what] ?? readers.slice(1, 2);
      // Of rows a step has all that it may have at 5,000; of comments there are ten in each; what grows by the cell needs more.
      const [few, more] = those.length > 1 ? [5000, 25_000] : what === 'comments' ? [5000, 10_000] : [25_000, 50_000];
      for (const [name, read, header] of those) {
        const largest = (n: number) => largestStep(read('a', textOf(header, n)));
        expect(largest(more) / largest(few), name).toBeLessThanOrEqual(1.3);
      }
    },
  );

  it('comes in steps, whose shares ascend', () => {
    for (const [, read, header] of readers) {
      const shares = [...read('a', growing[0]?.[1](header, 12_000) ?? '')];
      expect(shares.length).toBeGreaterThan(10);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
    }
  });

  it('refuses what is too much of it in words, and reads the rest', () => {
    const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => `${i + 1},1,1,1`).join('\n');
    const many = runToEnd(readDirtySeries('a', `time_s,dirty_pages,x,y\n${rowsOf(100_001)}`));
    expect([many.series, many.problems.map(({ text }) => text)]).toEqual([
      null,
      ['It has more than 100,000 rows. Split it into smaller files, or leave rows out.'],
    ]);
    const header = 'a'.repeat(2 ** 20 + 1);
    expect(runToEnd(readDirtySeries('a', `${header}\n1`)).problems[0]?.text).toBe(
      'The first line cannot be a header. It has more than 1,048,576 characters.',
    );
    const long = runToEnd(readDirtySeries('a', `time_s,dirty_pages\n1,1\n${header}\n2,1\n`));
    expect(long.series?.pages).toHaveLength(2);
    expect(long.problems.map(({ line, text }) => [line, text])).toEqual([
      [3, 'It has more than 1,048,576 characters. The row is left out.'],
    ]);
    const bad = runToEnd(readDirtySeries('a', `time_s,dirty_pages\n${'x,y\n'.repeat(5000)}`));
    expect([bad.problems.length, bad.problemCount]).toEqual([1001, 10_001]);
  });

  it('gives something to read, or words, of any text: never an exception, never NaN', () => {
    const headers = [...new Set(readers.flatMap(([, , header]) => header.split(',')))];
    const unit = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      ' ',
      '\n',
      '\r',
      '#',
      '-',
      '.',
      '1',
      '0',
      'e',
      'a',
      ':',
      '\0',
      '😀',
    );
    const hostile = fc.oneof(
      ...[fc.constantFrom('', '1e400', '-1', 'NaN', 'Infinity', '12:03', '64 GB', '1.024', '__proto__'), fc.string()],
      ...[fc.string({ unit, maxLength: 12 }), fc.double().map(String)],
    );
    const cell = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 999 }).map(String) }, hostile);
    const anyTable = (header: string) =>
      fc
        .record({
          more: fc.subarray(headers, { maxLength: 2 }),
          rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 9 }), { maxLength: 8 }),
          separator: fc.constantFrom(',', ';', '\t', '|', ' '),
        })
        .map(({ more, rows, separator }) =>
          [[...header.split(','), ...more], ...rows].map((cells) => cells.join(separator)).join('\n'),
        );
    let [judged, withRecords] = [0, 0];
    for (const [name, read] of readers) {
      const header = specsOf(name)
        .map((spec) => spec.name)
        .join(',');
      fc.assert(
        fc.property(fc.oneof(anyTable(header), fc.string({ unit, maxLength: 200 }), fc.string()), (text) => {
          const reading = runToEnd(read('a', text));
          const records = recordsOf(reading);
          const isEmpty = Object.values(records).every(
            (each) => typeof each !== 'object' || Object.keys(each ?? {}).length === 0,
          );
          expect(numbersIn(records).every(Number.isFinite), name).toBe(true);
          expect(
            reading.problems.every(({ text: words }) => /\w.*[.?]$/s.test(words)),
            name,
          ).toBe(true);
          if (isEmpty && reading.rowCount > 0) expect(reading.problems.length, name).toBeGreaterThan(0);
          judged += 1;
          if (!isEmpty) withRecords += 1;
        }),
        runs(300),
      );
    }
    expect(judged).toBeGreaterThanOrEqual(2400);
    expect(withRecords).toBeGreaterThan(200);
  });

  it('never throws, whatever it is given', () => {
    const hostile = [
      '\0',
      '"',
      '#',
      '__proto__,constructor\n1,2',
      ',,,\n,,',
      '{"a": 1}',
      '1,2\n3,4',
      '\n\n',
      '|-|\n|--|',
    ];
    for (const [, read, header] of readers) {
      for (const text of [...hostile, ...hostile.map((each) => `${header}\n${each}`)]) {
        const { problems } = runToEnd(read('a', text));
        for (const { text: words } of problems) expect(words).toMatch(/\.$/);
      }
    }
  });
});
