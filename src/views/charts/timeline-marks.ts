import type { Plot } from '../plot/axis';
import { boxPath, px } from '../plot/path';
import * as words from './late-words';
import type { TimelineData } from './timeline-rows';

/** Marks of chart 2 as path data: rounds in two shades in turn, the pause, and the line of what is still to send. */
interface TimelineMarks {
  readonly even: string;
  readonly odd: string;
  /** '' where the VM never stops. */
  readonly pause: string;
  readonly postCopy: string;
  readonly line: string;
  /** Where the rest must fall to: the downtime limit in force, as steps. */
  readonly limit: string;
  readonly throttles: readonly {
    readonly path: string;
    readonly x: number;
    readonly label: string | null;
    readonly depth: number;
  }[];
  readonly labels: readonly { readonly x: number; readonly round: number; readonly odd: boolean }[];
  /** Where the pause begins, where all ends, and the place of any time. */
  readonly pauseX: number;
  readonly endX: number;
  readonly xOf: (time: number) => number;
}

/** However short, a pause is seen. */
const NARROWEST_PAUSE = 3;
const LABEL_ROOM = 18;
/** How high the band of a slowed guest is, above that of the rounds; and what its label takes. */
const THROTTLE_HEIGHT = 5;
const THROTTLE_LABEL_ROOM = 96;
/** However little it is slowed, it is seen. */
const FAINTEST = 0.25;

/** Marks of the time line: the band of rounds between `bandTop` and the plot's bottom, the line above it. */
export function timelineMarks(
  data: TimelineData,
  plot: Plot,
  bandTop: number,
  timeTop: number,
  volumeTop: number,
): TimelineMarks {
  const width = plot.right - plot.left;
  const xOf = (time: number) => plot.left + (width * time) / timeTop;
  // Memory that is all zero has nothing to send.
  const yOf = (volume: number) => bandTop - 6 - ((bandTop - 6 - plot.top) * volume) / (volumeTop || 1);
  const marks = { even: '', odd: '', pause: '', postCopy: '', line: '', limit: '' };
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
  // Rounds that are not listed go on as a band without numbers: time in which nothing happens would be another thing.
  if (data.gap) marks.even += box(xOf(data.gap.from), xOf(data.gap.to));
  const pauseX = xOf(data.pauseFrom);
  const endX = xOf(data.end);
  if (data.downtime !== null) {
    const resumeX = data.ending?.kind === 'post-copy' ? xOf(data.pauseFrom + data.downtime) : endX;
    const stopX = Math.min(pauseX, resumeX - NARROWEST_PAUSE);
    marks.pause = box(Math.max(stopX, plot.left), Math.max(resumeX, plot.left + NARROWEST_PAUSE));
    if (resumeX < endX) marks.postCopy = box(resumeX, endX);
  }
  for (const { from, to, value } of data.rules?.limits ?? []) {
    const y = px(yOf(Math.min(value, volumeTop)));
    marks.limit += `${marks.limit === '' ? 'M' : 'L'}${px(xOf(from))} ${y}L${px(xOf(to))} ${y}`;
  }
  const throttles = (data.rules?.throttles ?? [])
    .filter(({ value }) => value > 0)
    .map(({ from, to, value, label }) => ({
      path: boxPath(xOf(from), xOf(to), bandTop - THROTTLE_HEIGHT, bandTop - 1),
      x: xOf(from),
      label: xOf(to) - xOf(from) >= THROTTLE_LABEL_ROOM ? words.slowedBy(label) : null,
      depth: FAINTEST + (1 - FAINTEST) * value,
    }));
  return { ...marks, labels, throttles, pauseX, endX, xOf };
}
