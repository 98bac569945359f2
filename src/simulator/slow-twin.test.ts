import { describe, expect, it } from 'vitest';
import { pagesOfSet } from '../test/pages-of-set';
import { type Guest, prepareGuest, type Writer } from './guest';
import { simulateMigration } from './migrate';
import { PAGE_STATES } from './pages-recording';
import { createPart } from './part-kinds';
import { COUNTER_STEP, createGenerator, drawFraction, mix } from './random';
import { runToEnd } from './run-to-end';
import type { MigrationSetup } from './simulated-migration';
import { workBy } from './tempo';
import { xenSetup } from './xen-setup';

// The same migration told a second time, as plainly as possible: a Set of dirty pages, one write at a time, one page at
// a time. It shares with the fast one where sets lie, when a write is due, and the chance of one write; no loop.

/** Which page of its set, by its number in it, write number n of a part goes to. */
function numberOfWrite({ kind, set }: Writer, n: number): number {
  const word = mix((set.seed + Math.imul(n, COUNTER_STEP)) | 0);
  const pick = (size: number, share: number) => Math.floor(share * size);
  switch (kind.id) {
    case 'uniform':
      return pick(set.size, word / 2 ** 32);
    case 'hot-cold': {
      if (word < set.hotBelow) return pick(set.hotPages, word / set.hotBelow);
      const share = (word - set.hotBelow) / (2 ** 32 - set.hotBelow);
      return set.hotPages + pick(set.size - set.hotPages, share);
    }
    case 'sweep':
    case 'allocation':
      return n % set.size;
  }
}

/** Versions of every page at the source and at the destination. */
interface Twin {
  readonly guest: Guest;
  /** The pages of each part's set. */
  readonly pages: readonly Uint32Array[];
  readonly dirty: Set<number>;
  readonly source: number[];
  readonly destination: number[];
  writes: number;
}

function writeOneByOne(twin: Twin, time: number): void {
  for (const [part, writer] of twin.guest.writers.entries()) {
    for (const due = Math.floor(workBy(writer.tempo, time)); writer.written < due; writer.written += 1) {
      const page = twin.pages[part]?.[numberOfWrite(writer, writer.written)] ?? -1;
      twin.dirty.add(page);
      twin.source[page] = (twin.source[page] ?? 0) + 1;
      twin.writes += 1;
    }
  }
}

function migrateSlowly(setup: MigrationSetup) {
  const guest = runToEnd(prepareGuest(setup.pages, setup.parts, setup.seed));
  const none = Array.from({ length: setup.pages }, () => 0);
  const pages = guest.writers.map(({ set }) => pagesOfSet(set));
  const twin: Twin = { guest, pages, dirty: new Set(), source: [...none], destination: none.map(() => -1), writes: 0 };
  const timer = createGenerator(setup.seed, 'timer');
  const pageRate = setup.bandwidth * 256;
  const skips = setup.daemon === 'xen-classic';
  writeOneByOne(twin, setup.warmUp - setup.sampleWindow);
  twin.dirty.clear();
  writeOneByOne(twin, setup.warmUp);
  const sampledPages = twin.dirty.size;
  twin.dirty.clear();
  let [time, total] = [0, 0];
  const rounds: { toSend: number; sent: number; skipped: number; dirtied: number }[] = [];
  const batches: number[][] = [];
  let set = none.map((_, page) => page);
  for (let live = true; ; ) {
    let [sent, skipped] = [0, 0];
    const waiting = [...set];
    while (waiting.length > 0) {
      const batch: number[] = [];
      while (waiting.length > 0 && batch.length < setup.batchPages) {
        const page = waiting.shift() ?? -1;
        if (live && skips && twin.dirty.has(page)) skipped += 1;
        else batch.push(page);
      }
      for (const page of batch) twin.destination[page] = twin.source[page] ?? 0;
      sent += batch.length;
      if (batch.length > 0) {
        time += batch.length / pageRate + (setup.timerLateness > 0 ? setup.timerLateness * drawFraction(timer) : 0);
      }
      if (live) writeOneByOne(twin, setup.warmUp + time);
      batches.push(batch);
    }
    total += sent;
    const round = { toSend: set.length, sent, skipped, dirtied: twin.dirty.size };
    rounds.push(round);
    if (!live) return { twin, rounds, batches, time, sampledPages };
    const few = set.length < (skips ? setup.thresholdPages : 50);
    const often = rounds.length >= (skips ? setup.maxIterations : 5);
    const much = skips && setup.maxTrafficFactor > 0 && total > setup.maxTrafficFactor * setup.pages;
    live = !(few || often || much);
    set = [...twin.dirty].sort((a, b) => a - b);
    twin.dirty.clear();
  }
}

