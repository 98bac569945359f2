import { describe, expect, it } from 'vitest';
import { shown, windowsOf } from '../../test/shown-series';
import {
  describeDistinct,
  distinctRows,
  distinctSummary,
  distinctTable,
  distinctTitle,
  pagesAt,
} from './distinct-rows';
import { timeRange, zoomEnd } from './time-range';

const curve = { times: [1, 2, 3, 60], pages: [7000, 9512, 9900, 10_000] };
const mark = {
  key: 'dbench',
  index: 1,
  time: 2,
  pages: 9512,
  slopeBefore: 4756,
  slopeAfter: 15,
  shape: 'flat' as const,
};
const rule = { shape: 'flat', index: 1, time: 2, pages: 9512, slopeBefore: 4756, slopeAfter: 15 } as const;
const byWindow = [{ window: 0.5, rate: 52.1, windows: 120 }];
const dbench = shown({ curve, mark, rule, byWindow });
const tpcc = shown({
  key: 'tpcc',
  label: 'TPC-C',
  isMain: false,
  curve: { times: [2, 60], pages: [2900, 24_500] },
  byWindow: [{ window: 0.5, rate: 8.27, windows: 120 }],
});
const host = shown({ key: 'file-1', label: 'host', isMain: false, windows: windowsOf(1, 512) });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('figure 9', () => {
  it('shows MiB or pages, up to the end of the axis', () => {
    expect(distinctRows([dbench, tpcc], 'MiB', 60).largest).toBeCloseTo(24_500 / 256, 12);
    expect(distinctRows([dbench, tpcc], 'pages', 60).largest).toBe(24_500);
    // Zoomed in on the first 3 s, the highest is what was found by then.
    expect(distinctRows([dbench, tpcc], 'pages', 3).largest).toBe(9900);
  });

  it('knows what was found by the last peek before a time', () => {
    expect([0.5, 1, 2.5, 60, 61].map((time) => pagesAt(curve, time))).toEqual([0, 7000, 9512, 10_000, null]);
  });

  it.each([
    ['flat', 'Dbench stops finding new pages after 2 s'],
    ['steady', 'Dbench goes on taking fresh pages'],
    ['straight', 'Dbench writes to fresh pages all along'],
    ['unsettled', 'Dbench still finds more pages at the end'],
    [null, 'Dbench, with a point set by hand'],
  ] as const)('is titled by what the curve does: %s', (shape, title) => {
    const series = shown({ curve, mark: { ...mark, shape } });
    expect(plain(distinctTitle(distinctRows([series], 'MiB', 60)))).toBe(title);
  });

  it('says where there is no curve, or no point', () => {
    const main = { ...host, isMain: true };
    expect(distinctTitle(distinctRows([main], 'MiB', 60))).toBe('host has no curve of distinct pages');
    expect(distinctSummary(distinctRows([main], 'MiB', 60))).toBe(
      'Not here: host. Counts by window do not say which pages are new.',
    );
    expect(distinctSummary(distinctRows([shown({ curve })], 'MiB', 60))).toContain('too few peeks');
    expect(distinctSummary(distinctRows([], 'MiB', 60))).toBe('There is nothing to show.');
  });

  it('sums up the point, both slopes, the end, and who reaches more although it dirties more slowly (claim 4)', () => {
    expect(plain(distinctSummary(distinctRows([dbench, tpcc], 'MiB', 60)))).toBe(
      'Dbench: at the point, after 2 s, 9,512 pages (37.2 MiB). The line from the origin to it rises by 18.6 MiB/s, the ' +
        'curve beyond it by 0.0586 MiB/s. After 60 s it has written to 10,000 pages (39.1 MiB). TPC-C ends with more, ' +
        '95.7 MiB, and yet dirties more slowly.',
    );
    const fast = { ...tpcc, byWindow: [{ window: 0.5, rate: 99, windows: 120 }] };
    expect(distinctSummary(distinctRows([dbench, fast], 'MiB', 60))).not.toContain('more slowly');
  });

  it('says what every series has found at a time', () => {
    expect(plain(describeDistinct(distinctRows([dbench, tpcc, host], 'MiB', 60), 2.5))).toBe(
      'In the first 2.5 s: Dbench 9,512 pages (37.2 MiB); TPC-C 2,900 pages (11.3 MiB).',
    );
    expect(describeDistinct(distinctRows([dbench], 'MiB', 60), 99)).toBeNull();
  });

  it('has a table with a row for each peek and columns for each series', () => {
    const { columns, rows } = distinctTable(distinctRows([dbench, tpcc], 'MiB', 60));
    expect(columns.map(({ key }) => key).slice(0, 3)).toEqual([
      'time_s',
      'dbench_cumulative_pages',
      'dbench_cumulative_mib',
    ]);
    expect(rows.map((row) => [row[0], row[1], row[3]])).toEqual([
      [1, 7000, null],
      [2, 9512, 2900],
      [3, 9900, null],
      [60, 10_000, 24_500],
    ]);
  });
});

describe('the time axis', () => {
  it('reaches to the end of the longest series', () => {
    expect(timeRange([dbench, shown({ windows: windowsOf(40, 1, 1) })], false)).toEqual({
      end: 80,
      isZoomed: false,
      canZoom: true,
    });
    expect(timeRange([], true)).toEqual({ end: 0, isZoomed: false, canZoom: false });
  });

  it('zooms in to three times the rule’s point, rounded up, and stays there when a hand moves the point', () => {
    // 3 x 2 s = 6 s, by steps of 2 s.
    expect(timeRange([dbench], true)).toEqual({ end: 6, isZoomed: true, canZoom: true });
    expect(timeRange([{ ...dbench, mark: { ...mark, time: 50 } }], true).end).toBe(6);
    expect([zoomEnd(1.35, 60), zoomEnd(19, 60), zoomEnd(25, 60), zoomEnd(undefined, 60)]).toEqual([
      5,
      null,
      null,
      null,
    ]);
  });
});
