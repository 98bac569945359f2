import { formatNumber } from '../format/number';
import type { NotApplicableReason, Round } from '../models/result';
import { toMbitPerSecond } from '../models/units';
import { encodeLink, type LinkState, type Rejected } from '../scenario/link';
import type { Evaluation } from './evaluation';

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
    rejected,
    scenario: state.scenario,
    prediction: predictionJson(evaluation),
  });
}

/** The line for a link that cannot be read at all. */
export function refusedLinkJson(link: string, error: string): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, link, error });
}
