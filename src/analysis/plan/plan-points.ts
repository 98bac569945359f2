import { platformInputOf } from '../../models/platforms/models';
import { platforms } from '../../models/platforms/platforms';
import { isPriorAsked, noiseOfTime, noises, possibleRuns } from '../../models/platforms/prior';
import type { Noise } from '../../models/platforms/weighted-quantiles';
import { models } from '../../models/registry';
import type { Migration, Outcome, PlatformId } from '../../models/result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../../models/units';
import { type Assumption, assumedRates } from '../../scenario/assumed-rates';
import type { Vm } from '../../scenario/fleet';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import { mix } from '../../simulator/random';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { scenarioInLane } from '../drain/drain-lane';

/** What becomes of a VM: it is at its destination, the product gives up, nothing ends it, or the model has no number. */
export type PlanOutcome = 'completed' | 'aborted' | 'does-not-end' | 'no-number';

/** One way in which a VM's migration may go. */
export interface PlanPoint {
  readonly share: Fraction;
  readonly totalTime: Seconds;
  /** Infinity where the pause never comes. */
  readonly downtime: Seconds;
  readonly traffic: MiB;
  readonly outcome: PlanOutcome;
  readonly stopReason: StopReason | null;
  /** Whether pre-copy came to its own end. */
  readonly converges: boolean;
  /** The part of the pause that does not hold the lane: the resuming of the paper's models. */
  readonly resume: Seconds;
}

/** All ways in which one VM's migration may go in its lane, and how measured numbers scatter around each. */
export interface VmPoints {
  readonly points: readonly PlanPoint[];
  readonly timeNoise: Noise;
  readonly pauseNoise: Noise;
  /** Whether the rate is not known, and whether the working set is not. */
  readonly isRateUnknown: boolean;
  readonly isSetUnknown: boolean;
}

const NO_NOISE: Noise = [[1, 1]];

const outcomeOf = ({ platform }: Migration): PlanOutcome => platform?.outcome ?? 'completed';

function pointOf(outcome: Outcome, share: Fraction, resume: Seconds): PlanPoint {
  if (!outcome.applicable) {
    const nothing = {
      totalTime: 0,
      downtime: Number.POSITIVE_INFINITY,
      traffic: 0,
      stopReason: null,
      converges: false,
    };
    return { share, outcome: 'no-number', resume, ...nothing };
  }
  const { totalTime, downtime, traffic, stopReason } = outcome;
  const how = outcomeOf(outcome);
  return {
    share,
    totalTime,
    downtime,
    traffic,
    outcome: how,
    stopReason,
    converges: stopReasons[stopReason].isOwnEnd,
    resume,
  };
}

/** A way that has not been worked out yet. */
interface Possible {
  readonly share: Fraction;
  readonly run: (share: Fraction) => PlanPoint;
}

/** The ways for one rate: one, or those of the prior where the platform reads a working set that nobody knows. */
function waysAtRate(ofVm: Scenario, share: Fraction): readonly Possible[] {
  const input = effectiveInput(ofVm);
  const { group, isPauseInTotal, predict } = models[ofVm.model];
  const resume = isPauseInTotal ? 0 : ofVm.resumeTime / 1000;
  if (group !== 'platform') return [{ share, run: (own) => pointOf(predict(input), own, resume) }];
  const runs = possibleRuns(platforms[ofVm.model as PlatformId], platformInputOf(input));
  return runs.map(({ value, weight }) => ({ share: weight * share, run: (own) => pointOf(value(), own, 0) }));
}

/** How many ways of a VM are worked out at most, and which VM it is: each takes others of them. */
interface Thinning {
  readonly most: number;
  readonly place: number;
}

/**
 * At most so many ways, at even steps through the sum of all shares from a start that differs from VM to VM: a way is taken as often
 * as its share says, so that over many VMs all of them count as they should. Those that are taken have equal shares.
 */
function thinned(ways: readonly Possible[], { most, place }: Thinning): readonly Possible[] {
  if (ways.length <= most) return ways;
  const start = mix(place + 1) / 2 ** 32;
  const taken: Possible[] = [];
  let [sum, steps] = [0, 0];
  for (const way of ways) {
    sum += way.share;
    let times = 0;
    while (steps < most && (steps + start) / most < sum) {
      steps += 1;
      times += 1;
    }
    if (times > 0) taken.push({ ...way, share: times / most });
  }
  const missing = 1 - taken.reduce((total, { share }) => total + share, 0);
  return taken.map((way, i) => (i === taken.length - 1 ? { ...way, share: way.share + missing } : way));
}

const EVERY: Thinning = { most: Number.POSITIVE_INFINITY, place: 0 };

/**
 * How one VM's migration may go in one of so many lanes: the loop runs once for each point. A rate that is known is one
 * rate, one that is not has those of `assumption`; on a platform whose working set nobody knows each rate has the points
 * of the prior (real migrations), as Explore has them. Units: s, MiB. Assumes that `loadPlatforms` has been awaited where
 * the model is one. Errors: none.
 * A VM with D and W known -> one point, what `predictInLane` says.
 */
export function pointsInLane(
  scenario: Scenario,
  vm: Vm,
  lanes: number,
  assumption: Assumption,
  thinning: Thinning = EVERY,
): VmPoints {
  const own = scenarioInLane(scenario, vm, lanes);
  const rates: readonly MiBPerSecond[] = vm.dirtyRate === null ? assumedRates(own.guest, assumption) : [vm.dirtyRate];
  const ways = rates.flatMap((dirtyRate) => waysAtRate({ ...own, dirtyRate }, 1 / rates.length));
  const points = thinned(ways, thinning).map(({ share, run }) => run(share));
  const isPlatform = models[own.model].group === 'platform';
  const input = isPlatform ? platformInputOf(effectiveInput(own)) : null;
  const isSetUnknown = input !== null && isPriorAsked(platforms[own.model as PlatformId], input);
  return {
    ...{ points, isRateUnknown: vm.dirtyRate === null, isSetUnknown },
    timeNoise: input && isSetUnknown ? noiseOfTime(input) : NO_NOISE,
    pauseNoise: isSetUnknown ? noises.pause : NO_NOISE,
  };
}
