import type { LanesPlan } from '../../analysis/drain/drain-plan';
import { clock } from '../../format/clock';
import { joined, scaleDowntime, scaleJoules, scaleVolume, wattHours } from '../../format/number';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import { type ORDER_OPTIONS, whole } from './drain-text';
import type { ShownPlan } from './shown-plan';

/** The five numbers of the plan on screen. */
export function drainNumbers({ lanes, plan, of }: ShownPlan): readonly StripNumber[] {
  const worst = lanes.worst === null ? 'no VM is planned' : (of.fleet[lanes.worst]?.name ?? '');
  return [
    {
      id: 'total',
      label: 'Total time',
      term: 'total-time',
      value: plan.totalTime,
      ...{ number: clock(plan.totalTime), unit: '' },
      captions: [`average wait until a VM is gone: ${clock(plan.meanLeaving)}`],
    },
    {
      id: 'pause',
      label: 'Longest pause',
      term: 'downtime',
      value: lanes.worstDowntime,
      ...scaleDowntime(lanes.worstDowntime),
      captions: [worst],
    },
    {
      id: 'traffic',
      label: 'Traffic',
      term: 'traffic',
      value: lanes.traffic,
      ...scaleVolume(lanes.traffic),
      captions: ['the same in every order'],
    },
    {
      id: 'energy',
      label: 'Energy',
      term: 'energy',
      value: lanes.energy,
      ...wattHours(lanes.energy),
      captions: [joined(scaleJoules(lanes.energy))],
    },
    {
      id: 'fits',
      label: 'Leave in the window',
      value: plan.fits,
      ...{ number: `${whole(plan.fits)} of ${whole(of.fleet.length)}`, unit: '' },
      captions: [`${joined(scaleVolume(plan.memoryFits))} of memory`],
    },
  ];
}

const ofAll = (count: number, { of }: ShownPlan): string => `${whole(count)} of ${whole(of.fleet.length)}`;

type OrderOption = (typeof ORDER_OPTIONS)[number];

/** The five orders side by side, with so many at a time as on screen. */
export function orderColumns(shown: ShownPlan): readonly Column<OrderOption>[] {
  const { lanes } = shown;
  const planOf = ({ id }: OrderOption) => lanes.orders[id];
  return [
    {
      key: 'order',
      head: 'Order',
      text: ({ id, label }) => (id === 'best' && !lanes.isProven ? 'Best found, not proven' : label),
      mark: (order) => planOf(order).isBest && { as: 'best', says: 'the best by the aim' },
    },
    { key: 'total', head: 'Total time', value: (order) => planOf(order).totalTime, quantity: 'duration' },
    { key: 'pause', head: 'Longest pause', value: () => lanes.worstDowntime, quantity: 'pause' },
    { key: 'mean', head: 'Mean time to leave', value: (order) => planOf(order).meanLeaving, quantity: 'duration' },
    { key: 'fits', head: 'In the window', text: (order) => ofAll(planOf(order).fits, shown), isNumber: true },
    { key: 'memory', head: 'Memory of these', value: (order) => planOf(order).memoryFits, quantity: 'volume' },
  ];
}

/** One to eight at a time, in the order on screen. */
export function lanesColumns(shown: ShownPlan): readonly Column<LanesPlan>[] {
  const { plan, of } = shown;
  const forcedText = ({ forced, planned }: LanesPlan): string =>
    planned === of.fleet.length
      ? ofAll(forced, shown)
      : `${whole(forced)}, ${whole(of.fleet.length - planned)} without a number`;
  return [
    { key: 'lanes', head: 'At a time', text: ({ lanes }) => lanes },
    { key: 'share', head: 'Each has', value: ({ share }) => share, quantity: 'network-rate' },
    { key: 'total', head: 'Total time', value: ({ orders }) => orders[plan.order].totalTime, quantity: 'duration' },
    { key: 'pause', head: 'Longest pause', value: ({ worstDowntime }) => worstDowntime, quantity: 'pause' },
    { key: 'traffic', head: 'Traffic', value: ({ traffic }) => traffic, quantity: 'volume' },
    { key: 'energy', head: 'Energy', value: ({ energy }) => energy, quantity: 'electricity' },
    {
      key: 'forced',
      head: 'Not converging',
      text: forcedText,
      isNumber: true,
      mark: ({ lost }) => lost.length > 0 && { as: 'warned', says: 'more than alone' },
    },
    { key: 'fits', head: 'In the window', text: ({ orders }) => ofAll(orders[plan.order].fits, shown), isNumber: true },
  ];
}
