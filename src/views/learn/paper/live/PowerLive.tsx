import { useMemo } from 'react';
import type { TraceEnergy } from '../../../../analysis/power/power-energy';
import type { MadeTraceAnswer } from '../../../../engine/power-job';
import { HOSTS } from '../../../../vocabulary/hosts';
import { ChartFrame } from '../../../plot/ChartFrame';
import { PlotSvg } from '../../../plot/PlotSvg';
import { PowerAreas } from '../../../power/PowerAreas';
import { HOST_MARKS } from '../../../power/PowerChart';
import { PowerLines } from '../../../power/PowerLines';
import * as words from '../words';
import '../../../power/power.css';
import { powerSummary, powerTitle } from '../../../power/power-findings';
import { plotOf, powerDrawing } from '../../../power/power-marks';
import { chartTable } from '../../../power/power-tables';
import { Answered } from '../Answered';
import { useWork } from '../work';

/** Figure 4 and eq. 16: both hosts on the meter around a simulated migration. */
export function PowerLive() {
  const { trace, energy } = useWork('trace');
  return (
    <Answered job={trace} doing={words.makingTrace}>
      {(made) => (
        <Answered job={energy} doing={words.lookingForMigration}>
          {(answer) => <Drawn made={made} energy={answer} />}
        </Answered>
      )}
    </Answered>
  );
}

function Drawn({ made: { trace }, energy }: { readonly made: MadeTraceAnswer; readonly energy: TraceEnergy }) {
  const table = useMemo(() => chartTable(trace, null), [trace]);
  return (
    <ChartFrame
      title={powerTitle(energy)}
      caption={words.powerCaption}
      summary={powerSummary(trace, energy)}
      table={table}
      fileName="precopy-power"
      keys={[
        ...HOSTS.filter((host) => trace[host]).map((host) => ({ ...HOST_MARKS[host], label: host })),
        { mark: 'dash', label: words.staticPower },
      ]}
    >
      {(width) => {
        const drawing = powerDrawing(trace, energy.hosts, width);
        return (
          <PlotSvg name={words.powerLines} width={width} height={drawing.height} plot={plotOf(drawing)}>
            <PowerLines drawing={drawing} />
            <PowerAreas drawing={drawing} energy={energy} />
          </PlotSvg>
        );
      }}
    </ChartFrame>
  );
}
