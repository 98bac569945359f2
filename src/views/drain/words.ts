import type { Misfit } from '../../analysis/drain/drain-order-plan';
import type { OrderId } from '../../analysis/drain/drain-orders';
import type { LanesPlan } from '../../analysis/drain/drain-plan';
import type { Decider } from '../../analysis/plan/plan-deciders';
import type { PlannedVm, PlanRange } from '../../analysis/plan/plan-range';
import { clock, wallClock } from '../../format/clock';
import {
  formatNumber,
  joined,
  scaleDowntime,
  scaleEnergy,
  scaleNetworkRate,
  scaleTransferRate,
  scaleVolume,
} from '../../format/number';
import type { Fleet } from '../../scenario/fleet';
import type { VmOrder } from '../../scenario/vm-settings';
import { MOST_PLANNED } from '../../vocabulary/limits';
import type { PlannedMove, ShownPlan, ShownRange } from './shown-plan';

const pauseText = (seconds: number): string => joined(scaleDowntime(seconds));
/** A number of VMs, its thousands parted. */
const whole = (count: number): string => formatNumber(count);
const countOf = (count: number, one: string): string => `${whole(count)}\u00a0${count === 1 ? one : `${one}s`}`;
export const ofAll = (count: number, all: number): string => `${whole(count)} of ${whole(all)}`;
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** 'one at a time', 'two side by side'. */
export const atATime = (lanes: number): string =>
  lanes === 1 ? 'one at a time' : `${NUMBERS[lanes] ?? lanes} side by side`;

