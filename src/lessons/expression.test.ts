import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { holds, numberOf, parseCondition, parseExpression, quantityOf } from './expression';

const names = { scenarios: ['a', 'b'], fleets: { host: ['a', 'b'] } };
const values = { a: { downtime: 0.3, traffic: 100, 'cost.host': 0.5 }, b: { downtime: 0.1, traffic: 40 } };

const parsed = (text: string) => {
  const read = parseExpression(text, names);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const reason = (text: string): string => {
  const read = parseExpression(text, names);
  return read.ok ? '' : read.reason;
};

describe('an expression', () => {
  it.each([
    ['a.downtime / b.downtime', 3],
    ['a.traffic - b.traffic', 60],
    ['2 * (a.traffic - b.traffic) / 4', 30],
    ['1 + 2 * 3', 7],
    ['8 / 4 / 2', 1],
    ['0 - 0.5', -0.5],
    ['a.cost.host', 0.5],
  ])('is worked out as it is written: %s', (text, value) => {
    expect(numberOf(parsed(text), values)).toBeCloseTo(value, 12);
  });

  it('measures what its parts do', () => {
    expect(quantityOf(parsed('a.downtime - b.downtime'))).toBe('duration');
    expect(quantityOf(parsed('2 * a.traffic'))).toBe('volume');
    expect(quantityOf(parsed('a.traffic / 60'))).toBe('volume');
    expect(quantityOf(parsed('a.traffic / b.traffic'))).toBe('plain');
    expect(quantityOf(parsed('3'))).toBe('plain');
  });

  it.each([
    ['c.downtime', /^There is no scenario “c”; there are a, b\.$/],
    ['a.speed', /^There is no number “speed”; there are memory, /],
    ['a.cost', /^The cost of a needs one of its fleets/],
    ['a.cost.other', /^The cost of a needs one of its fleets/],
    ['a.downtime /', /^Something is missing at the end\.$/],
    ['(a.downtime', /^A bracket is not closed\.$/],
    ['a.downtime b.downtime', /^“b\.downtime” is one too many\.$/],
    ['a.downtime & 3', /^“& 3” cannot be read\.$/],
    ['* 3', /^“\*” stands where a name or a number should\.$/],
    ['', /^Something is missing/],
  ])('says what cannot be read: %s', (text, sentence) => {
    expect(reason(text)).toMatch(sentence);
  });

  it('never throws, and gives a number or none where it can be read', () => {
    const word = fc.constantFrom('a.downtime', 'b.traffic', 'c.x', '1', '.5', '+', '-', '*', '/', '(', ')', '<', 'and');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((all) => all.join(' ')),
        ),
        (text) => {
          const read = parseExpression(text, names);
          if (read.ok) expect(typeof numberOf(read.value, values)).toBe('number');
          else expect(read.reason).toMatch(/\.$/);
        },
      ),
      runs(300),
    );
  });

  it('equals JavaScript’s own arithmetic', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String);
    const sum: fc.Arbitrary<string> = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 4 },
        number,
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum'))
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      ),
    })).sum;
    fc.assert(
      fc.property(sum, (text) => {
        // biome-ignore lint/security/noGlobalEval: the second form of the arithmetic, over texts that this test makes.
        expect(numberOf(parsed(text), {})).toBe(globalThis.eval(text));
      }),
      runs(200),
    );
  });
});

describe('a condition', () => {
  const isTrue = (text: string) => {
    const read = parseCondition(text, names);
    if (!read.ok) throw new Error(read.reason);
    return holds(read.value, values);
  };

  it('holds where all its parts do', () => {
    expect(isTrue('a.downtime > b.downtime')).toBe(true);
    expect(isTrue('a.downtime < b.downtime')).toBe(false);
    expect(isTrue('a.downtime > b.downtime and b.traffic < 41')).toBe(true);
    expect(isTrue('a.downtime > b.downtime and b.traffic < 40')).toBe(false);
  });

  it('does not hold where a number is missing, either way', () => {
    expect([isTrue('b.energy > 1'), isTrue('b.energy < 1')]).toEqual([false, false]);
  });

  it.each(['a.downtime', 'a.downtime > 1 > 2', 'a.downtime = 1'])('needs one sign: %s', (text) => {
    expect(parseCondition(text, names)).toMatchObject({ ok: false });
  });
});
