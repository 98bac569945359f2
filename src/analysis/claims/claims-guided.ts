import { daemons } from '../../simulator/daemons';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import type { ChoiceUnder, ChosenVm, GuidedCase } from '../guided/guided';
import type { WeightSetId } from '../guided/guided-choice';
import type { Savings } from '../guided/saving';
import { type Claim, type Fact, part } from './claim';
import { percent } from './claim-reasons';

const under = (weights: WeightSetId): string =>
  weights === 'equal' ? 'equal weights' : `${metricRecords[weights].name} alone`;

const isTpcc = ({ workload }: ChosenVm): boolean => workload === 'tpcc';

const costFacts = (choices: readonly ChoiceUnder[], which: 'predicted' | 'cheapest'): readonly Fact[] =>
  choices.map((choice) => ({
    of: `${under(choice.weights)}: ${choice[which].name}, C`,
    value: choice[which].cost,
    unit: '',
  }));

const savingFacts = (savings: Savings): readonly Fact[] =>
  METRICS.map((metric) => ({ of: `${metricRecords[metric].name}, saved`, value: savings[metric], unit: '%' }));

/**
 * What is saved here, and why the paper's figure is at the very bound of Xen's rule: with 5 of 20 draws on TPC-C, and at
 * most 5 times the memory sent by a migration, 1 - v / (0.25 v + 3.75) at v = 1 times the memory for TPC-C is 75.0 %.
 */
function whyPaperSavesMore(savings: Savings): string {
  const saved = METRICS.map((metric) => `${percent(savings[metric])}`).join(', ');
  return (
    `Guided choice takes TPC-C and all four sums fall (time, downtime, traffic, energy: ${saved}). The paper’s 74.5\u00a0% of traffic needs ` +
    'the others to send 4.9 times as much. Xen’s limit of 3 times the memory allows 75.0\u00a0% at the most, if all three run into ' +
    'it in the worst way; with the limit off and larger sets this host gives 74, 99, 74 and 73\u00a0%.'
  );
}

/**
 * Claim 16 of the paper, judged by one case of the paper's eight VMs: "guided choice always takes TPC-C, and all four
 * sums fall" (sec. 5.4). Null for a fleet that is not of the paper's four workloads.
 * Assumes nothing of weights: it is judged under equal ones, and under each metric alone.
 */
export function judgeGuidance({ judge, choices, paperDraw }: GuidedCase): Claim | null {
  if (paperDraw === null) return null;
  const parts = [
    part(
      'By the model’s predictions the lowest C is that of a TPC-C VM, under equal weights and under each metric alone.',
      choices.every(({ predicted }) => isTpcc(predicted)),
      costFacts(choices, 'predicted'),
    ),
    ...(judge === 'model'
      ? []
      : [
          part(
            `By what ${daemons[judge].label} then cost, the cheapest VM is a TPC-C VM under the same five weights.`,
            choices.every(({ cheapest }) => isTpcc(cheapest)),
            costFacts(choices, 'cheapest'),
          ),
        ]),
    part(
      'Against the paper’s own 20 random choices all four sums fall.',
      METRICS.every((metric) => paperDraw.savings[metric] > 0),
      savingFacts(paperDraw.savings),
    ),
  ];
  return {
    number: 16,
    says: 'Guided choice always takes TPC-C, and all four sums fall.',
    where: 'Sec. 5.4, fig. 14',
    holds: parts.every(({ holds }) => holds),
    parts,
    because: parts.every((each) => each.holds)
      ? whyPaperSavesMore(paperDraw.savings)
      : 'What each VM sends, and at which rate, decides it: the reasons stand above.',
  };
}
