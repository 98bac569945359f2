import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../simulator/run-to-end';
import { runs } from '../test/runs';
import { readDirtySeries } from './dirty-series';

const read = (text: string) => {
  const { series, notes, problems } = runToEnd(readDirtySeries('a.csv', text));
  return {
    kind: series?.kind,
    times: series && [...series.times],
    pages: series && [...series.pages],
    notes,
    problems: problems.map(({ line, column, text: words }) => [line, column, words]),
  };
};

describe('a series of dirtied pages', () => {
  it('is read from windows in MiB: 2 MiB are 512 pages', () => {
    expect(read('time_s,dirty_mib\n0.5,2\n1,4\n')).toEqual({
      kind: 'window',
      times: [0.5, 1],
      pages: [512, 1024],
      notes: [],
      problems: [],
    });
  });

  it.each([
    ['dirty_pages', 'window', [7, 9]],
    ['dirty_mib', 'window', [1792, 2304]],
    ['cumulative_pages', 'cumulative', [7, 9]],
    ['cumulative_mib', 'cumulative', [1792, 2304]],
  ])('is read from the column %s', (column, kind, pages) => {
    expect(read(`time_s,${column}\n1,7\n2,9`)).toMatchObject({ kind, times: [1, 2], pages, problems: [] });
  });

  it('may come with a byte order mark, semicolons, quotes, CRLF, columns in any order, and others beside them', () => {
    const text = '\ufeff"host";" Dirty_Pages ";"note; more";time_s\r\n"a";"7";"x\r\ny";"0,5"\r\nb;9;;1\r\n\r\n';
    expect(read(text)).toMatchObject({ kind: 'window', times: [0.5, 1], pages: [7, 9], problems: [] });
  });

  it('names the range that is allowed', () => {
    const { problems } = read('time_s,dirty_mib\n1,5\n2,1e400\n3,-1');
    expect(problems.map(([, , text]) => text).slice(0, 2)).toEqual([
      expect.stringMatching(/^“1e400” is outside 0 to \d+ MiB\./),
      expect.stringMatching(/^“-1” is outside 0 to \d+ MiB\./),
    ]);
  });

  it('keeps the good rows, and says of each bad one where and why', () => {
    const text = [
      'time_s,dirty_pages',
      '0.5,10',
      'soon,11',
      '1.5,twelve',
      '2,-3',
      '2.5,',
      '0.5,14',
      '3,15',
      '3,16',
      '4,17,18',
      '5,19',
    ].join('\n');
    const { times, pages, problems } = read(text);
    expect([times, pages]).toEqual([
      [0.5, 3, 5],
      [10, 15, 19],
    ]);
    expect(problems).toEqual([
      [3, 'time_s', '“soon” is not a number. Allowed are 0 to 32000000000 s. The row is left out.'],
      [
        4,
        'dirty_pages',
        '“twelve” is not a number. Allowed are 0 to 1099511627776 pages of 4 KiB. The row is left out.',
      ],
      [5, 'dirty_pages', '“-3” is outside 0 to 1099511627776 pages of 4 KiB. The row is left out.'],
      [6, 'dirty_pages', 'There is no value here. The row is left out.'],
      [7, 'time_s', '0.5 s does not come after the 2.5 s above it. Times must ascend. The row is left out.'],
      [9, 'time_s', '3 s does not come after the 3 s above it. Times must ascend. The row is left out.'],
      [10, null, expect.stringContaining('It has 3 cells, the header')],
    ]);
  });

  it('does not stretch a window over a row that was left out', () => {
    const startsOf = (...rows: string[]) => {
      const { series } = runToEnd(readDirtySeries('a', ['time_s,dirty_pages', ...rows].join('\n')));
      return series && Array.from(series.starts, (start, i) => [start, series.times[i]]);
    };
    // The time of the bad row is known, so that is where the next window begins.
    expect(startsOf('1,5', '2,x', '3,6', '4,7')).toEqual([
      [0, 1],
      [2, 3],
      [3, 4],
    ]);
    // It is not: the window is as long as they usually are.
    expect(startsOf('1,5', 'x,6', '3,6', '4,7', '5,8')).toEqual([
      [0, 1],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    // A row that was there twice takes nothing away.
    expect(startsOf('1,5', '1,5', '2,6', '3,7')).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('counts lines as an editor does where a quoted cell holds a line break', () => {
    expect(read('time_s,note,dirty_pages\n1,"a\nb",2\n2,c,x\n3,d,4\n5,e,5').problems).toEqual([
      [4, 'dirty_pages', expect.stringContaining('“x” is not a number.')],
    ]);
  });

  it('leaves out a count since the start that falls', () => {
    const { pages, problems } = read('time_s,cumulative_mib\n1,2\n2,1.5\n3,2\n4,3');
    expect(pages).toEqual([512, 512, 768]);
    expect(problems).toEqual([
      [
        3,
        'cumulative_mib',
        '1.5 is less than the 2 above it. A count since the start never falls. The row is left out.',
      ],
    ]);
  });

  it('begins at its own start where the clock does not', () => {
    const said = (start: string) => [`The series is taken to begin at ${start} s. Its times are counted from there.`];
    expect(read('time_s,dirty_pages\n1700000000.5,1\n1700000001,2\n1700000002,3')).toMatchObject({
      times: [0.5, 1, 2],
      notes: said('1700000000'),
    });
    // A first window may be half as long again as the second, no more.
    expect(read('time_s,dirty_pages\n1.5,1\n2.5,2')).toMatchObject({ times: [1.5, 2.5], notes: [] });
    expect(read('time_s,dirty_pages\n2,1\n3,2')).toMatchObject({ times: [1, 2], notes: said('1') });
    // Times of the windows' beginnings: the first would otherwise have no length.
    expect(read('time_s,dirty_pages\n0,1\n0.5,2')).toMatchObject({
      times: [0.5, 1],
      pages: [1, 2],
      notes: said('-0.5'),
    });
    expect(read('time_s,cumulative_pages\n7,0\n8,5\n9,6')).toMatchObject({ times: [1, 2], notes: said('7') });
    expect(read('time_s,cumulative_pages\n0,0\n1,5\n2,6')).toMatchObject({ times: [1, 2], pages: [5, 6], notes: [] });
  });

  it.each([
    ['', null, null, 'There is nothing in this file.'],
    ['a,b\n1,2', 1, 'time_s', 'Missing column: time (s). Choose the column that holds it.'],
    ['time_s,b\n1,2', 1, 'dirty_pages', expect.stringContaining('Missing one of the columns: dirtied in the window')],
    ['time_s,dirty_pages\n1,2', null, null, 'A series needs at least two rows that can be read.'],
  ])('is refused where there is none: %j', (text, line, column, words) => {
    const { kind, problems } = read(text);
    expect(kind).toBeUndefined();
    expect(problems).toContainEqual([line, column, words]);
  });

  it('takes the first of several columns, and says which ones it leaves', () => {
    const { pages, problems } = read('cumulative_pages,dirty_pages,time_s\n5,1,1\n6,2,2');
    expect(pages).toEqual([1, 2]);
    expect(problems).toEqual([[1, 'cumulative_pages', 'This column is not used: dirty_pages is.']]);
  });

  it('never throws, and whatever it gives ascends from above 0', () => {
    const cell = fc.oneof(
      fc.double().map(String),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('0', '1', '2.5', '"', ''),
    );
    const header = fc.constantFrom('time_s,dirty_pages', 'time_s;cumulative_mib', 'dirty_mib\ttime_s', 'time_s', '');
    fc.assert(
      fc.property(header, fc.array(fc.tuple(cell, cell), { maxLength: 12 }), (head, rows) => {
        const sign = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',';
        const { series, problems } = runToEnd(
          readDirtySeries('a', [head, ...rows.map((row) => row.join(sign))].join('\n')),
        );
        for (const { text } of problems) expect(text).toMatch(/\.$/);
        if (!series) return;
        expect(series.pages).toHaveLength(series.times.length);
        [...series.times].reduce((before, time, i) => {
          expect(time).toBeGreaterThan(before);
          expect(series.starts[i]).toBeGreaterThanOrEqual(before);
          expect(series.starts[i]).toBeLessThan(time);
          return time;
        }, 0);
        expect([...series.pages].every((pages) => pages >= 0 && Number.isFinite(pages))).toBe(true);
      }),
      runs(300),
    );
  });
});
