import type { LanesPlan } from '../../analysis/drain/drain-plan';
import { clock } from '../../format/clock';
import { joined, scaleDowntime, scaleJoules, scaleVolume, wattHours } from '../../format/number';
import { followsDirtying } from '../../scenario/scenario';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import type { ORDER_OPTIONS } from './plan-options';
import type { ShownPlan } from './shown-plan';
import * as words from './words';

/** The five numbers of the plan on screen. */
export function drainNumbers({ lanes, plan, of }: ShownPlan): readonly StripNumber[] {
  const worst = lanes.worst === null ? words.noVmPlanned : (of.fleet[lanes.worst]?.name ?? '');
  return [
    {
      id: 'total',
      label: words.totalTime,
      term: 'total-time',
      value: plan.totalTime,
      ...{ number: clock(plan.totalTime), unit: '' },
      captions: [words.meanWait(plan.meanLeaving)],
    },
    {
      id: 'pause',
      label: words.longestPause,
      term: 'downtime',
      value: lanes.worstDowntime,
      ...scaleDowntime(lanes.worstDowntime),
      captions: [worst],
    },
    {
      id: 'traffic',
      label: words.traffic,
      term: 'traffic',
      value: lanes.traffic,
      ...scaleVolume(lanes.traffic),
      captions: [words.sameInEveryOrder],
    },
    {
      id: 'energy',
      label: words.energy,
      term: 'energy',
      value: lanes.energy,
      ...wattHours(lanes.energy),
      captions: [joined(scaleJoules(lanes.energy))],
    },
    {
      id: 'fits',
      label: words.leaveInWindow,
      value: plan.fits,
      ...{ number: words.ofAll(plan.fits, of.fleet.length), unit: '' },
      captions: [words.ofMemory(plan.memoryFits)],
    },
  ];
}

const ofAll = (count: number, { of }: ShownPlan): string => words.ofAll(count, of.fleet.length);

type OrderOption = (typeof ORDER_OPTIONS)[number];

/** The five orders side by side, with so many at a time as on screen. */
export function orderColumns(shown: ShownPlan): readonly Column<OrderOption>[] {
  const { lanes } = shown;
  const planOf = ({ id }: OrderOption) => lanes.orders[id];
  return [
    {
      key: 'order',
      head: words.heads.order,
      text: ({ id, label }) => (id === 'best' && !lanes.isProven ? words.bestNotProven : label),
      mark: (order) => planOf(order).isBest && { as: 'best', says: words.isBest },
    },
    { key: 'total', head: words.heads.totalTime, value: (order) => planOf(order).totalTime, quantity: 'duration' },
    { key: 'pause', head: words.heads.longestPause, value: () => lanes.worstDowntime, quantity: 'pause' },
    { key: 'mean', head: words.heads.meanLeaving, value: (order) => planOf(order).meanLeaving, quantity: 'duration' },
    { key: 'fits', head: words.heads.inWindow, text: (order) => ofAll(planOf(order).fits, shown), isNumber: true },
    { key: 'memory', head: words.heads.memoryOfThese, value: (order) => planOf(order).memoryFits, quantity: 'volume' },
  ];
}

/** One to eight at a time, in the order on screen. */
export function lanesColumns(shown: ShownPlan): readonly Column<LanesPlan>[] {
  const { plan, of } = shown;
  const forcedText = ({ forced, planned }: LanesPlan): string =>
    planned === of.fleet.length ? ofAll(forced, shown) : words.withoutNumbers(forced, of.fleet.length - planned);
  return [
    { key: 'lanes', head: words.heads.atATime, text: ({ lanes }) => lanes },
    { key: 'share', head: words.heads.each, value: ({ share }) => share, quantity: 'network-rate' },
    {
      key: 'total',
      head: words.heads.totalTime,
      value: ({ orders }) => orders[plan.order].totalTime,
      quantity: 'duration',
    },
    { key: 'pause', head: words.heads.longestPause, value: ({ worstDowntime }) => worstDowntime, quantity: 'pause' },
    { key: 'traffic', head: words.heads.traffic, value: ({ traffic }) => traffic, quantity: 'volume' },
    { key: 'energy', head: words.heads.energy, value: ({ energy }) => energy, quantity: 'electricity' },
    {
      key: 'forced',
      head: words.heads.forced,
      text: forcedText,
      isNumber: true,
      mark: ({ lost }) => lost.length > 0 && { as: 'warned', says: words.moreThanAlone },
    },
    {
      key: 'fits',
      head: words.heads.inWindow,
      text: ({ orders }) => ofAll(orders[plan.order].fits, shown),
      isNumber: true,
    },
  ];
}

/** What the plan takes for granted, for the scenario that it was made for. */
export const assumptionsSentence = (shown: ShownPlan): string =>
  words.assumptions(shown, followsDirtying(shown.of.scenario));
