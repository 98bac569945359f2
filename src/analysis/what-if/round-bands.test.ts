import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlatforms } from '../../models/platforms/late';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { readSpread } from '../../scenario/spread';
import { runToEnd } from '../../simulator/run-to-end';
import { predictScenario } from '../vm-cost';
import { MOST_ROUNDS_SHOWN, roundBandsOf } from './round-bands';

beforeAll(loadPlatforms);

const doubt = (knob: 'memory' | 'dirtyRate' | 'bandwidth', scenario: Scenario, text: string) => {
  const reading = readSpread(parameterByName[knob], scenario[knob], text);
  if (!reading.ok || !reading.spread) throw new Error('It is read.');
  return { knob, spread: reading.spread };
};

describe('rounds whose inputs are in doubt', () => {
  it('are one round of the memory where nothing is dirtied: even draws, worked by hand', () => {
    const scenario: Scenario = { ...defaultScenario, dirtyRate: 0 };
    const { bands, reached, own } = runToEnd(roundBandsOf(scenario, [doubt('memory', scenario, '900 to 1100')]));
    expect([reached, own.toSend, own.dirtied]).toEqual([[1], [scenario.memory], [0]]);
    for (const [i, wanted] of [910, 950, 1000, 1050, 1090].entries()) {
      expect(Math.abs((bands.toSend[i]?.[0] ?? 0) - wanted)).toBeLessThan(8);
    }
    expect(bands.dirtied.map((band) => band[0])).toEqual([0, 0, 0, 0, 0]);
  });

  it.each(['algorithm-1', 'dirty-curve', 'libvirt', 'xen'] as const)(
    'are the scenario’s own without doubt: %s',
    (model) => {
      const scenario: Scenario = { ...defaultScenario, model, workingSet: 300 };
      const { bands, own, rounds, reached } = runToEnd(roundBandsOf(scenario, []));
      const outcome = predictScenario(scenario);
      if (!outcome.applicable) throw new Error('It has a number.');
      expect(rounds).toEqual(Array(5).fill(outcome.preCopyRounds));
      expect(reached).toEqual(Array(Math.min(outcome.preCopyRounds, MOST_ROUNDS_SHOWN)).fill(1));
      for (const band of bands.toSend) expect(band).toEqual(own.toSend);
      for (const band of bands.dirtied) expect(band).toEqual(own.dirtied);
      // What is to be sent in a round is what the round before left and dirtied.
      if (model === 'dirty-curve') expect(own.toSend.slice(1)).toEqual(own.dirtied.slice(0, -1));
    },
  );

  it('agree with a second sampler: the first round’s dirtied memory is D times its length', () => {
    const scenario: Scenario = { ...defaultScenario, model: 'closed-form', dirtyRate: 40 };
    const doubted = [doubt('dirtyRate', scenario, '30 to 50')];
    const { bands } = runToEnd(roundBandsOf(scenario, doubted));
    const seconds = scenario.memory / ((scenario.bandwidth * 1e6) / 8 / 2 ** 20);
    for (const [i, rate] of [31, 35, 40, 45, 49].entries()) {
      expect(Math.abs((bands.dirtied[i]?.[0] ?? 0) / seconds - rate)).toBeLessThan(1.2);
    }
    expect(runToEnd(roundBandsOf(scenario, doubted))).toEqual(runToEnd(roundBandsOf(scenario, doubted)));
  });
});
