import type { AtDeadline, PlatformInput } from '../result';
import type { MiB, Seconds } from '../units';
import type { Action, Rules } from './rules';

/** How a product counts memory for its time limit, and what it makes of the product. */
interface GibCount {
  readonly gib: (memory: MiB) => number;
  readonly rounded: (limit: Seconds) => Seconds;
}

const asIs = (value: number): number => value;

/** 2^30 bytes. 1536 MiB -> 1.5. */
export const binaryGib: GibCount = { gib: (memory) => memory / 1024, rounded: asIs };
/** KubeVirt counts 10^9 bytes and rounds up. 16 GiB -> 18. */
export const kubevirtGib: GibCount = { gib: (memory) => Math.ceil((memory * 2 ** 20) / 1e9), rounded: asIs };
/** Nova counts at least 2 and cuts the time to whole seconds. 1 GiB -> 2. */
export const novaGib: GibCount = { gib: (memory) => Math.max(2, memory / 1024), rounded: Math.floor };

/** The time limit of an input, whatever happens then: `timeLimitPerGib` for each GiB, or `timeLimit` where that is 0. */
export function timeLimitOf(
  { timeLimit, timeLimitPerGib, memory }: PlatformInput,
  { gib, rounded }: GibCount,
): Seconds {
  return timeLimitPerGib > 0 ? rounded(timeLimitPerGib * gib(memory)) : timeLimit;
}

const actions: Readonly<Record<AtDeadline, readonly Action[]>> = {
  'go-on': [],
  abort: [{ what: 'abort', reason: 'timeout_abort' }],
  pause: [{ what: 'pause', reason: 'timeout_pause' }],
  'post-copy': [{ what: 'post-copy', reason: 'timeout_postcopy' }],
};

/** The part of a platform's rules that ends it at its time limit; going on is no limit at all. */
export function deadlineOf(input: PlatformInput, count: GibCount): Pick<Rules, 'deadline' | 'onDeadline'> {
  const onDeadline = actions[input.atDeadline];
  return { deadline: onDeadline.length > 0 ? timeLimitOf(input, count) : Number.POSITIVE_INFINITY, onDeadline };
}
