import { type BulkKnob, type BulkOutput, NOT_APPLICABLE } from '../../src/models/bulk';
import { stopReasons } from '../../src/vocabulary/stop-reasons';

// The yardstick of the bulk forms: the same arithmetic in the same order in one function, with local variables only and
// typed arrays in and out, as one would write it with no thought of sharing anything. One knob a column, all full.

/** A full column for each knob. */
export type PlainColumns = Readonly<Record<BulkKnob, Float64Array>>;

/** The two switches, the same for all scenarios. */
export interface PlainSwitches {
  readonly adaptive: boolean;
  readonly guards: boolean;
}

export type PlainLoop = (count: number, columns: PlainColumns, switches: PlainSwitches, output: BulkOutput) => void;

const SLACK = 1 + 1e-12;
const [THRESHOLD, NOT_SHRINKING] = [stopReasons.threshold.code, stopReasons['not-shrinking'].code];
const [MAX_ROUNDS, MAX_TRAFFIC] = [stopReasons['max-rounds'].code, stopReasons['max-traffic'].code];

/* An index is in range, so the fallback `?? 0` that the compiler asks for never shows; it costs nothing measurable. */

export const plainAlgorithm1: PlainLoop = (count, columns, { adaptive, guards }, output) => {
  const { memory: memories, dirtyRate: rates, bandwidth: bandwidths, threshold: thresholds } = columns;
  const { minBandwidth: lowest, maxBandwidth: highest, increment: increments, maxRounds: limits } = columns;
  const { maxTrafficFactor: factors, resumeTime: resumes } = columns;
  const { gammaTime: times, gammaRate: slopes, gammaConstant: constants } = columns;
  const { stopReason, preCopyRounds, traffic: traffics, totalTime: totals, downtime: downtimes } = output;
  for (let k = 0; k < count; k += 1) {
    const memory = memories[k] ?? 0;
    const dirtyRate = rates[k] ?? 0;
    const minBandwidth = lowest[k] ?? 0;
    const maxBandwidth = highest[k] ?? 0;
    const increment = increments[k] ?? 0;
    const threshold = thresholds[k] ?? 0;
    const maxRounds = limits[k] ?? 0;
    const factor = factors[k] ?? 0;
    const gammaTime = times[k] ?? 0;
    const gammaRate = slopes[k] ?? 0;
    const gammaConstant = constants[k] ?? 0;
    const trafficLimit = factor > 0 ? factor * memory : Infinity;
    let volume = memory;
    let bandwidth = adaptive
      ? Math.min(Math.max(dirtyRate + increment, minBandwidth), maxBandwidth)
      : (bandwidths[k] ?? 0);
    let traffic = 0;
    let total = 0;
    let dirtied = 0;
    let reason = 0;
    let i = 0;
    for (; ; i += 1) {
      const duration = volume / bandwidth;
      traffic += volume;
      total += duration;
      const written = duration * dirtyRate;
      let gamma = gammaTime * duration + gammaRate * dirtyRate + gammaConstant;
      dirtied = written;
      if (guards) {
        dirtied = Math.min(written, memory);
        gamma = Math.min(Math.max(gamma, 0), 1);
      }
      const next = dirtied - gamma * dirtied;
      if (next <= threshold) reason = THRESHOLD;
      else if ((!adaptive || !guards || bandwidth === maxBandwidth) && (1 - gamma) * written > volume * SLACK) {
        reason = NOT_SHRINKING;
      } else if (i >= maxRounds) reason = MAX_ROUNDS;
      else if (traffic > trafficLimit) reason = MAX_TRAFFIC;
      if (adaptive && duration > 0) {
        bandwidth = Math.min(Math.max(dirtied / duration + increment, minBandwidth), maxBandwidth);
      }
      if (reason !== 0) break;
      volume = next;
    }
    const pause = dirtied / bandwidth;
    stopReason[k] = reason;
    preCopyRounds[k] = i + 1;
    traffics[k] = traffic + dirtied;
    totals[k] = total + pause;
    downtimes[k] = pause + (resumes[k] ?? 0);
  }
};

