import type { MbitPerSecond } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import { measureDirtying } from '../simulator/measure';
import type { Progress } from '../simulator/simulated-migration';
import { workloads } from '../simulator/workload-list';
import type { Evidence, Measured, RatePoint } from './claim';
import { pagesOf } from './migration-setup';
import { simulateTrials, trialsOf } from './trials';
import { within } from './within';
import { readWorkingSet } from './working-set';

/** Sec. 4.2: windows of 0.5 s and peeks every 50 ms, over 60 s. The claims are judged by these whatever the knob says. */
const MEASUREMENT = { duration: 60, peekEvery: 0.05, window: 0.5 } as const;

/** The rates of figs 2 and 3, and how often each is tried: the meter's noise is below 1 % of a reading. */
const RATES: readonly MbitPerSecond[] = [400, 500, 600, 700, 800];
const TRIALS_A_RATE = 3;

/** Shares of the whole work, by the time that each part takes. */
const MEASURING = 0.3;
const TRIALS = 0.55;

function* measureAll(scenario: Scenario): Generator<Progress, readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { id, label, parts } of workloads) {
    const done = measured.length;
    const setup = { pages: pagesOf(scenario.memory), parts, seed: scenario.seed, ...MEASUREMENT };
    const measurement = yield* within(measureDirtying(setup), ({ share }) => ({
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
    const at = { ...scenario, bandwidth, adaptive: false, trials: TRIALS_A_RATE };
    const { trials } = yield* within(trialsOf(at, idle), ({ share, sentence }) => ({
      share: (done + share) / RATES.length,
      sentence: `${sentence} at ${bandwidth} Mbit/s`,
    }));
    points.push({ rate: bandwidth, trials });
  }
  return points;
}

/** Simulates all that the claims are judged by. */
export function* gatherEvidence(scenario: Scenario): Generator<Progress, Evidence> {
  const trials = yield* within(simulateTrials(scenario), (progress) => ({
    ...progress,
    share: TRIALS * progress.share,
  }));
  const measured = yield* within(measureAll(scenario), (progress) => ({
    ...progress,
    share: TRIALS + MEASURING * progress.share,
  }));
  const rates = yield* within(sweepRates(scenario), (progress) => ({
    ...progress,
    share: TRIALS + MEASURING + (1 - TRIALS - MEASURING) * progress.share,
  }));
  return { memory: scenario.memory, trials, measured, rates };
}
