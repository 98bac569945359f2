import { clock, wallClock } from '../../format/clock';
import { modelFacts } from '../../models/facts';
import type { Fleet, Vm } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { KEEPS_SLA, LEAVES_IN_TIME } from '../../vocabulary/limits';
import type { PlannedVm, PlanRange, Unplanned } from './plan-range';

const why: Readonly<Record<NonNullable<Unplanned>, string>> = {
  'does-not-arrive': 'is likelier not to arrive than to: change its settings first',
  'no-number': 'the model has no number for it',
  'no-room': 'does not fit into the free memory of the destination',
};

const DECIDERS = 3;
/** A chance in words, as sure as a thousand draws can say it: 'above 99 %', '37 %'. */
function percent(share: number): string {
  if (share >= 0.995) return 'above 99 %';
  return share < 0.005 ? 'below 1 %' : `${Math.round(100 * share)} %`;
}
/** A name in a line of its own. */
const inLine = (name: string): string => name.replaceAll(/\s|\p{Cc}/gu, ' ').trim();

/** A number with nine of ten nights in brackets: '3.57 s (3.45 s to 3.89 s)'. */
function ranged(values: readonly number[], text: (value: number) => string): string {
  const [low = 0, , middle = 0, , high = 0] = values;
  return text(low) === text(high) ? text(middle) : `${text(middle)} (${text(low)} to ${text(high)})`;
}

/** One VM: '22:14  db-05: 12 min 30 s (9 min 6 s to 31 min), pause 280 ms, 300 ms allowed, rate not known, set to leave last'. */
function lineOf(planned: PlannedVm, { name, maxDowntime, settings }: Vm, startAt: (time: number) => string): string {
  const { starts, totalTime, downtime, isRateUnknown } = planned;
  const parts = [
    ranged(totalTime, clock),
    Number.isFinite(downtime[2] ?? 0) ? `pause ${ranged(downtime, clock)}` : 'no pause',
    ...(maxDowntime === null ? [] : [`${clock(maxDowntime / 1000)} allowed`]),
    ...(isRateUnknown ? ['rate not known'] : []),
    ...(settings?.order ? [`set to leave ${settings.order}`] : []),
  ];
  return `${startAt(starts?.[2] ?? 0)}  ${inLine(name)}: ${parts.join(', ')}`;
}

/** What may go wrong with a VM that is moved. */
function troublesOf(planned: PlannedVm, { name, maxDowntime }: Vm): readonly string[] {
  const { chanceKeepsSla, chanceInWindow } = planned;
  const allowed = clock((maxDowntime ?? 0) / 1000);
  return [
    ...(chanceKeepsSla < KEEPS_SLA
      ? [`- ${inLine(name)}: chance that its pause keeps to ${allowed}: ${percent(chanceKeepsSla)}`]
      : []),
    ...(chanceInWindow < LEAVES_IN_TIME
      ? [`- ${inLine(name)}: chance that it leaves in time: ${percent(chanceInWindow)}`]
      : []),
  ];
}

const underTitle = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', title, ...lines] : [];

/**
 * The plan as plain text for a ticket: the verdict, a line a VM in the order of the starts, who is in trouble, who is not moved
 * and why, and whom to measure first. Numbers are medians, in brackets nine of ten nights. `opens` as in `runbookOf`. Errors:
 * none.
 */
export function ticketOf(plan: PlanRange, scenario: Scenario, fleet: Fleet, opens: string): string {
  const nameOf = (vm: number): string => inLine(fleet[vm]?.name ?? '');
  const startAt = (time: number): string => wallClock(opens, time, 'start');
  const [within, when, from] = opens === '' ? ['within', 'after', ''] : ['by', 'at', `, from ${opens}`];
  const { window, lanes } = plan.settings;
  const unplanned = plan.vms.flatMap(({ vm, unplanned: because }) =>
    because === null ? [] : [`- ${nameOf(vm)} ${why[because]}`],
  );
  const [, , middle = 0, , late = 0] = plan.ends;
  const sorted = plan.order.toSorted((a, b) => (plan.vms[a]?.starts?.[2] ?? 0) - (plan.vms[b]?.starts?.[2] ?? 0));
  const moved = sorted.flatMap((place) => {
    const [planned, vm] = [plan.vms[place], fleet[place]];
    return planned && vm ? [{ planned, vm }] : [];
  });
  const deciders = plan.deciders.slice(0, DECIDERS).map(({ vm }) => nameOf(vm));
  const moves = moved.map(({ planned, vm }) => lineOf(planned, vm, startAt));
  const troubles = moved.flatMap(({ planned, vm }) => troublesOf(planned, vm));
  const link = plan.link < 1000 ? `${plan.link} Mbit/s` : `${plan.link / 1000} Gbit/s`;
  return [
    `${plan.leave[2] ?? 0} of ${fleet.length} VMs leave ${within} ${wallClock(opens, window)} (${modelFacts[scenario.model].label}, ${link}, ${lanes} at a time${from}).`,
    `The last one ends ${when} ${wallClock(opens, middle)}, in 95 of 100 nights ${within} ${wallClock(opens, late)}. Chance that all leave in time: ${percent(plan.makesWindow)}.`,
    ...underTitle('Start  VM: how long it takes (in nine of ten nights)', moves),
    ...underTitle('In trouble:', troubles),
    ...underTitle('Not moved:', unplanned),
    ...(deciders.length > 0 ? ['', `Measure first: ${deciders.join(', ')}. Their doubt moves the end most.`] : []),
    '',
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}
