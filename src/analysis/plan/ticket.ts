import { wallClock } from '../../format/clock';
import { modelFacts } from '../../models/facts';
import type { Fleet } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import type { VmOrder } from '../../scenario/vm-settings';
import type { PlannedVm, PlanRange, Unplanned } from './plan-range';

const why: Readonly<Record<NonNullable<Unplanned>, string>> = {
  'does-not-arrive': 'is likelier not to arrive than to: change its settings first',
  'no-number': 'the model has no number for it',
  'no-room': 'does not fit into the free memory of the destination',
};

const DECIDERS = 3;
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const minutes = (seconds: number): string => `${Number((seconds / 60).toPrecision(3))} min`;
/** A name in a line of its own. */
const inLine = (name: string): string => name.replaceAll(/\s|\p{Cc}/gu, ' ').trim();

/** One VM: '22:14  db-05: 12.5 min (9.1 min to 31 min), pause 0.28 s, rate not known, set to leave last'. */
function lineOf(
  { starts, totalTime, downtime, isRateUnknown }: PlannedVm,
  name: string,
  order: VmOrder | undefined,
  startAt: (time: number) => string,
) {
  const [low = 0, , middle = 0, , high = 0] = totalTime;
  const range = low === high ? '' : ` (${minutes(low)} to ${minutes(high)})`;
  const pause = downtime[2] ?? 0;
  const paused = Number.isFinite(pause) ? `pause ${Number(pause.toPrecision(2))} s` : 'no pause';
  return `${startAt(starts?.[2] ?? 0)}  ${inLine(name)}: ${minutes(middle)}${range}, ${paused}${isRateUnknown ? ', rate not known' : ''}${order ? `, set to leave ${order}` : ''}`;
}

/**
 * The plan as plain text for a ticket: the verdict, a line a VM in the order of the starts, who is not moved and why, and whom to
 * measure first. Numbers are medians, in brackets nine of ten nights. `opens` as in `runbookOf`. Errors: none.
 */
export function ticketOf(plan: PlanRange, scenario: Scenario, fleet: Fleet, opens: string): string {
  const nameOf = (vm: number): string => inLine(fleet[vm]?.name ?? '');
  const startAt = (time: number): string => wallClock(opens, time, 'start');
  const [within, when] = opens === '' ? ['within', 'after'] : ['by', 'at'];
  const { window, lanes } = plan.settings;
  const left = plan.vms.filter(({ unplanned }) => unplanned !== null);
  const unplanned = left.map(({ vm, unplanned: because }) => `- ${nameOf(vm)} ${because ? why[because] : ''}`);
  const [, , middle = 0, , late = 0] = plan.ends;
  const sorted = plan.order.toSorted((a, b) => (plan.vms[a]?.starts?.[2] ?? 0) - (plan.vms[b]?.starts?.[2] ?? 0));
  const moves = sorted.flatMap((vm) =>
    plan.vms[vm] ? [lineOf(plan.vms[vm], nameOf(vm), fleet[vm]?.settings?.order, startAt)] : [],
  );
  const deciders = plan.deciders.slice(0, DECIDERS).map(({ vm }) => nameOf(vm));
  return [
    `${plan.leave[2] ?? 0} of ${fleet.length} VMs leave ${within} ${wallClock(opens, window)} (${modelFacts[scenario.model].label}, ${plan.link} Mbit/s, ${lanes} at a time).`,
    `The last one ends ${when} ${wallClock(opens, middle)}, in 95 of 100 nights ${within} ${wallClock(opens, late)}. Chance that all leave in time: ${percent(plan.makesWindow)}.`,
    ...(moves.length > 0 ? ['', 'Start  VM', ...moves] : []),
    ...(unplanned.length > 0 ? ['', 'Not moved:', ...unplanned] : []),
    ...(deciders.length > 0 ? ['', `Measure first: ${deciders.join(', ')}. Their doubt moves the end most.`] : []),
    '',
  ].join('\n');
}
