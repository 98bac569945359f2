import { describe, expect, it } from 'vitest';
import { fitKinds } from '../scenario/fit-kinds';
import type { FitId } from '../scenario/fit-names';
import { runToEnd } from '../simulator/run-to-end';
import { shippedFiles } from '../test/measured-files';
import { columnProblems, indexHeaders, mapColumns } from './columns';
import { headerUnits, unitSpelled } from './header-units';
import { readTraining } from './training';

const columnsOf = (id: FitId) => fitKinds.find((kind) => kind.id === id)?.columns ?? [];
const read = (id: FitId, text: string, chosen?: Parameters<typeof readTraining>[3]) =>
  runToEnd(readTraining('mine.csv', text, columnsOf(id), chosen));
const valuesOf = (id: FitId, text: string) =>
  Object.fromEntries(Object.entries(read(id, text).table?.columns ?? {}).map(([name, values]) => [name, [...values]]));

/** The fits for which a file has every column. */
const fitsOf = (headers: readonly string[]) =>
  fitKinds
    .filter(({ columns }) => {
      const index = runToEnd(indexHeaders(headers));
      return columnProblems(columns, mapColumns(index, columns), index.places).length === 0;
    })
    .map(({ id }) => id);

describe('readTraining', () => {
  it('reads the columns of the format in any order, with others between them', () => {
    const reading = read('energy', 'run,energy_j,note,traffic_mib\n1,544.453,a,1024\n2,1068.741,b,2048');
    expect(reading).toMatchObject({
      file: 'mine.csv',
      headers: ['run', 'energy_j', 'note', 'traffic_mib'],
      preview: [
        ['1', '544.453', 'a', '1024'],
        ['2', '1068.741', 'b', '2048'],
      ],
      rowCount: 2,
      mapping: { traffic_mib: { header: 'traffic_mib', unit: 'mib' }, energy_j: { header: 'energy_j', unit: 'j' } },
      missing: [],
      problems: [],
    });
    expect([...(reading.table?.lines ?? [])]).toEqual([2, 3]);
    expect(valuesOf('energy', 'energy_j,traffic_mib\n544.453,1024')).toEqual({
      ...{ traffic_mib: [1024], energy_j: [544.453] },
    });
  });

  it('turns other units into the page’s own', () => {
    expect(valuesOf('energy', 'traffic_gib,energy_wh\n1.5,0.2')).toEqual({ traffic_mib: [1536], energy_j: [720] });
    expect(valuesOf('energy', 'traffic_pages,energy_kj\n512,1.25')).toEqual({ traffic_mib: [2], energy_j: [1250] });
    expect(valuesOf('gamma', 'duration_ms,dirty_rate_pages_s,skip_percent\n250,25600,12')).toEqual({
      ...{ duration_s: [0.25], dirty_rate_mib_s: [100], skip_ratio: [0.12] },
    });
    expect(valuesOf('gamma', 'T (s);D [Mbit/s];gamma\n10,5;800;0,31')).toEqual({
      ...{ duration_s: [10.5], dirty_rate_mib_s: [95.367431640625], skip_ratio: [0.31] },
    });
    expect(valuesOf('energy-hosts', 'V_mig MiB,E_s J,Energy destination (J)\n100,40,30')).toEqual({
      ...{ traffic_mib: [100], energy_source_j: [40], energy_destination_j: [30] },
    });
  });

  it('knows each unit once, and the page’s own first', () => {
    for (const quantity of ['duration', 'rate', 'volume', 'energy', 'ratio'] as const) {
      const units = headerUnits.filter((unit) => unit.quantity === quantity);
      expect(units[0]).toMatchObject({ times: 1, over: 1 });
      const spellings = units.flatMap((unit) => unit.spellings);
      expect(new Set(spellings).size).toBe(spellings.length);
      expect(spellings.every((spelling) => unitSpelled(spelling, quantity) !== null)).toBe(true);
    }
  });

  it('recognises every column of every fit by its own name', () => {
    for (const { id, columns } of fitKinds) {
      const names = columns.map(({ name }) => name);
      expect(Object.keys(mapColumns(runToEnd(indexHeaders(names)), columns))).toEqual(names);
      expect(fitsOf(names)).toContain(id);
    }
  });

  it('knows for which fits a file is enough', () => {
    expect(fitsOf(['duration_s', 'dirty_rate_mib_s', 'skip_ratio'])).toEqual(['gamma', 'dirty-meter']);
    expect(fitsOf(['traffic_mib', 'energy_j', 'energy_source_j', 'energy_destination_j'])).toEqual([
      ...['energy', 'energy-hosts'],
    ]);
    expect(fitsOf(['traffic', 'energy_j'])).toEqual([]);
    expect(fitsOf(['id', 't_s', 'distinct_pages_mean', 'distinct_pages_std', 'n'])).toEqual(['dirty-curve']);
  });

  it('adds up both hosts where a fit of both together finds them apart', () => {
    const text = 'traffic_mib,energy_source_kj,energy_destination_j\n100,0.04,30\n200,0.08,x\n300,0.12,90';
    const reading = read('energy', text);
    expect([...(reading.table?.columns['energy_j'] ?? [])]).toEqual([70, 210]);
    expect(Object.keys(reading.mapping)).toEqual(['traffic_mib', 'energy_source_j', 'energy_destination_j']);
    expect(reading.missing).toEqual([]);
    expect(reading.problems.map(({ line, column }) => [line, column])).toEqual([[3, 'energy_destination_j']]);
    expect(fitsOf(reading.headers)).toEqual(['energy', 'energy-hosts']);
    expect([...(read('energy', `energy_j,${text}`.replaceAll('\n', '\n1,')).table?.columns['energy_j'] ?? [])]).toEqual(
      [...[1, 1, 1]],
    );
    expect(read('energy', 'traffic_mib,energy_source_j\n1,2').missing).toEqual(['energy_j']);
  });

  it('reads the shipped dirty curves as points to fit', () => {
    const [curve] = shippedFiles('curve.csv');
    const reading = read('dirty-curve', curve?.text ?? '');
    expect(reading.problems).toEqual([]);
    expect(reading.table?.lines.length).toBeGreaterThan(100);
    expect(reading.table?.columns['distinct_mib']?.[0]).toBe(40 / 256);
  });

  it('keeps the good rows and says what is wrong with the others, by line and column', () => {
    const reading = read('energy', 'traffic_gib,energy_j\n1,500\n,7\nx,y\n0,3\n2,1e99\n3,1500\n"4,5');
    expect([...(reading.table?.columns['traffic_mib'] ?? [])]).toEqual([1024, 3072]);
    expect([...(reading.table?.lines ?? [])]).toEqual([2, 7]);
    expect(reading.rowCount).toBe(6);
    expect(reading.problems.map(({ line, column, text }) => [line, column, text])).toEqual([
      [3, 'traffic_gib', 'There is no value here. The row is left out.'],
      [4, 'traffic_gib', '“x” is not a number. Allowed are more than 0 to 976562500 GiB. The row is left out.'],
      [4, 'energy_j', '“y” is not a number. Allowed are -1000000000000 to 1000000000000 J. The row is left out.'],
      [5, 'traffic_gib', '“0” is outside more than 0 to 976562500 GiB. The row is left out.'],
      [6, 'energy_j', '“1e99” is outside -1000000000000 to 1000000000000 J. The row is left out.'],
      [8, null, 'A quote is opened and not closed, or text follows a closed one. The row is left out.'],
    ]);
  });
});

