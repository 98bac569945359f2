import type { Misfit } from '../../analysis/drain-plan';
import { joined, scaleEnergy, scaleNetworkRate, scaleVolume, wattHours } from '../../format/number';
import type { TableData } from '../charts/table-data';
import { clock, ORDER_OPTIONS, pauseText } from './drain-text';
import type { PlannedMove, ShownPlan } from './shown-plan';

/** A number of the plan in large type. */
export interface DrainNumber {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly caption: string;
}

/** The five numbers of the plan on screen. */
export function drainNumbers({ lanes, plan, of }: ShownPlan): DrainNumber[] {
  const worst = lanes.worst === null ? 'no VM is planned' : (of.fleet[lanes.worst]?.name ?? '');
  return [
    {
      id: 'total',
      label: 'Total time',
      value: plan.totalTime,
      text: clock(plan.totalTime),
      caption: `a VM has left after ${clock(plan.meanLeaving)} on average`,
    },
    {
      id: 'pause',
      label: 'Longest pause',
      value: lanes.worstDowntime,
      text: pauseText(lanes.worstDowntime),
      caption: worst,
    },
    {
      id: 'traffic',
      label: 'Traffic',
      value: lanes.traffic,
      text: joined(scaleVolume(lanes.traffic)),
      caption: 'the same in every order',
    },
    {
      id: 'energy',
      label: 'Energy',
      value: lanes.energy,
      text: joined(wattHours(lanes.energy)),
      caption: joined(scaleEnergy(lanes.energy)),
    },
    {
      id: 'fits',
      label: 'Leave in the window',
      value: plan.fits,
      text: `${plan.fits} of ${of.fleet.length}`,
      caption: `${joined(scaleVolume(plan.memoryFits))} of memory`,
    },
  ];
}

export interface OrderRow {
  readonly id: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly isBest: boolean;
  readonly total: string;
  readonly pause: string;
  readonly mean: string;
  readonly fits: string;
  readonly memory: string;
}

/** The five orders side by side, with so many at a time as on screen. */
export function orderRows({ lanes, plan, of }: ShownPlan): OrderRow[] {
  return ORDER_OPTIONS.map(({ id, label }) => {
    const { totalTime, meanLeaving, fits, memoryFits, isBest } = lanes.orders[id];
    return {
      id,
      label: id === 'best' && !lanes.isProven ? 'Best found, not proven' : label,
      isShown: id === plan.order,
      isBest,
      total: clock(totalTime),
      pause: pauseText(lanes.worstDowntime),
      mean: clock(meanLeaving),
      fits: `${fits} of ${of.fleet.length}`,
      memory: joined(scaleVolume(memoryFits)),
    };
  });
}

export interface LanesRow {
  readonly lanes: number;
  readonly isShown: boolean;
  readonly share: string;
  readonly total: string;
  readonly pause: string;
  readonly traffic: string;
  readonly energy: string;
  readonly forced: string;
  readonly fits: string;
  /** Whether VMs that converge alone do not here. */
  readonly losesSome: boolean;
}

/** One to eight at a time, in the order on screen. */
export function lanesRows({ byLanes, lanes: shown, plan, of }: ShownPlan): LanesRow[] {
  return byLanes.map((each) => {
    const { lanes, share, traffic, energy, forced, worstDowntime, orders, lost, planned } = each;
    const all = of.fleet.length;
    return {
      lanes,
      isShown: lanes === shown.lanes,
      share: joined(scaleNetworkRate(share)),
      total: clock(orders[plan.order].totalTime),
      pause: pauseText(worstDowntime),
      traffic: joined(scaleVolume(traffic)),
      energy: joined(wattHours(energy)),
      forced: planned === all ? `${forced} of ${all}` : `${forced}, ${all - planned} without a number`,
      fits: `${orders[plan.order].fits} of ${all}`,
      losesSome: lost.length > 0,
    };
  });
}

