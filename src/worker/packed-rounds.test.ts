import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../engine/engine';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { anyScenario, likelyScenario } from '../test/arbitraries';
import { likelyQemuScenario } from '../test/qemu-inputs';
import { runs } from '../test/runs';
import { packing, unpackAnswer } from './packed-rounds';

const served = packing(engine);

/** What comes out of the worker for a question: packed, cloned, unpacked. */
const onThePage = (...question: Parameters<typeof engine.explore>) =>
  unpackAnswer(structuredClone(served.explore(...question)));

describe('packed rounds', () => {
  it('arrive as the engine gave them, to the last bit, for every model, with a pin and with the other model', () => {
    const any = fc.oneof(anyScenario, likelyScenario, likelyQemuScenario);
    fc.assert(
      fc.property(any, fc.option(any), fc.boolean(), (scenario, baseline, overlay) => {
        const question = { scenario, baseline, overlay };
        expect(onThePage(question)).toStrictEqual(engine.explore(question));
      }),
      runs(200),
    );
  });

  it('keep guards, the pause, and what only QEMU has', () => {
    const guarded: Scenario = { ...defaultScenario, gammaConstant: 2, dirtyRate: 400, model: 'algorithm-1' };
    const qemu: Scenario = { ...defaultScenario, model: 'qemu' };
    for (const scenario of [guarded, qemu]) {
      const question = { scenario, baseline: null, overlay: false };
      const { outcome } = onThePage(question).evaluation;
      const rounds = outcome.applicable ? outcome.rounds : [];
      expect(rounds.at(-1)?.stopAndCopy).toBe(true);
      expect(rounds.slice(0, -1).some(({ stopAndCopy }) => stopAndCopy)).toBe(false);
      expect(rounds.some(({ guards }) => guards.length > 0)).toBe(scenario === guarded);
      expect(rounds[0]?.left !== undefined).toBe(scenario === qemu);
      expect(onThePage(question)).toStrictEqual(engine.explore(question));
    }
  });

  it('travel as numbers alone: no round is an object on the way', () => {
    const { withoutRounds, evaluation } = served.explore({ scenario: defaultScenario, baseline: null, overlay: false });
    const { outcome } = withoutRounds.evaluation;
    expect(outcome.applicable && outcome.rounds).toEqual([]);
    expect(evaluation?.numbers).toBeInstanceOf(Float64Array);
    expect(evaluation?.count).toBeGreaterThan(2);
  });
});