/** Names in a sentence, the first few of them: 'Dbench 1, Dbench 2 and 3 others'. */
export function namesText(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${countOf(names.length - most, 'other')}`;
}
const trafficText = (mib: number): string => joined(scaleVolume(mib));
/** A chance in words that do not promise: 'almost certain', '62 in 100', 'hardly any chance'. */
export function chanceText(chance: number): string {
  if (chance >= 0.995) return 'all but certain';
  if (chance < 0.005) return 'less than 1 in 100';
  return `${Math.round(100 * chance)} in 100`;
}

/** Nine of ten of the ends: 'between 23:20 and 00:05 (next day)', 'in 51 min to 1 h 14 min'. */
export function endsText(ends: readonly number[], from: string): string {
  const [low = 0, , , , high = 0] = ends;
  const [a, b] = [wallClock(from, low), wallClock(from, high)];
  if (a === b) return from === '' ? `after ${a}` : `at ${a}`;
  return from === '' ? `after ${a} to ${b}` : `between ${a} and ${b}`;
}

// The panel and its controls
export const panelTitle = 'Emptying the host';
export const doing = 'Planning how the host is emptied';
/** Why a fleet is not planned. */
export function refusalOf(count: number): string {
  return count === 0
    ? 'The fleet has no VM, so there is nothing to plan. Choose or open a fleet above, or add VMs below.'
    : `A plan is made for up to ${formatNumber(MOST_PLANNED)} VMs, more than a host holds; this fleet has ${formatNumber(count)}. Take VMs out below to see a plan.`;
}
export const windowLabel = 'Window';
export const windowFrom = 'Window from';
export const windowUntil = 'until';
export const byItsLength = 'By its length';
export const roomLabel = 'Free at the destination';
export const noLimit = 'no limit';
export const atATimeLegend = 'At a time';
export const orderLegend = 'Order';
export const unknownRates = 'Unknown rates';
export const asMeasured = 'As measured guests';
/** What may stand for a rate that nobody knows, in MiB/s. */
export const idleGuest = (rate: number): string => `Idle, ${joined(scaleTransferRate(rate))}`;
export const typicalGuest = (rate: number): string => `Typical, ${joined(scaleTransferRate(rate))}`;
export const busyGuest = (rate: number): string => `Busy, ${joined(scaleTransferRate(rate))}`;

// The orders
export const orderNames: Readonly<Record<OrderId, string>> = {
  cost: 'Cheapest first',
  shortest: 'Shortest first',
  largest: 'Longest first',
  fleet: 'As in the fleet',
  best: 'Best by search',
};
export const bestNotProven = 'Best found, not proven';
export const isBest = 'the best by the aim';
const ORDER_WORDS: Readonly<Record<OrderId, string>> = {
  cost: 'the cheapest by eq. 18 first',
  shortest: 'the shortest migration first',
  largest: 'the longest migration first',
  fleet: 'in the order of the fleet',
  best: 'in the best order of all',
};

/** What an order is, in a few words. */
function orderWords(order: OrderId, isProven: boolean): string {
  return order === 'best' && !isProven ? 'in the best order found, which is not proven the best' : ORDER_WORDS[order];
}

export const whichOrder = (lanes: number): string => `Which order, ${atATime(lanes)}?`;
export const ordersLabel = 'The orders';
export const lanesLabel = (order: OrderId, isProven: boolean): string =>
  `Number at a time, ${orderWords(order, isProven)}`;
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

// The plan
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

/** What the plan takes for granted, for the scenario that it was made for. */
export function assumptions({ of, link, withHistory, lanes }: ShownPlan, isAdaptive: boolean): string {
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
export const scaleCaption = 'lanes over time, to scale';
export const numbersLabel = 'The plan in numbers';
export const totalTime = 'Total time';
export const longestPause = 'Longest pause';
export const traffic = 'Traffic';
export const energy = 'Energy';
export const leaveInWindow = 'Leave in the window';
export const noVmPlanned = 'no VM is planned';
export const meanWait = (seconds: number): string => `average wait until a VM is gone: ${clock(seconds)}`;
export const sameInEveryOrder = 'the same in every order';
export const ofMemory = (mib: number): string => `${joined(scaleVolume(mib))} of memory`;

// Heads of tables
export const heads = {
  order: 'Order',
  totalTime: 'Total time',
  longestPause: 'Longest pause',
  meanLeaving: 'Mean time to leave',
  inWindow: 'In the window',
  memoryOfThese: 'Memory of these',
  atATime: 'At a time',
  each: 'Each has',
  traffic: 'Traffic',
  energy: 'Energy',
  forced: 'Not converging',
  endsAt: 'Ends at',
  nineOfTen: 'Nine of ten',
  stays: 'Do not arrive',
  allInWindow: 'All in the window',
  itsPlace: 'Its place',
  allLeft: 'All have left',
  itLeft: 'It has left',
  vm: 'VM',
  trouble: 'Trouble',
  howMuch: 'By how much',
  whatToDo: 'What to do',
  starts: 'Starts',
  leaves: 'Leaves',
  takes: 'Takes',
  pause: 'Pause',
  doubt: 'Of the doubt',
} as const;
export const moreThanAlone = 'more than alone';
export const withoutNumbers = (forced: number, without: number): string =>
  `${whole(forced)}, ${whole(without)} without a number`;
export const notPlanned = 'not planned';
export const never = 'never';

// The chart of the plan
export const chartTitle = 'When does each VM leave?';
export const keyOfSent = 'sent while the VM runs';
export const keyOfPause = 'stop-and-copy, the VM is paused';
export const keyOfMisfit = 'does not fit';
export const windowEnds = (at: string): string => `the window ends, ${at}`;
export const windowBeyond = (at: string): string => `the window ends at ${at}, beyond the edge`;
export const downloadPlan = 'Download the plan as CSV';
export const chartLabel = 'The plan: arrow keys go from VM to VM';
export const laneName = (lane: number): string => `lane ${lane}`;
/** What a bar says that stands for several VMs. */
export const severalVms = (count: number): string => `${count} VMs`;
export const barOfSeveral = (count: number, first: PlannedMove, last: PlannedMove): string =>
  `${count} VMs, ${first.name} to ${last.name}: lane ${first.lane}, one after the other from ${clock(first.start)} to ${clock(last.end)}. The table names each.`;

// The plan as a file
export const planColumns = {
  order: 'order',
  name: 'VM',
  lane: 'lane',
  start: 'start, s',
  end: 'end, s',
  pause: 'pause, s',
  traffic: 'traffic, MiB',
  energy: 'energy, J',
  fits: 'fits',
  why: 'why',
} as const;
export const whyNot: Readonly<Record<NonNullable<Misfit>, string>> = {
  sla: 'pause longer than the SLA allows',
  longer: 'longer than the window by itself',
  late: 'too late in the order',
};
export const doesNotConverge = (stopReason: string): string => `does not converge (${stopReason})`;
export const noNumberInLane = 'the model has no number in this lane';
export const yes = 'yes';
export const no = 'no';

// More at a time
export const sharingName = 'Bars: total time and longest pause by number at a time';
export const sharingAxes = {
  lanes: 'at a time',
  total: 'total time',
  pause: (unit: string) => `longest pause (${unit})`,
} as const;
export const keyOfTotal = 'total time';
export const keyOfLongest = 'longest pause';
export const atATimePoint = (lanes: number, total: number, pause: number): string =>
  `${lanes} at a time: total time ${clock(total)}, longest pause ${pauseText(pause)}.`;
export const lostNote = '△ some that converge alone do not';
export const sharingColumns = {
  atATime: 'at a time',
  each: 'each has, Mbit/s',
  totalTime: 'total time, s',
  longestPause: 'longest pause, s',
  traffic: 'traffic, MiB',
  energy: 'energy, J',
  forced: 'not converging',
  without: 'without a number',
  inWindow: 'in the window',
  lost: 'no longer converging',
} as const;
/** The heading of what sharing the link does: whether somebody stops converging. */
export function sharingTitle(byLanes: readonly LanesPlan[]): string {
  const first = byLanes.find(({ lost }) => lost.length > 0);
  if (byLanes.length < 2) return 'One VM has the link to itself';
  if (!first) return 'Sharing stops no VM from converging';
  const { length } = first.lost;
  return `${NUMBERS_AT_A_TIME[first.lanes] ?? first.lanes} at a time, ${countOf(length, 'VM')} ${length === 1 ? 'stops' : 'stop'} converging`;
}

const NUMBERS_AT_A_TIME = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

/** Two numbers that are told in turn: 'grows from 1 s to 2 s'. */
const change = (before: number, after: number, text: (value: number) => string): string => {
  if (text(before) === text(after)) return `stays at ${text(after)}`;
  return `${after > before ? 'grows' : 'falls'} from ${text(before)} to ${text(after)}`;
};

/** What changes from one at a time to so many side by side, with the reason where the model has one. */
export function sharingSentence(shown: ShownPlan): string {
  const [alone] = shown.byLanes;
  const lanes = shown.lanes.lanes > 1 ? shown.lanes : shown.byLanes[1];
  if (!alone || !lanes) return 'With a single VM there is nothing to share.';
  const { order } = shown.plan;
  const share = joined(scaleNetworkRate(lanes.share));
  const names = namesText(lanes.lost.map((vm) => shown.of.fleet[vm]?.name ?? ''));
  const lost =
    lanes.lost.length === 0
      ? 'no VM stops converging'
      : `${names} no longer ${lanes.lost.length === 1 ? 'converges' : 'converge'}`;
  const total = change(alone.orders[order].totalTime, lanes.orders[order].totalTime, clock);
  const pause = change(alone.worstDowntime, lanes.worstDowntime, pauseText);
  const sent = change(alone.traffic, lanes.traffic, trafficText);
  const isGivenUpSooner = lanes.planned === alone.planned && lanes.traffic < alone.traffic;
  const because = isGivenUpSooner
    ? ' Less is sent because a pre-copy that cannot win is given up sooner, and the VM is paused for the rest.'
    : '';
  const fewer = lanes.planned < alone.planned ? ' VMs without a number are left out of these sums.' : '';
  return (
    `From one at a time to ${atATime(lanes.lanes)}, each has ${share} and ${lost}. The longest pause ${pause}, ` +
    `the total time ${total}, the traffic ${sent}.${because}${fewer}`
  );
}

// The plan as a range
/** How many of the VMs do what, and by when. */
export function rangeVerdict({ answer: { plan }, fleet, from, window }: ShownRange): string {
  const left = plan.leave[2] ?? 0;
  const all = fleet.length;
  const until = from === '' ? `within ${clock(window)}` : `by ${wallClock(from, window)}`;
  const by = wallClock(from, plan.ends[2] ?? 0);
  if (left === all && plan.makesWindow >= 0.5) {
    const who = all === 1 ? 'The VM leaves' : all === 2 ? 'Both VMs leave' : `All ${whole(all)} VMs leave`;
    return `${who} ${from === '' ? `in about ${by}` : `by about ${by}`}.`;
  }
  return `About ${whole(left)} of ${whole(all)} ${all === 1 ? 'VM leaves' : 'VMs leave'} ${until}.`;
}

/** What is sure of it, and what is not. */
export function rangeDoubt({ answer: { plan }, from, window }: ShownRange): string {
  const ends = `Nine times in ten the last one is over ${endsText(plan.ends, from)}.`;
  // Migrations that nothing ends are given up by hand: the night is over in time, and a VM is still there.
  const stays =
    (plan.ends[4] ?? 0) <= window && plan.makesWindow < 0.95 ? ' Where they do not, a VM does not arrive.' : '';
  const chance = chanceText(plan.makesWindow);
  const all =
    plan.makesWindow >= 0.995
      ? `It is ${chance} that all leave in the window.`
      : `The chance that all leave in the window is ${chance}.`;
  return `${all}${stays} ${ends}`;
}

/** Whose doubt moves the end. */
export function decidersText(deciders: readonly Decider[], fleet: readonly { readonly name: string }[]): string {
  const first = deciders.slice(0, 3);
  if (first.length === 0) return '';
  const names = namesText(first.map(({ vm }) => fleet[vm]?.name ?? ''));
  const share = first.reduce((sum, each) => sum + each.share, 0);
  const who = first.length === 1 ? `${names} decides` : `${names} decide`;
  return `${who}: measure ${first.length === 1 ? 'it' : 'them'} first. ${Math.round(100 * Math.min(1, share))}\u00a0% of the doubt about the end is ${first.length === 1 ? 'its own' : 'theirs'}.`;
}

/** What stands for what is not known. */
export function unknownText(fleet: readonly { readonly dirtyRate: number | null }[], sets: number): string {
  const rates = fleet.filter(({ dirtyRate }) => dirtyRate === null).length;
  const parts = [
    rates > 0 ? `${countOf(rates, 'dirtying rate')}` : '',
    sets > 0 ? `${countOf(sets, 'working set')}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `Not known: ${parts.join(' and ')}.`;
}

