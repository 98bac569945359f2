import { type GanttPlan, ganttPlot, laneLabels, timeMarks, windowMark } from './gantt-rows';

interface GanttAxesProps {
  readonly shown: GanttPlan;
  readonly width: number;
  readonly end: number;
  readonly showsWindow: boolean;
}

/** Lanes at the left, times below. */
export function GanttAxes({ shown, width, end }: Omit<GanttAxesProps, 'showsWindow'>) {
  const plot = ganttPlot(shown, width);
  const marks = timeMarks(plot, end, shown.from);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and words takes no focus; the options say it all.
    <g aria-hidden="true">
      <g className="grid">
        {marks.map(({ x, label }) => (
          <line key={label} x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
        ))}
      </g>
      {marks.map(({ x, label, anchor }) => (
        <text key={label} x={x} y={plot.height - 6} textAnchor={anchor}>
          {label}
        </text>
      ))}
      {laneLabels(shown, plot).map(({ y, label }) => (
        <text key={label} x={plot.left - 8} y={y} textAnchor="end">
          {label}
        </text>
      ))}
    </g>
  );
}

/** Where the window ends: over the bars, so that it is seen which of them are cut. */
export function WindowEnd({ shown, width, end, showsWindow }: GanttAxesProps) {
  const plot = ganttPlot(shown, width);
  const limit = windowMark(shown, plot, end, showsWindow);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: as above.
    <g aria-hidden="true" className="gantt-limit">
      {limit.isLine && <line className="mark-limit" x1={limit.x} x2={limit.x} y1={plot.top - 4} y2={plot.bottom} />}
      <text className="threshold-label" x={limit.x} y={plot.top - 8} textAnchor={limit.anchor}>
        {limit.label}
      </text>
    </g>
  );
}
