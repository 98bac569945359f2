import { describe, expect, it } from 'vitest';
import { simulateMigration, simulateSteps } from './migrate';
import { pageOfCell } from './page-states';
import { PAGE_STATES, type PageState, type PagesRecording } from './pages-recording';
import { createPart } from './part-kinds';
import type { MigrationSetup, SimulatedMigration } from './simulated-migration';
import { xenSetup } from './xen-setup';

const STATES = PAGE_STATES.length;
const code = (state: PageState) => PAGE_STATES.indexOf(state);

/** 4,096 pages sent in batches of 128; 1,000 of them are written to. */
const small = (change: Partial<MigrationSetup>): MigrationSetup =>
  xenSetup({
    pages: 4096,
    batchPages: 128,
    seed: 5,
    parts: [createPart('uniform', { pages: 1000, writesPerSecond: 12_000 })],
    ...change,
  });

function record(setup: MigrationSetup, maxCells: number, maxFrames: number) {
  const steps = simulateMigration(setup, { maxCells, maxFrames });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if (!step.value.recording) throw new Error('There is no film.');
    return { migration: step.value.migration, recording: step.value.recording };
  }
}

/** The state of every cell after a frame, played from the start. */
function* play(recording: PagesRecording): Generator<{ frame: number; cells: Uint8Array }> {
  const cells = new Uint8Array(recording.cells);
  for (let frame = 0; frame < recording.frames; frame += 1) {
    for (let k = recording.firstChange[frame] ?? 0; k < (recording.firstChange[frame + 1] ?? 0); k += 1) {
      const cell = recording.changedCell[k] ?? 0;
      expect(cells[cell]).toBe(recording.changedFrom[k]);
      cells[cell] = recording.changedTo[k] ?? 0;
    }
    yield { frame, cells };
  }
}

const countsOf = (recording: PagesRecording, frame: number) => [
  ...recording.framePages.subarray(frame * STATES, (frame + 1) * STATES),
];