/** The pages of each batch of the fast migration, read off its film with one page a cell and one frame a batch. */
function filmedBatches(setup: MigrationSetup) {
  const film = { maxCells: setup.pages, maxFrames: 100_000 };
  const { migration, recording } = runToEnd(simulateMigration(setup, film));
  if (!recording) throw new Error('There is no film.');
  const [toSend, skipped] = [PAGE_STATES.indexOf('to-send'), PAGE_STATES.indexOf('skipped')];
  const batches: number[][] = [];
  for (let frame = 0; frame < recording.frames; frame += 1) {
    const sent: number[] = [];
    for (let k = recording.firstChange[frame] ?? 0; k < (recording.firstChange[frame + 1] ?? 0); k += 1) {
      if (recording.changedFrom[k] === toSend && recording.changedTo[k] !== skipped)
        sent.push(recording.changedCell[k] ?? -1);
    }
    if (sent.length > 0) batches.push(sent.sort((a, b) => a - b));
  }
  return { migration, batches };
}

const base = { pages: 3000, batchPages: 100, bandwidth: 20, warmUp: 2, timerLateness: 0.0005 };
const busy = [
  createPart('uniform', { pages: 700, writesPerSecond: 3000, variation: 0.5, phaseTime: 0.2 }),
  createPart('hot-cold', { pages: 400, writesPerSecond: 4000, onTime: 0.1, offTime: 0.05 }),
  createPart('sweep', { pages: 300, writesPerSecond: 700 }),
  createPart('allocation', { pages: 500, writesPerSecond: 200 }),
];
const cases: readonly (readonly [string, Partial<MigrationSetup>])[] = [
  ['all kinds of parts, bursts and phases', { parts: busy }],
  ['a batch of one page', { parts: busy, batchPages: 1, timerLateness: 0 }],
  ['a batch of all pages', { parts: busy, batchPages: 3000 }],
  [
    'a memory that is no multiple of 32, written to everywhere',
    { pages: 1001, parts: [createPart('uniform', { pages: 5000, writesPerSecond: 9000 })] },
  ],
  ['a guest that hardly writes', { parts: [createPart('uniform', { pages: 50, writesPerSecond: 20 })] }],
  [
    'the traffic limit',
    { parts: [createPart('uniform', { pages: 3000, writesPerSecond: 30_000 })], maxTrafficFactor: 1.5 },
  ],
  ['migration v2', { parts: busy, daemon: 'xen-v2' }],
];

describe.each(cases)('the slow twin and the fast migration: %s', (_, change) => {
  it.each([1, 2, 3])('send the same pages in the same batches, and every last version arrives (seed %i)', (seed) => {
    const setup = xenSetup({ ...base, seed, parts: [], ...change });
    const slow = migrateSlowly(setup);
    const { migration, batches } = filmedBatches(setup);
    expect(migration.rounds.map(({ toSend, sent, skipped, dirtied }) => ({ toSend, sent, skipped, dirtied }))).toEqual(
      slow.rounds,
    );
    expect(batches).toEqual(slow.batches.filter((batch) => batch.length > 0));
    expect(migration.totalTime).toBeCloseTo(slow.time, 9);
    expect(migration.sampledRate).toBe(slow.sampledPages / 256 / setup.sampleWindow);
    expect(slow.twin.destination).toEqual(slow.twin.source);
  });
});
