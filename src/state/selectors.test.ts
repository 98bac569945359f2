import { beforeEach, describe, expect, it } from 'vitest';
import { engine } from '../engine/engine';
import { findMend } from '../engine/mend-job';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { selectAnswer, selectIsCurrent, selectMend } from './selectors';
import { useStore } from './store';

const store = () => useStore.getState();
const answerTo = (scenario: Scenario) => engine.explore({ scenario, baseline: null, overlay: false });
const bad: Scenario = { ...defaultScenario, dirtyRate: 100 };

describe('the answer on screen', () => {
  beforeEach(() => store().startWith({ scenario: defaultScenario, pins: [] }));

  it('belongs to the scenario on screen, or does not', () => {
    store().receiveAnswer(answerTo(defaultScenario));
    expect(selectIsCurrent(store())).toBe(true);
    store().setParameter('memory', 2048);
    expect(selectIsCurrent(store())).toBe(false);
    // What comes back from another thread is another object with the same values.
    store().receiveAnswer(structuredClone(answerTo({ ...defaultScenario, memory: 2048 })));
    expect(selectIsCurrent(store())).toBe(true);
  });

  it('stays in sight when a later question fails', () => {
    const answer = answerTo(defaultScenario);
    store().receiveAnswer(answer);
    store().reportFailure('The calculation stopped.');
    expect(store().run).toEqual({ status: 'failed', answer, sentence: 'The calculation stopped.' });
    expect(selectAnswer(store())).toBe(answer);
  });

  it('has a mend only for the scenario that it was found for', () => {
    store().receiveMend(runToEnd(findMend(bad)));
    expect(selectMend(store())).toBeUndefined();
    store().setParameter('dirtyRate', 100);
    expect(selectMend(store())).toMatchObject({ from: expect.any(Number) });
    store().receiveMend({ of: bad, mend: null });
    expect(selectMend(store())).toBeNull();
  });
});
