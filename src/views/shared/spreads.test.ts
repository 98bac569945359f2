import { expect, it } from 'vitest';
import { parameterByName } from '../../scenario/parameters';
import { readSpread } from '../../scenario/spread';
import { deviationText, rangeText, spreadsInWords, spreadsOf } from './spreads';

it('tells how sure a finding is so that What if can read it', () => {
  const read = (text: string | undefined) => readSpread(parameterByName.dirtyRate, 40, text ?? '');
  expect(read(deviationText(3.218))).toMatchObject({
    ok: true,
    spread: { kind: 'normal', middle: 40, deviation: 3.22 },
  });
  expect(read(rangeText(35.04, 50))).toMatchObject({ ok: true, spread: { kind: 'even', from: 35, to: 50 } });
  expect(read(rangeText(1e-7, 12_345.6))).toMatchObject({ ok: true });
  expect([deviationText(null), deviationText(0), deviationText(Infinity), rangeText(3, null), rangeText(3, 3)]).toEqual(
    Array(5).fill(undefined),
  );
  const spreads = spreadsOf(deviationText(3), deviationText(12));
  expect(spreadsInWords(spreads, (name) => parameterByName[name].label)).toBe('Dirtying rate ± 3, Working set ± 12');
  expect(spreadsOf(undefined)).toEqual({});
});

it('a doubt of equal ends is sure, and of two values is any between', () => {
  const read = (typed: string) => readSpread(parameterByName.dirtyRate, 40, typed);
  expect(read('45 to 45')).toMatchObject({ ok: true, understood: expect.stringMatching(/^45\sMiB\/s, for sure$/) });
  expect(read('35 to 50')).toMatchObject({ ok: true, understood: expect.stringMatching(/^any value from 35/) });
});
