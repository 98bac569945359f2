import { stopReasons } from '../vocabulary/stop-reasons';
import { adaptiveRate } from './adaptive-rate';
import { at, type BulkInput, type BulkOutput, columnOf, putRow } from './bulk';
import { closedFormIsDefined, gapOf, logOfLambda, roundsOf, trafficOf, volumeOf } from './closed-form';

/**
 * The closed form for many scenarios, equal to `predictClosedForm` bit for bit, without allocation per scenario.
 * Units: as `units.ts`. Where the closed form has no meaning the row is `NOT_APPLICABLE` and its numbers are NaN.
 */
export function predictClosedFormInBulk(input: BulkInput, output: BulkOutput): void {
  const { count, base } = input;
  const memories = columnOf(input, 'memory');
  const dirtyRates = columnOf(input, 'dirtyRate');
  const bandwidths = columnOf(input, 'bandwidth');
  const minBandwidths = columnOf(input, 'minBandwidth');
  const maxBandwidths = columnOf(input, 'maxBandwidth');
  const increments = columnOf(input, 'increment');
  const thresholds = columnOf(input, 'threshold');
  const resumeTimes = columnOf(input, 'resumeTime');
  for (let k = 0; k < count; k += 1) {
    const memory = at(memories, k);
    const dirtyRate = at(dirtyRates, k);
    const threshold = at(thresholds, k);
    const bandwidth = base.adaptive
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
