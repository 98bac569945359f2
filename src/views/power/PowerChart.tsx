import { memo, useMemo, useState } from 'react';
import type { PowerByHand, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import { toCsv } from '../../format/csv';
import type { PowerTrace } from '../../readers/power-trace';
import { HOSTS } from '../../vocabulary/hosts';
import { invert } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { PlotSvg } from '../plot/PlotSvg';
import { downloadText } from '../shared/download';
import { HandMarks } from './HandMarks';
import { PowerLines } from './PowerLines';
import { describePower, powerSummary, powerTitle } from './power-findings';
import { plotOf, powerDrawing, stopsOf } from './power-marks';
import { zoomOn } from './power-scales';
import { updatePower } from './power-state';
import { chartTable, readingsTable } from './power-tables';
import * as words from './words';

interface PowerChartProps {
  /** Where the trace comes from. */
  readonly name: string;
  readonly trackKey: string;
  readonly trace: PowerTrace;
  readonly energy: TraceEnergy;
  readonly byHand: PowerByHand;
  /** The span as it counts, also while the energy of a moved one is worked out. */
  readonly span: TimeSpan | null;
  /** The part that is shown; null is all. */
  readonly part: TimeSpan | null;
}

/** How the hosts stand in the key. */
export const HOST_MARKS = {
  source: { mark: 'line', colour: 'sent' },
  destination: { mark: 'line', colour: 'done' },
} as const;

/** Figure 4: what both hosts draw around a migration, and the energy as an area. */
export const PowerChart = memo(function PowerChart(props: PowerChartProps) {
  const { name, trace, energy, part } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const table = useMemo(() => chartTable(trace, part), [trace, part]);
  const described = pointed === null ? null : describePower(trace, pointed);
  const save = () => downloadText('precopy-power-trace.csv', toCsv(readingsTable(trace)), 'text/csv');
  return (
    <ChartFrame
      title={powerTitle(energy)}
      caption={words.powerOf(name)}
      summary={described ?? powerSummary(trace, energy)}
      table={table}
      fileName="precopy-power"
      actions={
        <>
          <Zoom {...props} />
          <button type="button" onClick={save}>
            {words.saveReadings}
          </button>
        </>
      }
      keys={[
        ...HOSTS.filter((host) => trace[host]).map((host) => ({ ...HOST_MARKS[host], label: words.hosts[host] })),
        { mark: 'dash', label: words.staticPowerLine },
        { mark: 'ends', colour: 'accent', label: words.theMigration },
      ]}
    >
      {(width) => <PowerDrawing {...props} width={width} sentence={described} onPoint={setPointed} />}
    </ChartFrame>
  );
});

/** Shows the migration with its surroundings: in a trace of a day it is a hair's breadth. */
function Zoom({ trackKey, trace, span, part }: PowerChartProps) {
  const target = part ? null : zoomOn(trace, span);
  const canZoom = part !== null || target !== null;
  const toggle = () => updatePower((state) => ({ ...state, zoom: target && { key: trackKey, part: target } }), 'look');
  return (
    <button type="button" aria-pressed={part !== null} aria-disabled={!canZoom} onClick={() => canZoom && toggle()}>
      {words.zoomAround[0]}
      <span className="visually-hidden">{words.zoomAround[1]}</span>
    </button>
  );
}

interface DrawingProps extends PowerChartProps {
  readonly width: number;
  readonly sentence: string | null;
  readonly onPoint: (time: number | null) => void;
}

function PowerDrawing({ trackKey, trace, energy, byHand, span, part, width, sentence, onPoint }: DrawingProps) {
  const { hosts } = energy;
  const drawing = useMemo(() => powerDrawing(trace, hosts, width, part), [trace, hosts, width, part]);
  const { time, left, right, height } = drawing;
  return (
    <PlotSvg
      name={words.powerChart}
      width={width}
      height={height}
      plot={plotOf(drawing)}
      stops={() => stopsOf(drawing)}
      sentence={sentence}
      onPoint={(place) => onPoint(place && invert(time, place.x, left, right))}
    >
      <PowerLines drawing={drawing} />
      <HandMarks trackKey={trackKey} drawing={drawing} energy={energy} byHand={byHand} span={span} />
    </PlotSvg>
  );
}
