import type { PlannedVm } from '../../analysis/plan/plan-range';
import { clock, wallClock } from '../../format/clock';
import type { TableData } from '../../format/csv';
import { joined, scaleDowntime, scaleVolume } from '../../format/number';
import { nearlySureEnds, nearlySureRange } from '../shared/likely-range';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import { countOf, pauseText, whole } from './drain-text';
import { medianOf, type ShownRange } from './range-plan';
import { chanceText, endsText } from './range-words';
import { type TroubleRow, titled } from './trouble-rows';

/** The VM with the longest pause, in the middle of its draws. */
function worstOf({ answer: { plan }, fleet }: ShownRange): { readonly vm: PlannedVm; readonly name: string } | null {
  const paused = plan.vms.filter((vm) => vm.place !== null && Number.isFinite(medianOf(vm.downtime)));
  const [first, ...more] = paused;
  if (!first) return null;
  const vm = more.reduce((worst, each) => (medianOf(each.downtime) > medianOf(worst.downtime) ? each : worst), first);
  return { vm, name: fleet[vm.vm]?.name ?? '' };
}

/** A chance in percent, which promises nothing at its ends. */
function chanceNumber(chance: number): string {
  if (chance >= 0.995) return 'above 99';
  return chance < 0.005 ? 'below 1' : String(Math.round(100 * chance));
}

/** The numbers of the plan in large type. */
export function rangeNumbers(shown: ShownRange): readonly StripNumber[] {
  const { answer, fleet, from } = shown;
  const { plan } = answer;
  const [end, left] = [medianOf(plan.ends), medianOf(plan.leave)];
  const worst = worstOf(shown);
  const pause = worst ? medianOf(worst.vm.downtime) : null;
  const traffic = plan.vms.reduce((sum, vm) => sum + (vm.place === null ? 0 : medianOf(vm.traffic)), 0);
  return [
    {
      ...{ id: 'ends', label: from === '' ? 'Total time' : 'Ends at', value: end },
      ...{ number: wallClock(from, end), unit: '' },
      captions: [`90 %: ${endsText(plan.ends, from)}`],
    },
    {
      ...{ id: 'chance', label: 'All leave in time', value: plan.makesWindow },
      ...{ number: chanceNumber(plan.makesWindow), unit: '%' },
      captions: [from === '' ? `of ${clock(plan.settings.window)}` : `until ${wallClock(from, plan.settings.window)}`],
    },
    {
      ...{ id: 'leave', label: 'Leave in time', value: left },
      ...{ number: `${whole(left)} of ${whole(fleet.length)}`, unit: '' },
      captions: [
        plan.leave[0] === plan.leave[4]
          ? 'in nine of ten draws'
          : `90 %: ${whole(plan.leave[0] ?? 0)} to ${whole(plan.leave[4] ?? 0)}`,
      ],
    },
    {
      ...{ id: 'pause', label: 'Longest pause', term: 'downtime', value: pause },
      ...(pause === null ? { number: '–', unit: '' } : scaleDowntime(pause)),
      captions: [worst ? `${worst.name}, ${nearlySureRange(worst.vm.downtime, scaleDowntime)}` : 'no VM is planned'],
    },
    {
      ...{ id: 'traffic', label: 'Traffic', term: 'traffic', value: traffic },
      ...scaleVolume(traffic),
      captions: ['the medians together'],
    },
  ];
}

/** 'does not end in 88 in 100', 'does not end, all but certain'. */
const inSoMany = (what: string, chance: number): string =>
  chance >= 0.995 ? `${what}, ${chanceText(chance)}` : `${what} in ${chanceText(chance)}`;

/** Why a VM does not arrive in most draws. */
const whyText = ({ chances }: PlannedVm): string =>
  chances.aborted >= chances['does-not-end']
    ? inSoMany('given up', chances.aborted)
    : inSoMany('does not end', chances['does-not-end']);

/** Who does not leave, or not as it should. */
export function rangeTroubles({ answer: { plan }, fleet, from, window }: ShownRange): readonly TroubleRow[] {
  const items = (of: (vm: PlannedVm) => boolean, detail: (vm: PlannedVm) => string) =>
    plan.vms.filter(of).map((vm) => ({ name: fleet[vm.vm]?.name ?? '', vm: vm.vm, detail: detail(vm) }));
  const isPlanned = (vm: PlannedVm) => vm.place !== null;
  const until = from === '' ? clock(window) : wallClock(from, window);
  return [
    ...titled(
      'no-number',
      'The model has no number in this lane',
      true,
      items(
        ({ unplanned }) => unplanned === 'no-number',
        () => '',
      ),
    ),
    ...titled(
      'stays',
      'Likelier not to arrive than to, so it is not tried',
      true,
      items(({ unplanned }) => unplanned === 'does-not-arrive', whyText),
    ),
    ...titled(
      'room',
      'The destination has no memory left for it',
      true,
      items(
        ({ unplanned }) => unplanned === 'no-room',
        ({ vm }) => joined(scaleVolume(fleet[vm]?.memory ?? 0)),
      ),
    ),
    ...titled(
      'sla',
      'The pause is longer than its SLA allows',
      true,
      items(
        (vm) => isPlanned(vm) && vm.chanceKeepsSla < 0.95,
        (vm) =>
          `${pauseText(medianOf(vm.downtime))}, ${pauseText((fleet[vm.vm]?.maxDowntime ?? 0) / 1000)} allowed: kept in ${chanceText(vm.chanceKeepsSla)}`,
      ),
    ),
    ...titled(
      'late',
      `Too late for ${until} in at least one night of two`,
      true,
      items(
        (vm) => isPlanned(vm) && vm.chanceInWindow < 0.5,
        (vm) => `leaves in time in ${chanceText(vm.chanceInWindow)}; ends ${endsText(vm.ends ?? [], from)}`,
      ),
    ),
    ...titled(
      'forced',
      'Does not converge in at least one night of two: the pause is forced',
      false,
      items(
        (vm) => isPlanned(vm) && vm.chanceConverges < 0.5 && vm.chanceInWindow >= 0.5 && vm.chanceKeepsSla >= 0.95,
        (vm) => `paused for ${pauseText(medianOf(vm.downtime))}`,
      ),
    ),
  ];
}

