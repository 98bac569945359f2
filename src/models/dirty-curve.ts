import { type PreCopyLaw, predictPreCopy } from './pre-copy-loop';
import type { Migration, MigrationInput } from './result';
import type { MiB, MiBPerSecond, Seconds } from './units';

/**
 * Distinct pages dirtied by uniform random writes: U(T) = W (1 - exp(-D T / W)), W at most the memory.
 * Not in the paper: the correction for its "a page is dirty once". Units: s, MiB/s, MiB -> MiB.
 * Assumes that writes fall evenly on the working set W; 0 stands for the whole memory. Written with expm1, so that it
 * keeps its digits where few pages are dirtied. D = 100 MiB/s, W = 512 MiB, T = 5 s -> 319.18 MiB, not 500.
 */
export function distinctPages(duration: Seconds, dirtyRate: MiBPerSecond, workingSet: MiB, memory: MiB): MiB {
  const set = workingSet > 0 ? Math.min(workingSet, memory) : memory;
  return -set * Math.expm1((-dirtyRate * duration) / set);
}

/** The dirty curve's law: distinct pages only, and nothing skipped. */
const dirtyCurveLaw: PreCopyLaw = {
  dirtied: (duration, vm) => distinctPages(duration, vm.dirtyRate, vm.workingSet, vm.memory),
  skipRatio: () => 0,
  guarded: () => true,
};

/**
 * Algorithm 1's loop and stop rules over a dirty curve: no gamma, and U(T) distinct pages in T seconds.
 * Units: MiB, MiB/s, s. Assumes uniform writes over the working set. Errors: none.
 * 4096 MiB, W = 512 MiB, D = 20 MiB/s, R = 112 MiB/s, 50 pages, 29 rounds -> 6 rounds before the pause, 40.75 s.
 */
export function predictDirtyCurve(input: MigrationInput): Migration {
  return predictPreCopy(input, dirtyCurveLaw);
}
