import type { Plot } from '../plot/axis';
import { boxPath, px } from '../plot/path';
import type { TimelineData } from './timeline-rows';

/** Marks of chart 2 as path data: rounds in two shades in turn, the pause, and the line of what is still to send. */
export interface TimelineMarks {
  readonly even: string;
  readonly odd: string;
  readonly pause: string;
  readonly line: string;
  readonly labels: readonly { readonly x: number; readonly round: number; readonly odd: boolean }[];
}

/** However short, a pause is seen. */
const NARROWEST_PAUSE = 3;
const LABEL_ROOM = 18;

/** Marks of the time line: the band of rounds between `bandTop` and the plot's bottom, the line above it. */
export function timelineMarks(data: TimelineData, plot: Plot, bandTop: number, timeTop: number, volumeTop: number) {
  const width = plot.right - plot.left;
  const xOf = (time: number) => plot.left + (width * time) / timeTop;
  // Memory that is all zero has nothing to send.
  const yOf = (volume: number) => bandTop - 6 - ((bandTop - 6 - plot.top) * volume) / (volumeTop || 1);
  const marks = { even: '', odd: '', pause: '', line: '' };
  const labels: { x: number; round: number; odd: boolean }[] = [];
  const box = (from: number, to: number) => boxPath(from, to, bandTop, plot.bottom);
  for (const { round, from, to, before, after, stopAndCopy } of data.spans) {
    const [x1, x2] = [xOf(from), xOf(to)];
    marks.line += `${marks.line === '' ? 'M' : 'L'}${px(x1)} ${px(yOf(before))}L${px(x2)} ${px(yOf(after))}`;
    if (stopAndCopy) continue;
    const gap = x2 - x1 > 4 ? 1 : 0;
    if (round % 2 === 0) marks.even += box(x1, x2 - gap);
    else marks.odd += box(x1, x2 - gap);
    if (x2 - x1 >= LABEL_ROOM) labels.push({ x: x1 + 6, round, odd: round % 2 === 1 });
  }
  const [pauseFrom, end] = [xOf(data.pauseFrom), xOf(data.end)];
  marks.pause = box(Math.min(pauseFrom, end - NARROWEST_PAUSE), end);
  return { ...marks, labels, pauseX: pauseFrom, endX: end, xOf };
}
