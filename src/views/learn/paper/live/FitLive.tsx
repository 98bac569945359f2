import { useMemo } from 'react';
import type { FitAnswer } from '../../../../engine/fit-job';
import type { TrainingRows } from '../../../../readers/training';
import { plotSummary } from '../../../fit-charts/described-plots';
import { PointsDrawing } from '../../../fit-charts/PointsDrawing';
import { placesOf, plotOf } from '../../../fit-charts/plot-marks';
import { fitKey, type PlotData, plotsOf } from '../../../fit-charts/plots';
import { rowsTable } from '../../../fit-charts/rows-table';
import { targetRows } from '../../../fit-charts/target-rows';
import { PlotSvg } from '../../../plot/PlotSvg';
import * as words from '../words';
import '../../../fit-charts/fit-charts.css';
import { ChartFrame } from '../../../plot/ChartFrame';
import { Answered } from '../Answered';
import { useWork } from '../work';

const HEIGHT = 300;
const NOTHING: ReadonlySet<number> = new Set();

/** Figure 5 and eq. 17: energies of simulated migrations, their line, and the paper's. */
export function FitLive() {
  const { fit, table, lost } = useWork('fit');
  if (lost !== null) return <p className="warning">{lost}</p>;
  return (
    <Answered job={fit} doing={words.fitting}>
      {(answer) => table && <Drawn answer={answer} table={table} />}
    </Answered>
  );
}

function Drawn({ answer, table }: { readonly answer: FitAnswer; readonly table: TrainingRows }) {
  const plot = useMemo(() => targetRows(answer, table).flatMap(plotsOf)[0], [answer, table]);
  if (!plot) return null;
  const { rows, kind, input, title, caption } = plot;
  return (
    <>
      <div className="fit-charts stack gap-6 is-source">
        <ChartFrame
          title={title}
          caption={caption}
          summary={plotSummary(rows, kind, input, 0)}
          table={() => rowsTable(rows, NOTHING)}
          fileName="precopy-energy-over-traffic"
          keys={fitKey(plot).filter(({ mark }) => mark !== 'cross')}
        >
          {(width) => <Points plot={plot} width={width} />}
        </ChartFrame>
      </div>
      {answer.sentence !== null && <p className="note">{answer.sentence}</p>}
    </>
  );
}

function Points({ plot, width }: { readonly plot: PlotData; readonly width: number }) {
  const frame = useMemo(() => plotOf(width, HEIGHT), [width]);
  const places = useMemo(() => placesOf(plot, frame), [plot, frame]);
  return (
    <PlotSvg name={plot.name} width={width} height={HEIGHT} plot={frame}>
      <PointsDrawing plot={plot} frame={frame} places={places} leftOut={NOTHING} />
    </PlotSvg>
  );
}
