import type { Seconds } from '../models/units';
import type { BatchWatcher } from './batch';
import type { Bitmap } from './bitmap';
import type { PagesRecording } from './pages-recording';

/** Writes the film of a migration. */
export interface PagesRecorder extends BatchWatcher {
  readonly startRound: (time: Seconds, round: number, set: Bitmap) => void;
  readonly endBatch: (time: Seconds, dirty: Bitmap) => void;
  readonly endRound: (time: Seconds, dirty: Bitmap) => void;
  readonly finish: (time: Seconds) => PagesRecording;
}

export function createRecorder(
  _pages: number,
  _film: { readonly maxCells: number; readonly maxFrames: number },
  _batches: number,
): PagesRecorder {
  throw new Error('Not yet.');
}
