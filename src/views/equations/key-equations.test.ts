import { describe, expect, it } from 'vitest';
import { models } from '../../models/registry';
import { defaultScenario } from '../../scenario/scenario';
import { equationsInPlay, whereDefined } from './equation-list';
import { keyEquation } from './key-equations';

const SYMBOLS = ['totalTime', 'downtime', 'traffic', 'energy', 'preCopyRounds', 'lambda'] as const;

describe('the equation of a key number', () => {
  it.each(Object.values(models).map(({ id }) => id))('is the one in play that defines it: %s', (model) => {
    for (const adaptive of [false, true]) {
      const inPlay = equationsInPlay({ ...defaultScenario, model, adaptive });
      expect(SYMBOLS.map((symbol) => keyEquation(symbol, model))).toEqual(
        SYMBOLS.map((symbol) => whereDefined(symbol, inPlay)),
      );
    }
  });
});
