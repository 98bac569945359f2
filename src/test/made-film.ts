import fc from 'fast-check';
import type { PagesRecording } from '../simulator/pages-recording';
import type { SimulatedMigration, SimulatedRound } from '../simulator/simulated-migration';

/** A frame of a made-up film: the state of every cell, in the order of `PAGE_STATES`. */
interface MadeFrame {
  readonly time: number;
  readonly round: number;
  readonly states: readonly number[];
  /** The sender's steps so far; as many as frames, where nothing else is said. */
  readonly step?: number;
}

/** Writes a film from all that is to be seen in it: the slow twin of a player, which gets the changes alone. */
export function filmOf(frames: readonly MadeFrame[], pagesPerCell = 1): PagesRecording {
  const cells = frames[0]?.states.length ?? 0;
  const changes: { cell: number; to: number; from: number }[] = [];
  const firstChange = [0];
  let before: readonly number[] = Array(cells).fill(0);
  for (const { states } of frames) {
    states.forEach((to, cell) => {
      const from = before[cell] ?? 0;
      if (to !== from) changes.push({ cell, to, from });
    });
    firstChange.push(changes.length);
    before = states;
  }
  const counts = frames.flatMap(({ states }) =>
    [0, 1, 2, 3, 4].map((state) => pagesPerCell * states.filter((each) => each === state).length),
  );
  return {
    pages: cells * pagesPerCell,
    pagesPerCell,
    cells,
    frames: frames.length,
    frameTime: Float64Array.from(frames, ({ time }) => time),
    frameRound: Uint16Array.from(frames, ({ round }) => round),
    frameStep: Uint32Array.from(frames, ({ step }, i) => step ?? i),
    framePages: Uint32Array.from(counts),
    firstChange: Uint32Array.from(firstChange),
    changedCell: Uint32Array.from(changes, ({ cell }) => cell),
    changedTo: Uint8Array.from(changes, ({ to }) => to),
    changedFrom: Uint8Array.from(changes, ({ from }) => from),
  };
}

/**
 * Eight pages in batches of two, half a second each: round 0 sends six and skips page 5, page 0 is written after it was
 * sent; round 1 sends page 0 and skips page 5 again; the pause sends page 5.
 */
export const tinyFrames: readonly MadeFrame[] = [
  { time: 0, round: 0, states: [0, 0, 0, 0, 0, 0, 0, 0] },
  { time: 0.5, round: 0, states: [1, 1, 0, 0, 0, 0, 0, 0] },
  { time: 1, round: 0, states: [2, 1, 1, 1, 0, 0, 0, 0] },
  { time: 1.5, round: 0, states: [2, 1, 1, 1, 1, 3, 1, 0] },
  { time: 2, round: 0, states: [2, 1, 1, 1, 1, 3, 1, 1] },
  { time: 2, round: 1, states: [0, 4, 4, 4, 4, 0, 4, 4] },
  { time: 2.5, round: 1, states: [1, 4, 4, 4, 4, 3, 4, 4] },
  { time: 2.5, round: 2, states: [4, 4, 4, 4, 4, 0, 4, 4] },
  { time: 3, round: 2, states: [4, 4, 4, 4, 4, 4, 4, 4] },
];

const tinyRound: SimulatedRound = {
  round: 0,
  toSend: 8,
  sent: 7,
  skipped: 1,
  dirtied: 2,
  duration: 2,
  targetRate: 1,
  achievedRate: 1,
  stopAndCopy: false,
};

/** What the tiny film shows, in numbers. */
export const tinyMigration: SimulatedMigration = {
  rounds: [
    tinyRound,
    { ...tinyRound, round: 1, toSend: 2, sent: 1, skipped: 1, dirtied: 1, duration: 0.5 },
    { ...tinyRound, round: 2, toSend: 1, sent: 1, skipped: 0, dirtied: 0, duration: 0.5, stopAndCopy: true },
  ],
  stopReason: 'few-dirty',
  traffic: 9 / 256,
  totalTime: 3,
  downtime: 0.52,
  sampledRate: 1.5,
  meanRate: 1.2,
  throughputError: 0,
  energySource: 1,
  energyDestination: 1,
  pageEvents: 20,
};

/** Films of any states, with times and rounds that never go back. */
export const anyFilm: fc.Arbitrary<readonly MadeFrame[]> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }))
  .chain(([cells, frames]) =>
    fc.array(
      fc.record({
        time: fc.constantFrom(0, 0.25, 1),
        round: fc.constantFrom(0, 0, 0, 1),
        states: fc.array(fc.nat(4), { minLength: cells, maxLength: cells }),
      }),
      { minLength: frames, maxLength: frames },
    ),
  )
  .map((steps) => {
    let [time, round] = [0, 0];
    return steps.map((step, i) => {
      if (i > 0) {
        time += step.time;
        round += step.round;
      }
      return { time, round, states: step.states };
    });
  });
