import type { WorkloadTrials } from '../../analysis/trials/trials';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { SkipLine } from '../../vocabulary/skip-line';

/** Says how many migrations were too long to simulate to their end; null if none was. */
export function budgetSentence(trials: readonly WorkloadTrials[]): string | null {
  const cut = trials.flatMap(({ label, trials: all }) =>
    all.some(({ simulated }) => simulated.stopReason === 'event-budget') ? [label] : [],
  );
  if (cut.length === 0) return null;
  return (
    `Migrations of ${cut.join(', ')} write so often and last so long that they were stopped early: ` +
    'their numbers, and the claims that rest on them, mean nothing here. A faster link or a smaller memory helps.'
  );
}

/** Whether the skip ratio of a scenario is the paper's (eq. 10). */
export const hasPaperLine = (scenario: Scenario): boolean =>
  (['gammaTime', 'gammaRate', 'gammaConstant'] as const).every((name) => scenario[name] === defaultScenario[name]);

/** The two that trials can be predicted with; the scenario's own is the paper's until it is set by hand or by a fit. */
export const lineOptions = (isPaper: boolean): readonly { readonly id: SkipLine; readonly label: string }[] => [
  { id: 'learned', label: 'Learned here' },
  { id: 'scenario', label: isPaper ? 'The paper’s' : 'The scenario’s' },
];

/** Where the refined model is right, and where not. */
export const WHERE_IT_STOPS =
  'Algorithm 1 takes D as constant and the skip ratio as a line. Strictly both cannot be true: pages that are never written ' +
  'twice are never skipped. It is right in traffic, time and energy where the skip ratio fits the first round and a history ' +
  'exists. It is wrong in downtime wherever a hot set remains, and wrong in all without history. Under an adaptive rate its ' +
  'first round has another rate than the host’s, and the host stops by chance. The sweep model needs the measured U(T) ' +
  'only, no history and no skip ratio.';
