import type { Misfit } from '../../analysis/drain/drain-order-plan';
import type { OrderId } from '../../analysis/drain/drain-orders';
import type { LanesPlan } from '../../analysis/drain/drain-plan';
import { clock, wallClock } from '../../format/clock';
import { formatNumber, joined, scaleDowntime, scaleEnergy, scaleNetworkRate, scaleVolume } from '../../format/number';
import { followsDirtying } from '../../scenario/scenario';
import { MOST_PLANNED } from '../../vocabulary/limits';
import type { PlannedMove, ShownPlan } from './shown-plan';

export const pauseText = (seconds: number): string => joined(scaleDowntime(seconds));
/** A number of VMs, its thousands parted. */
export const whole = (count: number): string => formatNumber(count);
export const countOf = (count: number, one: string): string => `${whole(count)}\u00a0${count === 1 ? one : `${one}s`}`;

/** The orders' names, as they stand in the row of choices. */
export const ORDER_OPTIONS = [
  { id: 'cost', label: 'Cheapest first' },
  { id: 'shortest', label: 'Shortest first' },
  { id: 'largest', label: 'Longest first' },
  { id: 'fleet', label: 'As in the fleet' },
  { id: 'best', label: 'Best by search' },
] as const satisfies readonly { id: OrderId; label: string }[];

const ORDER_WORDS: Readonly<Record<OrderId, string>> = {
  cost: 'the cheapest by eq. 18 first',
  shortest: 'the shortest migration first',
  largest: 'the longest migration first',
  fleet: 'in the order of the fleet',
  best: 'in the best order of all',
};

