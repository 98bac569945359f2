import { adaptiveRate } from '../models/adaptive-rate';
import { meanDirtyRate } from '../models/refined-rate';
import type { Fraction, MiBPerSecond, Seconds } from '../models/units';
import { type Sweep, takeBatch } from './batch';
import { addPages, clear, countPages, createBitmap, setAll } from './bitmap';
import { daemons } from './daemons';
import { prepareGuest, skipUntil } from './guest';
import {
  countEvents,
  createLiveRun,
  isLong,
  isPauseDue,
  isSpent,
  type LiveRun,
  runInSteps,
  runUntil,
  toMiB,
} from './live-run';
import { addSlice, createMeter, type Meter, readMeter } from './meter';
import { createRecorder, createStepRecorder, type PagesRecorder, type StepRange } from './pages-recorder';
import type { PagesRecording } from './pages-recording';
import { createGenerator, drawFraction } from './random';
import type {
  MigrationSetup,
  Progress,
  SimulatedMigration,
  SimulatedRound,
  SimulatedStop,
} from './simulated-migration';

/** A migration under way. Times count from its start; the guest's clock is ahead by the warm-up. */
interface Transfer {
  readonly setup: MigrationSetup;
  readonly run: LiveRun;
  readonly sweep: Sweep;
  readonly meter: Meter;
  readonly recorder: PagesRecorder | null;
  readonly lateness: () => Seconds;
  readonly rounds: SimulatedRound[];
  time: Seconds;
  totalSent: number;
  throughputError: Fraction;
}

/** Rounds with fewer batches say little of the throughput: one batch may be a few pages. */
const BATCHES_TO_JUDGE = 10;

/**
 * Brings the guest to the start of the migration, and counts S in the last window before it (Eq. 13). Nobody looks at
 * the time before the window, so it is skipped. The log is clear afterwards.
 */
function* warmUp(setup: MigrationSetup): Generator<Progress, { run: LiveRun; sampledRate: MiBPerSecond }> {
  const getReady = { share: 0, sentence: 'Getting the guest ready' };
  const preparation = prepareGuest(setup.pages, setup.parts, setup.seed);
  let step = preparation.next();
  for (; !step.done; step = preparation.next()) yield getReady;
  const guest = step.value;
  const windowStart = Math.max(setup.warmUp - setup.sampleWindow, 0);
  skipUntil(guest, windowStart);
  const run = createLiveRun(guest, windowStart, setup.eventBudget);
  for (const _ of runInSteps(run, setup.warmUp)) yield getReady;
  const sampledRate = toMiB(countPages(guest.dirty)) / setup.sampleWindow;
  clear(guest.dirty);
  return { run, sampledRate };
}

/** Share of the work that is done: round 0 is the first half, each further round half of what is left between. */
function progressOf(round: number, visited: number, toSend: number): Progress {
  const part = toSend > 0 ? visited / toSend : 1;
  const done = round + part;
  return { share: done / (done + 1), sentence: `Round ${round}: ${Math.floor(100 * part)} % visited` };
}

/**
 * One round: batches in address order, each with a time slice of its pages over R, which the sender sleeps through
 * and wakes from a little late. What is skipped takes no time. A live round ends early when the budget is spent; what
 * it has not visited stays in `pending`.
 */
function* sendRound(transfer: Transfer, round: number, toSend: number, rate: MiBPerSecond, live: boolean) {
  const { setup, run, sweep, meter, recorder } = transfer;
  const { dirty } = run.guest;
  const skips = live && daemons[setup.daemon].skips;
  const start = transfer.time;
  let [sent, skipped, batches] = [0, 0, 0];
  sweep.word = 0;
  if (recorder !== null) {
    for (const _ of recorder.startRound(transfer.time, round, sweep.pending)) yield progressOf(round, 0, toSend);
  }
  while (sent + skipped < toSend && !(live && isSpent(run))) {
    takeBatch(sweep, dirty, skips, setup.batchPages, recorder);
    countEvents(run, sweep.sent + sweep.skipped);
    sent += sweep.sent;
    skipped += sweep.skipped;
    if (sweep.sent > 0) {
      const volume = toMiB(sweep.sent);
      const end = transfer.time + volume / rate + transfer.lateness();
      addSlice(meter, transfer.time, end, volume);
      transfer.time = end;
      batches += 1;
    }
    if (live) {
      const until = setup.warmUp + transfer.time;
      if (isLong(run, until)) for (const _ of runInSteps(run, until)) yield progressOf(round, sent + skipped, toSend);
      else runUntil(run, until);
    }
    if (recorder !== null) run.sincePause += recorder.endBatch(transfer.time, sweep.sent + sweep.skipped, dirty);
    if (isPauseDue(run)) yield progressOf(round, sent + skipped, toSend);
  }
  recorder?.endRound(transfer.time, dirty);
  const duration = transfer.time - start;
  const achievedRate = duration > 0 ? toMiB(sent) / duration : 0;
  if (batches >= BATCHES_TO_JUDGE) {
    transfer.throughputError = Math.max(transfer.throughputError, Math.abs(achievedRate / rate - 1));
  }
  transfer.totalSent += sent;
  return { round, toSend, sent, skipped, duration, targetRate: rate, achievedRate };
}

/** The rate of the next round: the knob, or the observed dirtying rate plus delta between its limits (sec. 4.3). */
function nextRate(setup: MigrationSetup, observed: MiBPerSecond): MiBPerSecond {
  const { adaptive, bandwidth, increment, minBandwidth, maxBandwidth } = setup;
  return adaptive ? adaptiveRate(observed, increment, minBandwidth, maxBandwidth) : bandwidth;
}

