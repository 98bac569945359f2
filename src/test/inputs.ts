import type { MigrationInput } from '../models/result';
import { toMiBPerSecond } from '../models/units';

/** The paper's VM of 1 GB at 800 Mbit/s with Xen's stop rules, in the units of the models. */
export const paperInput: MigrationInput = {
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