/** VMs with the same trouble. */
export interface TroubleGroup {
  readonly id: string;
  readonly title: string;
  readonly isMisfit: boolean;
  readonly items: readonly { readonly key: string; readonly name: string; readonly detail: string }[];
  readonly more: number;
}

/** So many VMs are named for each trouble; the CSV file names all. */
const MOST_NAMED = 12;

type Item = Omit<TroubleGroup['items'][number], 'key'>;

function group(id: string, title: string, isMisfit: boolean, items: readonly Item[]): TroubleGroup[] {
  if (items.length === 0) return [];
  const named = items.slice(0, MOST_NAMED).map((item, i) => ({ ...item, key: `${i} ${item.name}` }));
  return [{ id, title, isMisfit, items: named, more: items.length - named.length }];
}

/** What does not fit and why, and who leaves only by a forced pause. */
export function troubleGroups({ moves, without, window }: ShownPlan): TroubleGroup[] {
  const of = (misfit: Misfit, detail: (move: PlannedMove) => string) =>
    moves.filter((move) => move.misfit === misfit).map((move) => ({ name: move.name, detail: detail(move) }));
  const pause = ({ prediction }: PlannedMove) => pauseText(prediction.metrics.downtime);
  const forced = moves.filter(({ misfit, prediction }) => misfit === null && !prediction.converges);
  return [
    ...group(
      'without',
      'No number: the closed form needs a lane faster than the dirtying, and a threshold above 0',
      true,
      without.map((name) => ({ name, detail: '' })),
    ),
    ...group(
      'sla',
      'The pause is longer than the SLA allows',
      true,
      of('sla', (move) => `${pause(move)}, ${pauseText((move.maxDowntime ?? 0) / 1000)} allowed`),
    ),
    ...group(
      'longer',
      `Longer than the window of ${clock(window)} by itself`,
      true,
      of('longer', ({ prediction }) => clock(prediction.metrics.time)),
    ),
    ...group(
      'late',
      'Too late in the order',
      true,
      of('late', ({ end }) => `ends at ${clock(end)}`),
    ),
    ...group(
      'forced',
      'Leaves, but does not converge: the pause is forced',
      false,
      forced.map((move) => ({ name: move.name, detail: pause(move) })),
    ),
  ];
}

const WHY: Readonly<Record<NonNullable<Misfit>, string>> = {
  sla: 'pause longer than the SLA allows',
  longer: 'longer than the window by itself',
  late: 'too late in the order',
};

const whyOf = ({ misfit, prediction }: PlannedMove): string =>
  [misfit === null ? '' : WHY[misfit], prediction.converges ? '' : `does not converge (${prediction.stopReason})`]
    .filter(Boolean)
    .join('; ');

/** The plan as a table and a file: a row for each VM, full doubles; VMs without a number at the end. */
export function planTable({ moves, without }: ShownPlan): TableData {
  const columns = [
    { key: 'order', label: 'order' },
    { key: 'name', label: 'VM' },
    { key: 'lane', label: 'lane' },
    { key: 'start_s', label: 'start, s' },
    { key: 'end_s', label: 'end, s' },
    { key: 'downtime_s', label: 'pause, s' },
    { key: 'traffic_mib', label: 'traffic, MiB' },
    { key: 'energy_j', label: 'energy, J' },
    { key: 'fits', label: 'fits' },
    { key: 'why', label: 'why' },
  ];
  const rows = moves.map((move): TableData['rows'][number] => {
    const { downtime, traffic, energy } = move.prediction.metrics;
    const fits = move.misfit === null ? 'yes' : 'no';
    return [move.place, move.name, move.lane, move.start, move.end, downtime, traffic, energy, fits, whyOf(move)];
  });
  const rest = without.map((name, i): TableData['rows'][number] => {
    const why = 'the model has no number in this lane';
    return [moves.length + i + 1, name, null, null, null, null, null, null, 'no', why];
  });
  return { columns, rows: [...rows, ...rest] };
}
