import type { FilmSummary } from '../../state/pages-slice';
import { ChartTable } from '../plot/ChartTable';
import { wholeRoundsTable } from './rounds-film-table';
import { type RoundsData, roundsTitle } from './rounds-rows';

interface TableProps {
  readonly data: RoundsData;
  readonly film: FilmSummary | null;
  readonly roundInPlay: number | null;
}

/** The numbers of chart 1. */
export function RoundsTable({ data, film, roundInPlay }: TableProps) {
  return <ChartTable table={wholeRoundsTable(data, film, roundInPlay)} caption={roundsTitle(data)} />;
}