/** Ends a round at one moment: what is dirty joins what a spent budget left unvisited, and the log is clear. */
function collectDirty({ run, sweep }: Transfer): { dirtied: number; toSend: number } {
  const { dirty } = run.guest;
  const dirtied = countPages(dirty);
  addPages(dirty, sweep.pending);
  clear(dirty);
  // Several looks at the whole log are work as well: at 64 GiB more than a short round's writes.
  run.sincePause += 2 * dirty.length;
  return { dirtied, toSend: countPages(sweep.pending) };
}

/** All live rounds, until the daemon has a reason to pause the guest. Returns it, and what remains to be sent. */
function* sendLive(transfer: Transfer, sampledRate: MiBPerSecond) {
  const { setup, run, rounds } = transfer;
  let rate = nextRate(setup, sampledRate);
  let sentBefore = setup.pages;
  let toSend = setup.pages;
  for (let round = 0; ; round += 1) {
    const result = yield* sendRound(transfer, round, toSend, rate, true);
    const { sent, skipped, duration } = result;
    const atHighestRate = setup.adaptive && rate === setup.maxBandwidth;
    const end = { round, toSend, sent, sentBefore, totalSent: transfer.totalSent, atHighestRate };
    const complete = sent + skipped === toSend;
    const reason = complete ? daemons[setup.daemon].stopAfter(end, setup) : null;
    const collected = collectDirty(transfer);
    rounds.push({ ...result, dirtied: collected.dirtied, stopAndCopy: false });
    if (duration > 0) rate = nextRate(setup, toMiB(collected.dirtied) / duration);
    sentBefore = sent;
    toSend = collected.toSend;
    const stopReason: SimulatedStop | null = reason ?? (isSpent(run) ? 'event-budget' : null);
    if (stopReason !== null) return { stopReason, toSend, rate };
  }
}

function createTransfer(setup: MigrationSetup, run: LiveRun, recorder: PagesRecorder | null): Transfer {
  const timer = createGenerator(setup.seed, 'timer');
  const pending = createBitmap(setup.pages);
  setAll(pending, setup.pages);
  return {
    setup,
    run,
    recorder,
    sweep: { pending, word: 0, sent: 0, skipped: 0 },
    meter: createMeter(),
    lateness: () => (setup.timerLateness > 0 ? setup.timerLateness * drawFraction(timer) : 0),
    rounds: [],
    time: 0,
    totalSent: 0,
    throughputError: 0,
  };
}

/**
 * A live migration page by page: the guest writes, the daemon sends, until it pauses the guest and sends the rest.
 * Sec. 2 and Alg. 1 are its models, Eqs. 11, 13 and 16 are measured on it. Units: pages, MiB, MiB/s, s, J.
 * Assumes at least one page, and that the guest writes as fast while it is migrated. Omits zero pages, page tables,
 * devices and what a peek costs. Pauses every few milliseconds. With `film` it also records which page was when what.
 * A guest that writes nothing, 1 GiB at 800 Mbit/s, a perfect timer -> 10.737 s, 1024 MiB, downtime 20 ms.
 */
export function* simulateMigration(
  setup: MigrationSetup,
  film: { readonly maxCells: number; readonly maxFrames: number } | null,
): Generator<Progress, SimulatedFilm> {
  const recorder = film === null ? null : createRecorder(setup.pages, film, Math.ceil(setup.pages / setup.batchPages));
  return yield* migrate(setup, recorder);
}

/**
 * Some steps of the same migration, batch by batch: for a film in which batches are joined. It is simulated anew from
 * its start, so that everything is as it was, and no further than the last of these steps.
 */
export function* simulateSteps(
  setup: MigrationSetup,
  maxCells: number,
  range: StepRange,
): Generator<Progress, PagesRecording> {
  const recorder = createStepRecorder(setup.pages, maxCells, range);
  const migration = migrate(setup, recorder);
  for (let next = migration.next(); !next.done; next = migration.next()) {
    const step = Math.max(recorder.step(), 0);
    if (step >= range.to) break;
    yield { share: step / range.to, sentence: next.value.sentence };
  }
  return recorder.develop();
}

interface SimulatedFilm {
  readonly migration: SimulatedMigration;
  readonly recording: PagesRecording | null;
}

function* migrate(setup: MigrationSetup, recorder: PagesRecorder | null): Generator<Progress, SimulatedFilm> {
  const { run, sampledRate } = yield* warmUp(setup);
  const transfer = createTransfer(setup, run, recorder);
  const { rounds, meter } = transfer;
  const { stopReason, toSend, rate } = yield* sendLive(transfer, sampledRate);
  const meanRate = meanDirtyRate(rounds.map(({ dirtied, duration }) => ({ dirtied: toMiB(dirtied), duration })));
  const last = yield* sendRound(transfer, rounds.length, toSend, rate, false);
  rounds.push({ ...last, dirtied: 0, stopAndCopy: true });
  const migration: SimulatedMigration = {
    rounds,
    stopReason,
    traffic: toMiB(transfer.totalSent),
    totalTime: transfer.time,
    downtime: last.duration + setup.resumeTime,
    sampledRate,
    meanRate,
    throughputError: transfer.throughputError,
    energySource: readMeter(meter, setup.seed, 'meter-source'),
    energyDestination: readMeter(meter, setup.seed, 'meter-destination'),
    pageEvents: run.pageEvents,
  };
  if (recorder === null) return { migration, recording: null };
  const development = recorder.finish(transfer.time);
  let step = development.next();
  for (; !step.done; step = development.next()) yield progressOf(rounds.length, 0, 1);
  return { migration, recording: step.value };
}
