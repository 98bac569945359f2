import type { Seconds } from '../models/units';
import { addPages, type Bitmap, clear, createBitmap, getAndClear } from './bitmap';
import type { DirtyMeasurement, MeasurementSetup, WindowRate } from './dirty-measurement';
import { prepareGuest } from './guest';
import { countEvents, createLiveRun, isLong, isPauseDue, runInSteps, runUntil, toMiB } from './live-run';
import type { Progress } from './simulated-migration';

/** The window lengths of `byWindow`, beside the chosen one. */
const WINDOWS: readonly Seconds[] = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** One window length: the distinct pages of the window under way, and the counts of those that are over. */
interface WindowCounter {
  /** Peeks in a window. */
  readonly peeks: number;
  readonly bitmap: Bitmap;
  /** Pages in it. */
  pages: number;
  /** The longest counter that fits into this one a whole number of times; its full windows are added, not each peek. */
  readonly from: WindowCounter | null;
  readonly counts: number[];
}

/** Counters for these lengths in peeks, ascending. */
function createCounters(lengths: readonly number[], pages: number): WindowCounter[] {
  const counters: WindowCounter[] = [];
  for (const peeks of lengths) {
    const from = counters.findLast((shorter) => peeks % shorter.peeks === 0) ?? null;
    counters.push({ peeks, bitmap: createBitmap(pages), pages: 0, from, counts: [] });
  }
  return counters;
}

/** Adds the peek number `peek` (from 1) to every counter. Long windows take in shorter ones that have just filled. */
function addPeek(counters: readonly WindowCounter[], latest: Bitmap, peek: number): void {
  for (const counter of counters) {
    const { peeks, bitmap, from, counts } = counter;
    if (from === null) counter.pages += addPages(latest, bitmap);
    else if (peek % from.peeks === 0) counter.pages += addPages(from.bitmap, bitmap);
    if (peek % peeks === 0) counts.push(counter.pages);
  }
  for (const counter of counters) {
    if (peek % counter.peeks !== 0) continue;
    clear(counter.bitmap);
    counter.pages = 0;
  }
}

function windowRate(counts: readonly number[], window: Seconds): WindowRate {
  const windows = counts.length;
  const meanPages = counts.reduce((sum, pages) => sum + pages, 0) / windows;
  const squares = counts.reduce((sum, pages) => sum + (pages - meanPages) ** 2, 0);
  const deviation = windows > 1 ? Math.sqrt(squares / (windows - 1)) : 0;
  return { window, meanPages, deviation, windows, rate: toMiB(meanPages) / window };
}

/**
 * Measures how a workload dirties its memory, as the paper does before it migrates (secs. 4.2 and 5.2): distinct pages
 * in each window (fig. 8), distinct pages since the start (fig. 9), and the rate by length of the window.
 * Units: pages, s, MiB/s. Windows are taken as the nearest whole number of peeks, and start at 0 behind each other; one
 * that the duration cuts off is left out. Assumes duration >= peekEvery > 0. Each peek is one get-and-clear of the log,
 * added into one bitmap for each length, which gives what peeking without clearing would. Pauses often.
 * Uniform over 14,000 pages at 33,000 a second, 0.5 s -> 14,000 (1 - exp(-33,000 x 0.5 / 14,000)) = 9,692 pages.
 */
export function* measureDirtying(setup: MeasurementSetup): Generator<Progress, DirtyMeasurement> {
  const { pages, peekEvery } = setup;
  const peeks = Math.max(Math.floor(setup.duration / peekEvery + 1e-9), 1);
  const inPeeks = (window: Seconds) => Math.min(Math.max(Math.round(window / peekEvery), 1), peeks);
  const chosen = inPeeks(setup.window);
  const fitting = WINDOWS.filter((window) => Math.round(window / peekEvery) <= peeks).map(inPeeks);
  const lengths = [...new Set([...fitting, chosen])].sort((a, b) => a - b);
  const counters = createCounters(lengths, pages);
  const progress = (peek: number) => ({
    share: peek / peeks,
    sentence: `Watched ${Math.round(peek * peekEvery)} of ${Math.round(peeks * peekEvery)} s`,
  });

  const preparation = prepareGuest(pages, setup.parts, setup.seed);
  let step = preparation.next();
  for (; !step.done; step = preparation.next()) yield progress(0);
  const guest = step.value;
  const run = createLiveRun(guest, 0, Number.POSITIVE_INFINITY);
  const [latest, ever] = [createBitmap(pages), createBitmap(pages)];
  const cumulativePages = new Float64Array(peeks);
  let pagesEver = 0;
  for (let peek = 1; peek <= peeks; peek += 1) {
    const until = peek * peekEvery;
    if (isLong(run, until)) for (const _ of runInSteps(run, until)) yield progress(peek - 1);
    else runUntil(run, until);
    getAndClear(guest.dirty, latest);
    pagesEver += addPages(latest, ever);
    cumulativePages[peek - 1] = pagesEver;
    addPeek(counters, latest, peek);
    // A look at the whole log costs about as much as so many writes.
    countEvents(run, latest.length);
    if (isPauseDue(run)) yield progress(peek);
  }
  const ofChosen = counters.find(({ peeks: length }) => length === chosen);
  return {
    windowPages: Float64Array.from(ofChosen?.counts ?? []),
    window: chosen * peekEvery,
    cumulativePages,
    peekEvery,
    byWindow: counters.map(({ counts, peeks: length }) => windowRate(counts, length * peekEvery)),
    writes: guest.writers.reduce((sum, { written }) => sum + written, 0),
  };
}
