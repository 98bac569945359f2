import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PagesRecording } from '../../simulator/pages-recording';
import { PAGE_STATES } from '../../simulator/pages-recording';
import { anyFilm, filmOf, tinyFrames } from '../../test/made-film';
import { runs } from '../../test/runs';
import { ARRIVED, DIRTIED_AGAIN, namedStates, SENT, SKIPPED, TO_SEND } from './page-states';
import {
  countsAt,
  createPlayer,
  frameAt,
  moveTo,
  nextRoundFrame,
  type PagesPlayer,
  previousRoundFrame,
  roundStarts,
} from './pages-player';

const tiny = filmOf(tinyFrames);

/** Cells that a move says may look otherwise. */
function touched({ recording }: PagesPlayer, moved: ReturnType<typeof moveTo>): Set<number> {
  return moved === 'all'
    ? new Set(Array.from({ length: recording.cells }, (_, cell) => cell))
    : new Set(recording.changedCell.subarray(moved.from, moved.to));
}

/** A film in which every cell changes in every frame: a keyframe lies after each million changes. */
function longFilm(cells: number, frames: number): PagesRecording {
  const changes = cells * (frames - 1);
  const cellOf = (i: number) => i % cells;
  const stateAt = (frame: number, cell: number) => (frame === 0 ? 0 : (frame + cell) % 5);
  const frameOf = (i: number) => 1 + Math.floor(i / cells);
  return {
    pages: cells,
    pagesPerCell: 1,
    cells,
    frames,
    frameTime: Float64Array.from({ length: frames }, (_, frame) => frame),
    frameRound: new Uint16Array(frames),
    frameStep: Uint32Array.from({ length: frames }, (_, frame) => frame),
    framePages: new Uint32Array(5 * frames),
    firstChange: Uint32Array.from({ length: frames + 1 }, (_, f) => cells * Math.max(f - 1, 0)),
    changedCell: Uint32Array.from({ length: changes }, (_, i) => cellOf(i)),
    changedTo: Uint8Array.from({ length: changes }, (_, i) => stateAt(frameOf(i), cellOf(i))),
    changedFrom: Uint8Array.from({ length: changes }, (_, i) => stateAt(frameOf(i) - 1, cellOf(i))),
  };
}

describe('the states', () => {
  it('are named in the order of the simulator’s numbers', () => {
    expect(namedStates.map(({ id }) => id)).toEqual([...PAGE_STATES]);
    expect([TO_SEND, SENT, DIRTIED_AGAIN, SKIPPED, ARRIVED].map((state) => PAGE_STATES[state])).toEqual([
      ...PAGE_STATES,
    ]);
  });
});

describe('a player', () => {
  it('starts at frame 0, where everything is still to send', () => {
    const player = createPlayer(tiny);
    expect(player.frame).toBe(0);
    expect([...player.states]).toEqual(tinyFrames[0]?.states);
  });

  it('shows every frame as it was written, whichever way it is reached', () => {
    fc.assert(
      fc.property(anyFilm, fc.array(fc.integer({ min: -2, max: 32 }), { maxLength: 20 }), (frames, ways) => {
        const player = createPlayer(filmOf(frames));
        expect([...player.states]).toEqual(frames[0]?.states);
        for (const way of ways) {
          const before = [...player.states];
          const cells = touched(player, moveTo(player, way));
          const wanted = Math.min(Math.max(way, 0), frames.length - 1);
          expect(player.frame).toBe(wanted);
          expect([...player.states]).toEqual(frames[wanted]?.states);
          const unsaid = before.flatMap((state, cell) =>
            state !== player.states[cell] && !cells.has(cell) ? [cell] : [],
          );
          expect(unsaid, 'cells that changed and were not said to').toEqual([]);
        }
      }),
      runs(300),
    );
  });

  it('takes back a cell that changed twice in one frame', () => {
    const film: PagesRecording = {
      ...filmOf([
        { time: 0, round: 0, states: [0, 0, 0, 0] },
        { time: 1, round: 0, states: [2, 0, 0, 0] },
      ]),
      firstChange: Uint32Array.of(0, 0, 2),
      changedCell: Uint32Array.of(0, 0),
      changedTo: Uint8Array.of(1, 2),
      changedFrom: Uint8Array.of(0, 1),
    };
    const player = createPlayer(film);
    moveTo(player, 1);
    expect([...player.states]).toEqual([2, 0, 0, 0]);
    expect(moveTo(player, 0)).toEqual({ from: 0, to: 2 });
    expect([...player.states]).toEqual([0, 0, 0, 0]);
  });

  it('jumps through a long film by keyframes, and says that all may look otherwise', () => {
    const [cells, frames] = [1000, 5001];
    const player = createPlayer(longFilm(cells, frames));
    const expectFrame = (frame: number) => {
      expect(player.frame).toBe(frame);
      const wrong = player.states.findIndex((state, cell) => state !== (frame === 0 ? 0 : (frame + cell) % 5));
      expect(wrong).toBe(-1);
    };
    expect(moveTo(player, 5000)).toBe('all');
    expectFrame(5000);
    expect(player.keyframes.map(({ frame }) => frame)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
    expect(moveTo(player, 10)).toBe('all');
    expectFrame(10);
    for (const frame of [4321, 999, 1000, 1001, 0, 2500, 2499, 4999]) {
      moveTo(player, frame);
      expectFrame(frame);
    }
    expect(player.keyframes).toHaveLength(6);
  });

  it('says which changes it passed when it goes a frame on or back', () => {
    const player = createPlayer(tiny);
    expect(moveTo(player, 1)).toEqual({ from: 0, to: 2 });
    expect(moveTo(player, 2)).toEqual({ from: 2, to: 5 });
    expect(moveTo(player, 1)).toEqual({ from: 2, to: 5 });
    expect(moveTo(player, 1)).toEqual({ from: 2, to: 2 });
  });
});

describe('finding frames', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [0.49, 0],
    [0.5, 1],
    [1.99, 3],
    [2, 5],
    [2.5, 7],
    [3, 8],
    [99, 8],
  ])('at %d s it is frame %d', (time, frame) => {
    expect(frameAt(tiny, time)).toBe(frame);
  });

  it('the frame at a time is the last one that is not after it', () => {
    fc.assert(
      fc.property(anyFilm, fc.double({ min: 0, max: 32, noNaN: true }), (frames, time) => {
        const last = frames.findLastIndex((frame) => frame.time <= time);
        expect(frameAt(filmOf(frames), time)).toBe(last);
      }),
      runs(300),
    );
  });

  it('steps to the start of the next round, and to the end from the last one', () => {
    expect([0, 4, 5, 6, 7, 8].map((frame) => nextRoundFrame(tiny, frame))).toEqual([5, 5, 7, 7, 8, 8]);
  });

  it('steps back to the start of this round, and from there to the start of the one before', () => {
    expect([8, 7, 6, 5, 4, 0].map((frame) => previousRoundFrame(tiny, frame))).toEqual([7, 5, 5, 0, 0, 0]);
  });

  it('knows where the rounds begin', () => {
    expect(roundStarts(tiny)).toEqual([0, 5, 7]);
  });

  it('counts the pages in each state', () => {
    expect(countsAt(tiny, 0)).toEqual([8, 0, 0, 0, 0]);
    expect(countsAt(tiny, 3)).toEqual([1, 5, 1, 1, 0]);
    expect(countsAt(filmOf(tinyFrames, 64), 3)).toEqual([64, 320, 64, 64, 0]);
  });
});
