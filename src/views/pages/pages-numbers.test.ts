import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluate } from '../../engine/evaluation';
import type { PagesAnswer } from '../../engine/pages-job';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { simulatedPart } from '../../state/pages-slice';
import { filmOf, tinyFrames, tinyMigration } from '../../test/made-film';
import { differenceInPercent, isBeside, modelLabel, numbersRows } from './pages-numbers';

const answerOf = (scenario: Scenario, workload: string | null = null): PagesAnswer => ({
  of: { scenario: simulatedPart(scenario, workload), workload },
  migration: tinyMigration,
  recording: filmOf(tinyFrames),
});

const withOutcome = (evaluation: Evaluation, part: object): Evaluation => ({
  ...evaluation,
  outcome: { ...evaluation.outcome, ...part } as Evaluation['outcome'],
});

describe('the difference of the model', () => {
  it.each([
    [1.1, 1, '+10 %'],
    [0.5, 1, '−50 %'],
    [1, 1, 'the same'],
    [0, 0, 'the same'],
    [1, 0, '–'],
    [1e9, 1, 'over 10,000 ×'],
    [1.2345, 1, '+23 %'],
  ])('%d beside %d is %s', (model, simulated, said) => {
    expect(differenceInPercent(model, simulated)).toBe(said);
  });
});

describe('the numbers beside each other', () => {
  const evaluation = evaluate(defaultScenario);

  it('are those of the simulated migration and of the model', () => {
    const model = withOutcome(evaluation, { totalTime: 3.3, downtime: 0.52, traffic: 9 / 512, preCopyRounds: 4 });
    expect(numbersRows(answerOf(defaultScenario), model)).toEqual([
      { label: 'Total time', simulated: '3\u00a0s', model: '3.3\u00a0s', off: '+10 %' },
      { label: 'Downtime', simulated: '520\u00a0ms', model: '520\u00a0ms', off: 'the same' },
      { label: 'Traffic', simulated: '36\u00a0KiB', model: '18\u00a0KiB', off: '−50 %' },
      { label: 'Rounds', simulated: '2', model: '4', off: '+100 %' },
    ]);
  });

  it.each([
    ['of another scenario', evaluate({ ...defaultScenario, dirtyRate: 41 })],
    ['that has no numbers', evaluate({ ...defaultScenario, dirtyRate: 200, model: 'closed-form' })],
    ['that is not there yet', null],
  ])('leave out a model %s', (_which, other) => {
    const rows = numbersRows(answerOf(defaultScenario), other);
    expect(rows.map(({ model, off }) => [model, off])).toEqual(Array(4).fill(['–', '–']));
    expect(rows[0]?.simulated).toBe('3\u00a0s');
  });

  it('a model stands beside the film of a workload whatever its D, and beside one of its own knobs otherwise', () => {
    const other = evaluate({ ...defaultScenario, dirtyRate: 41 });
    expect(isBeside(answerOf(defaultScenario, 'dbench'), other)).toBe(true);
    expect(isBeside(answerOf(defaultScenario), other)).toBe(false);
    expect(isBeside(answerOf(defaultScenario, 'dbench'), evaluate({ ...defaultScenario, memory: 512 }))).toBe(false);
  });

  it('names the model as the control does', () => {
    expect(modelLabel(evaluation)).toBe('Algorithm 1');
  });
});
