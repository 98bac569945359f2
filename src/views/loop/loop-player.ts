import type { LoopBox } from '../../analysis/loop/loop-record';
import { percentOf } from '../controls/range';
import * as words from './words';

/** The boxes of figure 6 in the order in which a turn goes through them, as the record has them. */
export const BOXES = [
  'sample',
  'refine',
  'rate',
  'predict',
  'choose',
  'migrate',
  'record',
] as const satisfies readonly LoopBox[];

const LAST_BOX = BOXES.length - 1;

/** A place in the play: a turn, from 0, and the box that is at work in it, from 0. */
export interface LoopPlace {
  readonly turn: number;
  readonly box: number;
}

export const START: LoopPlace = { turn: 0, box: 0 };

/** The last box of a turn, kept between the first and the last one. */
export function endOfTurn(turn: number, turns: number): LoopPlace {
  return { turn: Math.min(Math.max(turn, 0), Math.max(turns - 1, 0)), box: LAST_BOX };
}

/** The place kept inside a run of so many turns: a run made anew may be shorter. */
export function placeWithin(place: LoopPlace, turns: number): LoopPlace {
  return place.turn < turns ? place : endOfTurn(turns - 1, turns);
}

export const isAtStart = ({ turn, box }: LoopPlace): boolean => turn === 0 && box === 0;
export const isAtEnd = ({ turn, box }: LoopPlace, turns: number): boolean => turn >= turns - 1 && box >= LAST_BOX;

/** One box on; stays at the end. */
export function nextBox({ turn, box }: LoopPlace, turns: number): LoopPlace {
  if (box < LAST_BOX) return { turn, box: box + 1 };
  return turn < turns - 1 ? { turn: turn + 1, box: 0 } : { turn, box };
}

/** One box back; stays at the start. */
export function previousBox({ turn, box }: LoopPlace): LoopPlace {
  if (box > 0) return { turn, box: box - 1 };
  return turn > 0 ? { turn: turn - 1, box: LAST_BOX } : { turn, box };
}

/** The end of this turn, or of the next one where this one is over. */
export function nextTurn({ turn, box }: LoopPlace, turns: number): LoopPlace {
  return endOfTurn(box < LAST_BOX ? turn : turn + 1, turns);
}

/** How many turns are recorded at a place. */
export const recordedTurns = ({ turn, box }: LoopPlace): number => (box === LAST_BOX ? turn + 1 : turn);

/** Whether a box has been reached in the present turn: then its numbers are known. */
export const isReached = ({ box }: LoopPlace, which: LoopBox): boolean => BOXES.indexOf(which) <= box;

/** How long a box stays lit while the loop plays, in ms. */
export const PACES = [
  { id: 'slow', label: words.paces.slow, ms: 2000 },
  { id: 'plain', label: words.paces.plain, ms: 800 },
  { id: 'fast', label: words.paces.fast, ms: 200 },
] as const;
export type PaceId = (typeof PACES)[number]['id'];

/** A place as a number, as links have it: the boxes before it. Turn 2, its first box -> 14 with turns from 0. */
export const stepOfPlace = ({ turn, box }: LoopPlace): number => turn * BOXES.length + box;

/** The place of a number. 15 -> turn 2, box 1 */
export const placeOfStep = (step: number): LoopPlace => ({
  turn: Math.floor(step / BOXES.length),
  box: step % BOXES.length,
});

/** The pace of that name; the plain one for any other. */
export function paceOf(id: string): (typeof PACES)[number] {
  return PACES.find((pace) => pace.id === id) ?? PACES[1];
}

/** The slider of turns: where each lap but the first begins. */
export function lapTicks(turns: number, laps: number): string[] {
  return Array.from({ length: Math.max(laps - 1, 0) }, (_, lap) => percentOf(((lap + 1) * turns) / laps, 0, turns - 1));
}
