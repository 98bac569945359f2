import { afterEach, describe, expect, it } from 'vitest';
import { evaluate } from '../engine/evaluation';
import { decodeLink } from '../scenario/link';
import { madePairs } from '../scenario/made-numbers';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { keyFourOf } from '../state/key-four';
import { openRead } from '../state/open-read';
import { useStore } from '../state/store';
import * as words from '../views/share/made-notice';
import { compareMade } from './compare-made';

const first = useStore.getInitialState();
afterEach(() => useStore.setState(first, true));

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const scenario = { ...defaultScenario, memory: 2048 };
const numbers = keyFourOf(evaluate(scenario));
const answer = (of: Scenario) =>
  useStore.getState().receiveAnswer({ evaluation: evaluate(of), baseline: null, overlay: null } as never);
const titleNow = () => useStore.getState().notice?.title;

async function opened(pairs: string) {
  compareMade(useStore, async () => words);
  openRead(decodeLink(`#/explore?v=3&mem=2048&${pairs}`), 'start');
  await settled();
  expect(titleNow()).toBeUndefined();
  answer(scenario);
  await settled();
}

describe('a link with the numbers it was made with', () => {
  it('says nothing where it gives them still', async () => {
    await opened(madePairs(numbers));
    expect(useStore.getState()).toMatchObject({ notice: null, made: null });
  });

  it('says so once the answer is there, where they differ', async () => {
    await opened(madePairs({ ...numbers, time: 1 }));
    expect(titleNow()).toBe('This link was made with other numbers');
    expect(useStore.getState().made).toBeNull();
  });

  it('waits for the answer to its own scenario, and says nothing of one that was left meanwhile', async () => {
    compareMade(useStore, async () => words);
    openRead(decodeLink('#/explore?v=3&mem=2048&mv=1&sum=1~1~1~1'), 'start');
    answer(defaultScenario);
    await settled();
    expect(titleNow()).toBeUndefined();
    openRead(decodeLink('#/explore?v=3&mem=512'), 'address');
    answer(scenario);
    await settled();
    expect(titleNow()).toBeUndefined();
  });

  it('is compared at once where the answer is on screen already', async () => {
    answer(scenario);
    compareMade(useStore, async () => words);
    openRead(decodeLink('#/explore?v=3&mem=2048&mv=1&sum=1~1~1~1'), 'pasted link');
    await settled();
    expect(titleNow()).toBe('This link was made with other numbers');
  });
});
