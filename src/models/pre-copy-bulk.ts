import { stopReasons } from '../vocabulary/stop-reasons';
import { adaptiveRate } from './adaptive-rate';
import { linearlyDirtied, skipRatioLine } from './algorithm-1';
import { at, type BulkInput, type BulkOutput, columnOf } from './bulk';
import { distinctPages } from './dirty-curve';
import { NOT_SHRINKING_SLACK } from './pre-copy-loop';
import { policyOf } from './result';

/**
 * The pre-copy loop of `pre-copy-loop.ts` for many scenarios: the same arithmetic in the same order, so equal to it bit
 * for bit (held by a test), without rounds and without allocation per scenario. One long function on purpose: local
 * variables only is what makes it fast.
 * Units: as `units.ts`. `curve` takes distinct pages for what is dirtied, and skips nothing.
 */
export function predictPreCopyInBulk(input: BulkInput, curve: boolean, output: BulkOutput): void {
  const { count, base, columns } = input;
  const { vm, link } = base;
  const rules = policyOf(base, 'threshold');
  const guarded = curve || rules.guards;
  const adaptive = link.adaptive;
  const stopsAtAnyRate = !adaptive || !guarded;
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
  const gammaTimes = columnOf(columns.gammaTime, rules.gammaTime);
  const gammaRates = columnOf(columns.gammaRate, rules.gammaRate);
  const gammaConstants = columnOf(columns.gammaConstant, rules.gammaConstant);
  const [THRESHOLD, NOT_SHRINKING] = [stopReasons.threshold.code, stopReasons['not-shrinking'].code];
  const [MAX_ROUNDS, MAX_TRAFFIC] = [stopReasons['max-rounds'].code, stopReasons['max-traffic'].code];

  for (let k = 0; k < count; k += 1) {
    const memory = at(memories, k);
    const dirtyRate = at(dirtyRates, k);
    const workingSet = at(workingSets, k);
    const minBandwidth = at(minBandwidths, k);
    const maxBandwidth = at(maxBandwidths, k);
    const increment = at(increments, k);
    const threshold = at(thresholds, k);
    const maxRounds = at(roundLimits, k);
    const trafficFactor = at(trafficFactors, k);
    const trafficLimit = trafficFactor > 0 ? trafficFactor * memory : Infinity;
    const gammaTime = at(gammaTimes, k);
    const gammaRate = at(gammaRates, k);
    const gammaConstant = at(gammaConstants, k);

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
      const written = curve
        ? distinctPages(duration, dirtyRate, workingSet, memory)
        : linearlyDirtied(duration, dirtyRate);
      dirtied = guarded ? Math.min(written, memory) : written;
      const line = curve ? 0 : skipRatioLine(duration, dirtyRate, gammaTime, gammaRate, gammaConstant);
      const gamma = guarded ? Math.min(Math.max(line, 0), 1) : line;
      const next = dirtied - gamma * dirtied;
      if (next <= threshold) reason = THRESHOLD;
      else if ((stopsAtAnyRate || bandwidth === maxBandwidth) && (1 - gamma) * written > volume * NOT_SHRINKING_SLACK) {
        reason = NOT_SHRINKING;
      } else if (i >= maxRounds) reason = MAX_ROUNDS;
      else if (traffic > trafficLimit) reason = MAX_TRAFFIC;
      if (adaptive && duration > 0) {
        bandwidth = adaptiveRate(dirtied / duration, increment, minBandwidth, maxBandwidth);
      }
      if (reason !== 0) break;
      volume = next;
    }
    const pause = dirtied / bandwidth;
    // Written here and not by `putRow`: the call costs a third of the time of a row.
    output.stopReason[k] = reason;
    output.preCopyRounds[k] = i + 1;
    output.traffic[k] = traffic + dirtied;
    output.totalTime[k] = totalTime + pause;
    output.downtime[k] = pause + at(resumeTimes, k);
  }
}
