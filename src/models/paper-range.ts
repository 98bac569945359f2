import type { MigrationInput } from './result';
import { toMiBPerSecond } from './units';

/** The knobs that can lie outside what the paper measured. */
type MeasuredKnob = 'memory' | 'bandwidth' | 'minBandwidth' | 'maxBandwidth';

/** VMs of 800 MB (sec. 5.4) to 1 GB (sec. 5.1). */
const MEMORY_MEASURED = [800, 1024] as const;
/** Links limited to 400 to 800 Mbit/s (secs. 4.3 and 5). */
const BANDWIDTH_MEASURED = [toMiBPerSecond(400), toMiBPerSecond(800)] as const;

const outside = (value: number, [low, high]: readonly [number, number]): boolean => value < low || value > high;

/**
 * Names of the knobs in play that lie outside what the paper measured, in the order of the table of knobs.
 * Units: MiB, MiB/s. 4096 MiB at 800 Mbit/s -> ['memory'].
 */
export function outsidePaperRange(input: MigrationInput): MeasuredKnob[] {
  const names: MeasuredKnob[] = [];
  if (outside(input.vm.memory, MEMORY_MEASURED)) names.push('memory');
  if (!input.link.adaptive) {
    if (outside(input.link.bandwidth, BANDWIDTH_MEASURED)) names.push('bandwidth');
    return names;
  }
  if (outside(input.link.minBandwidth, BANDWIDTH_MEASURED)) names.push('minBandwidth');
  if (outside(input.link.maxBandwidth, BANDWIDTH_MEASURED)) names.push('maxBandwidth');
  return names;
}
