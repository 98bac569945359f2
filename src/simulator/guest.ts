import type { Seconds } from '../models/units';
import { type Bitmap, createBitmap } from './bitmap';
import { type PartKind, partKinds } from './part-kinds';
import { type Place, scatterPages } from './placement';
import { seedFor } from './random';
import { createTempo, peakRate, type Tempo, workBy } from './tempo';
import type { WorkloadPart } from './workload';
import { choosers, createNumbers, type PageSet, writePages } from './write-pages';

/** One part at work. */
export interface Writer {
  readonly kind: PartKind;
  readonly set: PageSet;
  readonly tempo: Tempo;
  /** Writes made so far, whether they were looked at or skipped. */
  written: number;
}

/**
 * A guest that writes to its memory, and the log of the pages it has dirtied. What it has done by a time depends on its
 * parts and its seed, not on the steps in which it was brought there. Memory: the log, and 4 bytes a page of its sets
 * (never more than 4 a page of memory) as long as their places are listed.
 */
export interface Guest {
  readonly pages: number;
  readonly writers: readonly Writer[];
  /** The log-dirty bitmap: whoever reads it clears it. */
  readonly dirty: Bitmap;
  /** Room for the numbers of pages about to be written. */
  readonly numbers: Uint32Array;
  /** Writes a second at most. */
  readonly peakRate: number;
}

/** Where each part's pages stand in the common scattered order: behind each other, from the start again if too many. */
function slicesOf(pages: number, parts: readonly WorkloadPart[]): { starts: number[]; total: number } {
  let [next, total] = [0, 0];
  const starts = parts.map((part) => {
    if (!partKinds[part.kind].scattered) return 0;
    const size = Math.min(part.pages, pages);
    const start = next + size <= pages ? next : 0;
    next = start + size;
    total = Math.max(total, next);
    return start;
  });
  return { starts, total };
}

function createWriter(
  part: WorkloadPart,
  memory: {
    readonly pages: number;
    readonly scattered: (start: number, size: number) => Place;
    readonly start: number;
  },
  seed: number,
  index: number,
): Writer {
  const kind = partKinds[part.kind];
  const size = Math.min(part.pages, memory.pages);
  const room = memory.pages - size + 1;
  const first = Math.floor((seedFor(seed, 'place', index + 1) / 2 ** 32) * room);
  return {
    kind,
    set: {
      size,
      place: kind.scattered ? memory.scattered(memory.start, size) : { kind: 'neighbours', first },
      seed: seedFor(seed, 'writes', index) | 0,
      hotPages: Math.round(size * part.hotShare),
      hotBelow: Math.round(2 ** 32 * hotWritesOf(part, size)),
    },
    tempo: createTempo(part, seed, index),
    written: 0,
  };
}

/** A hot part without pages gets no writes, and a cold one neither. */
function hotWritesOf({ hotShare, hotWrites }: WorkloadPart, size: number): number {
  const hotPages = Math.round(size * hotShare);
  if (hotPages === 0) return 0;
  return hotPages === size ? 1 : hotWrites;
}

/** Lays the sets out in memory; pauses often, because some GiB of them take a while. */
export function* prepareGuest(pages: number, parts: readonly WorkloadPart[], seed: number): Generator<void, Guest> {
  const { starts, total } = slicesOf(pages, parts);
  const scattered = yield* scatterPages(pages, total, seed);
  return {
    pages,
    writers: parts.map((part, i) => createWriter(part, { pages, scattered, start: starts[i] ?? 0 }, seed, i)),
    dirty: createBitmap(pages),
    numbers: createNumbers(),
    peakRate: parts.reduce((sum, part) => sum + peakRate(part), 0),
  };
}

/** The guest writes until a time, and its log fills. Returns how many writes that were, repeats included. */
export function writeUntil({ writers, dirty, numbers }: Guest, time: Seconds): number {
  let writes = 0;
  for (const writer of writers) {
    const due = Math.floor(workBy(writer.tempo, time));
    const count = due - writer.written;
    if (count > 0) {
      writePages(choosers[writer.kind.id], writer.set, writer.written, count, dirty, numbers);
      writer.written = due;
      writes += count;
    }
  }
  return writes;
}

/** The same without the log: time passes that nobody looks at. */
export function skipUntil({ writers }: Guest, time: Seconds): void {
  for (const writer of writers) writer.written = Math.floor(workBy(writer.tempo, time));
}