/** What an order is, in a few words. */
export function orderWords(order: OrderId, isProven: boolean): string {
  return order === 'best' && !isProven ? 'in the best order found, which is not proven the best' : ORDER_WORDS[order];
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** 'one at a time', 'two side by side'. */
export const atATime = (lanes: number): string =>
  lanes === 1 ? 'one at a time' : `${NUMBERS[lanes] ?? lanes} side by side`;

/** Names in a sentence, the first few of them: 'Dbench 1, Dbench 2 and 3 others'. */
export function namesText(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${countOf(names.length - most, 'other')}`;
}

const countMisfits = (moves: readonly PlannedMove[], ...kinds: Misfit[]): number =>
  moves.filter(({ misfit }) => kinds.includes(misfit)).length;

/** Why some do not fit, counted: '2 are too late, 1 breaks its SLA'. */
function misfitCounts({ moves, without }: ShownPlan): string {
  const late = countMisfits(moves, 'late', 'longer');
  const sla = countMisfits(moves, 'sla');
  const parts = [
    late > 0 ? `${whole(late)} ${late === 1 ? 'is' : 'are'} too late` : '',
    sla > 0 ? `${whole(sla)} ${sla === 1 ? 'breaks its SLA' : 'break their SLA'}` : '',
    without.length > 0 ? `the model has no number for ${whole(without.length)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** The verdict: how many leave in time, and the longest pause. */
export function drainVerdict(shown: ShownPlan): string {
  const { lanes, plan, of, window, moves, from } = shown;
  const all = of.fleet.length;
  const total = clock(plan.totalTime);
  const by = from === '' ? `in ${total}` : `by ${wallClock(from, plan.totalTime)}, after ${total}`;
  if (moves.length === 0) return 'The model has no number for any VM in these lanes, so there is no plan.';
  const worst = of.fleet[lanes.worst ?? 0]?.name ?? '';
  const pause = `the longest pause is ${pauseText(lanes.worstDowntime)} (${worst})`;
  if (plan.fits === all) {
    return `${all === 1 ? 'The VM leaves' : `All ${whole(all)} VMs leave`} ${by}; ${pause}.`;
  }
  const some =
    plan.fits === 0
      ? 'No VM leaves'
      : `${whole(plan.fits)} of ${whole(all)} VMs ${plan.fits === 1 ? 'leaves' : 'leave'}`;
  const until = from === '' ? `within ${clock(window)}` : `by ${wallClock(from, window)}`;
  const ends = from === '' ? `takes ${total}` : `ends at ${wallClock(from, plan.totalTime)}`;
  return `${some} ${until}: ${misfitCounts(shown)}. The whole plan ${ends}; ${pause}.`;
}

export const trafficText = (mib: number): string => joined(scaleVolume(mib));

/** One VM of the plan in a sentence. */
export function moveSentence({ name, lane, start, end, prediction, misfit, maxDowntime }: PlannedMove): string {
  const { metrics, converges } = prediction;
  const pause = pauseText(metrics.downtime);
  const ends: Readonly<Record<NonNullable<Misfit>, string>> = {
    sla: ` Its SLA allows ${pauseText((maxDowntime ?? 0) / 1000)}.`,
    longer: ' By itself it is longer than the window.',
    late: ' The window is over by then.',
  };
  const forced = converges ? '' : ' It does not converge: the pause is forced.';
  return (
    `${name}: lane ${lane}, from ${clock(start)} to ${clock(end)}, a pause of ${pause} at its end; ` +
    `${trafficText(metrics.traffic)} sent, ${joined(scaleEnergy(metrics.energy))}.${forced}` +
    `${misfit === null ? '' : ends[misfit]}`
  );
}

/** The plan in a sentence: first and last, the mean, and the share that lies idle at the end. */
export function planSummary({ lanes, plan, moves, link }: ShownPlan): string {
  const [first] = moves;
  if (!first) return 'Nothing is planned.';
  const last = moves.reduce((a, b) => (b.end > a.end ? b : a));
  const firstOut = moves.reduce((a, b) => (b.end < a.end ? b : a));
  const each = lanes.lanes === 1 ? `over the link of ${joined(scaleNetworkRate(link))}` : shareOf(lanes);
  const said = `${countOf(moves.length, 'VM')}, ${atATime(lanes.lanes)} ${each}, ${orderWords(plan.order, lanes.isProven)}.`;
  const when = `${firstOut.name} is the first to have left, after ${clock(firstOut.end)}, ${last.name} the last, after ${clock(last.end)}; the mean is ${clock(plan.meanLeaving)}.`;
  return `${said} ${when}${idleText(lanes, moves, plan.totalTime)}`;
}

const shareOf = ({ share }: LanesPlan) => `with ${joined(scaleNetworkRate(share))} each`;

/** Which lane has nothing left first; its share stays unused. */
function idleText({ lanes }: LanesPlan, moves: readonly PlannedMove[], total: number): string {
  if (lanes === 1) return '';
  const ends = Array.from({ length: lanes }, (_, i) =>
    moves.reduce((end, move) => (move.lane === i + 1 ? Math.max(end, move.end) : end), 0),
  );
  const least = Math.min(...ends);
  if (clock(least) === clock(total)) return '';
  return ` Lane ${ends.indexOf(least) + 1} has nothing left after ${clock(least)}; its share then stays unused.`;
}

/** Why a fleet is not planned. */
export function refusalOf(count: number): string {
  return count === 0
    ? 'The fleet has no VM, so there is nothing to plan. Add VMs above.'
    : `A plan is made for up to ${formatNumber(MOST_PLANNED)} VMs, more than a host holds; this fleet has ` +
        `${formatNumber(count)}. Leave out VMs above to see a plan.`;
}

/** The heading of the list of what does not fit. */
export function troublesTitle({ plan, of, moves }: ShownPlan): string {
  const misfits = of.fleet.length - plan.fits;
  const forced = moves.filter(({ misfit, prediction }) => misfit === null && !prediction.converges).length;
  if (misfits > 0) return `${countOf(misfits, 'VM')} ${misfits === 1 ? 'does' : 'do'} not fit`;
  return forced > 0 ? `All fit, ${whole(forced)} of them by a forced pause` : 'All fit, and all converge';
}

/** What the orders are judged by, and how the best one was found. */
export function aimSentence({ lanes }: ShownPlan): string {
  const aim =
    'The aim: as many VMs as possible within the window, then the shortest total time, then the smallest mean time to ' +
    'leave. A tick marks the orders that reach the best.';
  const found = lanes.isProven
    ? 'Every order was tried.'
    : `More than 8 VMs have too many orders to try: a seeded search changed the others step by step, and what it found is not proven the best.`;
  const equal =
    lanes.lanes === 1
      ? ' One at a time, the total is the same in any order.'
      : ' Pause, traffic and energy are the same in any order.';
  return `${aim} ${found}${equal}`;
}

/** What the plan takes for granted, for the scenario that it was made for. */
export function assumptionsSentence({ of, link, withHistory, lanes }: ShownPlan): string {
  const { scenario } = of;
  const isAdaptive = followsDirtying(scenario);
  const rate = isAdaptive
    ? `The link is taken as the highest rate of the adaptive rule, ${joined(scaleNetworkRate(link))}; below its share each VM follows the rule.`
    : `The link is that of the scenario, ${joined(scaleNetworkRate(link))}.`;
  const own = of.fleet.some(({ bandwidth }) => bandwidth !== null)
    ? ' A VM with a slower link of its own leaves the rest of its share unused.'
    : '';
  const history =
    withHistory === 0
      ? ''
      : ` ${countOf(withHistory, 'VM')} ${withHistory === 1 ? 'is' : 'are'} planned with the rate that sample and history give together (eq. 13).`;
  const shares =
    lanes.lanes > 1 ? ' A real link would give a lane more once its neighbours are idle; that is not modelled.' : '';
  const lane =
    lanes.lanes > 1
      ? ' Side by side each VM has a lane: a fixed, equal share of the link, which stays unused once the lane has nothing left.'
      : '';
  return `${rate}${lane}${own}${shares}${history} A lane is free when the last byte is sent; resuming counts in the pause only.`;
}
