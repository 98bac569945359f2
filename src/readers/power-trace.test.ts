import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../simulator/run-to-end';
import { runs } from '../test/runs';
import { readPowerTrace } from './power-trace';

const read = (text: string) => {
  const { trace, notes, problems } = runToEnd(readPowerTrace('p.csv', text));
  const listed = (host: 'source' | 'destination') => {
    const series = trace?.[host];
    return series ? Array.from(series.times, (time, i) => [time, series.watts[i]]) : null;
  };
  return {
    isThere: trace !== null,
    source: listed('source'),
    destination: listed('destination'),
    notes,
    problems: problems.map(({ line, column, text: words }) => [line, column, words]),
  };
};

describe('a trace of power', () => {
  it('is read by the names of its columns, others ignored', () => {
    expect(read('note,Destination_W,time_s,source_w\nx,201,0,200\ny,225,1,224.5\n')).toEqual({
      isThere: true,
      source: [
        [0, 200],
        [1, 224.5],
      ],
      destination: [
        [0, 201],
        [1, 225],
      ],
      notes: [],
      problems: [],
    });
  });

  it.each([
    [
      'source_w',
      [
        [0, 200],
        [2, 224],
      ],
      null,
    ],
    [
      'destination_w',
      null,
      [
        [0, 200],
        [2, 224],
      ],
    ],
  ])('may be of one host: %s', (column, source, destination) => {
    expect(read(`time_s;${column}\n0;200\n2;224`)).toMatchObject({ source, destination, problems: [] });
  });

  it('may lack readings of one host: an empty cell is no reading', () => {
    expect(read('time_s,source_w,destination_w\n0,200,\n1,,190\n2,210,191\n3,205,')).toMatchObject({
      source: [
        [0, 200],
        [2, 210],
        [3, 205],
      ],
      destination: [
        [1, 190],
        [2, 191],
      ],
      problems: [],
    });
  });

  it('keeps the good rows, and says of each bad one where and why', () => {
    const text = [
      'time_s,source_w,destination_w',
      '0,200,200',
      'soon,200,200',
      '1,many,200',
      '2,-5,200',
      '3,,',
      '3,201,201',
      '4,202,202',
      '4,203,203',
      '2.5,204,204',
      '3.5,204,204',
      ',205,205',
      '5,206,206,7',
      '6,207,207',
    ].join('\n');
    const { source, problems } = read(text);
    expect(source).toEqual([
      [0, 200],
      [4, 202],
      [6, 207],
    ]);
    expect(problems).toEqual([
      [3, 'time_s', '“soon” is not a number. Allowed are -32000000000 to 32000000000 s. The row is left out.'],
      [4, 'source_w', '“many” is not a number. Allowed are 0 to 1000000 W. The row is left out.'],
      [5, 'source_w', '“-5” is outside 0 to 1000000 W. The row is left out.'],
      [6, 'source_w', 'There is no power here. The row is left out.'],
      [7, 'time_s', '3 s is there already. The row is left out.'],
      [9, 'time_s', '4 s is there already. The row is left out.'],
      [10, 'time_s', '2.5 s does not come after the 4 s above it. Times must ascend. The row is left out.'],
      [11, 'time_s', '3.5 s does not come after the 4 s above it. Times must ascend. The row is left out.'],
      [12, 'time_s', 'There is no value here. The row is left out.'],
      [13, null, expect.stringContaining('It has 4 cells, the header')],
    ]);
  });

  it('counts from the first reading where the clock counts from 1970', () => {
    expect(read('time_s,source_w\n1700000000.5,200\n1700000002,201')).toMatchObject({
      source: [
        [0, 200],
        [1.5, 201],
      ],
      notes: ['Times are counted from the first reading, at 1700000000.5 s.'],
    });
    expect(read('time_s,source_w\n-30,200\n-29,201')).toMatchObject({
      source: [
        [-30, 200],
        [-29, 201],
      ],
      notes: [],
    });
  });

  it.each([
    ['', null, null, 'There is nothing in this file.'],
    ['watts,source_w\n1,2', 1, 'time_s', 'Missing column: time (s). Choose the column that holds it.'],
    [
      'time_s,watts\n1,2',
      1,
      'source_w',
      expect.stringContaining('Missing one of the columns: power of the source (W)'),
    ],
    ['time_s,source_w\n1,2', null, null, 'A trace needs at least two rows that can be read.'],
  ])('is refused where there is none: %j', (text, line, column, words) => {
    const { isThere, problems } = read(text);
    expect(isThere).toBe(false);
    expect(problems).toContainEqual([line, column, words]);
  });

  it('goes on without a host that was read only once, and says so', () => {
    expect(read('time_s,source_w,destination_w\n0,1,2\n1,3,')).toMatchObject({
      source: [
        [0, 1],
        [1, 3],
      ],
      destination: null,
      problems: [[null, null, 'The destination has fewer than two readings, so this host is left out.']],
    });
  });

  it('never throws, and times ascend in whatever it gives', () => {
    const cell = fc.oneof(fc.double().map(String), fc.constantFrom('0', '1', '2.5', '"', '', '200', 'x'));
    const header = fc.constantFrom(
      'time_s,source_w',
      'time_s,source_w,destination_w',
      'destination_w,time_s',
      'time_s',
      '',
    );
    fc.assert(
      fc.property(header, fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 10 }), (head, rows) => {
        const { trace, problems } = runToEnd(
          readPowerTrace('p', [head, ...rows.map((row) => row.join(','))].join('\n')),
        );
        for (const { text } of problems) expect(text).toMatch(/\.$/);
        for (const series of [trace?.source, trace?.destination]) {
          if (!series) continue;
          expect(series.times.length).toBeGreaterThan(1);
          expect(series.watts.length).toBe(series.times.length);
          for (let i = 1; i < series.times.length; i += 1) {
            expect(series.times[i]).toBeGreaterThan(series.times[i - 1] ?? Number.NaN);
          }
        }
      }),
      runs(200),
    );
  });
});
