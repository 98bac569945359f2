import { memo, useState } from 'react';
import { wallClock } from '../../format/clock';
import { type TableData, toCsv } from '../../format/csv';
import { ChartFrame } from '../plot/ChartFrame';
import type { Sheet } from '../plot/ExportSheet';
import { downloadText } from '../shared/download';
import { GanttDrawing } from './GanttDrawing';
import type { GanttPlan } from './gantt-rows';

interface GanttProps {
  readonly shown: GanttPlan;
  readonly caption: string;
  readonly table: TableData;
  readonly summary: string;
}

/** The chart as a record: it is drawn in its frame, and without one in a report. */
export const ganttSheet = (
  shown: GanttPlan,
  caption: string,
  summary: string,
  onPoint: (sentence: string | null) => void = () => undefined,
): Sheet => ({
  title: 'When does each VM leave?',
  caption,
  summary,
  keys: [
    { mark: 'box', colour: 'sent', label: 'sent while the VM runs' },
    { mark: 'hatch', colour: 'stop', label: 'stop-and-copy, the VM is paused' },
    { mark: 'frame', colour: 'warn', fill: 'warn-wash', label: 'does not fit' },
    { mark: 'dots', colour: 'warn', label: `the window ends, ${wallClock(shown.from, shown.window)}` },
  ],
  draw: (width) => <GanttDrawing shown={shown} width={width} onPoint={onPoint} />,
});

/** When and where each VM moves: lanes over time, with the pause at the end of each bar. */
export const Gantt = memo(function Gantt({ shown, caption, table, summary }: GanttProps) {
  // What is pointed at belongs to the plan on screen.
  const [pointed, setPointed] = useState<{ readonly of: GanttPlan; readonly sentence: string } | null>(null);
  const point = (sentence: string | null) => setPointed(sentence === null ? null : { of: shown, sentence });
  const save = () => downloadText('precopy-plan.csv', toCsv(table), 'text/csv');
  const { draw, ...sheet } = ganttSheet(shown, caption, pointed?.of === shown ? pointed.sentence : summary, point);
  return (
    <ChartFrame
      {...sheet}
      table={table}
      fileName="precopy-plan"
      actions={
        <button type="button" onClick={save}>
          Download the plan as CSV
        </button>
      }
    >
      {draw}
    </ChartFrame>
  );
});
