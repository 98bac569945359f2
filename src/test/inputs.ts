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
  cap: 0,
  measuredOver: 0,
  secondReading: 0,
  secondOver: 10,
  guest: 'general',
  timeLimitPerGib: 0,
  atDeadline: 'go-on',
  autoConverge: false,
  compression: 'none',
  compressionRatio: 0,
  compressionSpeed: 500,
  scanRate: 0,
  switchover: 0.0022,
  constants: 'qemu-10',
  endByRounds: false,
  zeroMemory: 0,
  timeLimit: 3600,
  curve: [],
};

/** Knobs in the units of the models as an input, with the rules of one family. */
export function inputOf(knobs: Knobs, mayRemain: Policy['mayRemain'] = 'threshold'): MigrationInput {
  const {
    memory,
    dirtyRate,
    workingSet,
    zeroMemory,
    curve,
    measuredOver,
    secondReading,
    secondOver,
    guest,
    ...others
  } = knobs;
  const { bandwidth, adaptive, minBandwidth, maxBandwidth, increment, cap, ...rest } = others;
  const { resumeTime, guards, gammaTime, gammaRate, gammaConstant, ...ofPlatform } = rest;
  const { maxRounds, maxTrafficFactor, threshold } = ofPlatform;
  const gamma = { gammaTime, gammaRate, gammaConstant };
  return {
    vm: { memory, dirtyRate, workingSet, zeroMemory, curve, measuredOver, secondReading, secondOver, guest },
    link: { bandwidth, adaptive, minBandwidth, maxBandwidth, increment, cap },
    policy:
      mayRemain === 'threshold'
        ? { mayRemain, maxRounds, maxTrafficFactor, threshold, resumeTime, guards, ...gamma }
        : { ...ofPlatform, mayRemain },
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
