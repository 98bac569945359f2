import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { type TableData, toCsv, toTabs, unescapedFormula } from './csv';

/** Comma-separated values as RFC 4180 has them, read character by character. Throws where they are malformed. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('A quote is not closed.');
        field += text[at];
        if (text[at] === '"') at += 1;
      }
      at += 1;
    } else {
      for (; at < text.length && !',\r\n'.includes(text[at] ?? ''); at += 1) {
        if (text[at] === '"') throw new Error('A quote stands in a bare field.');
        field += text[at];
      }
    }
    records.at(-1)?.push(field);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) throw new Error('The last line does not end.');
    } else {
      if (text.slice(at, at + 2) !== '\r\n')
        throw new Error(`A line ends with ${JSON.stringify(text.slice(at, at + 2))}.`);
      at += 2;
      if (at < text.length) records.push([]);
    }
  }
  return records;
}

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '""',
    ',',
    'a,b',
    'a "b" c',
    'x\r\ny',
    '\n',
    '\r',
    '\t',
    ' a ',
    'é ×',
    '=1+1',
    '\n=1',
    "'-1",
    "'tis",
  ),
  fc.string({ maxLength: 12 }),
);
const anyCell = fc.oneof(
  nasty,
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1671.6957386356078, 5e-324, 1e21, -0.0463),
);

const anyTable = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.array(fc.record({ key: nasty, label: nasty }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
);

const small: TableData = {
  columns: [
    { key: 'round', label: 'Round' },
    { key: 'volume_mib', label: 'Sent (MiB)' },
    { key: 'remarks', label: 'Remarks' },
  ],
  rows: [
    [0, 1671.6957386356078, 'gamma clamped, volume capped'],
    [1, null, 'so "hot"'],
  ],
};

describe('comma-separated values', () => {
  it('have a header line, all digits, quotes where they are needed, and lines that end with CR LF', () => {
    expect(toCsv(small)).toBe(
      'round,volume_mib,remarks\r\n0,1671.6957386356078,"gamma clamped, volume capped"\r\n1,,"so ""hot"""\r\n',
    );
  });

  it('read back are the keys and every value, numbers to the last digit', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const [header, ...records] = readCsv(toCsv(table));
        expect(header?.map(unescapedFormula)).toEqual(table.columns.map(({ key }) => key));
        expect(records).toHaveLength(table.rows.length);
        table.rows.forEach((row, i) => {
          const cells = records[i] ?? [];
          expect(cells).toHaveLength(row.length);
          row.forEach((value, j) => {
            if (typeof value === 'number') expect(Number(cells[j]) + 0).toBe(value + 0);
            else expect(unescapedFormula(cells[j] ?? '')).toBe(value ?? '');
          });
        });
      }),
      runs(150),
    );
  });

  it('of a table without rows are its header line', () => {
    expect(toCsv({ ...small, rows: [] })).toBe('round,volume_mib,remarks\r\n');
  });
});

describe('tab-separated values', () => {
  it('have the labels for a header, all digits, and no line end after the last row', () => {
    expect(toTabs(small)).toBe(
      'Round\tSent (MiB)\tRemarks\n0\t1671.6957386356078\tgamma clamped, volume capped\n1\t\tso "hot"',
    );
  });

  it('have as many cells in each line as there are columns, whatever stands in them', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const lines = toTabs(table).split('\n');
        expect(lines).toHaveLength(table.rows.length + 1);
        for (const line of lines) {
          expect(line.split('\t')).toHaveLength(table.columns.length);
          expect(line).not.toContain('\r');
        }
      }),
      runs(150),
    );
  });
});

describe('formulas', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1", ' =1+1', '\n=1', '\t-2', '\u00a0+1', '＝1'])(
    'are text in every file and on the clipboard: %j',
    (name) => {
      const table = { columns: [{ key: 'name', label: 'Name' }], rows: [[name]] };
      const [, [cell = ''] = []] = readCsv(toCsv(table));
      expect(cell.startsWith("'")).toBe(true);
      expect(unescapedFormula(cell)).toBe(name);
      expect(toTabs(table).split('\n')[1]).toMatch(/^'/);
    },
  );

  it('leave alone numbers below zero and names that only begin with an apostrophe', () => {
    const table = { columns: [{ key: 'name', label: 'Name' }], rows: [[-1.5], ["'tis"], ['a=b']] };
    expect(toCsv(table)).toBe("name\r\n-1.5\r\n'tis\r\na=b\r\n");
  });
});
