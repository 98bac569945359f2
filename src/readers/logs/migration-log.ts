import type { PlatformId } from '../../models/result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../../models/units';

/** The formats of logs, by the names that results carry. */
export type LogFormatId =
  | ('qmp' | 'hmp' | 'domjobinfo' | 'query-dirty-rate' | 'domstats-dirtyrate')
  | ('virt-launcher' | 'kubevirt-metrics' | 'kubevirt-status' | 'nova' | 'vdsm' | 'proxmox')
  | ('xl' | 'libxc' | 'cloud-hypervisor' | 'vmkernel');

/** What a migration was doing when it was looked at. */
export type LogPhase = 'pre-copy' | 'post-copy' | 'pause' | 'over';

/** How a migration ended. */
export type LogEnd = 'completed' | 'cancelled' | 'failed';

/** One look at a running migration; null: this log does not say. */
export interface LogSample {
  /** From 1, as editors count. */
  readonly line: number;
  readonly phase: LogPhase;
  /** Since the migration began, and what a clock showed, in seconds of its own. */
  readonly time: Seconds | null;
  readonly clock: Seconds | null;
  /** On the wire so far. */
  readonly sent: MiB | null;
  readonly remaining: MiB | null;
  /** All memory. */
  readonly total: MiB | null;
  /** Zero memory found so far. */
  readonly zero: MiB | null;
  /** Memory sent so far, page by page: in full, by XBZRLE, or as zero. */
  readonly pages: MiB | null;
  /** Over the last moment, as the product says it. */
  readonly rate: MiBPerSecond | null;
  readonly dirtyRate: MiBPerSecond | null;
  readonly throttle: Fraction | null;
  /** What the product expects the pause to be. */
  readonly expectedDowntime: Seconds | null;
  /** The round being sent, from 1. */
  readonly iteration: number | null;
}

/** A round that a log prints as such. */
export interface LogRound {
  /** From 1. */
  readonly round: number;
  readonly duration: Seconds | null;
  readonly sent: MiB;
  /** What was newly dirtied in it; null where that is not known yet. */
  readonly dirtied: MiB | null;
}

/** The exact time at which a round began: sync 1 begins round 1. */
export interface LogSync {
  readonly round: number;
  readonly time: Seconds;
}

/** A dirtying rate that was measured beside a migration. */
export interface LogDirtyRate {
  readonly period: Seconds;
  readonly rate: MiBPerSecond;
}

/** A log of one migration: what it holds, whatever wrote it. */
export interface MigrationLog {
  readonly format: LogFormatId;
  /** Whose loop carries it. */
  readonly platform: PlatformId;
  /** Whether its clock shows whole seconds, and whether its start is told in whole seconds only. */
  readonly isClockWhole: boolean;
  readonly isStartWhole: boolean;
  /** How often the migration was begun; all else is of the last time. */
  readonly attempts: number;
  readonly samples: readonly LogSample[];
  readonly syncs: readonly LogSync[];
  readonly rounds: readonly LogRound[];
  readonly dirtyRates: readonly LogDirtyRate[];
  /** The downtime limit and the cap that are told outright. */
  readonly limit: Seconds | null;
  readonly cap: MiBPerSecond | null;
  /** Whether the limit is told at the end only. */
  readonly isLimitLate: boolean;
  /** The memory, and the mean rate, where a log tells them apart from samples. */
  readonly memory: MiB | null;
  readonly rate: MiBPerSecond | null;
  /** Before the first page. */
  readonly setup: Seconds;
  /** Whether it is over, and how it ended; null: it runs, or that is not told. */
  readonly isOver: boolean;
  readonly ended: LogEnd | null;
  readonly totalTime: Seconds | null;
  readonly downtime: Seconds | null;
  /** Sentences on what was taken for granted. */
  readonly notes: readonly string[];
}
