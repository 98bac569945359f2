import type { CostMetrics } from '../../models/cost';
import type { MiB, MiBPerSecond } from '../../models/units';
import { rateOf } from '../../scenario/assumed-rates';
import type { Fleet } from '../../scenario/fleet';
import type { VmRun } from './guided-runs';
import { expectedCost, paperShares, paperWorkload } from './saving';

/** VMs that belong together: of one workload in the paper's fleet, with one stop reason in any other. */
export interface GuidedGroup {
  readonly by: 'workload' | 'stop';
  /** The workload's id, or the stop reason. */
  readonly id: string;
  readonly vms: number;
  /** Whether a VM that guided choice may take is one of them. */
  readonly hasChosen: boolean;
  /** Means over the group. */
  readonly metrics: CostMetrics;
  readonly memory: MiB;
  readonly dirtyRate: MiBPerSecond;
  /** Traffic of the group over its time: the rate at which it was sent. */
  readonly rate: MiBPerSecond;
  /** Why their pre-copies ended, the commonest reason first. */
  readonly stops: readonly { readonly reason: VmRun['stopReason']; readonly vms: number }[];
}

interface Member {
  readonly vm: number;
  readonly run: VmRun;
  readonly memory: MiB;
  readonly dirtyRate: MiBPerSecond;
}

function stopsOf(members: readonly Member[]): GuidedGroup['stops'] {
  const count = new Map<VmRun['stopReason'], number>();
  for (const { run } of members) count.set(run.stopReason, (count.get(run.stopReason) ?? 0) + 1);
  return [...count].map(([reason, vms]) => ({ reason, vms })).sort((a, b) => b.vms - a.vms);
}

const meanOf = (members: readonly Member[], value: (member: Member) => number): number =>
  members.reduce((sum, member) => sum + value(member), 0) / members.length;

function groupOf(
  by: GuidedGroup['by'],
  id: string,
  members: readonly Member[],
  chosen: ReadonlySet<number>,
): GuidedGroup {
  const metrics = expectedCost(
    members.map(({ run }) => run.metrics),
    members.map(() => 1),
  );
  return {
    by,
    id,
    vms: members.length,
    hasChosen: members.some(({ vm }) => chosen.has(vm)),
    metrics,
    memory: meanOf(members, ({ memory }) => memory),
    dirtyRate: meanOf(members, ({ dirtyRate }) => dirtyRate),
    rate: metrics.time > 0 ? metrics.traffic / metrics.time : 0,
    stops: stopsOf(members),
  };
}

/**
 * Groups what the VMs of a fleet cost, so that it can be told in words: by workload where the fleet is of the paper's
 * four, else by stop reason. The group of the chosen VM comes first, then by falling traffic. VMs without costs are
 * left out. Units: s, MiB, J, MiB/s.
 */
export function groupRuns(
  fleet: Fleet,
  runs: readonly (VmRun | null)[],
  chosen: readonly number[],
): readonly GuidedGroup[] {
  const by = paperShares(fleet) === null ? 'stop' : 'workload';
  const taken = new Set(chosen);
  const members = new Map<string, Member[]>();
  for (const [vm, run] of runs.entries()) {
    const own = fleet[vm];
    if (!run || !own) continue;
    const id = by === 'stop' ? run.stopReason : (paperWorkload(own) ?? '');
    const group = members.get(id) ?? [];
    group.push({ vm, run, memory: own.memory, dirtyRate: rateOf(own, own.guest ?? 'general') });
    members.set(id, group);
  }
  return [...members]
    .map(([id, group]) => groupOf(by, id, group, taken))
    .sort((a, b) => Number(b.hasChosen) - Number(a.hasChosen) || b.metrics.traffic - a.metrics.traffic);
}
