import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOf } from '../models/cost';
import { models } from '../models/registry';
import { defaultScenario, effectiveInput, type Scenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { anyScenario, likelyScenario } from '../test/arbitraries';
import { runs } from '../test/runs';
import { engine } from './engine';
import { evaluate } from './evaluation';
import { findMend } from './mend-job';
import { resultJson } from './result-json';

const explore = (scenario: Scenario, baseline: Scenario | null = null, overlay = false) =>
  engine.explore({ scenario, baseline, overlay });

const slower: Scenario = { ...defaultScenario, bandwidth: 400 };
const refused: Scenario = { ...defaultScenario, model: 'closed-form', dirtyRate: 200 };

describe('the engine', () => {
  it('gives answers that pass to another thread unchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyScenario, likelyScenario),
        fc.option(likelyScenario),
        fc.boolean(),
        (scenario, baseline, overlay) => {
          const answer = engine.explore(structuredClone({ scenario, baseline, overlay }));
          expect(structuredClone(answer)).toStrictEqual(answer);
        },
      ),
      runs(100),
    );
    for (const scenario of [defaultScenario, refused]) {
      const answer = runToEnd(findMend(scenario));
      expect(structuredClone(answer)).toStrictEqual(answer);
    }
  });

  it('answers explore with the evaluation of the scenario and, if there is one, of the baseline', () => {
    expect(explore(defaultScenario)).toEqual({
      evaluation: evaluate(defaultScenario),
      baseline: null,
      overlay: null,
      costs: null,
    });
    expect(explore(defaultScenario, slower).baseline).toEqual(evaluate(slower));
  });

  it('costs scenario and baseline against the larger of the two, by the weights of the scenario on screen', () => {
    const weights = { downtimeWeight: 0.5, timeWeight: 0.5, trafficWeight: 0, energyWeight: 0 };
    const { evaluation, baseline, costs } = explore({ ...defaultScenario, ...weights }, slower);
    const [mine, other] = [evaluation.outcome, baseline?.outcome];
    if (!mine.applicable || !other?.applicable || costs === null) throw new Error('Algorithm 1 is always applicable.');
    expect(costs.baseline.total).toBe(1);
    expect(costs.scenario.total).toBe(
      0.5 * (mine.downtime / other.downtime) + 0.5 * (mine.totalTime / other.totalTime),
    );
    expect(costs.scenario).toMatchObject({ traffic: 0, energy: 0 });
  });

  it('costs the four metrics that eq. 18 names, energy and traffic included', () => {
    const { costs } = explore(defaultScenario, slower);
    const metrics = [defaultScenario, slower].map((scenario) => {
      const { outcome } = evaluate(scenario);
      if (!outcome.applicable) throw new Error('Algorithm 1 is always applicable.');
      const { downtime, totalTime, traffic, energy } = outcome;
      return { downtime, time: totalTime, traffic, energy: energy.total };
    });
    const equal = { downtime: 0.25, time: 0.25, traffic: 0.25, energy: 0.25 };
    expect([costs?.scenario, costs?.baseline]).toEqual(costsOf(metrics, equal));
  });

  it('costs nothing where one of the two has no numbers', () => {
    expect(explore(refused, defaultScenario).costs).toBeNull();
    expect(explore(defaultScenario, refused).costs).toBeNull();
  });

  it.each([
    ['algorithm-1', 'closed-form'],
    ['closed-form', 'algorithm-1'],
    ['dirty-curve', 'algorithm-1'],
  ] as const)('lays over %s the same scenario by %s', (model, other) => {
    const scenario = { ...defaultScenario, model };
    const { overlay } = explore(scenario, null, true);
    expect(overlay).toEqual({ model: other, outcome: models[other].predict(effectiveInput(scenario)) });
    expect(explore(scenario).overlay).toBeNull();
  });

  it('answers mend with the scenario it belongs to', () => {
    expect(runToEnd(findMend(defaultScenario))).toEqual({ of: defaultScenario, mend: null });
    const { of, mend } = runToEnd(findMend(refused));
    expect(of).toEqual(refused);
    expect(mend).not.toBeNull();
  });

  it('answers result with the line that the command gives', async () => {
    const state = { view: 'explore', scenario: slower, pins: [defaultScenario] } as const;
    const rejected = [{ key: 'mem', text: 'x', used: 1024 }];
    expect(await engine.result({ state, rejected })).toBe(resultJson(state, rejected, evaluate(slower)));
  });

  it('is asked nothing twice: the same question gives the same answer', () => {
    fc.assert(
      fc.property(likelyScenario, (scenario) => {
        expect(explore(scenario, slower, true)).toEqual(explore(scenario, slower, true));
      }),
      runs(30),
    );
  });
});
