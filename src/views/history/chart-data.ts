import type { Predictor } from '../../analysis/history/history';
import type { TableData } from '../../format/csv';

/** A line of a chart of a history: a value for each migration, null where there is none. */
export interface HistoryLine {
  readonly id: Predictor | 'phi';
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What one chart of a history draws and says. */
export interface HistoryChartData {
  readonly title: string;
  readonly caption: string;
  readonly summary: string;
  readonly table: TableData;
  /** What the drawing is, for who cannot see it. */
  readonly label: string;
  /** Numbers of the migrations, which stand at the bottom. */
  readonly migrations: readonly number[];
  /** What was measured: ink dots. */
  readonly dots: readonly (number | null)[];
  readonly lines: readonly HistoryLine[];
  /** A level that is known from elsewhere. */
  readonly level: { readonly value: number; readonly name: string } | null;
  /** The highest value that must find room. */
  readonly highest: number;
  /** Every value of one migration, in a sentence. */
  readonly sentences: readonly string[];
}

/** What the predictors are called beside their lines. */
export const SYMBOLS: Readonly<Record<Predictor, string>> = { sample: 'S', history: 'D̂', refined: 'D̃' };
/** The largest of some values; 0 where there is none. */
export function highestOf(lists: readonly (readonly (number | null)[])[]): number {
  return lists.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}
