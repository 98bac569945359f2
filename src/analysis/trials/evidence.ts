import { type MbitPerSecond, type MiB, PAGES_PER_MIB } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import { measureDirtying } from '../../simulator/measure';
import { simulateMigration } from '../../simulator/migrate';
import type { Progress } from '../../simulator/simulated-migration';
import type { WorkloadPart } from '../../simulator/workload';
import { workloads } from '../../simulator/workload-list';
import { type BatchPrice, type Evidence, type Measured, pick, type RatePoint } from '../claims/claim';
import { subProgress } from '../sub-progress';
import { gammaLine } from '../training/gamma-line';
import { trainGamma } from '../training/training-gamma';
import { readWorkingSet } from '../working-set';
import { pagesOf, toMigrationSetup } from './migration-setup';
import { simulateTrials, trialsOf } from './trials';

/** Sec. 4.2: windows of 0.5 s and peeks every 50 ms, over 60 s. The claims are judged by these whatever the knob says. */
const MEASUREMENT = { duration: 60, peekEvery: 0.05, window: 0.5 } as const;

/** The rates of figs 2 and 3, and how often each is tried: the meter's noise is below 1 % of a reading. */
const RATES: readonly MbitPerSecond[] = [400, 500, 600, 700, 800];
const TRIALS_A_RATE = 3;

/** Shares of the whole work, by the time that each part takes. */
const SHARES = { trials: 0.58, measured: 0.2, rates: 0.09, batches: 0.04, gamma: 0.09 } as const;

function* measureAll(scenario: Scenario): Generator<Progress, readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { id, label, parts } of workloads) {
    const done = measured.length;
    const setup = { pages: pagesOf(scenario.memory), parts, seed: scenario.seed, ...MEASUREMENT };
    const measurement = yield* subProgress(measureDirtying(setup), ({ share }) => ({
      share: (done + share) / workloads.length,
      sentence: `${label}: counting dirtied pages over 60 s`,
    }));
    const { cumulativePages: pages, peekEvery } = measurement;
    const workingSet = readWorkingSet({ times: pages.map((_, i) => (i + 1) * peekEvery), pages });
    if (workingSet === null) throw new Error('60 s of peeks are enough to read a working set.');
    measured.push({ id, label, measurement, workingSet });
  }
  return measured;
}

/** An idle VM over each of the paper's rates. */
function* sweepRates(scenario: Scenario): Generator<Progress, readonly RatePoint[]> {
  const points: RatePoint[] = [];
  const idle = workloads.find(({ id }) => id === 'idle');
  if (!idle) throw new Error('There is no idle workload.');
  for (const bandwidth of RATES) {
    const done = points.length;
    const at = { ...scenario, bandwidth, adaptive: false, pastMigrations: 0, trials: TRIALS_A_RATE };
    const { trials } = yield* subProgress(trialsOf(at, idle), ({ share, sentence }) => ({
      share: (done + share) / RATES.length,
      sentence: `${sentence} at ${bandwidth} Mbit/s`,
    }));
    points.push({ rate: bandwidth, trials });
  }
  return points;
}

/** What one migration sends again, with a timer that is never late: a late one would slow single pages down most. */
function* sentAgain(scenario: Scenario, parts: readonly WorkloadPart[], batchPages?: number): Generator<Progress, MiB> {
  const setup = { ...toMigrationSetup(scenario, parts, scenario.seed), timerLateness: 0 };
  const { migration } = yield* simulateMigration(batchPages === undefined ? setup : { ...setup, batchPages }, null);
  const again = migration.rounds.filter(({ round, stopAndCopy }) => round > 0 && !stopAndCopy);
  return again.reduce((sum, { sent }) => sum + sent, 0) / PAGES_PER_MIB;
}

/** A look at the log before every page, against one before every batch of the daemon's size. */
function* priceBatches(scenario: Scenario): Generator<Progress, BatchPrice> {
  const [dbench] = pick(workloads, 'dbench');
  const parts = dbench?.parts ?? [];
  const half =
    (from: number) =>
    ({ share }: Progress) => ({
      share: from + share / 2,
      sentence: 'Dbench, by batches of one page',
    });
  const byOnePage = yield* subProgress(sentAgain(scenario, parts, 1), half(0));
  return { byOnePage, byFullBatches: yield* subProgress(sentAgain(scenario, parts), half(0.5)) };
}

/** Eq. 10 through the rounds of the training suite, by both readings of D. */
function* learnGamma(scenario: Scenario): Generator<Progress, Evidence['gamma']> {
  const samples = yield* trainGamma(scenario, scenario.seed);
  return { ofRound: gammaLine(samples, 'dirtyRate'), ofSample: gammaLine(samples, 'sampledRate') };
}

/** Simulates all that the claims are judged by. */
export function* gatherEvidence(scenario: Scenario): Generator<Progress, Evidence> {
  let done = 0;
  function* stage<Result>(share: number, work: Generator<Progress, Result>): Generator<Progress, Result> {
    const from = done;
    done += share;
    return yield* subProgress(work, (progress) => ({ ...progress, share: from + share * progress.share }));
  }
  return {
    scenario,
    trials: yield* stage(SHARES.trials, simulateTrials(scenario)),
    measured: yield* stage(SHARES.measured, measureAll(scenario)),
    rates: yield* stage(SHARES.rates, sweepRates(scenario)),
    batches: yield* stage(SHARES.batches, priceBatches(scenario)),
    gamma: yield* stage(SHARES.gamma, learnGamma(scenario)),
  };
}