describe('columns that are not recognised', () => {
  it('are named, with what they may be, and the file has a preview but no table yet', () => {
    const rows = Array.from({ length: 7 }, (_, i) => `${i},${100 * i}`).join('\n');
    const reading = read('energy', `Traffic,Joules\n${rows}`);
    expect(reading.table).toBeNull();
    expect(reading.missing).toEqual(['traffic_mib', 'energy_j']);
    expect(reading.preview).toHaveLength(5);
    expect(reading.preview[4]).toEqual(['4', '400']);
    expect(reading.headers).toEqual(['Traffic', 'Joules']);
    expect(reading.mapping).toEqual({ traffic_mib: { header: 'Traffic', unit: '' } });
    expect(reading.problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 'traffic_mib'],
      [1, 'energy_j'],
    ]);
  });

  it('are not guessed where case would tell bits from bytes', () => {
    const reading = read('gamma', 'duration_s,dirty_rate_mb_s,skip_ratio\n1,2,0.1');
    expect(reading.missing).toEqual(['dirty_rate_mib_s']);
    expect(reading.problems[0]?.text).toBe('Missing column: dirtying rate (MiB/s). Choose the column that holds it.');
  });

  it('are mapped by hand, with their units', () => {
    const reading = read('energy', 'a,b,c\n1,2,3\n4,5,6', {
      traffic_mib: { header: 'c', unit: 'gib' },
      energy_j: { header: 'a', unit: 'wh' },
    });
    expect(reading).toMatchObject({ missing: [], problems: [] });
    expect([...(reading.table?.columns['traffic_mib'] ?? [])]).toEqual([3072, 6144]);
    expect([...(reading.table?.columns['energy_j'] ?? [])]).toEqual([3600, 14400]);
  });

  it('are refused in a mapping that names what is not there', () => {
    const reading = read('energy', 'a,b\n1,2', {
      traffic_mib: { header: 'z', unit: 'mib' },
      energy_j: { header: 'b', unit: 'mib' },
    });
    expect(reading.table).toBeNull();
    expect(reading.problems.map(({ text }) => text)).toEqual([
      ...['The file has no column z.', 'mib is not a unit of it.'],
    ]);
  });

  it('give way to the exact name', () => {
    const reading = read('energy', 'v_mig_mib,traffic_mib,energy_j\n1,2,3\n');
    expect(reading.mapping['traffic_mib']?.header).toBe('traffic_mib');
  });

  it('are none in an empty file', () => {
    expect(read('energy', '')).toMatchObject({
      ...{ headers: [], preview: [], table: null, rowCount: 0 },
      problems: [{ line: null, text: 'There is nothing in this file.' }],
    });
  });
});
