import { memo, useState } from 'react';
import { wallClock } from '../../format/clock';
import { type TableData, toCsv } from '../../format/csv';
import { ChartFrame } from '../plot/ChartFrame';
import type { Sheet } from '../plot/ExportSheet';
import { downloadText } from '../shared/download';
import { GanttDrawing } from './GanttDrawing';
import type { GanttPlan } from './gantt-rows';
import * as words from './words';

interface GanttProps {
  readonly shown: GanttPlan;
  readonly caption: string;
  readonly table: TableData;
  readonly summary: string;
  readonly hint?: string;
}

/** The chart as a record: it is drawn in its frame, and without one in a report. */
export const ganttSheet = (
  shown: GanttPlan,
  caption: string,
  summary: string,
  onPoint: (sentence: string | null) => void = () => undefined,
): Sheet => ({
  title: words.chartTitle,
  caption,
  summary,
  keys: [
    { mark: 'box', colour: 'sent', label: words.keyOfSent },
    { mark: 'hatch', colour: 'stop', label: words.keyOfPause },
    { mark: 'frame', colour: 'warn', fill: 'warn-wash', label: words.keyOfMisfit },
    { mark: 'dots', colour: 'warn', label: words.windowEnds(wallClock(shown.from, shown.window)) },
  ],
  draw: (width) => <GanttDrawing shown={shown} width={width} onPoint={onPoint} />,
});

/** When and where each VM moves: lanes over time, with the pause at the end of each bar. */
export const Gantt = memo(function Gantt({ shown, caption, table, summary, hint }: GanttProps) {
  // What is pointed at belongs to the plan on screen.
  const [pointed, setPointed] = useState<{ readonly of: GanttPlan; readonly sentence: string } | null>(null);
  const point = (sentence: string | null) => setPointed(sentence === null ? null : { of: shown, sentence });
  const save = () => downloadText('precopy-plan.csv', toCsv(table), 'text/csv');
  const { draw, ...sheet } = ganttSheet(shown, caption, pointed?.of === shown ? pointed.sentence : summary, point);
  return (
    <ChartFrame
      {...sheet}
      hint={pointed?.of === shown ? undefined : hint}
      table={table}
      fileName="precopy-plan"
      actions={
        <button type="button" onClick={save}>
          {words.downloadPlan}
        </button>
      }
    >
      {draw}
    </ChartFrame>
  );
});
