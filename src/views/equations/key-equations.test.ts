import { describe, expect, it } from 'vitest';
import { models } from '../../models/registry';
import { defaultScenario } from '../../scenario/scenario';
import { equationsInPlay, whereDefined } from './equation-list';
import { keyEquation } from './key-equations';

const SYMBOLS = ['totalTime', 'downtime', 'traffic', 'energy', 'preCopyRounds', 'lambda'] as const;

describe('the equation of a key number', () => {
  it.each(Object.values(models).map(({ id }) => id))('is the one in play that defines it: %s', (model) => {
    for (const adaptive of [false, true]) {
      for (const workingSet of [0, 512]) {
        const scenario = { ...defaultScenario, model, adaptive, workingSet };
        const inPlay = equationsInPlay(scenario);
        expect(SYMBOLS.map((symbol) => keyEquation(symbol, scenario))).toEqual(
          SYMBOLS.map((symbol) => whereDefined(symbol, inPlay)),
        );
      }
    }
  });
});
