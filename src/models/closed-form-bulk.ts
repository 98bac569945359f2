import { stopReasons } from '../vocabulary/stop-reasons';
import { adaptiveRate } from './adaptive-rate';
import { at, type BulkInput, type BulkOutput, columnOf, putRow } from './bulk';
import { closedFormIsDefined, gapOf, logOfLambda, roundsOf, trafficOf, volumeOf } from './closed-form';
import { policyOf } from './result';

/**
 * The closed form for many scenarios, equal to `predictClosedForm` bit for bit, without allocation per scenario.
 * Units: as `units.ts`. Where the closed form has no meaning the row is `NOT_APPLICABLE` and its numbers are NaN.
 */
export function predictClosedFormInBulk(input: BulkInput, output: BulkOutput): void {
  const { count, base, columns } = input;
  const { vm, link } = base;
  const rules = policyOf(base, 'threshold');
  const memories = columnOf(columns.memory, vm.memory);
  const dirtyRates = columnOf(columns.dirtyRate, vm.dirtyRate);
  const bandwidths = columnOf(columns.bandwidth, link.bandwidth);
  const minBandwidths = columnOf(columns.minBandwidth, link.minBandwidth);
  const maxBandwidths = columnOf(columns.maxBandwidth, link.maxBandwidth);
  const increments = columnOf(columns.increment, link.increment);
  const thresholds = columnOf(columns.threshold, rules.threshold);
  const resumeTimes = columnOf(columns.resumeTime, rules.resumeTime);
  for (let k = 0; k < count; k += 1) {
    const memory = at(memories, k);
    const dirtyRate = at(dirtyRates, k);
    const threshold = at(thresholds, k);
    const bandwidth = link.adaptive
      ? adaptiveRate(dirtyRate, at(increments, k), at(minBandwidths, k), at(maxBandwidths, k))
      : at(bandwidths, k);
    if (!closedFormIsDefined(dirtyRate, bandwidth, threshold)) {
      putRow(output, k);
      continue;
    }
    const lambda = dirtyRate / bandwidth;
    const logLambda = logOfLambda(dirtyRate, bandwidth);
    const n = roundsOf(memory, threshold, lambda, logLambda);
    const traffic = trafficOf(memory, lambda, logLambda, gapOf(dirtyRate, bandwidth), n);
    const downtime = volumeOf(memory, lambda, logLambda, n) / bandwidth + at(resumeTimes, k);
    putRow(output, k, stopReasons.threshold.code, n, traffic, traffic / bandwidth, downtime);
  }
}
