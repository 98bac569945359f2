import type { Fraction } from '../../models/units';
import type { LoopBox, LoopProgress } from './loop-record';

/** Where in a turn's work a box stands: sampling and migrating take the time, the others are done at once. */
const PLACES: Readonly<Record<LoopBox, readonly [from: Fraction, to: Fraction]>> = {
  sample: [0, 0.4],
  refine: [0.4, 0.4],
  rate: [0.4, 0.4],
  predict: [0.4, 0.4],
  choose: [0.4, 0.4],
  migrate: [0.4, 1],
  record: [1, 1],
};

const WORDS: Readonly<Record<LoopBox, string>> = {
  sample: 'sampling the rates',
  refine: 'refining with history',
  rate: 'setting R',
  predict: 'predicting',
  choose: 'choosing',
  migrate: 'migrating',
  record: 'recording',
};

/** How far all turns have come, when so much of one box of a turn is done. Turn 2 of 4, sampled -> 0.35. */
export function loopProgress(
  { turn, of }: { readonly turn: number; readonly of: number },
  box: LoopBox,
  part: Fraction,
): LoopProgress {
  const [from, to] = PLACES[box];
  return {
    share: (turn - 1 + from + (to - from) * part) / of,
    sentence: `Turn ${turn} of ${of}: ${WORDS[box]}`,
    turn,
    box,
  };
}
