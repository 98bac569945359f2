import { clock } from '../../format/clock';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { downtimeAxis, timeAxis } from '../plot/axis';
import { type Figure, type FigureLayer, nominalAxis } from '../plot/figure';
import { pauseText } from './drain-text';
import { sharingSentence, sharingTitle } from './sharing-text';
import type { ShownPlan } from './shown-plan';

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
    title: sharingTitle(byLanes),
    summary: sharingSentence(shown),
    name: 'Bars: total time and longest pause by number at a time',
    table: sharingTable(shown),
    x: nominalAxis(names, 'at a time'),
    panels: [
      {
        y: { ...timeAxis(0, Math.max(...total, 1e-6), 3), label: 'total time' },
        height: 110,
        layers: [chosen, { mark: 'bars', colour: 'sent', values: total, key: 'total time' }],
      },
      {
        y: { ...pauses, label: `longest pause (${pauses.unit})` },
        height: 72,
        layers: [chosen, { mark: 'bars', colour: 'stop', fill: 'hatch', values: pause, key: 'longest pause' }],
      },
    ],
    points: byLanes.map((each, x) => ({
      x,
      sentence: `${each.lanes} at a time: total time ${clock(total[x] ?? 0)}, longest pause ${pauseText(pause[x] ?? 0)}.`,
    })),
    notes: ['△ some that converge alone do not'],
  };
}

/** The same as a table and a file: full doubles. */
function sharingTable({ byLanes, plan, of }: ShownPlan): TableData {
  const columns = [
    { key: 'at_a_time', label: 'at a time' },
    { key: 'share_mbit_s', label: 'each has, Mbit/s' },
    { key: 'total_time_s', label: 'total time, s' },
    { key: 'longest_pause_s', label: 'longest pause, s' },
    { key: 'traffic_mib', label: 'traffic, MiB' },
    { key: 'energy_j', label: 'energy, J' },
    { key: 'not_converging', label: 'not converging' },
    { key: 'without_number', label: 'without a number' },
    { key: 'in_window', label: 'in the window' },
    { key: 'no_longer_converging', label: 'no longer converging' },
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
