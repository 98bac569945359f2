import { useCallback, useMemo, useState } from 'react';
import type { FitAnswer } from '../../engine/fit-job';
import type { TrainingRows } from '../../readers/training';
import { PointsPlot } from './PointsPlot';
import { fitKey, type PlotData, plotsOf } from './plots';
import { RowsTable } from './RowsTable';
import { rowsTable } from './rows-table';
import { targetRows } from './target-rows';
import './fit-charts.css';

const MAIN_HEIGHT = 340;
const SMALL_HEIGHT = 250;

interface FitChartsProps {
  readonly answer: FitAnswer;
  /** The rows that the answer belongs to, left-out ones too. */
  readonly table: TrainingRows;
  readonly leftOut: ReadonlySet<number>;
  /** A row is left out, or comes back. */
  readonly onToggle: (row: number) => void;
}

interface Pointed {
  readonly plot: string;
  readonly row: number;
}

/** What a fit looks like: the line or curve through its rows, and what is left over. */
export function FitCharts({ answer, table, leftOut, onToggle }: FitChartsProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const targets = useMemo(
    () => targetRows(answer, table).map((rows) => ({ rows, plots: plotsOf(rows) })),
    [answer, table],
  );
  const files = useMemo(() => targets.map(({ rows }) => rowsTable(rows, leftOut)), [targets, leftOut]);
  const point = useCallback((plot: string, row: number | null) => setPointed(row === null ? null : { plot, row }), []);
  const chart = (plot: PlotData, target: number, isMain: boolean) => {
    const file = files[target];
    return (
      file && (
        <PointsPlot
          key={plot.id}
          plot={plot}
          height={isMain ? MAIN_HEIGHT : SMALL_HEIGHT}
          leftOut={leftOut}
          pointed={pointed !== null && pointed.row < table.lines.length ? pointed.row : null}
          isHere={pointed?.plot === plot.id}
          table={file}
          tableView={<RowsTable rows={plot.rows} label={plot.title} leftOut={leftOut} onToggle={onToggle} />}
          keys={isMain ? fitKey(plot) : undefined}
          onPoint={point}
          onToggle={onToggle}
        />
      )
    );
  };
  const sides = targets.map(({ rows }) => sideClass(rows.observed.name));
  return (
    <div className="fit-charts stack gap-6">
      <div className="columns">
        {targets.map(({ plots }, i) => (
          <div key={plots[0]?.id} className={sides[i]}>
            {plots.slice(0, 1).map((plot) => chart(plot, i, true))}
          </div>
        ))}
      </div>
      {targets.map(({ plots }, i) => (
        <div key={plots[0]?.id} className={`fit-smalls columns ${sides[i]}`}>
          {plots.slice(1).map((plot) => chart(plot, i, false))}
        </div>
      ))}
    </div>
  );
}

/** Source and destination have their colours; all else is predicted. */
function sideClass(target: string): string {
  return target === 'energy_destination_j' ? 'is-destination' : 'is-source';
}
