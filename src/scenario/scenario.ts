import type { CostWeights } from '../models/cost';
import type { EnergyCoefficients } from '../models/energy';
import { modelFacts } from '../models/facts';
import type {
  AtDeadline,
  Compression,
  GuestKind,
  MigrationInput,
  ModelId,
  Policy,
  PolicyOf,
  QemuConstants,
} from '../models/result';
import { toMiBPerSecond } from '../models/units';
import type { SkipLine } from '../vocabulary/skip-line';
import { readCurve } from './curve-text';

/** The paper's 1 GB VM at 800 Mbit/s with the coefficients of eqs 10 and 17 (the paper, Table 1). */
const paperScenario = {
  memory: 1024,
  dirtyRate: 40,
  workingSet: 0,
  bandwidth: 800,
  adaptive: false,
  minBandwidth: 400,
  maxBandwidth: 800,
  increment: 100,
  threshold: 0.1953125,
  maxRounds: 29,
  maxTrafficFactor: 3,
  resumeTime: 20,
  guards: true,
  gammaTime: -0.0463,
  gammaRate: -0.0001,
  gammaConstant: 0.3586,
  energyPerMib: 0.512,
  energyFixed: 20.165,
  sourceShare: 0.5,
  sourceFixedShare: 0.5,
  downtimeWeight: 0.25,
  timeWeight: 0.25,
  trafficWeight: 0.25,
  energyWeight: 0.25,
  model: 'algorithm-1' as ModelId,
  name: '',
  downtimeLimit: 300,
  zeroMemory: 0,
  timeLimit: 3600,
  /** A measured dirty curve as text, 't~mib,t~mib,...'; empty without one. */
  curve: '',
  cap: 0,
  timeLimitPerGib: 0,
  atDeadline: 'go-on' as AtDeadline,
  measuredOver: 0,
  autoConverge: false,
  compression: 'none' as Compression,
  compressionRatio: 0,
  compressionSpeed: 500,
  scanRate: 0,
  switchover: 2.2,
  secondReading: 0,
  secondOver: 10,
  endByRounds: false,
  guest: 'general' as GuestKind,
  constants: 'qemu-10' as QemuConstants,
  /** Who writes in simulated migrations: a preset's id, or a mix as text. */
  workload: 'dbench',
  seed: 1,
  /** Length of the window in which the dirtying rate is counted. */
  window: 0.5,
  trials: 10,
  /** mu of eq. 12. */
  historyWeight: 0.75,
  /** phi of eq. 13 before it has learned anything. */
  sampleWeight: 0.5,
  /** Migrations before the trials that are judged: what the refined rate knows when they begin. */
  pastMigrations: 5,
  /** Which skip-ratio line simulated migrations are predicted with: the one learned on the simulated host, or the knobs'. */
  skipLine: 'learned' as SkipLine,
  /** Fits that coefficients are from, with their number of samples: 'energy~14,gamma~279'; empty without one. */
  fitted: '',
};

/**
 * What the user chose: one VM, one link, one model.
 * Units: those of the knobs (MiB, MiB/s, Mbit/s, ms, J), so that a link gives back every digit that was typed.
 * Assumes: each value inside its range, minBandwidth <= maxBandwidth, the four weights sum to 1; `change.ts` and
 * `read-knobs.ts` are the two ways in, and both see to that.
 * The order is that of the link's keys and of the results' JSON.
 */
export type Scenario = Readonly<typeof paperScenario>;

export const defaultScenario: Scenario = paperScenario;

export type ParameterName = keyof Scenario;

type NamesOf<Value> = { [Name in ParameterName]: Scenario[Name] extends Value ? Name : never }[ParameterName];

export type NumberName = NamesOf<number>;
export type SwitchName = NamesOf<boolean>;
export type ChoiceName = 'model' | 'atDeadline' | 'compression' | 'guest' | 'constants' | 'skipLine';
export type TextName = 'name' | 'curve' | 'workload' | 'fitted';

