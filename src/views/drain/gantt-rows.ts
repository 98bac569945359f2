import { wallClock } from '../../format/clock';
import { timeAxis } from '../plot/axis';
import type { PlannedMove, ShownPlan } from './shown-plan';
import * as words from './words';

/** What is drawn of a plan: exact, or the medians of a range. */
export type GanttPlan = Pick<ShownPlan, 'moves' | 'window' | 'from'> & {
  readonly lanes: { readonly lanes: number };
  readonly plan: { readonly totalTime: number };
};

/** Where the bars stand, in pixels. */
interface GanttPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly barHeight: number;
}

const LEFT = 48;
const TOP = 24;
const BELOW = 24;
const ROW_HEIGHT = 30;
const BAR_HEIGHT = 24;

/** A row for each lane, between the line of the window and the axis of time. */
export function ganttPlot({ lanes }: Pick<GanttPlan, 'lanes'>, width: number): GanttPlot {
  const bottom = TOP + lanes.lanes * ROW_HEIGHT;
  const rows = { rowHeight: ROW_HEIGHT, barHeight: BAR_HEIGHT };
  return { left: LEFT, right: width, top: TOP, bottom, height: bottom + BELOW, ...rows };
}

/** A bar: one VM, or neighbours in a lane that are too thin to be seen apart. */
export interface GanttBar {
  readonly key: string;
  readonly moves: readonly PlannedMove[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where the pause begins; the end of the bar for several VMs. */
  readonly pauseX: number;
  readonly pauseWidth: number;
  /** The VM's name where it fits. */
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly fits: boolean;
  /** Too thin for an edge of dashes. */
  readonly isThin: boolean;
}

/** Thinner bars are drawn as one. */
const THINNEST = 5;
/** A pause thinner than this is no mark: its frame alone would be thicker. */
const THINNEST_PAUSE = 1.5;
const THINNEST_DASHED = 24;
/** About so many bars are drawn at most. */
const MOST_BARS = 400;
/** Between two bars of a lane. */
const GAP = 2;
/** Room that a character of a name takes, and the space beside it. */
const CHARACTER = 6.8;
const LABEL_SPACE = 10;

function barOf(moves: readonly PlannedMove[], plot: GanttPlot, x: (time: number) => number): GanttBar[] {
  const [first] = moves;
  const last = moves.at(-1);
  if (!first || !last) return [];
  const from = x(first.start);
  const to = Math.max(x(last.end) - GAP, from + 1);
  const only = moves.length === 1 ? first : null;
  const pauseX = only ? Math.min(Math.max(x(only.end - only.prediction.pauseInSlot) - GAP, from), to) : to;
  const y = plot.top + (first.lane - 1) * plot.rowHeight + (plot.rowHeight - plot.barHeight) / 2;
  const name = only ? only.name : words.severalVms(moves.length);
  return [
    {
      key: `${first.place} ${last.place}`,
      moves,
      x: from,
      y,
      width: to - from,
      pauseX,
      pauseWidth: to - pauseX < THINNEST_PAUSE ? 0 : to - pauseX,
      label: [...name].length * CHARACTER + LABEL_SPACE <= pauseX - from ? name : '',
      labelX: from + LABEL_SPACE / 2,
      labelY: y + plot.barHeight / 2 + 4,
      fits: moves.every(({ misfit }) => misfit === null),
      isThin: to - from < THINNEST_DASHED,
    },
  ];
}

/** The bars of a plan on a time axis that ends at `end`, by start and then by lane. */
export function ganttBars({ moves, lanes }: GanttPlan, plot: GanttPlot, end: number): GanttBar[] {
  const x = (time: number) => plot.left + ((plot.right - plot.left) * time) / end;
  const thinnest = Math.max(THINNEST, (lanes.lanes * (plot.right - plot.left)) / MOST_BARS);
  const bars: GanttBar[] = [];
  for (let lane = 1; lane <= lanes.lanes; lane += 1) {
    let waiting: PlannedMove[] = [];
    for (const move of moves.filter((each) => each.lane === lane)) {
      const isWide = x(move.end) - x(move.start) >= thinnest;
      const isUnlike = waiting.some(({ misfit }) => (misfit === null) !== (move.misfit === null));
      if (isWide || isUnlike) {
        bars.push(...barOf(waiting, plot, x));
        waiting = [];
      }
      waiting.push(move);
      const [first = move] = waiting;
      if (x(move.end) - x(first.start) < thinnest) continue;
      bars.push(...barOf(waiting, plot, x));
      waiting = [];
    }
    bars.push(...barOf(waiting, plot, x));
  }
  return bars.sort((a, b) => (a.moves[0]?.place ?? 0) - (b.moves[0]?.place ?? 0));
}

/** Room for a tick's label: '1 min 30 s'. */
const TICK_ROOM = 84;

interface TimeMark {
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

const MINUTE = 60;

/** The ticks as marks; the last one keeps inside the chart. */
export function timeMarks({ left, right }: GanttPlot, end: number, from = ''): TimeMark[] {
  const most = Math.max(2, Math.floor((right - left) / TICK_ROOM));
  const { ticks } = timeAxis(0, end, most);
  // On the wall ticks stand at whole minutes, or two would have one name.
  const isWall = from !== '' && ticks.every(({ value }) => value % MINUTE === 0);
  return ticks.map(({ value, label: after }) => {
    const label = isWall ? wallClock(from, value).replace(' (next day)', '') : after;
    const x = left + ((right - left) * value) / end;
    return { x, label, anchor: right - x < TICK_ROOM / 2 ? 'end' : value === 0 ? 'start' : 'middle' };
  });
}

/** The lanes' names, in the middle of their rows. */
export function laneLabels({ lanes }: GanttPlan, { top, rowHeight }: GanttPlot): { y: number; label: string }[] {
  return Array.from({ length: lanes.lanes }, (_, i) => ({
    y: top + (i + 0.5) * rowHeight + 4,
    label: words.laneName(i + 1),
  }));
}

/** The end of the window: a line with its name, or words at the right edge where it lies far beyond. */
export function windowMark(
  { window, from }: GanttPlan,
  { left, right }: GanttPlot,
  end: number,
  showsWindow: boolean,
): TimeMark & { readonly isLine: boolean } {
  if (!showsWindow) {
    return {
      x: right,
      label: words.windowBeyond(wallClock(from, window).replace(' (next day)', '')),
      anchor: 'end',
      isLine: false,
    };
  }
  const x = left + ((right - left) * window) / end;
  const anchor = x > (left + right) / 2 ? 'end' : 'start';
  return { x, label: words.windowEnds(wallClock(from, window)), anchor, isLine: true };
}

/** Where the time axis ends, and whether the window's end lies on it: a far one would leave the bars no room. */
export function ganttEnd(totalTime: number, window: number): { readonly end: number; readonly showsWindow: boolean } {
  const FARTHEST = 1.3;
  const showsWindow = window <= FARTHEST * totalTime;
  return { end: showsWindow ? Math.max(totalTime, window) : totalTime, showsWindow };
}

/** The bar that a key leads to from the one pointed at; null for other keys. */
export function barAfterKey(key: string, pointed: number | null, count: number): number | null {
  const here = pointed ?? -1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(here + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(here - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** A bar in a sentence: its VM, or how many VMs it stands for. */
export function barSentence({ moves }: GanttBar): string {
  const [first] = moves;
  const last = moves.at(-1);
  if (!first || !last) return '';
  if (first === last) return first.said ?? words.moveSentence(first);
  return words.barOfSeveral(moves.length, first, last);
}
