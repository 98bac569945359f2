import type { DaemonId, MigrationSetup, SimulatedStop } from './simulated-migration';

/** What a daemon knows after a live round. */
export interface RoundEnd {
  /** From 0. */
  readonly round: number;
  readonly toSend: number;
  readonly sent: number;
  /** Pages sent in the round before; all of the memory before round 0. */
  readonly sentBefore: number;
  /** Pages sent so far, this round included. */
  readonly totalSent: number;
  /** Whether the rate follows the dirtying rate and has reached its limit. */
  readonly atHighestRate: boolean;
}

/** A way to decide what is sent live and when the guest is paused. */
interface Daemon {
  readonly id: DaemonId;
  readonly label: string;
  readonly sentence: string;
  /** Whether it peeks at the log before each batch and leaves out what is dirty again. */
  readonly skips: boolean;
  /** Why the live phase ends after this round, or null to go on. */
  readonly stopAfter: (end: RoundEnd, setup: MigrationSetup) => SimulatedStop | null;
}

/** Live rounds of Xen's migration v2, and how many dirty pages are few to it (xg_sr_save.c). */
const V2_ROUNDS = 5;
const V2_FEW_PAGES = 50;

/** The migration daemons that can be simulated. */
export const daemons: Readonly<Record<DaemonId, Daemon>> = {
  'xen-classic': {
    id: 'xen-classic',
    label: 'Xen, classic',
    sentence: 'Sends in batches, leaves out pages that are dirty again, and has four reasons to stop (Xen 3 to 4.5).',
    skips: true,
    // Xen tests them as one condition, so the order only decides which reason is told: as in Algorithm 1.
    stopAfter: ({ round, toSend, sent, sentBefore, totalSent, atHighestRate }, setup) => {
      if (toSend < setup.thresholdPages) return 'few-dirty';
      if (atHighestRate && sent > sentBefore) return 'rate-max';
      if (round + 1 >= setup.maxIterations) return 'max-rounds';
      if (setup.maxTrafficFactor > 0 && totalSent > setup.maxTrafficFactor * setup.pages) return 'max-traffic';
      return null;
    },
  },
  'xen-v2': {
    id: 'xen-v2',
    label: 'Xen, migration v2',
    sentence: 'Sends all that is dirty, at most five rounds live, and looks at nothing else (Xen 4.6 and later).',
    skips: false,
    // It decides before a round, but sends it live all the same: the same as deciding after it.
    stopAfter: ({ round, toSend }) => {
      if (toSend < V2_FEW_PAGES) return 'few-dirty';
      return round + 1 >= V2_ROUNDS ? 'max-rounds' : null;
    },
  },
};
