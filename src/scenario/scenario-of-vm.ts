import type { MbitPerSecond } from '../models/units';
import { rateOf } from './assumed-rates';
import type { Vm } from './fleet';
import { followsDirtying, type Scenario } from './scenario';

/**
 * The scenario of one VM's migration: its own memory, rate, set, link, class and settings, and the scenario's rules and
 * coefficients. A rate that nobody knows is that of a typical guest of its class.
 */
export function scenarioOfVm(scenario: Scenario, vm: Vm): Scenario {
  const { memory, workingSet, bandwidth, name, guest = scenario.guest } = vm;
  const { order: _, ...knobs } = vm.settings ?? {};
  const own = { ...scenario, ...knobs, memory, dirtyRate: rateOf(vm, guest), workingSet, name, guest };
  const zeroMemory = Math.min(scenario.zeroMemory, memory);
  return bandwidth === null ? { ...own, zeroMemory } : { ...own, zeroMemory, bandwidth, adaptive: false };
}

/**
 * The scenario of a VM that has so much of the link, in Mbit/s: its own link is a cap, and an adaptive rate keeps its rule
 * below the share. 800 Mbit/s of its own and a share of 400 -> 400.
 */
export function scenarioWithShare(scenario: Scenario, vm: Vm, share: MbitPerSecond): Scenario {
  const own = scenarioOfVm(scenario, vm);
  return followsDirtying(own)
    ? { ...own, maxBandwidth: share, minBandwidth: Math.min(own.minBandwidth, share) }
    : { ...own, bandwidth: Math.min(own.bandwidth, share) };
}
