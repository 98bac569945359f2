import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelFacts } from '../models/facts';
import { models } from '../models/registry';
import { ignoredBecause } from '../scenario/ignored';
import { parameters } from '../scenario/parameters';
import { defaultScenario, effectiveInput, type Scenario } from '../scenario/scenario';
import { evenly, likelyScenario } from '../test/arbitraries';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { evaluate } from './evaluation';

describe('evaluate', () => {
  it('gives the paper 1 GB VM at 800 Mbit/s: 1671.70 MiB, 17.529 s, 876.1 J, 50 W', () => {
    const { outcome, convergenceCoefficient, outsidePaperRange, model } = evaluate(defaultScenario);
    if (!outcome.applicable) throw new Error('Algorithm 1 is always applicable.');
    expect(model).toBe('algorithm-1');
    expect(outcome.traffic.toFixed(2)).toBe('1671.70');
    expect(outcome.totalTime.toFixed(3)).toBe('17.529');
    expect(outcome.energy.total.toFixed(1)).toBe('876.1');
    expect(outcome.energy.meanPower.toFixed(0)).toBe('50');
    expect(convergenceCoefficient).toBeCloseTo(0.4194304, 15);
    expect(outsidePaperRange).toEqual([]);
  });

  it('says what the chosen model says, with the energy of its traffic', () => {
    fc.assert(
      fc.property(likelyScenario, (scenario) => {
        const { of, outcome } = evaluate(scenario);
        expect(of).toBe(scenario);
        const alone = models[scenario.model].predict(effectiveInput(scenario));
        if (!outcome.applicable) {
          expect(outcome).toEqual(alone);
          return;
        }
        const { energy, ...migration } = outcome;
        expect(migration).toEqual(alone);
        const { energyPerMib, energyFixed } = scenario;
        expect(relativeError(energy.total, energyPerMib * outcome.traffic + energyFixed)).toBeLessThan(1e-12);
        expect(energy.meanPower).toBe(energy.total / outcome.totalTime);
      }),
      runs(150),
    );
  });

  it('knows lambda and what lies outside the paper even where the model is not applicable', () => {
    const evaluation = evaluate({ ...defaultScenario, memory: 4096, dirtyRate: 200, model: 'closed-form' });
    expect(evaluation.outcome.applicable).toBe(false);
    expect(evaluation.convergenceCoefficient).toBe(200 / 95.367431640625);
    expect(evaluation.outsidePaperRange).toEqual(['memory']);
  });

  it('moves no number of the paper’s models with a knob that is said to be ignored, at either end of its range', () => {
    const rest = ({ outcome, convergenceCoefficient }: ReturnType<typeof evaluate>) => [
      outcome,
      convergenceCoefficient,
    ];
    for (const model of [modelFacts['closed-form'], modelFacts['algorithm-1'], modelFacts['dirty-curve']]) {
      for (const adaptive of [false, true]) {
        const scenario = { ...defaultScenario, model: model.id, adaptive };
        for (const parameter of parameters) {
          if (parameter.kind !== 'number' || ignoredBecause(parameter, scenario) === null) continue;
          for (const value of [parameter.min, parameter.max]) {
            const changed = evaluate({ ...scenario, [parameter.name]: value });
            expect(rest(changed), `${parameter.name}, ${model.id}`).toEqual(rest(evaluate(scenario)));
          }
        }
      }
    }
  });

  it('moves no number of any model with what is said to be ignored: knobs back at their defaults', () => {
    const guests = parameters.find(({ name }) => name === 'guest');
    const guest = guests?.kind === 'choice' ? guests.options.map(({ id }) => id) : [];
    let known = 0;
    fc.assert(
      fc.property(
        likelyScenario,
        fc.constantFrom(...Object.values(modelFacts)),
        fc.record({ zeroShare: evenly(0, 0.6), isKnown: fc.boolean(), guest: fc.constantFrom(...guest) }),
        (likely, { id: model }, { zeroShare, isKnown, guest: kind }) => {
          known += isKnown ? 1 : 0;
          const scenario = {
            ...likely,
            ...{ model, guest: kind as Scenario['guest'], zeroMemory: zeroShare * likely.memory },
            ...{ workingSet: isKnown ? likely.workingSet : 0 },
          };
          const ignored = parameters.filter((each) => ignoredBecause(each, scenario) !== null);
          const plain = {
            ...scenario,
            ...Object.fromEntries(ignored.map(({ name }) => [name, defaultScenario[name]])),
          };
          const [got, wanted] = [evaluate(plain), evaluate(scenario)].map(({ outcome }) => {
            if (!outcome.applicable) return outcome;
            const { traffic, totalTime, downtime, stopReason, platform } = outcome;
            return { traffic, totalTime, downtime, stopReason, intervals: platform?.intervals };
          });
          expect(got, `${model}: ${ignored.map(({ name }) => name).join(', ')}`).toEqual(wanted);
        },
      ),
      runs(150),
    );
    expect(known).toBeGreaterThan(40);
  });
});
