import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Patterns } from '../plot/Patterns';
import { classes } from '../shared/classes';
import { GanttAxes, WindowEnd } from './GanttAxes';
import { barAfterKey, barSentence, type GanttBar, type GanttPlan, ganttBars, ganttEnd, ganttPlot } from './gantt-rows';
import * as words from './words';

interface GanttDrawingProps {
  readonly shown: GanttPlan;
  readonly width: number;
  /** What a bar says while it is pointed at; null when none is. */
  readonly onPoint: (sentence: string | null) => void;
}

/** The bars as a list of which one is chosen by arrow keys or pointed at; each says its numbers in a sentence. */
export function GanttDrawing({ shown, width, onPoint }: GanttDrawingProps) {
  const id = useId();
  const plot = ganttPlot(shown, width);
  const axis = ganttEnd(shown.plan.totalTime, shown.window);
  const bars = useMemo(
    () => ganttBars(shown, ganttPlot(shown, width), ganttEnd(shown.plan.totalTime, shown.window).end),
    [shown, width],
  );
  const [chosen, setChosen] = useState<{ readonly of: GanttPlan; readonly bar: number } | null>(null);
  const pointed = chosen?.of === shown ? chosen.bar : null;
  const point = (bar: number | null) => {
    setChosen(bar === null ? null : { of: shown, bar });
    const found = bar === null ? undefined : bars[bar];
    onPoint(found ? barSentence(found) : null);
  };
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = barAfterKey(event.key, pointed, bars.length);
    if (next === null) return;
    event.preventDefault();
    point(next);
  };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the list in it has the name; a title would stand under every pointer.
    <svg width={width} height={plot.height} className="gantt">
      <Patterns id={id} />
      <GanttAxes shown={shown} width={width} end={axis.end} />
      <g
        role="listbox"
        aria-label={words.chartLabel}
        tabIndex={0}
        aria-activedescendant={pointed === null ? undefined : `${id}-${pointed}`}
        onKeyDown={step}
        onFocus={() => point(pointed ?? 0)}
        onBlur={() => point(null)}
        onPointerLeave={() => point(null)}
      >
        <rect
          className="gantt-ground"
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top}
        />
        {bars.map((bar, i) => (
          <Bar
            key={bar.key}
            bar={bar}
            id={`${id}-${i}`}
            height={plot.barHeight}
            hatch={`url(#${id}-hatch)`}
            isPointed={i === pointed}
            onPoint={() => point(i)}
          />
        ))}
      </g>
      <WindowEnd shown={shown} width={width} end={axis.end} showsWindow={axis.showsWindow} />
    </svg>
  );
}

interface BarProps {
  readonly bar: GanttBar;
  readonly id: string;
  readonly height: number;
  readonly hatch: string;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
}

/** What is sent while the VM runs, then its pause, its name where it fits, and an edge that says whether it fits. */
function Bar({ bar, id, height, hatch, isPointed, onPoint }: BarProps) {
  return (
    <g
      id={id}
      role="option"
      aria-selected={isPointed}
      aria-label={barSentence(bar)}
      className={classes('gantt-bar', !bar.fits && 'is-misfit', bar.isThin && 'is-thin', isPointed && 'is-pointed')}
      onPointerEnter={onPoint}
      onPointerDown={onPoint}
    >
      <rect className="mark-sent" x={bar.x} y={bar.y} width={bar.width} height={height} />
      {bar.pauseWidth > 0 && (
        <rect className="gantt-pause" x={bar.pauseX} y={bar.y} width={bar.pauseWidth} height={height} fill={hatch} />
      )}
      {bar.label !== '' && (
        <text className="gantt-name" x={bar.labelX} y={bar.labelY}>
          {bar.label}
        </text>
      )}
      <rect className="gantt-edge" x={bar.x} y={bar.y} width={bar.width} height={height} />
    </g>
  );
}
