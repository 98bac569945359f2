import { daemons } from '../../simulator/daemons';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import type { ChoiceUnder, ChosenVm, GuidedCase } from '../guided/guided';
import type { WeightSetId } from '../guided/guided-choice';
import type { Savings } from '../guided/saving';
import { type Claim, type Fact, part } from './claim';

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
    because: 'What each VM sends, and at which rate, decides it: the reasons stand above.',
  };
}
