import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Column } from '../shared/table';
import { percent, points } from './guided-texts';

/** The four savings of a case, a row each, beside those of the paper. */
export function savedColumns(of: GuidedCase, paper: GuidedComparison['paper']): readonly Column<Metric>[] {
  const share = (key: string, head: string, value: (metric: Metric) => number, show = percent): Column<Metric> => ({
    ...{ key, head, isNumber: true },
    text: (metric) => show(value(metric)),
    exact: (metric) => exactNumber(value(metric)),
  });
  const draws = ({ low, high, mean }: GuidedCase['draws'][Metric]) => [low, high, mean];
  const own = of.paperDraw;
  return [
    { key: 'metric', head: 'Metric', text: (metric) => metricRecords[metric].label },
    share('expected', 'Expected', (metric) => of.savings[metric]),
    {
      ...{ key: 'draws', head: 'Nine of ten draws of 20', isNumber: true },
      text: (metric) => {
        const [low, high, mean] = draws(of.draws[metric]).map(percent);
        return `${low} to ${high}, mean ${mean}`;
      },
      exact: (metric) => draws(of.draws[metric]).map(exactNumber).join(' '),
    },
    ...(paper && own
      ? [
          share('paper-draw', 'Against the paper’s draw', (metric) => own.savings[metric]),
          share('paper', 'The paper', (metric) => paper.savings[metric]),
          share('distance', 'Distance', (metric) => own.savings[metric] - paper.savings[metric], points),
        ]
      : []),
  ];
}

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
