import type { TableData } from '../../format/csv';
import type { FilmSummary } from '../../state/pages-slice';
import * as words from './late-words';
import type { RoundsData } from './rounds-rows';
import { besideRemarks, roundsTable, tableWithOutlines } from './rounds-table';

/** The table of chart 1 with the simulated rounds beside the model's; rounds that only one of them has stay empty. */
export function tableWithFilm(table: TableData, film: FilmSummary | null, roundInPlay: number | null): TableData {
  if (film === null) return table;
  const beside = besideRemarks(table, [
    { key: 'simulated_mib', label: words.simulatedMib, cells: film.rounds.map(({ sent }) => sent) },
    {
      key: 'simulated_phase',
      label: words.simulatedPhase,
      cells: film.rounds.map(({ stopAndCopy }) => (stopAndCopy ? words.stopAndCopy : words.preCopy)),
    },
  ]);
  const inPlay = (row: TableData['rows'][number]) => [
    ...row.slice(0, -1),
    [row.at(-1), words.inPlay].filter((each) => each !== '').join(', '),
  ];
  return { ...beside, rows: beside.rows.map((row, i) => (i === roundInPlay ? inPlay(row) : row)) };
}

/** All that chart 1 shows, as a table: few look at it, so it is loaded by who does. */
export const wholeRoundsTable = (data: RoundsData, film: FilmSummary | null, roundInPlay: number | null): TableData =>
  tableWithFilm(tableWithOutlines(roundsTable(data.rows), data), film, roundInPlay);
