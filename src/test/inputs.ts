import type { Knobs, MigrationInput, Policy } from '../models/result';
import { toMiBPerSecond } from '../models/units';
import { effectiveInput, type Scenario } from '../scenario/scenario';

/** The paper's VM of 1 GB at 800 Mbit/s with Xen's stop rules, in the units of the models. */
export const paperKnobs: Knobs = {
  memory: 1024,
  dirtyRate: 40,
  workingSet: 0,
  bandwidth: toMiBPerSecond(800),
  adaptive: false,
  minBandwidth: toMiBPerSecond(400),
  maxBandwidth: toMiBPerSecond(800),
  increment: toMiBPerSecond(100),
  threshold: 0.1953125,
  maxRounds: 29,
  maxTrafficFactor: 3,
  resumeTime: 0.02,
  guards: true,
  gammaTime: -0.0463,
  gammaRate: -0.0001,
  gammaConstant: 0.3586,
  downtimeLimit: 0.3,
  limitKind: 'link',
  zeroMemory: 0,
  timeLimit: 3600,
  curve: [],
};

/** Knobs in the units of the models as an input, with the rules of one family. */
export function inputOf(knobs: Knobs, mayRemain: Policy['mayRemain'] = 'threshold'): MigrationInput {
  const { memory, dirtyRate, workingSet, zeroMemory, curve, maxRounds, maxTrafficFactor, ...rest } = knobs;
  const { bandwidth, adaptive, minBandwidth, maxBandwidth, increment, limitKind, downtimeLimit, timeLimit } = rest;
  const { threshold, resumeTime, guards, gammaTime, gammaRate, gammaConstant } = rest;
  const gamma = { gammaTime, gammaRate, gammaConstant };
  const limits = { maxRounds, maxTrafficFactor };
  return {
    vm: { memory, dirtyRate, workingSet, zeroMemory, curve },
    link: { bandwidth, adaptive, minBandwidth, maxBandwidth, increment, limitKind },
    policy:
      mayRemain === 'threshold'
        ? { mayRemain, ...limits, threshold, resumeTime, guards, ...gamma }
        : { mayRemain, ...limits, downtimeLimit, timeLimit },
  };
}

/** The same for QEMU's loop. */
export const qemuInputOf = (knobs: Knobs): MigrationInput => inputOf(knobs, 'downtime-limit');

/** The knobs of an input side by side. */
export const flat = ({ vm, link, policy }: MigrationInput): Partial<Knobs> => ({ ...vm, ...link, ...policy });

/** All knobs of a scenario in the units of the models, whatever model it has chosen. */
export function knobsOf(scenario: Scenario): Knobs {
  const [paper, qemu] = (['algorithm-1', 'qemu'] as const).map((model) => flat(effectiveInput({ ...scenario, model })));
  return { ...qemu, ...paper } as Knobs;
}
