import { stopReasons } from '../vocabulary/stop-reasons';
import { adaptiveRate } from './adaptive-rate';
import { linearlyDirtied, skipRatioLine } from './algorithm-1';
import { type BulkInput, type BulkOutput, columnOf } from './bulk';
import { NOT_SHRINKING_SLACK } from './pre-copy-loop';
import { policyOf } from './result';

/**
 * Algorithm 1 for many scenarios: the arithmetic of `pre-copy-loop.ts` in the same order, so equal to it bit for bit (held
 * by a test), without rounds and without allocation per scenario. One long function on purpose, apart from the dirty curve's:
 * local variables alone, and no law to ask for in the loop, are what makes it as fast as C (docs/decisions/0005).
 * Units: as `units.ts`.
 */
export function predictAlgorithm1InBulk(input: BulkInput, output: BulkOutput): void {
  const { count, base, columns } = input;
  const { vm, link } = base;
  const rules = policyOf(base, 'threshold');
  const guarded = rules.guards;
  const adaptive = link.adaptive;
  const stopsAtAnyRate = !adaptive || !guarded;
  const [memories, memoryMask] = columnOf(columns.memory, vm.memory);
  const [dirtyRates, dirtyRateMask] = columnOf(columns.dirtyRate, vm.dirtyRate);
  const [bandwidths, bandwidthMask] = columnOf(columns.bandwidth, link.bandwidth);
  const [minBandwidths, minBandwidthMask] = columnOf(columns.minBandwidth, link.minBandwidth);
  const [maxBandwidths, maxBandwidthMask] = columnOf(columns.maxBandwidth, link.maxBandwidth);
  const [increments, incrementMask] = columnOf(columns.increment, link.increment);
  const [thresholds, thresholdMask] = columnOf(columns.threshold, rules.threshold);
  const [roundLimits, roundLimitMask] = columnOf(columns.maxRounds, rules.maxRounds);
  const [trafficFactors, trafficFactorMask] = columnOf(columns.maxTrafficFactor, rules.maxTrafficFactor);
  const [resumeTimes, resumeTimeMask] = columnOf(columns.resumeTime, rules.resumeTime);
  const [gammaTimes, gammaTimeMask] = columnOf(columns.gammaTime, rules.gammaTime);
  const [gammaRates, gammaRateMask] = columnOf(columns.gammaRate, rules.gammaRate);
  const [gammaConstants, gammaConstantMask] = columnOf(columns.gammaConstant, rules.gammaConstant);
  const { stopReason, preCopyRounds, traffic: traffics, totalTime: totalTimes, downtime: downtimes } = output;
  const [THRESHOLD, NOT_SHRINKING] = [stopReasons.threshold.code, stopReasons['not-shrinking'].code];
  const [MAX_ROUNDS, MAX_TRAFFIC] = [stopReasons['max-rounds'].code, stopReasons['max-traffic'].code];

  // An index is in range by construction, so the fallback of a read never shows. Reads stand here in full: `at` costs a tenth.
  // What the case does not use is not read, and guards are comparisons: Math.min and Math.max ask for NaN and -0 as well.
  for (let k = 0; k < count; k += 1) {
    const memory = memories[k & memoryMask] ?? 0;
    const dirtyRate = dirtyRates[k & dirtyRateMask] ?? 0;
    const minBandwidth = adaptive ? (minBandwidths[k & minBandwidthMask] ?? 0) : 0;
    const maxBandwidth = adaptive ? (maxBandwidths[k & maxBandwidthMask] ?? 0) : 0;
    const increment = adaptive ? (increments[k & incrementMask] ?? 0) : 0;
    const threshold = thresholds[k & thresholdMask] ?? 0;
    const maxRounds = roundLimits[k & roundLimitMask] ?? 0;
    const trafficFactor = trafficFactors[k & trafficFactorMask] ?? 0;
    const trafficLimit = trafficFactor > 0 ? trafficFactor * memory : Infinity;
    const gammaTime = gammaTimes[k & gammaTimeMask] ?? 0;
    const gammaRate = gammaRates[k & gammaRateMask] ?? 0;
    const gammaConstant = gammaConstants[k & gammaConstantMask] ?? 0;

    let volume = memory;
    let bandwidth = adaptive
      ? adaptiveRate(dirtyRate, increment, minBandwidth, maxBandwidth)
      : (bandwidths[k & bandwidthMask] ?? 0);
    let traffic = 0;
    let totalTime = 0;
    let dirtied = 0;
    let reason = 0;
    let i = 0;
    for (; ; i += 1) {
      const duration = volume / bandwidth;
      traffic += volume;
      totalTime += duration;
      const written = linearlyDirtied(duration, dirtyRate);
      dirtied = guarded && written > memory ? memory : written;
      const line = skipRatioLine(duration, dirtyRate, gammaTime, gammaRate, gammaConstant);
      const gamma = guarded ? (line < 0 ? 0 : line > 1 ? 1 : line) : line;
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
    stopReason[k] = reason;
    preCopyRounds[k] = i + 1;
    traffics[k] = traffic + dirtied;
    totalTimes[k] = totalTime + pause;
    downtimes[k] = pause + (resumeTimes[k & resumeTimeMask] ?? 0);
  }
}
