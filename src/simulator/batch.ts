import { type Bitmap, bitsOf } from './bitmap';

/** What a sender has yet to visit in a round, and what its last batch was. */
export interface Sweep {
  /** The round's set without the pages visited. */
  readonly pending: Bitmap;
  /** First word that may have pages left. */
  word: number;
  /** Pages of the last batch, and those passed over on the way. */
  sent: number;
  skipped: number;
}

/** Who watches a sender page by page; `sent` and `skipped` are bits of one word of the bitmap. */
export interface BatchWatcher {
  readonly visit: (word: number, sent: number, skipped: number, dirty: number) => void;
}

/** The lowest `count` bits of a word that has more. lowestBits(0b11010, 2) -> 0b01010. */
function lowestBits(word: number, count: number): number {
  let rest = word;
  for (let k = 0; k < count; k += 1) rest &= rest - 1;
  return word ^ rest;
}

/**
 * Takes the next batch in address order: up to `limit` pages to send; pages dirty at this moment are passed over and
 * counted when `skips`. As Xen does, the batch counts the pages that it sends, and goes on past those it skips.
 * All at one moment, so one look at the live log is the peek. Works on words of 32 pages, so a full batch may also pass
 * dirty pages up to the end of its word: they would be dirty at the next peek as well. Assumes limit > 0.
 */
export function takeBatch(
  sweep: Sweep,
  dirty: Bitmap,
  skips: boolean,
  limit: number,
  watcher: BatchWatcher | null,
): void {
  const { pending } = sweep;
  const words = pending.length;
  let { word } = sweep;
  let [sent, skipped] = [0, 0];
  for (; word < words && sent < limit; word += 1) {
    const set = pending[word] as number;
    if (set === 0) continue;
    const again = skips ? (dirty[word] as number) : 0;
    let cold = set & ~again;
    const hot = set & again;
    const count = bitsOf(cold);
    const split = sent + count > limit;
    if (split) {
      cold = lowestBits(cold, limit - sent);
    }
    pending[word] = set & ~(cold | hot);
    sent += split ? limit - sent : count;
    skipped += bitsOf(hot);
    if (watcher !== null) watcher.visit(word, cold, hot, dirty[word] as number);
    if (split) break;
  }
  sweep.word = word;
  sweep.sent = sent;
  sweep.skipped = skipped;
}
