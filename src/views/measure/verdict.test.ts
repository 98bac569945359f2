import { describe, expect, it } from 'vitest';
import { shown, windowsOf } from '../../test/shown-series';
import { measureNumbers, verdictOf } from './verdict';

const windows = windowsOf(0.5, 6666, 6684);
const byWindow = [
  { window: 0.1, rate: 77.1, windows: 600 },
  { window: 0.5, rate: 52.1, windows: 120 },
  { window: 10, rate: 3.91, windows: 6 },
  { window: 30, rate: 1.3, windows: 2 },
];
const curve = { times: [1, 2, 3, 60], pages: [7000, 9512, 9900, 10_000] };
const mark = {
  key: 'dbench',
  index: 1,
  time: 2,
  pages: 9512,
  slopeBefore: 4756,
  slopeAfter: 0,
  shape: 'flat' as const,
};
const dbench = shown({ windows, byWindow, curve, mark });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const headline = (...given: Parameters<typeof verdictOf>) => plain(verdictOf(...given).headline);

describe('the verdict of Measure', () => {
  it('says both rates and the working set', () => {
    expect(headline(dbench, 0.5)).toBe(
      'Dbench dirties 52.1 MiB/s in windows of 0.5 s, 3.91 MiB/s over 10 s: a working set of 37.2 MiB, written again and again',
    );
  });

  it.each([
    ['steady', 'a working set of 37.2 MiB, and fresh pages at 0.0586 MiB/s beside it'],
    ['straight', 'nearly every write goes to a fresh page, 37.2 MiB in 60 s'],
    ['unsettled', 'a working set of at least 37.2 MiB, for the curve still bends after 60 s'],
    [null, 'a working set of 37.2 MiB, set by hand'],
  ] as const)('says of a curve that is %s: %s', (shape, words) => {
    const series = { ...dbench, mark: { ...mark, shape, slopeAfter: 15 } };
    expect(headline(series, 0.5).split(': ')[1]).toBe(words);
    expect(verdictOf(series, 0.5).reason).toMatch(/\.$/);
  });

  it('compares a long window with a short one', () => {
    const long = shown({ windows: windowsOf(10, 10_000, 10_000), byWindow, curve, mark });
    expect(headline(long, 10)).toMatch(/^Dbench dirties 3\.91 MiB\/s in windows of 10 s, 52\.1 MiB\/s over 0\.5 s: /);
  });

  it('says of counts by window that no working set can be read from them', () => {
    const series = shown({ label: 'host', windows: windowsOf(1, 256, 512), byWindow: [] });
    expect(headline(series, 0.5)).toBe('host dirties 1.5 MiB/s in windows of 1 s');
    expect(verdictOf(series, 0.5).reason).toContain('no working set can be read');
  });

  it('says of a curve alone that its rate is that of the first window', () => {
    expect(verdictOf(shown({ curve, mark }), 0.5).reason).toContain('first window only');
  });

  it('says so where nothing was written, and where there is nothing', () => {
    expect(headline(shown({ windows: windowsOf(1, 0, 0) }), 0.5)).toBe('Dbench writes nothing');
    expect(headline(shown({}), 0.5)).toBe('Dbench holds nothing to show');
  });
});

describe('the numbers of Measure', () => {
  it('are the rate, its deviation, the working set and what comes after it', () => {
    const numbers = measureNumbers(dbench, 0.5).map(({ id, number, unit, captions }) => [
      id,
      number,
      unit,
      ...captions.map(plain),
    ]);
    expect(numbers).toEqual([
      ['rate', '52.1', 'MiB/s', 'over 2 windows', 'of 0.5 s'],
      ['spread', '± 0.099', 'MiB/s', 'lowest 52.1 MiB/s', 'highest 52.2 MiB/s'],
      ['set', '37.2', 'MiB', '9,512 pages', 'after 2 s, peek 2'],
      ['after', '0', 'MiB/s', 'before 18.6 MiB/s', ''],
    ]);
  });

  it('hold their places where nothing is known, with no number that is none', () => {
    for (const main of [null, shown({}), shown({ curve }), shown({ windows: windowsOf(1, 5) })]) {
      const numbers = measureNumbers(main, 0.5);
      expect(numbers.map(({ id }) => id)).toEqual(['rate', 'spread', 'set', 'after']);
      expect(JSON.stringify(numbers)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
