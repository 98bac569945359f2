import type { Seconds } from '../models/units';
import { PAGE_STATES, type PagesRecording } from './pages-recording';

const STATES = PAGE_STATES.length;

/** Frames under way: columns of changes that grow, and lists of a few numbers a frame. */
export interface Film {
  readonly cells: number;
  readonly maxFrames: number;
  readonly time: number[];
  readonly round: number[];
  readonly step: number[];
  readonly pages: number[];
  readonly firstChange: number[];
  /** First and last frames of rounds: the last to be thinned out. */
  readonly isEdge: boolean[];
  changes: number;
  cell: Uint32Array<ArrayBuffer>;
  from: Uint8Array<ArrayBuffer>;
  to: Uint8Array<ArrayBuffer>;
}

export function createFilm(cells: number, maxFrames: number): Film {
  return {
    cells,
    maxFrames,
    time: [],
    round: [],
    step: [],
    pages: [],
    firstChange: [0],
    isEdge: [],
    changes: 0,
    cell: new Uint32Array(cells),
    from: new Uint8Array(cells),
    to: new Uint8Array(cells),
  };
}

/** The same numbers in a column of twice the length. */
function doubled<Column extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(column: Column, longer: Column) {
  longer.set(column);
  return longer;
}

export function addChange(film: Film, cell: number, from: number, to: number): void {
  if (film.changes === film.cell.length) {
    const length = 2 * film.changes;
    film.cell = doubled(film.cell, new Uint32Array(length));
    film.from = doubled(film.from, new Uint8Array(length));
    film.to = doubled(film.to, new Uint8Array(length));
  }
  film.cell[film.changes] = cell;
  film.from[film.changes] = from;
  film.to[film.changes] = to;
  film.changes += 1;
}

/** When a frame ends: its time, its round, and the sender's steps so far. */
export interface Moment {
  readonly time: Seconds;
  readonly round: number;
  readonly step: number;
}

/** Ends a frame with the changes added since the one before. Returns whether the film had to be thinned out. */
export function endFrame(film: Film, { time, round, step }: Moment, pages: Uint32Array, isEdge: boolean): boolean {
  film.time.push(time);
  film.round.push(round);
  film.step.push(step);
  film.isEdge.push(isEdge);
  film.firstChange.push(film.changes);
  for (const count of pages) film.pages.push(count);
  if (film.time.length < film.maxFrames) return false;
  thinOut(film);
  return true;
}

/** The frames that stay: the first, the last, the edges of rounds, every second of the others; edges go if too many. */
function framesToKeep({ time, isEdge, maxFrames }: Film): number[] {
  const frames = time.map((_, frame) => frame);
  const last = frames.length - 1;
  const kept = frames.filter((frame) => frame === 0 || frame === last || isEdge[frame] || frame % 2 === 0);
  if (kept.length <= 0.75 * maxFrames) return kept;
  return frames.filter((frame) => frame === 0 || frame === last || frame % 2 === 0);
}

/** Joins frames with the next one that stays, so that the film is about half as long and shows the same. */
function thinOut(film: Film): void {
  const { cell, from, to, firstChange } = film;
  const place = new Uint32Array(film.cells);
  const kept = framesToKeep(film);
  const starts = [0];
  let out = 0;
  let next = 0;
  for (const frame of kept) {
    const start = out;
    const end = firstChange[frame + 1] as number;
    // A cell that changed twice within the joined frames keeps where it came from and where it went.
    for (; next < end; next += 1) {
      const c = cell[next] as number;
      const known = place[c] as number;
      if (known >= start && known < out && cell[known] === c) {
        to[known] = to[next] as number;
      } else {
        cell[out] = c;
        from[out] = from[next] as number;
        to[out] = to[next] as number;
        place[c] = out;
        out += 1;
      }
    }
    out = dropUnchanged(film, start, out);
    starts.push(out);
  }
  keepFrames(film, kept, starts);
  film.changes = out;
}

/** Closes the gaps of changes that ended where they began. Returns the new end. */
function dropUnchanged({ cell, from, to }: Film, start: number, end: number): number {
  let out = start;
  for (let k = start; k < end; k += 1) {
    if (from[k] === to[k]) continue;
    cell[out] = cell[k] as number;
    from[out] = from[k] as number;
    to[out] = to[k] as number;
    out += 1;
  }
  return out;
}

function keepFrames(film: Film, kept: readonly number[], starts: readonly number[]): void {
  const { time, round, step, isEdge, pages, firstChange } = film;
  kept.forEach((frame, k) => {
    time[k] = time[frame] as number;
    round[k] = round[frame] as number;
    step[k] = step[frame] as number;
    isEdge[k] = isEdge[frame] as boolean;
    for (let state = 0; state < STATES; state += 1) {
      pages[k * STATES + state] = pages[frame * STATES + state] as number;
    }
  });
  time.length = kept.length;
  round.length = kept.length;
  step.length = kept.length;
  isEdge.length = kept.length;
  pages.length = kept.length * STATES;
  firstChange.length = 0;
  firstChange.push(...starts);
}

/** The finished film, in columns of their exact lengths that can be handed on whole. */
export function developFilm(film: Film, pages: number, pagesPerCell: number): PagesRecording {
  return {
    pages,
    pagesPerCell,
    cells: Math.ceil(pages / pagesPerCell),
    frames: film.time.length,
    frameTime: Float64Array.from(film.time),
    frameRound: Uint16Array.from(film.round),
    frameStep: Uint32Array.from(film.step),
    framePages: Uint32Array.from(film.pages),
    firstChange: Uint32Array.from(film.firstChange),
    changedCell: film.cell.slice(0, film.changes),
    changedTo: film.to.slice(0, film.changes),
    changedFrom: film.from.slice(0, film.changes),
  };
}
