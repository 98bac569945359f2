import type { Seconds } from '../models/units';
import type { BatchWatcher } from './batch';
import { type Bitmap, createBitmap } from './bitmap';
import { createFilm, developFilm, endFrame, type Moment } from './film';
import { codeOf, createPageStates, filmChanges, type PageStates, setStates } from './page-states';
import type { PagesRecording } from './pages-recording';

/** Writes the film of a migration while it runs. What may take long pauses. */
export interface PagesRecorder extends BatchWatcher {
  readonly startRound: (time: Seconds, round: number, set: Bitmap) => Generator<void, void>;
  /** Returns about how much work it was, in events of the simulation. */
  readonly endBatch: (time: Seconds, pages: number, dirty: Bitmap) => number;
  readonly endRound: (time: Seconds, dirty: Bitmap) => void;
  /** All has arrived. */
  readonly finish: (time: Seconds) => Generator<void, PagesRecording>;
}

const TO_SEND = codeOf('to-send');
const SENT = codeOf('sent');
const AGAIN = codeOf('dirtied-again');
const SKIPPED = codeOf('skipped');
const ARRIVED = codeOf('arrived');

/** Words of the bitmap between two pauses at the start of a round. */
const WORDS_A_PAUSE = 2048;
/** Work of one page visited and shown, and of a word looked at, beside a write of the guest. */
const PAGE_WORK = 4;
const WORD_WORK = 1;

/** A round's set is to be sent, and all else has arrived. */
function* beginSet(all: PageStates, set: Bitmap): Generator<void, void> {
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] as number;
    if (word % WORDS_A_PAUSE === WORDS_A_PAUSE - 1) yield;
    setStates(all, word, ~bits, ARRIVED);
    setStates(all, word, bits, TO_SEND);
  }
}

/** Pages that became dirty and are not waiting in this round's set are dirty again. */
function findDirtied(all: PageStates, dirty: Bitmap): void {
  const [sent, arrived] = [all.inState[SENT] as Bitmap, all.inState[ARRIVED] as Bitmap];
  for (let word = 0; word < dirty.length; word += 1) {
    const again = (dirty[word] as number) & ((sent[word] as number) | (arrived[word] as number));
    if (again !== 0) setStates(all, word, again, AGAIN);
  }
}

/** The pages of a migration and the film of them. */
function createCamera(pages: number, maxCells: number, maxFrames: number) {
  const pagesPerCell = Math.ceil(pages / maxCells);
  const all = createPageStates(pages, pagesPerCell);
  const film = createFilm(Math.ceil(pages / pagesPerCell), maxFrames);
  return {
    all,
    film,
    visit: (word: number, sent: number, skipped: number, dirty: number) => {
      setStates(all, word, sent & ~dirty, SENT);
      setStates(all, word, sent & dirty, AGAIN);
      setStates(all, word, skipped, SKIPPED);
    },
    /** Returns whether the film had to be thinned out. */
    shoot: (moment: Moment, isEdge: boolean): boolean => {
      filmChanges(all, film);
      return endFrame(film, moment, all.counts, isEdge);
    },
    develop: () => developFilm(film, pages, pagesPerCell),
  };
}

/**
 * Records which page is when what, as `pages-recording.ts` says. A frame ends after a batch, or after some when round 0
 * alone has more batches than a quarter of the frames: most migrations send at most three times the memory. When the
 * film is full, neighbouring frames are joined. Rounds keep their first and last frame as long as there is room.
 * Memory: 7 bits a page, a byte a cell, 6 a change.
 */
export function createRecorder(
  pages: number,
  { maxCells, maxFrames }: { readonly maxCells: number; readonly maxFrames: number },
  batches: number,
): PagesRecorder {
  const { all, film, visit, shoot, develop } = createCamera(pages, maxCells, maxFrames);
  let batchesAFrame = Math.max(1, Math.ceil(batches / (maxFrames / 4)));
  let [batchesSince, round, step] = [0, 0, -1];
  const frame = (time: Seconds, isEdge: boolean) => {
    batchesSince = 0;
    if (shoot({ time, round, step }, isEdge)) batchesAFrame *= 2;
  };
  return {
    *startRound(time, which, set) {
      round = which;
      step += 1;
      yield* beginSet(all, set);
      frame(time, true);
    },
    visit,
    endBatch: (time, visited, dirty) => {
      step += 1;
      batchesSince += 1;
      if (batchesSince < batchesAFrame) return PAGE_WORK * visited;
      findDirtied(all, dirty);
      frame(time, false);
      return PAGE_WORK * visited + WORD_WORK * dirty.length;
    },
    endRound: (time, dirty) => {
      if (batchesSince > 0) {
        findDirtied(all, dirty);
        frame(time, true);
      }
      film.isEdge[film.isEdge.length - 1] = true;
    },
    *finish(time) {
      step += 1;
      yield* beginSet(all, createBitmap(pages));
      frame(time, true);
      return develop();
    },
  };
}

/** Some steps of a migration, by their numbers in `frameStep`. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** Records a few steps of a migration, each as a frame. */
interface StepRecorder extends PagesRecorder {
  /** The last step that was done. */
  readonly step: () => number;
  readonly develop: () => PagesRecording;
}

/**
 * The same for some steps in the midst of a migration that was too long to show each of its batches. Its first frame is
 * step `from`, with all that had changed until then; then comes a frame for every step up to `to`.
 */
export function createStepRecorder(pages: number, maxCells: number, { from, to }: StepRange): StepRecorder {
  const { all, visit, shoot, develop } = createCamera(pages, maxCells, Number.POSITIVE_INFINITY);
  let [round, step] = [0, -1];
  const isShown = () => step >= from && step <= to;
  const frame = (time: Seconds) => {
    if (isShown()) shoot({ time, round, step }, false);
  };
  return {
    *startRound(time, which, set) {
      round = which;
      yield* beginSet(all, set);
      step += 1;
      frame(time);
    },
    visit,
    endBatch: (time, visited, dirty) => {
      step += 1;
      if (!isShown()) return PAGE_WORK * visited;
      findDirtied(all, dirty);
      frame(time);
      return PAGE_WORK * visited + WORD_WORK * dirty.length;
    },
    endRound: () => undefined,
    *finish(time) {
      yield* beginSet(all, createBitmap(pages));
      step += 1;
      frame(time);
      return develop();
    },
    step: () => step,
    develop,
  };
}
