import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import { pagesQuestion, sameQuestion, tooMuchMemory } from './pages-question';

const withMemory = (memory: number) => ({ ...defaultScenario, memory });

describe('the question to the simulator', () => {
  it('is asked up to 64 GiB, and not beyond', () => {
    expect(MOST_SIMULATED_MEMORY).toBe(64 * 1024);
    expect(pagesQuestion(withMemory(MOST_SIMULATED_MEMORY), null)?.scenario.memory).toBe(MOST_SIMULATED_MEMORY);
    expect(pagesQuestion(withMemory(MOST_SIMULATED_MEMORY + 1), null)).toBeNull();
    expect(tooMuchMemory(131_072).replaceAll('\u00a0', ' ')).toMatch(
      /^This VM has 128 GiB of memory\..* up to 64 GiB:/,
    );
  });

  it('is the same for the same simulation, after structured clone too', () => {
    const question = pagesQuestion(defaultScenario, null);
    const renamed = pagesQuestion({ ...defaultScenario, name: 'other', model: 'closed-form' }, null);
    expect(sameQuestion(question, renamed)).toBe(true);
    expect(sameQuestion(question, structuredClone(question))).toBe(true);
  });

  it('differs by scenario and by workload, and is never the same as none', () => {
    const question = pagesQuestion(defaultScenario, null);
    expect(sameQuestion(question, pagesQuestion(withMemory(512), null))).toBe(false);
    expect(sameQuestion(question, pagesQuestion(defaultScenario, 'idle'))).toBe(false);
    expect(sameQuestion(null, null)).toBe(false);
  });
});