/** How the plan was asked for: 'From 22:00 until 02:00 (next day), 2 at a time, cheapest first, over 10 Gbit/s.' */
export function planSettingsText({ settings, link }: PlanRange, from: string): string {
  const { window, lanes, order } = settings;
  const when = from === '' ? `Within ${clock(window)}` : `From ${from} until ${wallClock(from, window)}`;
  return `${when}, ${whole(lanes)} at a time, ${orderNames[order].toLowerCase()}, over ${joined(scaleNetworkRate(link))}.`;
}

/** The bars in a sentence. */
export function rangeSummary({ moves, answer: { plan }, from }: ShownRange): string {
  const [first] = moves;
  if (!first) return 'No VM is planned.';
  const last = moves.reduce((a, b) => (b.end > a.end ? b : a));
  const lanes = plan.settings.lanes;
  return (
    `${countOf(moves.length, 'VM')}, ${atATime(lanes)}, by the medians of ` +
    `${formatNumber(plan.draws)} seeded draws. ${last.name} is the last, at about ${wallClock(from, last.end)}.`
  );
}
export const rangeHint = 'Point at a bar for its range.';
/** One VM of the plan in a sentence; `time` is how long it takes, nine times in ten. */
export function moveSaid(name: string, vm: PlannedVm, from: string, time: string): string {
  const leaves =
    vm.ends === null
      ? ''
      : `, leaves at ${wallClock(from, vm.ends[2] ?? 0)}, nine times in ten ${endsText(vm.ends, from)}`;
  const pause = vm.downtime[2] ?? Number.NaN;
  const paused = Number.isFinite(pause) ? `a pause of ${pauseText(pause)}` : 'no pause in most draws';
  return `${name}: lane ${(vm.lane ?? 0) + 1}${leaves}; it takes ${time}, with ${paused}.`;
}
export const mediansCaption = 'lanes over time, by the medians';
export const orderOfPlan = 'The VMs in the order of the plan';
export const firstRows = (rows: number): string => `The first ${rows}. The CSV file has all.`;
export const endsAt = 'Ends at';
export const allInTime = 'All leave in time';
export const leaveInTime = 'Leave in time';
/** A chance in percent, which promises nothing at its ends. */
export const chanceNumber = (chance: number): string => {
  if (chance >= 0.995) return 'above 99';
  return chance < 0.005 ? 'below 1' : String(Math.round(100 * chance));
};
export const nearlySure = (range: string): string => `90 %: ${range}`;
export const nearlySureVms = (low: number, high: number): string => nearlySure(`${whole(low)} to ${whole(high)}`);
export const inNineOfTen = 'in nine of ten draws';
/** What the chance is of: the length of the window, or when it ends. */
export const ofWindow = (window: number, from: string): string =>
  from === '' ? `of ${clock(window)}` : `until ${wallClock(from, window)}`;
