import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import type { TableData } from '../../format/csv';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';

/** The numbers of figure 14. Savings are shares of 1. */
export function savingsTable(of: GuidedCase, paper: GuidedComparison['paper']): TableData {
  return {
    columns: [
      { key: 'metric', label: 'Metric' },
      { key: 'guided', label: 'Guided' },
      { key: 'random', label: 'At random' },
      { key: 'unit', label: 'Unit' },
      { key: 'saved_share', label: 'Saved (share)' },
      { key: 'draws_5th_percentile', label: 'Draws, 5th percentile' },
      { key: 'draws_mean', label: 'Draws, mean' },
      { key: 'draws_95th_percentile', label: 'Draws, 95th percentile' },
      { key: 'saved_paper_draw', label: 'Saved, the paper’s draw' },
      { key: 'paper', label: 'The paper' },
    ],
    rows: METRICS.map((metric) => [
      metricRecords[metric].label,
      of.guided[metric],
      of.random[metric],
      metricRecords[metric].unit,
      of.savings[metric],
      of.draws[metric].low,
      of.draws[metric].mean,
      of.draws[metric].high,
      of.paperDraw?.savings[metric] ?? null,
      paper?.savings[metric] ?? null,
    ]),
  };
}

const valueUnder = (metric: Metric, which: string) => ({
  key: `${which}_${metric}_${metricRecords[metric].fileUnit}`,
  label: `${metricRecords[metric].label}, ${which} (${metricRecords[metric].fileUnit})`,
});

/** What a random choice costs in each case and what guided choice saves, and after it every VM: all numbers, for a file. */
export function casesTable({ cases, names }: GuidedComparison): TableData {
  return {
    columns: [
      { key: 'costs_by', label: 'Costs by' },
      { key: 'rate', label: 'Rate' },
      { key: 'vm', label: 'VM' },
      { key: 'chosen', label: 'Chosen' },
      { key: 'stop_reason', label: 'Stopped by' },
      ...METRICS.map((metric) => valueUnder(metric, 'cost')),
      ...METRICS.map((metric) => ({
        key: `saved_${metric}_share`,
        label: `${metricRecords[metric].label}, saved (share)`,
      })),
    ],
    rows: cases.flatMap((each) => [
      [
        each.judge,
        each.rate,
        'a random one',
        '',
        '',
        ...METRICS.map((metric) => each.random[metric]),
        ...METRICS.map((metric) => each.savings[metric]),
      ],
      ...each.runs.map((run, vm) => [
        each.judge,
        each.rate,
        names[vm] ?? '',
        each.chosen.vms.includes(vm) ? 'yes' : 'no',
        run?.stopReason ?? 'not applicable',
        ...METRICS.map((metric) => run?.metrics[metric] ?? null),
        ...METRICS.map(() => null),
      ]),
    ]),
  };
}
