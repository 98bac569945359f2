import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import {
  BOXES,
  endOfTurn,
  isAtEnd,
  isAtStart,
  isReached,
  type LoopPlace,
  lapTicks,
  nextBox,
  nextTurn,
  paceOf,
  placeOfStep,
  placeWithin,
  previousBox,
  recordedTurns,
  START,
  stepOfPlace,
} from './loop-player';

const at = (turn: number, box: number): LoopPlace => ({ turn, box });

describe('playing the loop', () => {
  it('has a number for each place, one on with each box', () => {
    expect(stepOfPlace(START)).toBe(0);
    expect(stepOfPlace(at(2, 1))).toBe(15);
    fc.assert(
      fc.property(fc.nat(400), (step) => {
        expect(stepOfPlace(placeOfStep(step))).toBe(step);
        expect(placeOfStep(step + 1)).toEqual(nextBox(placeOfStep(step), 100));
      }),
      runs(100),
    );
  });

  it('goes from box to box and from turn to turn, and stays at both ends', () => {
    expect(nextBox(at(0, 0), 2)).toEqual(at(0, 1));
    expect(nextBox(at(0, 6), 2)).toEqual(at(1, 0));
    expect(nextBox(at(1, 6), 2)).toEqual(at(1, 6));
    expect(previousBox(at(1, 0))).toEqual(at(0, 6));
    expect(previousBox(START)).toEqual(START);
    expect([isAtStart(START), isAtStart(at(1, 0)), isAtEnd(at(1, 6), 2), isAtEnd(at(1, 5), 2)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('ends the present turn before it goes on to the next', () => {
    expect(nextTurn(at(0, 0), 3)).toEqual(at(0, 6));
    expect(nextTurn(at(0, 6), 3)).toEqual(at(1, 6));
    expect(nextTurn(at(2, 6), 3)).toEqual(at(2, 6));
    expect(endOfTurn(7, 3)).toEqual(at(2, 6));
  });

  it('knows which numbers are known: those of the boxes reached, and the turns recorded', () => {
    expect(BOXES.filter((box) => isReached(at(4, 2), box))).toEqual(['sample', 'refine', 'rate']);
    expect([recordedTurns(START), recordedTurns(at(4, 5)), recordedTurns(at(4, 6))]).toEqual([0, 4, 5]);
  });

  it('stays inside a run that was made anew and is shorter', () => {
    expect(placeWithin(at(5, 2), 24)).toEqual(at(5, 2));
    expect(placeWithin(at(23, 2), 8)).toEqual(at(7, 6));
  });

  it('steps back to where it came from, from every place but the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 6 }), (turn, box) => {
        const place = at(turn, box);
        const next = nextBox(place, 10);
        expect(previousBox(next)).toEqual(isAtEnd(place, 10) ? previousBox(place) : place);
        expect(recordedTurns(next) - recordedTurns(place)).toBe(box === 5 ? 1 : 0);
      }),
      runs(100),
    );
  });

  it('has a slider that is full at the last turn, with a tick where each later lap begins', () => {
    expect(lapTicks(9, 3)).toEqual(['37.5%', '75%']);
    expect(lapTicks(9, 1)).toEqual([]);
  });

  it('plays at a plain pace unless told otherwise', () => {
    expect([paceOf('slow').ms, paceOf('no such pace').ms]).toEqual([2000, 800]);
  });
});
