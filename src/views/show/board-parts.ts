import type { ParameterName } from '../../scenario/scenario';
import { knobOfKey } from '../../scenario/show-names';

/** Charts that stand on Explore, by their names in links. */
const EXPLORE_CHARTS = ['chart.rounds', 'chart.timeline', 'chart.downtime', 'chart.energy', 'chart.cost'] as const;
export type ExploreChart = (typeof EXPLORE_CHARTS)[number];

/** What is shown on a board. */
interface BoardParts {
  readonly hasVerdict: boolean;
  readonly hasNumbers: boolean;
  readonly charts: readonly ExploreChart[];
  readonly knobs: readonly ParameterName[];
}

/** Sorts the names of a link. ['numbers', 'chart.rounds', 'mem'] -> the numbers, one chart, the memory. */
export function boardParts(names: readonly string[]): BoardParts {
  return {
    hasVerdict: names.includes('verdict'),
    hasNumbers: names.includes('numbers'),
    charts: EXPLORE_CHARTS.filter((chart) => names.includes(chart)),
    knobs: names.flatMap((name) => knobOfKey(name) ?? []),
  };
}
