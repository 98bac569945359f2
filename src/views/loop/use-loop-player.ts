import { useEffect, useState } from 'react';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { useRested } from '../shared/use-rested';
import {
  endOfTurn,
  isAtEnd,
  isAtStart,
  type LoopPlace,
  nextBox,
  nextTurn,
  type PaceId,
  paceOf,
  placeOfStep,
  placeWithin,
  previousBox,
  START,
  stepOfPlace,
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

/** The pace, and how it is chosen. */
type Pace = readonly [pace: PaceId, setPace: (pace: PaceId) => void];

/** A player whose pace and place stand in no link. */
export const useLoopPlayer = (turns: number): LoopPlayer => usePlayer(turns, useState<PaceId>('plain'), null);

/** The player of Decide, whose pace, and the place where it rests, stand in links. */
export function useLoopInLink(turns: number): LoopPlayer {
  const pace = useStore(selectOption('decide.pace'));
  const setPace = (next: PaceId) => useStore.getState().setOption('decide.pace', next);
  return usePlayer(turns, [pace, setPace], 'decide.step');
}

/** Plays a run of so many turns; a run made anew goes on where the one before was. */
function usePlayer(turns: number, [pace, setPace]: Pace, key: 'decide.step' | null): LoopPlayer {
  const [kept, setKept] = useState<LoopPlace>(() =>
    key === null ? START : placeOfStep(selectOption(key)(useStore.getState())),
  );
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const place = placeWithin(kept, turns);
  const atEnd = isAtEnd(place, turns);
  const isPlaying = wantsToPlay && !atEnd;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => setKept(nextBox(place, turns)), paceOf(pace).ms);
    return () => clearTimeout(timer);
  }, [isPlaying, place, turns, pace]);
  useRested(key, isPlaying ? null : stepOfPlace(place), (to) => step(placeOfStep(to)));
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