export const worstPause = (name: string, range: string): string => `${name}, ${range}`;
export const mediansTogether = 'the medians together';
export const ofDoubt = (share: number): string => `${Math.round(100 * share)}\u00a0%`;
export const rangeFile = {
  order: 'order',
  name: 'VM',
  lane: 'lane',
  outcome: 'outcome',
  chance: 'chance in the window',
} as const;

// Other numbers at a time, and the place of a VM
export const howManyTitle = 'How many at a time?';
export const doingLanes = 'Planning with other numbers at a time';
export const numberAtATime = 'Number at a time';
export const doingPlaces = 'Planning with other places in the order';
export const placesLabel = 'Its place in the order';
export const notTried = 'It is not tried, so its place in the order changes nothing.';
/** What to do with a VM's place, as it stands on a button. */
export const placeText = (order: VmOrder | null): string => (order === null ? 'As the plan has it' : `Leave ${order}`);
/** What was done with it: 'dns leaves first.' */
export const placeChanged = (name: string, order: VmOrder | null): string =>
  `${name} ${order === null ? 'has no place of its own in the order' : `leaves ${order}`}.`;
/** Who leaves first and last: 'In any order dns leaves first; db-05, db-06 leave last.'; '' for nobody. */
export function placesText(fleet: Fleet): string {
  const parts = (['first', 'last'] as const).flatMap((order) => {
    const names = fleet.filter(({ settings }) => settings?.order === order).map(({ name }) => name);
    return names.length === 0 ? [] : [`${namesText(names)} ${names.length === 1 ? 'leaves' : 'leave'} ${order}`];
  });
  return parts.length === 0 ? '' : `In any order ${parts.join('; ')}.`;
}

