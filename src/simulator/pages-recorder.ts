import type { Seconds } from '../models/units';
import type { BatchWatcher } from './batch';
import { type Bitmap, clear, createBitmap, PAGES_PER_WORD } from './bitmap';
import { addChange, createFilm, developFilm, endFrame, type Film } from './film';
import { PAGE_STATES, type PageState, type PagesRecording } from './pages-recording';

/** Writes the film of a migration while it runs. */
export interface PagesRecorder extends BatchWatcher {
  readonly startRound: (time: Seconds, round: number, set: Bitmap) => void;
  readonly endBatch: (time: Seconds, dirty: Bitmap) => void;
  readonly endRound: (time: Seconds, dirty: Bitmap) => void;
  /** All has arrived. */
  readonly finish: (time: Seconds) => PagesRecording;
}

const codeOf = (state: PageState) => PAGE_STATES.indexOf(state);
const TO_SEND = codeOf('to-send');
const SENT = codeOf('sent');
const AGAIN = codeOf('dirtied-again');
const SKIPPED = codeOf('skipped');
const ARRIVED = codeOf('arrived');
const STATES = PAGE_STATES.length;
/** Four pages that have arrived, as one word. */
const FOUR_ARRIVED = ARRIVED * 0x01010101;

/** Which state a cell shows when several are equally frequent: the first of these. */
const PRIORITY = [AGAIN, SKIPPED, TO_SEND, SENT, ARRIVED];

/** The pages' states, and how often each stands: in all, and in each cell. */
interface Pages {
  readonly pagesPerCell: number;
  readonly state: Uint8Array;
  /** The same states, four to a word. */
  readonly fours: Uint32Array;
  readonly counts: Uint32Array;
  readonly cellState: Uint8Array;
  readonly cellCounts: Uint32Array;
  /** Cells in which a page changed since the last frame. */
  readonly touched: Uint32Array;
  readonly isTouched: Uint8Array;
  touchedCells: number;
}

function createPages(pages: number, pagesPerCell: number): Pages {
  const cells = Math.ceil(pages / pagesPerCell);
  const state = new Uint8Array(Math.ceil(pages / PAGES_PER_WORD) * PAGES_PER_WORD);
  // Past the last page nothing is ever to be sent.
  state.fill(ARRIVED, pages);
  const cellCounts = new Uint32Array(pagesPerCell > 1 ? cells * STATES : 0);
  for (let cell = 0; cell < cells && pagesPerCell > 1; cell += 1) {
    cellCounts[cell * STATES + TO_SEND] = Math.min(pagesPerCell, pages - cell * pagesPerCell);
  }
  const counts = new Uint32Array(STATES);
  counts[TO_SEND] = pages;
  return {
    pagesPerCell,
    state,
    fours: new Uint32Array(state.buffer),
    counts,
    cellState: new Uint8Array(cells),
    cellCounts,
    touched: new Uint32Array(cells),
    isTouched: new Uint8Array(cells),
    touchedCells: 0,
  };
}

function setState(all: Pages, page: number, to: number): void {
  const { pagesPerCell, state, counts, cellCounts, isTouched } = all;
  const from = state[page] as number;
  if (from === to) return;
  state[page] = to;
  counts[from] = (counts[from] as number) - 1;
  counts[to] = (counts[to] as number) + 1;
  let cell = page;
  if (pagesPerCell > 1) {
    cell = Math.floor(page / pagesPerCell);
    cellCounts[cell * STATES + from] = (cellCounts[cell * STATES + from] as number) - 1;
    cellCounts[cell * STATES + to] = (cellCounts[cell * STATES + to] as number) + 1;
  }
  if (isTouched[cell] === 1) return;
  isTouched[cell] = 1;
  all.touched[all.touchedCells] = cell;
  all.touchedCells += 1;
}

/** Gives every page of these bits of a word a state. */
function setStates(all: Pages, word: number, bits: number, to: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    setState(all, word * PAGES_PER_WORD + 31 - Math.clz32(rest & -rest), to);
  }
}

