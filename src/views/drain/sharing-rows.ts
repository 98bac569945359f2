import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { downtimeAxis, timeAxis } from '../plot/axis';
import { type Figure, type FigureLayer, nominalAxis } from '../plot/figure';
import type { ShownPlan } from './shown-plan';
import * as words from './words';

/**
 * What moving more at a time does to the total time of the order on screen and to the longest pause. Each has a scale of
 * its own: a pause is a small part of the time.
 */
export function sharingFigure(shown: ShownPlan): Figure {
  const { byLanes, plan, lanes } = shown;
  const total = byLanes.map(({ orders }) => orders[plan.order].totalTime);
  const pause = byLanes.map(({ worstDowntime }) => worstDowntime);
  const here = byLanes.findIndex((each) => each.lanes === lanes.lanes);
  const pauses = downtimeAxis(Math.max(...pause), 2);
  const chosen: FigureLayer = { mark: 'band', colour: 'accent-wash', from: here - 0.5, to: here + 0.5 };
  const names = byLanes.map((each) => (each.lost.length > 0 ? `${each.lanes} △` : String(each.lanes)));
  return {
    draw: 'recharts',
    fileName: 'precopy-plan-at-a-time',
    title: words.sharingTitle(byLanes),
    summary: words.sharingSentence(shown),
    name: words.sharingName,
    table: sharingTable(shown),
    x: nominalAxis(names, words.sharingAxes.lanes),
    panels: [
      {
        y: { ...timeAxis(0, Math.max(...total, 1e-6), 3), label: words.sharingAxes.total },
        height: 110,
        layers: [chosen, { mark: 'bars', colour: 'sent', values: total, key: words.keyOfTotal }],
      },
      {
        y: { ...pauses, label: words.sharingAxes.pause(pauses.unit) },
        height: 72,
        layers: [chosen, { mark: 'bars', colour: 'stop', fill: 'hatch', values: pause, key: words.keyOfLongest }],
      },
    ],
    points: byLanes.map((each, x) => ({
      x,
      sentence: words.atATimePoint(each.lanes, total[x] ?? 0, pause[x] ?? 0),
    })),
    notes: [words.lostNote],
  };
}

/** The same as a table and a file: full doubles. */
function sharingTable({ byLanes, plan, of }: ShownPlan): TableData {
  const columns = [
    { key: 'at_a_time', label: words.sharingColumns.atATime },
    { key: 'share_mbit_s', label: words.sharingColumns.each },
    { key: 'total_time_s', label: words.sharingColumns.totalTime },
    { key: 'longest_pause_s', label: words.sharingColumns.longestPause },
    { key: 'traffic_mib', label: words.sharingColumns.traffic },
    { key: 'energy_j', label: words.sharingColumns.energy },
    { key: 'not_converging', label: words.sharingColumns.forced },
    { key: 'without_number', label: words.sharingColumns.without },
    { key: 'in_window', label: words.sharingColumns.inWindow },
    { key: 'no_longer_converging', label: words.sharingColumns.lost },
  ];
  const rows = byLanes.map((each) => {
    const { lanes, share, worstDowntime, traffic, energy, forced, planned, orders, lost } = each;
    const { totalTime, fits } = orders[plan.order];
    const names = lost.map((vm) => of.fleet[vm]?.name ?? exactNumber(vm)).join(', ');
    const without = of.fleet.length - planned;
    return [lanes, share, totalTime, worstDowntime, traffic, energy, forced, without, fits, names];
  });
  return { columns, rows };
}
