import { clock } from '../../format/clock';
import { joined, scaleEnergy, scaleNetworkRate, scaleVolume, wattHours } from '../../format/number';
import { ORDER_OPTIONS, pauseText, whole } from './drain-text';
import type { ShownPlan } from './shown-plan';

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
      text: `${whole(plan.fits)} of ${whole(of.fleet.length)}`,
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
      fits: `${whole(fits)} of ${whole(of.fleet.length)}`,
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
      forced:
        planned === all
          ? `${whole(forced)} of ${whole(all)}`
          : `${whole(forced)}, ${whole(all - planned)} without a number`,
      fits: `${whole(orders[plan.order].fits)} of ${whole(all)}`,
      losesSome: lost.length > 0,
    };
  });
}
