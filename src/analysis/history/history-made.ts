import { historyRate } from '../../models/refined-rate';
import type { Fraction, MiBPerSecond } from '../../models/units';
import type { PastMigration, VmHistory } from '../../scenario/vm-history';
import { createGenerator, drawFraction, drawNormal } from '../../simulator/random';
import { meanRateOf } from './history';

/** Kinds of made-up load: how much of what comes the sample tells, and how much history does. */
export const MADE_IDS = [
  'sample-only',
  'mostly-sample',
  'half',
  'mostly-history',
  'history-only',
  'no-difference',
] as const;
export type MadeId = (typeof MADE_IDS)[number];

/** One kind of load whose best phi is known, because it is made so. */
interface MadeLoad {
  /** The name that its history has. */
  readonly vm: string;
  /** D-bar = weight S + (1 - weight) D-hat, but for the noise; null: S is D-hat, and nothing tells them apart. */
  readonly weight: Fraction | null;
}

const LOADS: Readonly<Record<MadeId, MadeLoad>> = {
  'sample-only': { vm: 'Made up: the sample alone', weight: 1 },
  'mostly-sample': { vm: 'Made up: mostly the sample', weight: 0.8 },
  half: { vm: 'Made up: half and half', weight: 0.5 },
  'mostly-history': { vm: 'Made up: mostly history', weight: 0.2 },
  'history-only': { vm: 'Made up: history alone', weight: 0 },
  'no-difference': { vm: 'Made up: no difference', weight: null },
};

/** The mu that the loads are made with: at another one D-hat is another, and so is the best phi. */
export const MADE_MU: Fraction = 0.75;
/** phi stays within these. */
const LIMITS = { min: 0.05, max: 0.95 } as const;

/** Samples lie evenly between half and one and a half of this, D-bar within about 1 % of what the load says. */
const MIDDLE: MiBPerSecond = 60;
const SWING: Fraction = 0.5;
const NOISE: Fraction = 0.01;
/** D-bar of the first migration, which nothing came before. */
const FIRST: MiBPerSecond = 40;
/** Two pre-copy rounds: the first long, the second short. */
const ROUNDS = [10, 1] as const;

/** The best phi of a made-up load, within phi's bounds; null where none is better than another. */
export function bestPhiOf(id: MadeId): Fraction | null {
  const { weight } = LOADS[id];
  return weight === null ? null : Math.min(LIMITS.max, Math.max(LIMITS.min, weight));
}

/** Which made-up load a history's name says, or null. */
export function madeIdOf(vm: string): MadeId | null {
  return MADE_IDS.find((id) => LOADS[id].vm === vm) ?? null;
}

/** D-bar as a load has it, without the noise. */
function toldBy(weight: Fraction | null, sample: MiBPerSecond, history: MiBPerSecond | null): MiBPerSecond {
  if (history === null) return FIRST;
  return weight === null ? history : weight * sample + (1 - weight) * history;
}

/** Noise beyond this many of its standard deviations was not made here. */
const UNLIKELY = 6;

/** Whether all of a history could have been made up by this load: a migration added from elsewhere mostly could not. */
export function isMadeBy(id: MadeId, migrations: readonly PastMigration[]): boolean {
  let history: MiBPerSecond | null = null;
  for (const past of migrations) {
    const mean = meanRateOf(past);
    if (mean === null || past.sample === null) return false;
    const told = toldBy(LOADS[id].weight, past.sample, history);
    if (Math.abs(mean - told) > UNLIKELY * NOISE * told) return false;
    history = historyRate(mean, history, MADE_MU);
  }
  return migrations.length > 0;
}

/**
 * A history made up so that its best phi is known: D-bar = w S + (1 - w) D-hat of the migrations before, 1 % of noise.
 * Units: MiB/s, s. Assumes mu = 0.75 when it is replayed. The same seed gives the same history.
 * 'half' with S = 60 after D-hat = 40 and no noise -> D-bar 50.
 */
export function madeHistory(id: MadeId, seed: number, count: number): VmHistory {
  const generator = createGenerator(seed, 'phases', MADE_IDS.indexOf(id));
  const { vm, weight } = LOADS[id];
  const migrations: PastMigration[] = [];
  let history: MiBPerSecond | null = null;
  for (let i = 0; i < count; i += 1) {
    const drawn = MIDDLE * (1 + SWING * (2 * drawFraction(generator) - 1));
    const noise = 1 + NOISE * drawNormal(generator);
    const sample: MiBPerSecond = weight === null ? (history ?? FIRST) : drawn;
    const mean = Math.max(0, toldBy(weight, sample, history) * noise);
    migrations.push({ sample, rounds: ROUNDS.map((duration) => ({ duration, dirtyRate: mean })) });
    history = historyRate(mean, history, MADE_MU);
  }
  return { vm, migrations };
}
