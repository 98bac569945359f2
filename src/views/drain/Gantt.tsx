import { memo, useState } from 'react';
import { wallClock } from '../../format/clock';
import { type TableData, toCsv } from '../../format/csv';
import { ChartFrame } from '../plot/ChartFrame';
import { downloadText } from '../shared/download';
import { GanttDrawing } from './GanttDrawing';
import type { GanttPlan } from './gantt-rows';

interface GanttProps {
  readonly shown: GanttPlan;
  readonly caption: string;
  readonly table: TableData;
  readonly summary: string;
}

/** When and where each VM moves: lanes over time, with the pause at the end of each bar. */
export const Gantt = memo(function Gantt({ shown, caption, table, summary }: GanttProps) {
  // What is pointed at belongs to the plan on screen.
  const [pointed, setPointed] = useState<{ readonly of: GanttPlan; readonly sentence: string } | null>(null);
  const point = (sentence: string | null) => setPointed(sentence === null ? null : { of: shown, sentence });
  const save = () => downloadText('precopy-plan.csv', toCsv(table), 'text/csv');
  return (
    <ChartFrame
      title="When does each VM leave?"
      caption={caption}
      summary={pointed?.of === shown ? pointed.sentence : summary}
      table={table}
      fileName="precopy-plan"
      actions={
        <button type="button" onClick={save}>
          Download the plan as CSV
        </button>
      }
      keys={[
        { mark: 'box', colour: 'sent', label: 'sent while the VM runs' },
        { mark: 'hatch', colour: 'stop', label: 'stop-and-copy, the VM is paused' },
        { mark: 'frame', colour: 'warn', fill: 'warn-wash', label: 'does not fit' },
        { mark: 'dots', colour: 'warn', label: `the window ends, ${wallClock(shown.from, shown.window)}` },
      ]}
    >
      {(width) => <GanttDrawing shown={shown} width={width} onPoint={point} />}
    </ChartFrame>
  );
});
