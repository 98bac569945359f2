import { useEffect, useState } from 'react';
import {
  endOfTurn,
  isAtEnd,
  isAtStart,
  type LoopPlace,
  nextBox,
  nextTurn,
  type PaceId,
  paceOf,
  placeWithin,
  previousBox,
  START,
} from './loop-player';

/** Where the play is, and every way to move it. A step by hand stops the play. */
export interface LoopPlayer {
  readonly place: LoopPlace;
  readonly isPlaying: boolean;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly pace: PaceId;
  readonly setPace: (pace: PaceId) => void;
  /** From the start again where it is at the end. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly back: () => void;
  readonly nextBox: () => void;
  readonly nextTurn: () => void;
  readonly toEnd: () => void;
  /** The end of a turn, counted from 1. */
  readonly toTurn: (turn: number) => void;
}

/** Plays a run of so many turns; a run made anew goes on where the one before was. */
export function useLoopPlayer(turns: number): LoopPlayer {
  const [kept, setKept] = useState<LoopPlace>(START);
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const [pace, setPace] = useState<PaceId>('plain');
  const place = placeWithin(kept, turns);
  const atEnd = isAtEnd(place, turns);
  const isPlaying = wantsToPlay && !atEnd;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => setKept(nextBox(place, turns)), paceOf(pace).ms);
    return () => clearTimeout(timer);
  }, [isPlaying, place, turns, pace]);
  const step = (next: LoopPlace) => {
    setWantsToPlay(false);
    setKept(next);
  };
  return {
    place,
    isPlaying,
    isAtStart: isAtStart(place),
    isAtEnd: atEnd,
    pace,
    setPace,
    play: () => {
      if (atEnd) setKept(START);
      setWantsToPlay(true);
    },
    pause: () => setWantsToPlay(false),
    back: () => step(previousBox(place)),
    nextBox: () => step(nextBox(place, turns)),
    nextTurn: () => step(nextTurn(place, turns)),
    toEnd: () => step(endOfTurn(turns, turns)),
    toTurn: (turn) => step(endOfTurn(turn - 1, turns)),
  };
}
