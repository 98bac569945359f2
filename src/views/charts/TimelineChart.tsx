import { memo, useId, useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { joined, scaleDowntime, scaleVolume } from '../../format/number';
import { invert, type Plot, position, timeAxis } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { useChartHeight } from '../plot/chart-height';
import type { Sheet } from '../plot/ExportSheet';
import { Mark } from '../plot/Mark';
import { Patterns } from '../plot/Patterns';
import { PlotSvg } from '../plot/PlotSvg';
import * as words from './late-words';
import { AXIS_WIDTH } from './RoundsDrawing';
import { timelineMarks } from './timeline-marks';
import { describeSpan, type TimelineData, timelineRows, timelineSummary, timelineTable } from './timeline-rows';

/** Where nobody asks for another height. */
const HEIGHT = 176;
/** Room below the band of rounds for the ticks, and the height of the band. */
const BELOW = 24;
const BAND = 20;
/** Roughly, the width of a character of a label, and what two labels keep between them. */
const CHARACTER = 6.6;
const LABEL_GAP = 14;

/** The chart as a record: it is drawn in its frame, and without one in a report. */
export const timelineSheet = (data: TimelineData, onPoint: (time: number | null) => void = () => undefined): Sheet => ({
  title: words.timelineTitle,
  caption: words.toScale,
  keys: [],
  summary: timelineSummary(data),
  draw: (width) => <TimelineDrawing data={data} width={width} onPoint={onPoint} />,
});

/** Chart 2: the rounds on a time line to scale, the pause, and what is still to send. */
export const TimelineChart = memo(function TimelineChart({ answer }: { readonly answer: ExploreAnswer }) {
  const data = useMemo(() => timelineRows(answer), [answer]);
  const [pointed, setPointed] = useState<number | null>(null);
  if (!data) return null;
  const span = pointed === null ? undefined : data.spans.find(({ from, to }) => pointed >= from && pointed < to);
  const { draw, ...sheet } = timelineSheet(data, setPointed);
  return (
    <ChartFrame
      {...sheet}
      summary={span ? describeSpan(span) : sheet.summary}
      table={() => timelineTable(data)}
      fileName="precopy-timeline"
    >
      {draw}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly data: TimelineData;
  readonly width: number;
  readonly onPoint: (time: number | null) => void;
}

/** What stands at the end of the time line. */
function endLabel({ downtime, ending }: TimelineData): string {
  if (downtime === null) return ending?.kind === 'abort' ? words.givenUp : words.notEnded;
  return words.pausedFor(joined(scaleDowntime(downtime)), ending?.kind === 'post-copy');
}

/** What the line of the limit is, as long as it has room beside what is still to send. */
function limitText({ left, right }: Plot): string {
  const length = (words.stillToSend.length + words.allowedByLimit.length) * CHARACTER;
  return length + LABEL_GAP <= right - left ? words.allowedByLimit : words.allowedInShort;
}

function TimelineDrawing({ data, width, onPoint }: DrawingProps) {
  const id = useId();
  const height = useChartHeight(HEIGHT);
  const bandBottom = height - BELOW;
  const bandTop = bandBottom - BAND;
  const plot: Plot = { left: AXIS_WIDTH, right: width, top: 18, bottom: bandBottom };
  const axis = timeAxis(0, data.end, width < 480 ? 3 : 6);
  const paused = endLabel(data);
  const endOfTicks = plot.right - paused.length * CHARACTER - LABEL_GAP;
  const marks = timelineMarks(data, plot, bandTop, data.end, data.largest);
  return (
    <PlotSvg
      name={words.timelineDrawing}
      width={width}
      height={height}
      plot={plot}
      onPoint={(place) => onPoint(place && invert(axis, place.x, plot.left, plot.right))}
    >
      <Patterns id={id} />
      <text x={plot.left - 8} y={plot.top + 4} textAnchor="end">
        {joined(scaleVolume(data.largest))}
      </text>
      <text x={plot.left - 8} y={bandBottom - 6} textAnchor="end">
        {words.roundsRow}
      </text>
      <Mark
        symbol="duration"
        also={['bandwidth', 'totalTime', 'minBandwidth', 'maxBandwidth', 'increment', 'adaptive']}
      >
        <path className="mark-round-even" d={marks.even} />
        <path className="mark-round-odd" d={marks.odd} />
      </Mark>
      {marks.throttles.map(({ path, x, label, depth }) => (
        <g key={x}>
          <path className="mark-throttle" d={path} fillOpacity={depth} />
          {label && (
            <text className="throttle-label" x={x + 2} y={bandTop - 10}>
              {label}
            </text>
          )}
        </g>
      ))}
      {marks.labels.map(({ x, round, odd }) => (
        <text key={round} className={odd ? 'round-number is-odd' : 'round-number'} x={x} y={bandBottom - 6}>
          {round}
        </text>
      ))}
      <Mark symbol="downtime" also={['resumeTime', 'totalTime']}>
        {marks.pause !== '' && <path className="mark-stop" d={marks.pause} fill={`url(#${id}-hatch)`} />}
        {marks.postCopy !== '' && <path className="mark-post-copy" d={marks.postCopy} />}
      </Mark>
      {marks.limit !== '' && (
        <Mark symbol="downtimeLimit">
          <path className="mark-limit" d={marks.limit} />
        </Mark>
      )}
      {data.rules?.deadline && <Deadline x={marks.xOf(data.rules.deadline.at)} plot={plot} />}
      <Mark symbol="dirtied" also={['dirtyRate', 'volume', 'memory', 'lambda']}>
        <path className="mark-again" d={marks.line} />
      </Mark>
      <text className="again-label" x={plot.left + 2} y={plot.top - 6}>
        {words.stillToSend}
        {marks.limit !== '' && (
          <tspan className="limit-label" dx="12">
            {limitText(plot)}
          </tspan>
        )}
      </text>
      {axis.ticks
        .map(({ value, label }) => ({
          label,
          x: position(axis, value, plot.left, plot.right),
        }))
        .filter(({ x, label }) => x + (label.length * CHARACTER) / (x === plot.left ? 1 : 2) <= endOfTicks)
        .map(({ x, label }) => (
          <text key={label} x={x} y={height - 8} textAnchor={x === plot.left ? 'start' : 'middle'}>
            {label}
          </text>
        ))}
      <text className="is-ink" x={plot.right} y={height - 8} textAnchor="end">
        {paused}
      </text>
    </PlotSvg>
  );
}

/** When the time limit comes. */
function Deadline({ x, plot }: { readonly x: number; readonly plot: Plot }) {
  const isLate = x > (plot.left + plot.right) / 2;
  return (
    <>
      <line className="mark-deadline" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      <text
        className="deadline-label"
        x={x + (isLate ? -4 : 4)}
        y={plot.top + 10}
        textAnchor={isLate ? 'end' : 'start'}
      >
        {words.timeLimit}
      </text>
    </>
  );
}