export const plainDirtyCurve: PlainLoop = (count, columns, { adaptive }, output) => {
  const { memory: memories, dirtyRate: rates, workingSet: sets, bandwidth: bandwidths } = columns;
  const { threshold: thresholds, resumeTime: resumes } = columns;
  const { minBandwidth: lowest, maxBandwidth: highest, increment: increments, maxRounds: limits } = columns;
  const { maxTrafficFactor: factors } = columns;
  const { stopReason, preCopyRounds, traffic: traffics, totalTime: totals, downtime: downtimes } = output;
  for (let k = 0; k < count; k += 1) {
    const memory = memories[k] ?? 0;
    const dirtyRate = rates[k] ?? 0;
    const workingSet = sets[k] ?? 0;
    const minBandwidth = lowest[k] ?? 0;
    const maxBandwidth = highest[k] ?? 0;
    const increment = increments[k] ?? 0;
    const threshold = thresholds[k] ?? 0;
    const maxRounds = limits[k] ?? 0;
    const factor = factors[k] ?? 0;
    const trafficLimit = factor > 0 ? factor * memory : Infinity;
    const set = workingSet > 0 ? Math.min(workingSet, memory) : memory;
    let volume = memory;
    let bandwidth = adaptive
      ? Math.min(Math.max(dirtyRate + increment, minBandwidth), maxBandwidth)
      : (bandwidths[k] ?? 0);
    let traffic = 0;
    let total = 0;
    let dirtied = 0;
    let reason = 0;
    let i = 0;
    for (; ; i += 1) {
      const duration = volume / bandwidth;
      traffic += volume;
      total += duration;
      const written = -set * Math.expm1((-dirtyRate * duration) / set);
      dirtied = Math.min(written, memory);
      if (dirtied <= threshold) reason = THRESHOLD;
      else if ((!adaptive || bandwidth === maxBandwidth) && written > volume * SLACK) reason = NOT_SHRINKING;
      else if (i >= maxRounds) reason = MAX_ROUNDS;
      else if (traffic > trafficLimit) reason = MAX_TRAFFIC;
      if (adaptive && duration > 0) {
        bandwidth = Math.min(Math.max(dirtied / duration + increment, minBandwidth), maxBandwidth);
      }
      if (reason !== 0) break;
      volume = dirtied;
    }
    const pause = dirtied / bandwidth;
    stopReason[k] = reason;
    preCopyRounds[k] = i + 1;
    traffics[k] = traffic + dirtied;
    totals[k] = total + pause;
    downtimes[k] = pause + (resumes[k] ?? 0);
  }
};

export const plainClosedForm: PlainLoop = (count, columns, { adaptive }, output) => {
  const { memory: memories, dirtyRate: rates, bandwidth: bandwidths, threshold: thresholds } = columns;
  const { minBandwidth: lowest, maxBandwidth: highest, increment: increments, resumeTime: resumes } = columns;
  const { stopReason, preCopyRounds, traffic: traffics, totalTime: totals, downtime: downtimes } = output;
  for (let k = 0; k < count; k += 1) {
    const memory = memories[k] ?? 0;
    const dirtyRate = rates[k] ?? 0;
    const threshold = thresholds[k] ?? 0;
    const bandwidth = adaptive
      ? Math.min(Math.max(dirtyRate + (increments[k] ?? 0), lowest[k] ?? 0), highest[k] ?? 0)
      : (bandwidths[k] ?? 0);
    const gap = (bandwidth - dirtyRate) / bandwidth;
    if (!(gap > 1e-12) || (threshold === 0 && dirtyRate > 0)) {
      stopReason[k] = NOT_APPLICABLE;
      preCopyRounds[k] = NaN;
      traffics[k] = NaN;
      totals[k] = NaN;
      downtimes[k] = NaN;
      continue;
    }
    const lambda = dirtyRate / bandwidth;
    let n = 0;
    let traffic = memory;
    let last = memory;
    if (memory > threshold * (1 + 1e-12)) {
      if (lambda === 0) {
        n = 1;
        last = 0;
      } else {
        const log = gap < 0.5 ? Math.log1p(-gap) : Math.log(lambda);
        const ratio = memory / threshold;
        const distance = (Number.isFinite(ratio) ? Math.log(ratio) : Math.log(memory) - Math.log(threshold)) - 1e-12;
        const first = Math.max(Math.ceil(distance / -log), 1);
        if (first > 1 && (first - 1) * -log >= distance) n = first - 1;
        else n = first * -log >= distance ? first : first + 1;
        traffic = (-memory * Math.expm1((n + 1) * log)) / gap;
        last = lambda < 0.5 ? memory * lambda ** n : memory * Math.exp(n * log);
      }
    }
    stopReason[k] = THRESHOLD;
    preCopyRounds[k] = n;
    traffics[k] = traffic;
    totals[k] = traffic / bandwidth;
    downtimes[k] = last / bandwidth + (resumes[k] ?? 0);
  }
};
