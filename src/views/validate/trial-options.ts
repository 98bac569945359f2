import type { WorkloadTrials } from '../../analysis/trials/trials';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { SkipLine } from '../../vocabulary/skip-line';
import * as words from './words';

/** Says how many migrations were too long to simulate to their end; null if none was. */
export function budgetSentence(trials: readonly WorkloadTrials[]): string | null {
  const cut = trials.flatMap(({ label, trials: all }) =>
    all.some(({ simulated }) => simulated.stopReason === 'event-budget') ? [label] : [],
  );
  if (cut.length === 0) return null;
  return words.stoppedEarly(cut);
}

/** Whether the skip ratio of a scenario is the paper's (eq. 10). */
export const hasPaperLine = (scenario: Scenario): boolean =>
  (['gammaTime', 'gammaRate', 'gammaConstant'] as const).every((name) => scenario[name] === defaultScenario[name]);

/** The two that trials can be predicted with; the scenario's own is the paper's until it is set by hand or by a fit. */
export const lineOptions = (isPaper: boolean): readonly { readonly id: SkipLine; readonly label: string }[] => [
  { id: 'learned', label: words.learnedLine },
  { id: 'scenario', label: isPaper ? words.paperLine : words.scenarioLine },
];
