import type { FitAnswer } from '../../engine/fit-job';
import type { TrainingRows } from '../../readers/training';

export interface FitChartsProps {
  readonly answer: FitAnswer;
  /** The rows that the answer belongs to, left-out ones too. */
  readonly table: TrainingRows;
  readonly leftOut: ReadonlySet<number>;
  /** A row is left out, or comes back. */
  readonly onToggle: (row: number) => void;
}

/** What a fit looks like: the line or curve through its rows, and what is left over. */
export function FitCharts(_: FitChartsProps) {
  return null;
}