/** The heading of the list of what does not fit. */
export function rangeTroublesTitle(rows: readonly TroubleRow[]): string {
  const misfits = new Set(rows.filter(({ isMisfit }) => isMisfit).map(({ vm }) => vm)).size;
  if (misfits > 0) return `${countOf(misfits, 'VM')} ${misfits === 1 ? 'is' : 'are'} in trouble`;
  return rows.length > 0 ? `All fit, ${whole(rows.length)} of them by a forced pause` : 'All fit, most likely';
}

/** A row of the plan: a VM with its ranges. */
export function rangeColumns({ fleet, from, answer: { plan } }: ShownRange): readonly Column<PlannedVm>[] {
  const share = new Map(plan.deciders.map((each) => [each.vm, each.share]));
  const at = (values: readonly number[] | null) =>
    values === null ? 'not planned' : wallClock(from, medianOf(values));
  return [
    { key: 'vm', head: 'VM', isName: true, text: ({ vm }) => fleet[vm]?.name ?? '' },
    {
      key: 'starts',
      head: 'Starts',
      text: ({ starts }) => (starts === null ? 'not planned' : wallClock(from, medianOf(starts), 'start')),
    },
    { key: 'ends', head: 'Leaves', text: ({ ends }) => at(ends) },
    { key: 'range', head: 'Nine of ten', text: ({ ends }) => (ends === null ? '' : endsText(ends, from)) },
    {
      key: 'time',
      head: 'Takes',
      value: ({ totalTime }) => medianOf(totalTime),
      ...{ quantity: 'duration', alike: 'time' },
      none: () => 'never',
    },
    {
      ...{ key: 'times', head: 'Nine of ten', quantity: 'duration', alike: 'time' },
      ends: ({ totalTime }) => nearlySureEnds(totalTime),
    },
    {
      ...{ key: 'pause', head: 'Pause', quantity: 'pause', alike: 'pause', none: () => 'never' },
      value: ({ downtime }) => (Number.isFinite(medianOf(downtime)) ? medianOf(downtime) : null),
    },
    {
      ...{ key: 'pauses', head: 'Nine of ten', quantity: 'pause', alike: 'pause' },
      ends: ({ downtime }) => nearlySureEnds(downtime),
    },
    {
      ...{ key: 'chance', head: 'In the window', isNumber: true },
      text: ({ chanceInWindow }) => chanceText(chanceInWindow),
      mark: ({ chanceInWindow }) => chanceInWindow < 0.5 && { as: 'warned' },
    },
    {
      ...{ key: 'decides', head: 'Of the doubt', isNumber: true },
      text: ({ vm }) => (share.has(vm) ? `${Math.round(100 * (share.get(vm) ?? 0))} %` : ''),
    },
  ];
}

const QUANTILE_NAMES = ['p05', 'p25', 'p50', 'p75', 'p95'];

/** The plan as a file: a row for each VM of the fleet, in the order of the plan, all quantiles. */
export function rangeTable({ answer: { plan }, fleet }: ShownRange): TableData {
  const ranges = (label: string, unit: string) =>
    QUANTILE_NAMES.map((name) => ({ key: `${label}_${unit}_${name}`, label: `${label} ${name}, ${unit}` }));
  const columns = [
    { key: 'order', label: 'order' },
    { key: 'name', label: 'VM' },
    { key: 'lane', label: 'lane' },
    ...ranges('starts', 's'),
    ...ranges('ends', 's'),
    ...ranges('total_time', 's'),
    ...ranges('downtime', 's'),
    { key: 'outcome', label: 'outcome' },
    { key: 'chance_in_window', label: 'chance in the window' },
  ];
  const five = (values: readonly number[] | null) =>
    QUANTILE_NAMES.map((_, i) => {
      const value = values?.[i];
      return value !== undefined && Number.isFinite(value) ? value : null;
    });
  const sorted = plan.vms.toSorted(
    (a, b) => (a.place ?? plan.vms.length) - (b.place ?? plan.vms.length) || a.vm - b.vm,
  );
  const rows = sorted.map((vm, i): TableData['rows'][number] => [
    ...[i + 1, fleet[vm.vm]?.name ?? '', vm.lane === null ? null : vm.lane + 1],
    ...[...five(vm.starts), ...five(vm.ends), ...five(vm.totalTime), ...five(vm.downtime)],
    ...[vm.unplanned ?? vm.outcome, vm.chanceInWindow],
  ]);
  return { columns, rows };
}
