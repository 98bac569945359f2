import { formatNumber } from '../format/number';
import type { Intervals, PlatformEvent } from '../models/platform-result';
import type { NotApplicableReason, Round } from '../models/result';
import { toMbitPerSecond } from '../models/units';
import { encodeLink, type LinkState, type Rejected } from '../scenario/link';
import { jsonScenario } from '../scenario/write-knobs';
import type { Evaluation } from './evaluation';
import { unlearned } from './unlearned';

/** Why a model has no number to give, in a sentence, with what would make it applicable. */
export function describeRefusal(because: NotApplicableReason): string {
  switch (because.kind) {
    case 'dirtying-outruns-link':
      return (
        `Dirtying outruns the link: the VM dirties ${formatNumber(because.dirtyRate)} MiB/s and the link sends ` +
        `${formatNumber(because.bandwidth)} MiB/s. The closed form needs R > D, a bandwidth above ` +
        `${formatNumber(toMbitPerSecond(because.dirtyRate))} Mbit/s.`
      );
    case 'threshold-zero':
      return (
        'The threshold is 0 while memory is being dirtied, so the rounds never end. ' +
        'The closed form needs a threshold above 0.'
      );
  }
}

const FORMAT = 'precopy.result';
const VERSION = 1;

const roundJson = (round: Round) => ({
  round: round.round,
  volume_mib: round.volume,
  duration_s: round.duration,
  dirtied_mib: round.dirtied,
  skipped_mib: round.skipped,
  skip_ratio: round.skipRatio,
  bandwidth_mib_per_s: round.bandwidth,
  stop_and_copy: round.stopAndCopy,
  guards: round.guards,
  // QEMU's loop only: what is undefined is left out.
  left_mib: round.left,
  absorbed_mib: round.absorbed,
});

const eventJson = ({ at, ...rest }: PlatformEvent) => ({ at_s: at, ...rest });

const intervalsJson = ({ quantiles, traffic, totalTime, downtime, chanceNotConverging }: Intervals) => ({
  quantiles,
  traffic_mib: traffic,
  total_time_s: totalTime,
  downtime_s: downtime,
  chance_not_converging: chanceNotConverging,
});

/** What a platform adds; of the other models, that nothing of it happened. */
function platformJson(outcome: Evaluation['outcome']) {
  const of = outcome.applicable ? outcome.platform : undefined;
  const none = outcome.applicable ? 0 : null;
  return {
    events: (of?.events ?? []).map(eventJson),
    outcome: outcome.applicable ? (of?.outcome ?? 'completed') : null,
    paused_s: outcome.applicable && Number.isFinite(outcome.downtime) ? outcome.downtime : none,
    throttled_s: of?.throttledTime ?? none,
    slowdown: of?.slowdown ?? none,
    post_copy_s: of?.postCopyTime ?? none,
    wasted_mib: of?.wasted ?? none,
    d0_mib_per_s: of?.rate ?? null,
    assumed_working_set_mib: of?.assumedSet ?? null,
    intervals: of?.intervals ? intervalsJson(of.intervals) : null,
  };
}

/** The prediction as the result file has it; not applicable: every number null, no rounds, no stop reason. */
function predictionJson({ model, outcome, outsidePaperRange, convergenceCoefficient }: Evaluation) {
  const applicable = outcome.applicable;
  const energy = applicable ? outcome.energy : null;
  return {
    model,
    applicable,
    not_applicable_because: applicable ? null : describeRefusal(outcome.because),
    outside_paper_range: outsidePaperRange,
    rounds: applicable ? outcome.rounds.map(roundJson) : [],
    rounds_left_out: applicable ? outcome.roundsLeftOut : null,
    // JSON writes what is infinite, or no number, as null.
    convergence_coefficient: applicable ? convergenceCoefficient : null,
    pre_copy_rounds: applicable ? outcome.preCopyRounds : null,
    stop_reason: applicable ? outcome.stopReason : null,
    traffic_mib: applicable ? outcome.traffic : null,
    total_time_s: applicable ? outcome.totalTime : null,
    downtime_s: applicable ? outcome.downtime : null,
    energy_j: energy ? energy.total : null,
    energy_source_j: energy ? energy.source : null,
    energy_destination_j: energy ? energy.destination : null,
    mean_power_w: energy ? energy.meanPower : null,
    ...platformJson(outcome),
  };
}

/**
 * The result of one link as one line of JSON: what "Copy result as JSON", "Download JSON" and `evaluate` give.
 * Units stand in the names; numbers are full doubles; the link is written anew.
 */
export function resultJson(state: LinkState, rejected: readonly Rejected[], evaluation: Evaluation): string {
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    link: encodeLink(state),
    rejected: [...rejected, ...unlearned(state.scenario)],
    scenario: jsonScenario(state.scenario),
    prediction: predictionJson(evaluation),
  });
}

/** The line for a link that cannot be read at all. */
export function refusedLinkJson(link: string, error: string): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, link, error });
}
