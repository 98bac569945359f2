import { describe, expect, it } from 'vitest';
import { shown } from '../../test/shown-series';
import {
  axisOfWindows,
  describeRates,
  fallsThroughout,
  ratesRows,
  ratesSummary,
  ratesTable,
  ratesTitle,
} from './rates-rows';

const rates = (...pairs: (readonly [number, number])[]) =>
  pairs.map(([window, rate]) => ({ window, rate, windows: 10 }));
const dbench = shown({ byWindow: rates([0.1, 77.1], [0.5, 52.1], [30, 1.3]) });
const tpcc = shown({
  key: 'tpcc',
  label: 'TPC-C',
  isMain: false,
  byWindow: rates([0.1, 12.4], [0.5, 8.27], [30, 3.19]),
});
const ragged = shown({ key: 'file-1', label: 'host', isMain: false });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('the rate by window', () => {
  it('falls as the window grows, and says why', () => {
    const data = ratesRows([dbench, tpcc]);
    expect(data).toMatchObject({ shortest: 0.1, longest: 30, lowest: 1.3, highest: 77.1 });
    expect(ratesTitle(data)).toBe('The longer the window, the lower the rate');
    expect(plain(ratesSummary(data))).toBe(
      'Dbench: 77.1 MiB/s in 0.1 s, 1.3 MiB/s in 30 s. A page written twice in a window is counted once, so a long window ' +
        'counts fewer pages for each second. A rate has a meaning only with its window.',
    );
  });

  it('does not claim what does not hold: fresh pages give one rate in every window', () => {
    expect([
      fallsThroughout(rates([1, 5], [2, 5])),
      fallsThroughout(rates([1, 5])),
      fallsThroughout(tpcc.byWindow),
    ]).toEqual([false, false, true]);
    const fresh = shown({ byWindow: rates([0.5, 4.69], [10, 4.69]) });
    expect(ratesTitle(ratesRows([fresh, tpcc]))).toBe('How the rate depends on the window');
  });

  it('says of a single window that it cannot be joined to longer ones, and of uneven ones that they are not here', () => {
    const one = ratesRows([shown({ byWindow: rates([0.5, 20.6]) }), ragged]);
    expect(ratesTitle(one)).toBe('One window gives one rate');
    expect(plain(ratesSummary(one))).toMatch(/^Dbench: 20\.6 MiB\/s in windows of 0\.5 s\. .* Not here: host, whose/);
    expect(ratesSummary(ratesRows([ragged]))).toMatch(/^There is nothing to show\./);
  });

  it('leaves out rates of 0, for which a log axis has no place', () => {
    expect(ratesRows([shown({ byWindow: rates([0.5, 0], [10, 0]) })]).lines).toEqual([]);
  });

  it('has ticks at round windows where there is room', () => {
    const data = ratesRows([dbench]);
    expect(axisOfWindows(data, 530).ticks.map(({ label }) => label)).toEqual([
      '0.1',
      '0.2',
      '0.5',
      '1',
      '2',
      '5',
      '10',
      '20',
    ]);
    expect(axisOfWindows(data, 160).ticks.length).toBeLessThan(5);
    expect(axisOfWindows(ratesRows([shown({ byWindow: rates([0.5, 20]) })]), 530)).toMatchObject({ domain: [0.25, 1] });
  });

  it('says what every series gives at the nearest window', () => {
    expect(plain(describeRates(ratesRows([dbench, tpcc]), 0.4))).toBe(
      'In windows of 0.5 s: Dbench 52.1 MiB/s; TPC-C 8.27 MiB/s.',
    );
    expect(describeRates(ratesRows([]), 1)).toBeNull();
  });

  it('has a table with a row for each window of each series', () => {
    expect(ratesTable(ratesRows([dbench, tpcc])).rows[3]).toEqual(['TPC-C', 0.1, 10, 12.4]);
  });
});