function tally(cells: Uint8Array): number[] {
  const counts = PAGE_STATES.map(() => 0);
  for (const state of cells) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** First and last frame of each round. */
function edgesOf({ frameRound, frames }: PagesRecording, round: number): [number, number] {
  const own = Array.from({ length: frames }, (_, frame) => frame).filter((frame) => frameRound[frame] === round);
  return [own[0] ?? -1, own.at(-1) ?? -1];
}

/** What the film must say of each round, whatever its resolution in time. */
function checkRounds(recording: PagesRecording, { rounds }: SimulatedMigration): void {
  for (const { round, toSend, sent, skipped, dirtied, stopAndCopy } of rounds) {
    const [first, last] = edgesOf(recording, round);
    const start = countsOf(recording, first);
    expect(start[code('to-send')]).toBe(toSend);
    expect(start[code('arrived')]).toBe(recording.pages - toSend);
    const end = countsOf(recording, stopAndCopy ? last - 1 : last);
    expect(end[code('to-send')]).toBe(0);
    expect(end[code('skipped')]).toBe(skipped);
    // Every page skipped is dirty as well, and is sent in the next round at the earliest.
    expect((end[code('dirtied-again')] ?? 0) + skipped).toBe(dirtied);
    if (stopAndCopy) expect(end[code('sent')]).toBe(sent);
  }
}

describe('the film of a migration', () => {
  const { migration, recording } = record(small({}), 4096, 4000);

  it('begins with all to be sent, and ends with all arrived', () => {
    expect(countsOf(recording, 0)).toEqual([4096, 0, 0, 0, 0]);
    expect(recording.frameTime[0]).toBe(0);
    expect(countsOf(recording, recording.frames - 1)).toEqual([0, 0, 0, 0, 4096]);
    expect(recording.frameTime.at(-1)).toBe(migration.totalTime);
  });

  it('shows after every frame as many pages of each state as it says', () => {
    for (const { frame, cells } of play(recording)) expect(tally(cells)).toEqual(countsOf(recording, frame));
  });

  it('has a frame for every batch, in order of time', () => {
    const batchesOfFirst = recording.frameRound.filter((round) => round === 0).length - 1;
    expect(batchesOfFirst).toBe(Math.ceil((migration.rounds[0]?.sent ?? 0) / 128));
    for (let k = 1; k < recording.frames; k += 1) {
      expect(recording.frameTime[k]).toBeGreaterThanOrEqual(recording.frameTime[k - 1] ?? 0);
    }
  });

  it('agrees with the rounds: set, skipped, dirtied', () => {
    expect(migration.rounds.length).toBeGreaterThan(5);
    checkRounds(recording, migration);
  });

  it('does not change the migration', () => {
    const steps = simulateMigration(small({}), null);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.migration).toEqual(migration);
    expect(step.value.recording).toBeNull();
  });

  it('shows a page that is sent while it is dirty, as v2 does, as dirtied again', () => {
    const v2 = record(small({ daemon: 'xen-v2' }), 4096, 4000);
    checkRounds(v2.recording, v2.migration);
    expect(v2.migration.rounds.map(({ skipped }) => skipped)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('some steps of a film', () => {
  const setup = small({});
  const long = record(setup, 4096, 4000).recording;
  const last = long.frames - 1;
  const statesOf = (recording: PagesRecording) => Array.from(play(recording), ({ cells }) => cells.join(''));
  const longStates = statesOf(long);

  function stepsOf(from: number, to: number): PagesRecording {
    const steps = simulateSteps(setup, 4096, { from, to });
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      expect(step.value.share).toBeLessThanOrEqual(1);
    }
  }

  it('are counted without a gap where each batch has its frame', () => {
    expect([...long.frameStep]).toEqual(Array.from({ length: long.frames }, (_, i) => i));
  });

  it.each([
    ['the start', 0, 5],
    ['the middle of round 0', 11, 14],
    ['the end of round 0 and the start of round 1', 30, 36],
    ['all of it', 0, last],
    ['the end', last - 3, last],
  ])('are those of the whole film, from the first to the last: %s', (_, from, to) => {
    const some = stepsOf(from, to);
    expect([...some.frameStep]).toEqual(Array.from({ length: to - from + 1 }, (_each, i) => from + i));
    expect(some.frameTime).toEqual(long.frameTime.slice(from, to + 1));
    expect(some.frameRound).toEqual(long.frameRound.slice(from, to + 1));
    expect(some.framePages).toEqual(long.framePages.slice(STATES * from, STATES * (to + 1)));
    expect(statesOf(some)).toEqual(longStates.slice(from, to + 1));
  });

  it('fill the gaps of a short film, whose frames are steps of the long one', () => {
    const short = record(setup, 4096, 90).recording;
    const states = statesOf(short);
    expect(short.frameStep.at(-1)).toBe(last);
    short.frameStep.forEach((step, frame) => {
      expect(states[frame]).toEqual(longStates[step]);
      expect(short.frameTime[frame]).toBe(long.frameTime[step]);
    });
    const gaps = [...short.frameStep].map((step, i) => step - (short.frameStep[i - 1] ?? step));
    expect(Math.max(...gaps)).toBeGreaterThan(1);
    expect(Math.min(...gaps.slice(1))).toBeGreaterThan(0);
  });

  it('go no further than asked', () => {
    const steps = simulateSteps(setup, 4096, { from: 3, to: 5 });
    let next = steps.next();
    while (!next.done) next = steps.next();
    expect(next.value.frames).toBe(3);
    expect(next.value.frameRound.at(-1)).toBe(0);
  });
});

describe('a film that has to be short', () => {
  it('joins frames, and shows the same at those that stay', () => {
    const long = record(small({}), 4096, 4000);
    const short = record(small({}), 4096, 90);
    expect(short.migration).toEqual(long.migration);
    expect(short.recording.frames).toBeLessThanOrEqual(90);
    checkRounds(short.recording, short.migration);
    for (const { frame, cells } of play(short.recording)) {
      expect(tally(cells)).toEqual(countsOf(short.recording, frame));
    }
  });

  it('gives up the edges of rounds when even they are too many', () => {
    const { recording, migration } = record(small({ thresholdPages: 0, maxTrafficFactor: 0 }), 4096, 24);
    expect(migration.rounds.length).toBeGreaterThan(24);
    expect(recording.frames).toBeLessThanOrEqual(24);
    for (const { frame, cells } of play(recording)) expect(tally(cells)).toEqual(countsOf(recording, frame));
  });

  it('no cell changes twice in a frame, nor to what it was', () => {
    const { recording } = record(small({}), 4096, 90);
    for (let frame = 0; frame < recording.frames; frame += 1) {
      const [first, end] = [recording.firstChange[frame] ?? 0, recording.firstChange[frame + 1] ?? 0];
      expect(new Set(recording.changedCell.subarray(first, end)).size).toBe(end - first);
      for (let k = first; k < end; k += 1) expect(recording.changedTo[k]).not.toBe(recording.changedFrom[k]);
    }
  });
});

describe('cells of several pages', () => {
  it.each([
    [1000, 5, 820],
    [100, 41, 100],
    [64, 64, 64],
  ])('show one page of theirs, always the same (at most %i cells)', (maxCells, pagesPerCell, cells) => {
    const fine = record(small({}), 4096, 4000).recording;
    const coarse = record(small({}), maxCells, 4000).recording;
    expect([coarse.pagesPerCell, coarse.cells, coarse.frames]).toEqual([pagesPerCell, cells, fine.frames]);
    expect(coarse.framePages).toEqual(fine.framePages);
    const picked = Array.from({ length: cells }, (_, cell) => pageOfCell(cell, pagesPerCell, 4096));
    expect(picked.every((page, cell) => Math.floor(page / pagesPerCell) === cell && page < 4096)).toBe(true);
    const [ofFine, ofCoarse] = [play(fine), play(coarse)];
    for (let frame = 0; frame < fine.frames; frame += 1) {
      const { cells: pages } = ofFine.next().value ?? { cells: new Uint8Array() };
      const shown = ofCoarse.next().value?.cells ?? [];
      if (frame % 20 !== 0) continue;
      expect([...shown]).toEqual(picked.map((page) => pages[page]));
    }
  });

  it('are dirty as often as pages are: a few scattered pages are seen, which no majority would show', () => {
    const parts = [createPart('uniform', { pages: 30_000, writesPerSecond: 20_000 })];
    const { recording } = record(small({ pages: 65_536, batchPages: 1024, parts }), 4096, 4000);
    expect(recording.pagesPerCell).toBe(16);
    let compared = 0;
    for (const { frame, cells } of play(recording)) {
      const again = code('dirtied-again');
      const share = (countsOf(recording, frame)[again] ?? 0) / recording.pages;
      if (share < 0.005) continue;
      const shown = (tally(cells)[again] ?? 0) / recording.cells;
      // Five standard errors of a share among so many cells.
      expect(Math.abs(shown - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / recording.cells));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });
});