// VMs in trouble, and what would help
/** The heading of the list of what does not fit. */
export function troublesTitle({ plan, of, moves }: ShownPlan): string {
  const misfits = of.fleet.length - plan.fits;
  const forced = moves.filter(({ misfit, prediction }) => misfit === null && !prediction.converges).length;
  if (misfits > 0) return `${countOf(misfits, 'VM')} ${misfits === 1 ? 'does' : 'do'} not fit`;
  return forced > 0 ? `All fit, ${whole(forced)} of them by a forced pause` : 'All fit, and all converge';
}
export const troublesLabel = 'VMs in trouble';
export const whatWouldHelp = 'What would help';
export const openInExplore = 'Open in Explore';
export const asInItsLane = 'as it moves in its lane';
export const moreInFile = (count: number): string => `and ${whole(count)} more, all in the CSV file`;
export const troubleTitles = {
  without: 'No number: the closed form needs a lane faster than the dirtying, and a threshold above 0',
  sla: 'The pause is longer than the SLA allows',
  longer: (window: number) => `Alone takes longer than the window of ${clock(window)}`,
  late: 'Too late in the order',
  forced: 'Never converges; paused by force',
} as const;
export const pauseAllowed = (pause: number, allowed: number): string =>
  `${pauseText(pause)}, ${pauseText(allowed)} allowed`;
