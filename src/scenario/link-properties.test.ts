import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario } from '../test/arbitraries';
import { runs } from '../test/runs';
import { decodeLink, encodeLink, type LinkState } from './link';
import { parameterByName, parameters } from './parameters';
import type { Scenario } from './scenario';
import { isWeightName } from './weights';

function read(link: string): LinkState {
  const answer = decodeLink(link);
  if (!answer.ok) throw new Error(answer.error);
  return answer.state;
}

describe('round trips', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(fc.constantFrom('a', ',', '~', '%', '%25', '&', '=', '#', '+', ' ', '/', '?', '\u00a0', 'é', '🖥', "'"), {
        maxLength: 40,
      })
      .map((parts) => parts.join('')),
  );
  const named = fc
    .tuple(anyScenario, anyName)
    .map(([scenario, name]): Scenario => ({ ...scenario, name: [...name].slice(0, 80).join('') }));
  const anyState = fc.record({
    view: fc.constant('explore' as const),
    scenario: named,
    pins: fc.array(named, { maxLength: 4 }),
  });
  /** The arbitrary has -0 among its numbers; a link reads it as 0, and for everything we do that is the same. */
  const withoutMinusZero = (scenario: Scenario): Scenario =>
    Object.fromEntries(
      Object.entries(scenario).map(([key, value]) => [key, typeof value === 'number' ? value + 0 : value]),
    ) as unknown as Scenario;

  it('give back every scenario and every pin to the last digit, and list nothing', () => {
    fc.assert(
      fc.property(anyState, (state: LinkState) => {
        const expected = {
          ...state,
          scenario: withoutMinusZero(state.scenario),
          pins: state.pins.map(withoutMinusZero),
        };
        expect(decodeLink(encodeLink(state))).toEqual({ ok: true, state: expected, rejected: [], firstVisit: false });
      }),
      runs(100),
    );
  });

  it('give back the link that was written, once it is written by us', () => {
    fc.assert(
      fc.property(anyState, (state: LinkState) => {
        const written = encodeLink(state);
        expect(encodeLink(read(written))).toBe(written);
        expect(written).toMatch(/^#\/explore\?v=3[\w&=.%~-]*$/);
      }),
      runs(100),
    );
  });
});

describe('any text', () => {
  const pair = fc
    .tuple(
      fc.constantFrom('v', 'pin', 'x', ...parameters.map(({ key }) => key)),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.double().map(String),
        fc.constantFrom('%', '1', '0', '~', ',', 'mem~1,', '1e999'),
      ),
    )
    .map(([key, text]) => `${key}=${text}`);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pair).map((pairs) => `#/explore?v=3&${pairs.join('&')}`),
  );

  it('never throws, and gives a scenario inside all ranges or a refusal in words', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const answer = decodeLink(typed);
        if (!answer.ok) {
          expect(answer.error).toMatch(/\.$/);
          return;
        }
        for (const scenario of [answer.state.scenario, ...answer.state.pins]) {
          // One expectation for all rows: there are over a hundred in each of some hundred texts.
          const outside = parameters.filter((row) => {
            const value = scenario[row.name];
            if (typeof value !== typeof row.default) return true;
            if (row.kind !== 'number' || typeof value !== 'number') return false;
            const isInside = value >= row.min && value <= row.max && !Object.is(value, -0);
            return !isInside || (row.integer && !Number.isInteger(value));
          });
          expect(outside.map(({ name }) => [name, scenario[name]])).toEqual([]);
          expect(scenario.minBandwidth).toBeLessThanOrEqual(scenario.maxBandwidth);
          expect(scenario.maxTrafficFactor > 0 && scenario.maxTrafficFactor < 1).toBe(false);
          const weights = parameters.filter(({ name }) => isWeightName(name)).map(({ name }) => Number(scenario[name]));
          expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(1e-9);
          expect([...scenario.name].length).toBeLessThanOrEqual(parameterByName.name.maxLength);
        }
        expect(() => encodeLink(answer.state)).not.toThrow();
        expect(JSON.parse(JSON.stringify(answer.rejected))).toEqual(answer.rejected);
      }),
      runs(1000),
    );
  });
});
