import { memo, useMemo, useState } from 'react';
import { clock } from '../../format/clock';
import { toCsv } from '../../format/csv';
import { ChartFrame } from '../plot/ChartFrame';
import { downloadText } from '../shared/download';
import { planSummary } from './drain-text';
import { GanttDrawing } from './GanttDrawing';
import { planTable } from './plan-table';
import type { ShownPlan } from './shown-plan';

/** When and where each VM moves: lanes over time, with the pause at the end of each bar. */
export const Gantt = memo(function Gantt({ shown }: { readonly shown: ShownPlan }) {
  const table = useMemo(() => planTable(shown), [shown]);
  const summary = useMemo(() => planSummary(shown), [shown]);
  // What is pointed at belongs to the plan on screen.
  const [pointed, setPointed] = useState<{ readonly of: ShownPlan; readonly sentence: string } | null>(null);
  const point = (sentence: string | null) => setPointed(sentence === null ? null : { of: shown, sentence });
  const save = () => downloadText('precopy-plan.csv', toCsv(table), 'text/csv');
  return (
    <ChartFrame
      title="When does each VM leave?"
      caption="lanes over time, to scale"
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
        { mark: 'dots', colour: 'warn', label: `the window ends, ${clock(shown.window)}` },
      ]}
    >
      {(width) => <GanttDrawing shown={shown} width={width} onPoint={point} />}
    </ChartFrame>
  );
});