/** Of the same, where the downtime limit is kept, in seconds. */
export const switchOnTop = (said: string, limit: number): string =>
  `${said}: the downtime limit of ${pauseText(limit)} leaves out the switch itself, set a lower one`;
export const endsAtTime = (at: string): string => `ends at ${at}`;
export const pausedFor = (seconds: number): string => `paused for ${pauseText(seconds)}`;
export const rangeTroubleTitles = {
  noNumber: 'The model has no number in this lane',
  stays: 'Likelier not to arrive than to, so it is not tried',
  room: 'The destination has no memory left for it',
  sla: 'The pause may be longer than its SLA allows',
  late: (until: string) => `Too late for ${until} in at least one night of two`,
  forced: 'Does not converge in at least one night of two: the pause is forced',
} as const;
/** 'does not end in 88 in 100', 'does not end, all but certain'. */
const inSoMany = (what: string, chance: number): string =>
  chance >= 0.995 ? `${what}, ${chanceText(chance)}` : `${what} in ${chanceText(chance)}`;
export const givenUp = (chance: number): string => inSoMany('given up', chance);
export const doesNotEnd = (chance: number): string => inSoMany('does not end', chance);
/** `pause` in the middle of its draws, `most` where one in twenty is longer. */
export const slaKept = (pause: number, most: number, allowed: number, chance: number): string =>
  `${pauseText(pause)}, and above ${pauseText(most)} in 5 in 100; ${pauseText(allowed)} allowed: kept in ${chanceText(chance)}`;
export const leavesInTime = (chance: number, ends: readonly number[], from: string): string =>
  `leaves in time in ${chanceText(chance)}; ends ${endsText(ends, from)}`;
export const inTrouble = (count: number): string => `${countOf(count, 'VM')} ${count === 1 ? 'is' : 'are'} in trouble`;
export const allFitForced = (count: number): string => `All fit, ${whole(count)} of them by a forced pause`;
export const allFitLikely = 'All fit, most likely';

export const undoTakesBack = (said: string): string => `${said} Undo takes it back.`;
export const remedyTaken = (name: string, text: string): string => `${name}: ${text}.`;
export const limitTaken = (name: string, limit: number): string => `${name}: downtime limit to ${limit} ms.`;
export const setItsLimit = (limit: number): string => `Set its downtime limit to ${limit} ms`;
export const whyItsLimit = (allowed: number | null): string =>
  `, so that its pause keeps to the ${allowed ?? ''} ms that are allowed.`;
export const noRemedy = 'It converges as it is, or no single setting, link or quieter hour makes it converge.';
export const takeSettings = 'Take its own settings away';
export const settingsTaken = (name: string): string => `${name} has no settings of its own.`;

// The runbook
export const runbookTitle = (platform: string): string => `Runbook for ${platform}`;
export const copied = (what: string): string => `Copied ${what}.`;
export const couldNotCopy = 'Could not copy: the browser does not allow it.';
export const theTicket = 'the plan as text for a ticket';
export const theCommands = 'all commands';
export const theLine = 'the line';
export const copyTicket = 'Copy the plan for a ticket';
export const copyCommands = 'Copy all commands';
/** What stands before the commands: the destination is for whoever runs them to say. */
export const setTarget = (shell: 'posix' | 'powershell'): string =>
  `# First name the host that the VMs go to: ${shell === 'posix' ? 'TARGET=' : '$Target = '}'HOST'`;
export const downloadRunbook = 'Download the runbook';
export const noCommands = 'Nobody starts a migration of this model by a command. Choose what moves the VMs above.';
export const copyLine = 'Copy';
export const firstVms = (shown: number): string => `The first ${shown} VMs. The file has all.`;
