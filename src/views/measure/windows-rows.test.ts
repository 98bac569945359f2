import { describe, expect, it } from 'vitest';
import { shown, windowsOf } from '../../test/shown-series';
import { describeWindows, windowsRows, windowsSummary, windowsTable, windowsTitle } from './windows-rows';

const dbench = shown({ windows: windowsOf(0.5, 6666, 6684) });
const tpcc = shown({ key: 'tpcc', label: 'TPC-C', isMain: false, windows: windowsOf(0.5, 1060, 1056) });
const idle = shown({ key: 'idle', label: 'Idle Linux', isMain: false, windows: windowsOf(0.5, 125, 126) });
const host = shown({ key: 'file-1', label: 'host', isMain: false, isMeasured: true, windows: windowsOf(1, 512) });
const curveOnly = shown({ key: 'file-2', label: 'peeks', isMain: false, curve: { times: [1], pages: [5] } });
const rows = (...series: (typeof dbench)[]) => windowsRows(series, 'MiB', 0.5, 60);
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('figure 8', () => {
  it('shows each window as a rate, or as pages in a window of the chosen length', () => {
    const [mib, pages] = (['MiB', 'pages'] as const).map((unit) => windowsRows([dbench, host], unit, 0.5, 60));
    expect(mib?.lines.map(({ windows }) => windows.map(mib.value))).toEqual([[52.078125, 52.21875], [2]]);
    // 512 pages in 1 s count as 256 in 0.5 s, so that both stand on one axis.
    expect(pages?.lines.map(({ windows }) => windows.map(pages.value))).toEqual([[6666, 6684], [256]]);
    expect([mib?.largest, pages?.largest]).toEqual([52.21875, 6684]);
  });

  it('says who dirties how much faster, or that one is steady or not', () => {
    expect(windowsTitle(rows(dbench, tpcc))).toBe('Dbench dirties 6.3 times as fast as TPC-C');
    expect(windowsTitle(rows(tpcc, idle, dbench))).toBe('Dbench dirties fastest, Idle Linux slowest');
    expect(windowsTitle(rows(dbench))).toBe('Dbench dirties steadily, window after window');
    expect(windowsTitle(rows(shown({ windows: windowsOf(1, 100, 300) })))).toBe('Dbench does not dirty evenly');
    expect(windowsTitle(rows(curveOnly))).toBe('What each window dirties');
  });

  it('sums up in sentences, and says who is not there and why', () => {
    expect(plain(windowsSummary(rows(dbench, tpcc, curveOnly)))).toBe(
      'Dbench: 2 windows of 0.5 s, 52.1 to 52.2 MiB/s, mean 52.1 MiB/s. Means of the others: TPC-C 8.27 MiB/s. ' +
        'Not here: peeks. A count since the start has no windows.',
    );
    expect(windowsSummary(rows(curveOnly))).toBe('Not here: peeks. A count since the start has no windows.');
    expect(windowsSummary(rows())).toBe('There is nothing to show.');
  });

  it('says what every series dirtied at a time', () => {
    expect(plain(describeWindows(rows(dbench, tpcc), 0.7))).toBe(
      '0.5 s to 1 s: Dbench 52.2 MiB/s, 6,684 pages; TPC-C 8.25 MiB/s, 1,056 pages.',
    );
    expect(describeWindows(rows(dbench), 5)).toBeNull();
  });

  it('has a table with a row for each window and columns for each series', () => {
    const { columns, rows: lines } = windowsTable(rows(dbench, host));
    expect(columns.map(({ key }) => key)).toEqual([
      'from_s',
      'to_s',
      'dbench_pages',
      'dbench_mib_per_s',
      'file-1_pages',
      'file-1_mib_per_s',
    ]);
    expect(lines).toEqual([
      [0, 0.5, 6666, 52.078125, null, null],
      [0, 1, null, null, 512, 2],
      [0.5, 1, 6684, 52.21875, null, null],
    ]);
  });
});
