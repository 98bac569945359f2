import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { exactNumber } from '../../format/number';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { percent, points } from './guided-texts';

/** A number as it stands in a cell, with all its digits for the tooltip. */
export interface Cell {
  readonly shown: string;
  readonly exact: string;
}

/** One metric: what was saved, how that varies, and how far it is from the paper. */
export interface SavedRow {
  readonly metric: Metric;
  readonly name: string;
  readonly expected: Cell;
  readonly drawn: Cell;
  /** Null for a fleet that is not the paper's. */
  readonly paperDraw: Cell | null;
  readonly paper: Cell | null;
  /** Ours less the paper's, both against the paper's draw. */
  readonly distance: Cell | null;
}

const cell = (share: number, show = percent): Cell => ({ shown: show(share), exact: exactNumber(share) });

/** The four savings of a case beside those of the paper. */
export function savedRows(of: GuidedCase, paper: GuidedComparison['paper']): readonly SavedRow[] {
  return METRICS.map((metric) => {
    const { low, high, mean } = of.draws[metric];
    return {
      metric,
      name: metricRecords[metric].label,
      expected: cell(of.savings[metric]),
      drawn: {
        shown: `${percent(low)} to ${percent(high)}, mean ${percent(mean)}`,
        exact: [low, high, mean].map(exactNumber).join(' '),
      },
      paperDraw: of.paperDraw && cell(of.paperDraw.savings[metric]),
      paper: paper && cell(paper.savings[metric]),
      distance: paper && of.paperDraw && cell(of.paperDraw.savings[metric] - paper.savings[metric], points),
    };
  });
}