/** What a cell shows: the state of most of its pages. */
function cellStateOf({ pagesPerCell, state, cellCounts }: Pages, cell: number): number {
  if (pagesPerCell === 1) return state[cell] as number;
  let [best, most] = [ARRIVED, -1];
  for (const candidate of PRIORITY) {
    const count = cellCounts[cell * STATES + candidate] as number;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

/** Hands the cells that look different since the last frame to the film. */
function filmChanges(all: Pages, film: Film): void {
  for (let k = 0; k < all.touchedCells; k += 1) {
    const cell = all.touched[k] as number;
    const before = all.cellState[cell] as number;
    const after = cellStateOf(all, cell);
    all.isTouched[cell] = 0;
    if (before === after) continue;
    all.cellState[cell] = after;
    addChange(film, cell, before, after);
  }
  all.touchedCells = 0;
}

/** A round's set is to be sent, and all else has arrived. Words in which nothing changes are passed over. */
function beginSet(all: Pages, set: Bitmap): void {
  const { fours } = all;
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] as number;
    const first = word * 8;
    let arrived = 0;
    while (arrived < 8 && fours[first + arrived] === FOUR_ARRIVED) arrived += 1;
    if (bits === 0 && arrived === 8) continue;
    setStates(all, word, ~bits, ARRIVED);
    setStates(all, word, bits, TO_SEND);
  }
}

/** Pages that became dirty and are not waiting in this round's set are dirty again. */
function findDirtied(all: Pages, dirty: Bitmap, seen: Bitmap): void {
  for (let word = 0; word < dirty.length; word += 1) {
    const fresh = (dirty[word] as number) & ~(seen[word] as number);
    if (fresh === 0) continue;
    seen[word] = (seen[word] as number) | fresh;
    for (let rest = fresh; rest !== 0; rest &= rest - 1) {
      const page = word * PAGES_PER_WORD + 31 - Math.clz32(rest & -rest);
      const state = all.state[page];
      if (state === SENT || state === ARRIVED) setState(all, page, AGAIN);
    }
  }
}

/**
 * Records which page is when what, as `pages-recording.ts` says. A frame ends after a batch, or after some when round 0
 * alone has more batches than half the frames; when the film is full, neighbouring frames are joined. Rounds keep their
 * first and last frame as long as there is room. Memory: a byte a page, 14 a cell, 6 a change.
 */
export function createRecorder(
  pages: number,
  { maxCells, maxFrames }: { readonly maxCells: number; readonly maxFrames: number },
  batches: number,
): PagesRecorder {
  const pagesPerCell = Math.ceil(pages / maxCells);
  const all = createPages(pages, pagesPerCell);
  const film = createFilm(Math.ceil(pages / pagesPerCell), maxFrames);
  const seen = createBitmap(pages);
  let batchesAFrame = Math.max(1, Math.ceil(batches / (maxFrames / 2)));
  let [batchesSince, round] = [0, 0];
  const frame = (time: Seconds, isEdge: boolean) => {
    filmChanges(all, film);
    batchesSince = 0;
    if (endFrame(film, time, round, all.counts, isEdge)) batchesAFrame *= 2;
  };
  return {
    startRound: (time, which, set) => {
      round = which;
      clear(seen);
      beginSet(all, set);
      frame(time, true);
    },
    visit: (word, sent, skipped, dirty) => {
      setStates(all, word, sent & ~dirty, SENT);
      setStates(all, word, sent & dirty, AGAIN);
      setStates(all, word, skipped, SKIPPED);
    },
    endBatch: (time, dirty) => {
      batchesSince += 1;
      if (batchesSince < batchesAFrame) return;
      findDirtied(all, dirty, seen);
      frame(time, false);
    },
    endRound: (time, dirty) => {
      if (batchesSince > 0) {
        findDirtied(all, dirty, seen);
        frame(time, true);
      }
      film.isEdge[film.isEdge.length - 1] = true;
    },
    finish: (time) => {
      clear(seen);
      beginSet(all, seen);
      frame(time, true);
      return developFilm(film, pages, pagesPerCell);
    },
  };
}
