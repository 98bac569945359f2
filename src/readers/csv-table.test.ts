import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../simulator/run-to-end';
import { runs } from '../test/runs';
import { cellAt, readCsvTable } from './csv-table';
import { readMeasuredFile } from './runs';

const read = (text: string) => runToEnd(readCsvTable('a.csv', text));
const cellsOf = (text: string) => {
  const { headers, rows } = read(text);
  return rows.map((row) => Object.fromEntries(headers.map((name, i) => [name, cellAt(row, i)]).reverse()));
};
const problemsOf = (text: string) => read(text).problems;

describe('readCsvTable', () => {
  it.each([
    ['commas', 'id,mib\na,1\nb,2\n'],
    ['semicolons', 'id;mib\na;1\nb;2\n'],
    ['semicolons after an empty line', '\nid;mib\na;1\nb;2\n'],
    ['tabs', 'id\tmib\na\t1\nb\t2'],
    ['a byte order mark', '\ufeffid,mib\na,1\nb,2\n'],
    ['carriage returns', 'id,mib\r\na,1\r\nb,2\r\n'],
    ['line ends of both kinds', 'id,mib\r\na,1\nb,2\r\n'],
    ['carriage returns alone', 'id,mib\ra,1\rb,2\r'],
    ['quotes', '"id","mib"\n"a","1"\nb,"2"\n'],
    ['spaces', ' id , mib \n a , 1 \nb,2'],
    ['runs of spaces', '  id    mib\n  a     1\n  b     2\n'],
    ['single spaces', 'id mib\na 1\nb 2\n'],
    ['bars and frames', '+----+-----+\n| id | mib |\n+----+-----+\n| a  | 1   |\n| b  | 2   |\n+----+-----+\n'],
    ['comments', '# a note, "with\nid,mib\n#\na,1\n# x,y,z\nb,2\n#'],
    ['empty lines', '\nid,mib\n\na,1\n\n,\nb,2\n\n'],
  ])('reads %s', (_, text) => {
    expect(cellsOf(text)).toMatchObject([
      { id: 'a', mib: '1' },
      { id: 'b', mib: '2' },
    ]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('says on which line a row begins, empty lines and line breaks in quotes counted', () => {
    const text = 'id,note\r\na,"one\r\ntwo"\r\n\r\nb,x\r\nc,"q ""q"" q"\r\n';
    expect(read(text).rows.map((row) => [row.line, cellAt(row, 1)])).toEqual([
      [2, 'one\ntwo'],
      [5, 'x'],
      [6, 'q "q" q'],
    ]);
  });

  it('counts lines rightly whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';') });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const text = ['id,note', ...cells.map((each, i) => `${i},"${each.replaceAll('"', '""')}"`), 'last,x'].join(
          '\n',
        );
        const table = read(text);
        expect(table.problems).toEqual([]);
        expect(table.rows.at(-1)?.line).toBe(text.split('\n').length);
        expect(table.rows.slice(0, -1).map((row) => cellAt(row, 1))).toEqual(cells.map((each) => each.trim()));
      }),
      runs(200),
    );
  });

  it('keeps the good rows and says which are bad: too many cells, an open quote', () => {
    const text = 'id,mib\na,1,2,3\nb,2\nc,"3\nd,4\n';
    expect(cellsOf(text)).toEqual([{ id: 'b', mib: '2' }]);
    expect(problemsOf(text)).toEqual([
      {
        file: 'a.csv',
        line: 2,
        column: null,
        text: 'It has 4 cells, the header 2. The row is left out.',
      },
      {
        file: 'a.csv',
        line: 4,
        column: null,
        text: 'A quote is opened and not closed, or text follows a closed one. The row is left out.',
      },
    ]);
  });

  it('takes a cell that is not there for an empty one, and the first of two columns of one name', () => {
    expect(cellsOf('id,mib,note\na\nb,2')).toEqual([
      { id: 'a', mib: '', note: '' },
      { id: 'b', mib: '2', note: '' },
    ]);
    expect(cellsOf('id,mib,mib\na,1,2')).toEqual([{ id: 'a', mib: '1' }]);
    const { problems } = runToEnd(readMeasuredFile('a.csv', 'id,mib,mib\na,1,2'));
    expect(problems[0]).toMatchObject({
      line: 1,
      column: 'mib',
      text: 'This column is there twice. The first one counts.',
    });
  });

  it('reads a long table in steps, and gives the same as in one', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      i % 1000 === 7 ? `${i},1,2,3` : i % 500 === 9 ? '' : `${i},x`,
    );
    const [plain, quoted] = ['id,note', '"id",note'].map((header) => ['', header, ...rows].join('\n'));
    const steps = [...readCsvTable('a.csv', plain ?? '')];
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect([...readCsvTable('a.csv', quoted ?? '')].length).toBeGreaterThan(1);
    expect({ ...read(plain ?? ''), hasNoCommas: false }).toEqual(read(quoted ?? ''));
  });

  it('reads nothing from nothing', () => {
    for (const text of ['', '\ufeff', '\n\n']) {
      expect(read(text)).toMatchObject({ headers: [], rows: [], problems: [] });
    }
  });
});
