import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { NUMBER_STYLES, plainDisplay, setDisplay } from '../../format/display';
import { parameterByName } from '../../scenario/parameters';
import { runs } from '../../test/runs';
import { readShown, shownText, ungrouped } from './grouped-texts';

afterEach(() => setDisplay(plainDisplay));

const { bandwidth } = parameterByName;

describe('a field with thousands', () => {
  it('writes them as the page does, plain where it is typed into, and takes them either way, with units', () => {
    expect(shownText(false, 100_000, bandwidth)).toBe('100,000');
    expect(shownText(true, 100_000, bandwidth)).toBe('100000');
    for (const text of ['100,000', '100000', '100 000', ' 100,000 Mbit/s', '100 Gbit/s', '100,000.0'])
      expect(readShown(bandwidth, text).value).toBe(100_000);
    expect(readShown(bandwidth, '1,5').value).toBeNull();
    expect(readShown(bandwidth, '1,234,56').value).toBeNull();
    expect(readShown(bandwidth, '0,125').value).toBeNull();
    setDisplay({ ...plainDisplay, numbers: 'comma' });
    expect(shownText(false, 1500.5, bandwidth)).toBe('1.500,5');
    expect(shownText(true, 1500.5, bandwidth)).toBe('1500,5');
    expect(['1.500,5', '1.500', '1,5', '1.5', '12,345'].map(ungrouped)).toEqual([
      '1500.5',
      '1500',
      '1.5',
      '1.5',
      '12.345',
    ]);
  });

  it('are typed back to the same value in every look of numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 4_000_000 }),
        fc.constantFrom(...NUMBER_STYLES),
        fc.boolean(),
        (quarters, numbers, isTypedInto) => {
          setDisplay({ ...plainDisplay, numbers });
          const text = shownText(isTypedInto, quarters / 4, bandwidth);
          const typed = readShown(bandwidth, text).value;
          expect(typed).not.toBeNull();
          expect(shownText(isTypedInto, typed ?? 0, bandwidth)).toBe(text);
        },
      ),
      runs(300),
    );
  });
});
