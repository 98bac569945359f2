// The part for Node, which can count its memory: what each step of undo of a large fleet keeps.
import type { Fleet, Vm } from '../../src/scenario/fleet';
import { withValues } from '../../src/views/fleet/fleet-edits';

const VMS = 100_000;
const STEPS = 20;

const vmOf = (i: number): Vm => ({
  name: `vm-${i}`,
  memory: 1024,
  dirtyRate: 40,
  workingSet: 0,
  bandwidth: null,
  maxDowntime: null,
  workload: null,
});

const heapUsed = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const steps: Fleet[] = [Array.from({ length: VMS }, (_, i) => vmOf(i))];
const before = heapUsed();
for (let step = 0; step < STEPS; step += 1) {
  const fleet = steps.at(-1) ?? [];
  const vm = fleet[step];
  if (vm) steps.push(withValues(fleet, vm, { memory: 2048 + step }));
}
console.log(JSON.stringify((heapUsed() - before) / STEPS));
