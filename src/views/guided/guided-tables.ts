import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Column } from '../shared/table';
import * as words from './words';

/** The four savings of a case, a row each, beside those of the paper. */
export function savedColumns(of: GuidedCase, paper: GuidedComparison['paper']): readonly Column<Metric>[] {
  const share = (
    key: string,
    head: string,
    value: (metric: Metric) => number,
    show = words.percent,
  ): Column<Metric> => ({
    ...{ key, head, isNumber: true },
    text: (metric) => show(value(metric)),
    exact: (metric) => exactNumber(value(metric)),
  });
  const draws = ({ low, high, mean }: GuidedCase['draws'][Metric]) => [low, high, mean] as const;
  const own = of.paperDraw;
  return [
    { key: 'metric', head: words.metricHead, text: (metric) => metricRecords[metric].label },
    share('expected', words.expectedHead, (metric) => of.savings[metric]),
    {
      ...{ key: 'draws', head: words.drawsHead, isNumber: true },
      text: (metric) => words.drawsText(...draws(of.draws[metric])),
      exact: (metric) => draws(of.draws[metric]).map(exactNumber).join(' '),
    },
    ...(paper && own
      ? [
          share('paper-draw', words.paperDrawHead, (metric) => own.savings[metric]),
          share('paper', words.thePaper, (metric) => paper.savings[metric]),
          share('distance', words.distanceHead, (metric) => own.savings[metric] - paper.savings[metric], words.points),
        ]
      : []),
  ];
}

/** The numbers of figure 14. Savings are shares of 1. */
export function savingsTable(of: GuidedCase, paper: GuidedComparison['paper']): TableData {
  return {
    columns: [
      { key: 'metric', label: words.metricHead },
      { key: 'guided', label: words.savingsColumns.guided },
      { key: 'random', label: words.savingsColumns.random },
      { key: 'unit', label: words.savingsColumns.unit },
      { key: 'saved_share', label: words.savingsColumns.savedShare },
      { key: 'draws_5th_percentile', label: words.savingsColumns.lowDraws },
      { key: 'draws_mean', label: words.savingsColumns.meanDraws },
      { key: 'draws_95th_percentile', label: words.savingsColumns.highDraws },
      { key: 'saved_paper_draw', label: words.savingsColumns.savedPaperDraw },
      { key: 'paper', label: words.thePaper },
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

/** What a random choice costs in each case and what guided choice saves, and after it every VM: all numbers, for a file. */
export function casesTable({ cases, names }: GuidedComparison): TableData {
  return {
    columns: [
      { key: 'costs_by', label: words.casesColumns.costsBy },
      { key: 'rate', label: words.casesColumns.rate },
      { key: 'vm', label: words.casesColumns.vm },
      { key: 'chosen', label: words.casesColumns.chosen },
      { key: 'stop_reason', label: words.casesColumns.stopReason },
      ...METRICS.map((metric) => ({
        key: `cost_${metric}_${metricRecords[metric].fileUnit}`,
        label: words.costColumn(metric),
      })),
      ...METRICS.map((metric) => ({ key: `saved_${metric}_share`, label: words.savedColumn(metric) })),
    ],
    rows: cases.flatMap((each) => [
      [
        each.judge,
        each.rate,
        words.aRandomOne,
        '',
        '',
        ...METRICS.map((metric) => each.random[metric]),
        ...METRICS.map((metric) => each.savings[metric]),
      ],
      ...each.runs.map((run, vm) => [
        each.judge,
        each.rate,
        names[vm] ?? '',
        each.chosen.vms.includes(vm) ? words.yes : words.no,
        run?.stopReason ?? words.notApplicable,
        ...METRICS.map((metric) => run?.metrics[metric] ?? null),
        ...METRICS.map(() => null),
      ]),
    ]),
  };
}