/** Whether R follows the dirtying rate: the switch is on, and the chosen model has such a rate. */
export const followsDirtying = ({ adaptive, model }: Pick<Scenario, 'adaptive' | 'model'>): boolean =>
  adaptive && modelFacts[model].reads.includes('adaptive');

const MIB_PER_GIB = 1024;

/** The rules of each family of policies, from a scenario's knobs. */
const policies: { readonly [Family in Policy['mayRemain']]: (scenario: Scenario) => PolicyOf<Family> } = {
  threshold: ({ threshold, maxRounds, maxTrafficFactor, resumeTime, guards, gammaTime, gammaRate, gammaConstant }) => ({
    ...{ mayRemain: 'threshold', threshold, maxRounds, maxTrafficFactor, resumeTime: resumeTime / 1000 },
    ...{ guards, gammaTime, gammaRate, gammaConstant },
  }),
  'downtime-limit': ({ downtimeLimit, scanRate, switchover, timeLimit, timeLimitPerGib, atDeadline, ...rest }) => ({
    ...{ mayRemain: 'downtime-limit', timeLimit, timeLimitPerGib, atDeadline },
    downtimeLimit: downtimeLimit / 1000,
    switchover: switchover / 1000,
    scanRate: MIB_PER_GIB * scanRate,
    ...{ autoConverge: rest.autoConverge, compression: rest.compression, compressionRatio: rest.compressionRatio },
    ...{ compressionSpeed: rest.compressionSpeed, constants: rest.constants, endByRounds: rest.endByRounds },
    ...{ maxRounds: rest.maxRounds, maxTrafficFactor: rest.maxTrafficFactor, threshold: rest.threshold },
  }),
};

/**
 * A scenario as its model takes it, with that model's policy, in model units: Mbit/s -> MiB/s, ms -> s.
 * 800 Mbit/s -> 95.367431640625 MiB/s, 20 ms -> 0.02 s.
 */
export function effectiveInput(scenario: Scenario): MigrationInput {
  const { memory, dirtyRate, workingSet, zeroMemory, curve, cap } = scenario;
  const { measuredOver, secondReading, secondOver, guest } = scenario;
  return {
    vm: {
      ...{ memory, dirtyRate, workingSet, zeroMemory, curve: readCurve(curve) ?? [] },
      ...{ measuredOver, secondReading, secondOver, guest },
    },
    link: {
      bandwidth: toMiBPerSecond(scenario.bandwidth),
      adaptive: followsDirtying(scenario),
      minBandwidth: toMiBPerSecond(scenario.minBandwidth),
      maxBandwidth: toMiBPerSecond(scenario.maxBandwidth),
      increment: toMiBPerSecond(scenario.increment),
      cap: toMiBPerSecond(cap),
    },
    policy: policies[modelFacts[scenario.model].mayRemain](scenario),
  };
}

/** The energy knobs under the names of eqs 14 and 15. */
export function toEnergyCoefficients(scenario: Scenario): EnergyCoefficients {
  return {
    perMib: scenario.energyPerMib,
    fixed: scenario.energyFixed,
    sourceShare: scenario.sourceShare,
    sourceFixedShare: scenario.sourceFixedShare,
  };
}

/** The weight knobs under the names of eq. 18. */
export function toCostWeights(scenario: Scenario): CostWeights {
  return {
    downtime: scenario.downtimeWeight,
    time: scenario.timeWeight,
    traffic: scenario.trafficWeight,
    energy: scenario.energyWeight,
  };
}

/** The knobs' names in table order. */
export const parameterNames = Object.keys(defaultScenario) as readonly ParameterName[];

/** Whether two scenarios agree in every knob, the name included. */
export function sameScenario(a: Scenario, b: Scenario): boolean {
  return parameterNames.every((name) => a[name] === b[name]);
}
