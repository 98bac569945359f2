import { stopReasons } from '../vocabulary/stop-reasons';
import { adaptiveRate } from './adaptive-rate';
import { at, type BulkInput, type BulkOutput, columnOf } from './bulk';
import { distinctPages } from './dirty-curve';
import { NOT_SHRINKING_SLACK } from './pre-copy-loop';
import { policyOf } from './result';

/**
 * The dirty curve for many scenarios: the arithmetic of `pre-copy-loop.ts` in the same order, so equal to it bit for bit
 * (held by a test), without rounds and without allocation per scenario. Units: as `units.ts`.
 */
export function predictDirtyCurveInBulk(input: BulkInput, output: BulkOutput): void {
  const { count, base, columns } = input;
  const { vm, link } = base;
  const rules = policyOf(base, 'threshold');
  const adaptive = link.adaptive;
  const memories = columnOf(columns.memory, vm.memory);
  const dirtyRates = columnOf(columns.dirtyRate, vm.dirtyRate);
  const workingSets = columnOf(columns.workingSet, vm.workingSet);
  const bandwidths = columnOf(columns.bandwidth, link.bandwidth);
  const minBandwidths = columnOf(columns.minBandwidth, link.minBandwidth);
  const maxBandwidths = columnOf(columns.maxBandwidth, link.maxBandwidth);
  const increments = columnOf(columns.increment, link.increment);
  const thresholds = columnOf(columns.threshold, rules.threshold);
  const roundLimits = columnOf(columns.maxRounds, rules.maxRounds);
  const trafficFactors = columnOf(columns.maxTrafficFactor, rules.maxTrafficFactor);
  const resumeTimes = columnOf(columns.resumeTime, rules.resumeTime);
  const { stopReason, preCopyRounds, traffic: traffics, totalTime: totalTimes, downtime: downtimes } = output;
  const [THRESHOLD, NOT_SHRINKING] = [stopReasons.threshold.code, stopReasons['not-shrinking'].code];
  const [MAX_ROUNDS, MAX_TRAFFIC] = [stopReasons['max-rounds'].code, stopReasons['max-traffic'].code];

  for (let k = 0; k < count; k += 1) {
    const memory = at(memories, k);
    const dirtyRate = at(dirtyRates, k);
    const workingSet = at(workingSets, k);
    const minBandwidth = adaptive ? at(minBandwidths, k) : 0;
    const maxBandwidth = adaptive ? at(maxBandwidths, k) : 0;
    const increment = adaptive ? at(increments, k) : 0;
    const threshold = at(thresholds, k);
    const maxRounds = at(roundLimits, k);
    const trafficFactor = at(trafficFactors, k);
    const trafficLimit = trafficFactor > 0 ? trafficFactor * memory : Infinity;

    let volume = memory;
    let bandwidth = adaptive ? adaptiveRate(dirtyRate, increment, minBandwidth, maxBandwidth) : at(bandwidths, k);
    let traffic = 0;
    let totalTime = 0;
    let dirtied = 0;
    let reason = 0;
    let i = 0;
    for (; ; i += 1) {
      const duration = volume / bandwidth;
      traffic += volume;
      totalTime += duration;
      const written = distinctPages(duration, dirtyRate, workingSet, memory);
      dirtied = Math.min(written, memory);
      if (dirtied <= threshold) reason = THRESHOLD;
      else if ((!adaptive || bandwidth === maxBandwidth) && written > volume * NOT_SHRINKING_SLACK) {
        reason = NOT_SHRINKING;
      } else if (i >= maxRounds) reason = MAX_ROUNDS;
      else if (traffic > trafficLimit) reason = MAX_TRAFFIC;
      if (adaptive && duration > 0) {
        bandwidth = adaptiveRate(dirtied / duration, increment, minBandwidth, maxBandwidth);
      }
      if (reason !== 0) break;
      volume = dirtied;
    }
    const pause = dirtied / bandwidth;
    stopReason[k] = reason;
    preCopyRounds[k] = i + 1;
    traffics[k] = traffic + dirtied;
    totalTimes[k] = totalTime + pause;
    downtimes[k] = pause + at(resumeTimes, k);
  }
}
