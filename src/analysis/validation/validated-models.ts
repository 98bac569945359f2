import { predictAlgorithm1 } from '../../models/algorithm-1';
import { packingsOf } from '../../models/platforms/compression';
import { straightWrites } from '../../models/platforms/guest-writes';
import { predictPlatform } from '../../models/platforms/platform';
import { platforms } from '../../models/platforms/platforms';
import { predictPriorInBulk } from '../../models/platforms/prior-in-bulk';
import { HEADERS, ZERO_PAGE } from '../../models/platforms/qemu-family';
import type { GuestKind, PlatformInput } from '../../models/result';
import { type MigrationInput, withKnobs } from '../../models/result';
import type { MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { OwnMigration } from '../../readers/migrations';
import { defaultScenario, effectiveInput } from '../../scenario/scenario';
import type { Technique } from '../../vocabulary/techniques';
import { limitedSeries, type Predicted } from './limited-series';

/** What a model says of a migration; quantiles of the traffic, 5, 25, 50, 75 and 95 %, where it gives an interval. */
export interface ValidatedPrediction extends Predicted {
  readonly quantiles: readonly MiB[] | null;
}

/** A model as it is held against one's own migrations. */
export interface ValidatedModel {
  /** Its words stand in `vocabulary/validated-models.ts`. */
  readonly id: string;
  /** Whether it says anything of post-copy. */
  readonly knowsPostCopy: boolean;
  /** Whether it needs to know what runs in the guest. */
  readonly needsGuest: boolean;
  readonly predict: (migration: OwnMigration) => ValidatedPrediction;
}

/** What tables of migrations do not tell: QEMU's own downtime limit, and what a pause takes besides memory. */
const DOWNTIME_LIMIT: Seconds = 0.3;
const SWITCHOVER: Seconds = 0.006;
/** Xen's ends, for models that would not end without: 30 rounds, 3 times the memory. */
const LAST_ROUND = 29;
const FACTOR = 3;

/** The programs of the measured set, and the kinds that stand for them. */
const kinds: Readonly<Record<string, GuestKind>> = {
  ...{ memcached: 'cache', mplayer: 'video', dacapo: 'java', mem: 'memory', oltp: 'database' },
  ...{ parsec: 'parallel', specweb: 'web', bzip: 'compression', bzip2: 'compression' },
  ...{ cache: 'cache', video: 'video', java: 'java', memory: 'memory', database: 'database' },
  ...{ parallel: 'parallel', web: 'web', compression: 'compression' },
};

/** The kind of a guest by its name, or null: it counts as general. 'memcached' -> cache. */
export const kindOfGuest = (guest: string): GuestKind | null => kinds[guest.toLowerCase()] ?? null;

const rateOf = ({ cap, link }: OwnMigration): MiBPerSecond => (cap > 0 ? Math.min(cap, link) : link);

const compressions: Readonly<Partial<Record<Technique, PlatformInput['compression']>>> = {
  ...{ xbzrle: 'xbzrle', compression: 'zlib' },
};

const still = { curve: [], measuredOver: 0, secondReading: 0, secondOver: 10, scanRate: 0 } as const;
const rules = { timeLimit: 0, timeLimitPerGib: 0, atDeadline: 'go-on', threshold: 0 } as const;
const xen = { maxRounds: LAST_ROUND, maxTrafficFactor: FACTOR } as const;
const packing = { compressionRatio: 0, compressionSpeed: 500 } as const;

/** A migration as QEMU's loop takes it: with the constants of QEMU 2, and 300 ms for the pause. */
export function inputOf(migration: OwnMigration, guest: GuestKind): PlatformInput {
  const { memoryInUse, zeroMemory, dirtyRate, cap, link, technique } = migration;
  return {
    ...{ ...still, ...rules, ...xen, ...packing, memory: memoryInUse + zeroMemory, zeroMemory, dirtyRate, cap },
    bandwidth: link,
    ...{ workingSet: 0, guest, downtimeLimit: DOWNTIME_LIMIT, switchover: SWITCHOVER },
    ...{ autoConverge: technique === 'auto-converge', compression: compressions[technique] ?? 'none' },
    ...{ constants: 'qemu-2', endByRounds: false },
  };
}

/** From here on a rate is so high that QEMU's sending falls behind it by more. */
const FAST: MiBPerSecond = 100;
const [SLOW_SHARE, FAST_SHARE] = [0.998, 1.018];
/** What post-copy spares of the headers: measured. */
const SPARED: MiB = 0.9;
const POST_COPY_PAUSE: Seconds = 0.002;

/**
 * Post-copy that is asked for at once: everything goes over the wire once (docs/model.md, fitted to 2,663 of them).
 * 1000 MiB and 3096 MiB of zero memory over 112.18 MiB/s -> 1007.9 MiB in 9.146 s, and 2 ms of pause.
 */
export function predictPostCopy(migration: OwnMigration): Predicted {
  const { memoryInUse, zeroMemory } = migration;
  const rate = rateOf(migration);
  const traffic = HEADERS['qemu-2'] * memoryInUse + ZERO_PAGE * zeroMemory - SPARED;
  const totalTime = (traffic / rate) * (rate < FAST ? SLOW_SHARE : FAST_SHARE);
  return { traffic, totalTime, downtime: POST_COPY_PAUSE };
}

const bare = (predicted: Predicted): ValidatedPrediction => {
  const { traffic, totalTime, downtime } = predicted;
  return { traffic, totalTime, downtime, quantiles: null };
};

/** The prior of a kind of guest; the middle of what it says is its prediction. */
function predictPrior(migration: OwnMigration, guest: GuestKind): ValidatedPrediction {
  if (migration.technique === 'postcopy') return bare(predictPostCopy(migration));
  const { traffic, totalTime, downtime } = predictPriorInBulk(inputOf(migration, guest));
  const middle = (of: readonly number[]): number => of[2] ?? Number.NaN;
  return {
    ...{ traffic: middle(traffic), totalTime: middle(totalTime), downtime: middle(downtime) },
    quantiles: traffic,
  };
}

/** QEMU's loop over a guest that writes nothing twice, ended as Xen would: with R as the link, and no zero memory. */
function predictLoop(migration: OwnMigration): Predicted {
  const { memoryInUse, dirtyRate } = migration;
  const input: PlatformInput = {
    ...inputOf(migration, 'general'),
    memory: memoryInUse,
    zeroMemory: 0,
    bandwidth: rateOf(migration),
    cap: 0,
    constants: 'qemu-10',
    endByRounds: true,
  };
  const assumed = { guest: straightWrites(dirtyRate, memoryInUse), packings: packingsOf(input) };
  const { traffic, totalTime, downtime } = predictPlatform(platforms.qemu, input, assumed, 0);
  return { traffic, totalTime, downtime: downtime ?? Number.POSITIVE_INFINITY };
}

const usual: MigrationInput = effectiveInput(defaultScenario);

/** Algorithm 1 as the page has it, with Xen's ends, and as threshold what can be sent within the downtime limit. */
function predictSkipping(migration: OwnMigration): Predicted {
  const bandwidth = rateOf(migration);
  const { memoryInUse: memory, dirtyRate } = migration;
  const threshold = bandwidth * DOWNTIME_LIMIT;
  const limits = { maxRounds: LAST_ROUND, maxTrafficFactor: FACTOR, resumeTime: 0 };
  return predictAlgorithm1(withKnobs(usual, { memory, dirtyRate, bandwidth, threshold, ...limits }));
}

function predictSeries(migration: OwnMigration): Predicted {
  const rate = rateOf(migration);
  const { memoryInUse, dirtyRate } = migration;
  return limitedSeries(memoryInUse, dirtyRate, rate, rate * DOWNTIME_LIMIT, LAST_ROUND + 1, FACTOR);
}

const ofPreCopy = { knowsPostCopy: false, needsGuest: false } as const;

/** Every model that one's own migrations are held against, in the order of tables. A new one is a record here. */
export const validatedModels: readonly ValidatedModel[] = [
  {
    ...{ ...ofPreCopy, id: 'closed-form' },
    predict: (migration) => bare(predictSeries(migration)),
  },
  {
    ...{ ...ofPreCopy, id: 'algorithm-1' },
    predict: (migration) => bare(predictSkipping(migration)),
  },
  {
    ...{ ...ofPreCopy, id: 'qemu-loop' },
    predict: (migration) => bare(predictLoop(migration)),
  },
  {
    ...{ id: 'general', knowsPostCopy: true, needsGuest: false },
    predict: (migration) => predictPrior(migration, 'general'),
  },
  {
    ...{ id: 'class', knowsPostCopy: true, needsGuest: true },
    predict: (migration) => predictPrior(migration, kindOfGuest(migration.guest) ?? 'general'),
  },
];
