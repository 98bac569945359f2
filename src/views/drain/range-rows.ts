import type { PlannedVm } from '../../analysis/plan/plan-range';
import { clock, wallClock } from '../../format/clock';
import type { TableData } from '../../format/csv';
import { joined, scaleDowntime, scaleVolume } from '../../format/number';
import { KEEPS_SLA, LEAVES_IN_TIME } from '../../vocabulary/limits';
import { nearlySureEnds, nearlySureRange } from '../shared/likely-range';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import { HIGH, medianOf } from './range-plan';
import type { ShownRange } from './shown-plan';
import { type TroubleRow, titled } from './trouble-rows';
import * as words from './words';

/** The VM with the longest pause, in the middle of its draws. */
function worstOf({ answer: { plan }, fleet }: ShownRange): { readonly vm: PlannedVm; readonly name: string } | null {
  const paused = plan.vms.filter((vm) => vm.place !== null && Number.isFinite(medianOf(vm.downtime)));
  const [first, ...more] = paused;
  if (!first) return null;
  const vm = more.reduce((worst, each) => (medianOf(each.downtime) > medianOf(worst.downtime) ? each : worst), first);
  return { vm, name: fleet[vm.vm]?.name ?? '' };
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
      ...{ id: 'ends', label: from === '' ? words.totalTime : words.endsAt, value: end },
      ...{ number: wallClock(from, end), unit: '' },
      captions: [words.nearlySure(words.endsText(plan.ends, from))],
    },
    {
      ...{ id: 'chance', label: words.allInTime, value: plan.makesWindow },
      ...{ number: words.chanceNumber(plan.makesWindow), unit: '%' },
      captions: [words.ofWindow(plan.settings.window, from)],
    },
    {
      ...{ id: 'leave', label: words.leaveInTime, value: left },
      ...{ number: words.ofAll(left, fleet.length), unit: '' },
      captions: [
        plan.leave[0] === plan.leave[4]
          ? words.inNineOfTen
          : words.nearlySureVms(plan.leave[0] ?? 0, plan.leave[4] ?? 0),
      ],
    },
    {
      ...{ id: 'pause', label: words.longestPause, term: 'downtime', value: pause },
      ...(pause === null ? { number: '–', unit: '' } : scaleDowntime(pause)),
      captions: [
        worst ? words.worstPause(worst.name, nearlySureRange(worst.vm.downtime, scaleDowntime)) : words.noVmPlanned,
      ],
    },
    {
      ...{ id: 'traffic', label: words.traffic, term: 'traffic', value: traffic },
      ...scaleVolume(traffic),
      captions: [words.mediansTogether],
    },
  ];
}

/** Why a VM does not arrive in most draws. */
const whyText = ({ chances }: PlannedVm): string =>
  chances.aborted >= chances['does-not-end']
    ? words.givenUp(chances.aborted)
    : words.doesNotEnd(chances['does-not-end']);

/** Who does not leave, or not as it should. */
export function rangeTroubles({ answer: { plan }, fleet, from, window }: ShownRange): readonly TroubleRow[] {
  const items = (of: (vm: PlannedVm) => boolean, detail: (vm: PlannedVm) => string) =>
    plan.vms.filter(of).map((vm) => ({ name: fleet[vm.vm]?.name ?? '', vm: vm.vm, detail: detail(vm) }));
  const isPlanned = (vm: PlannedVm) => vm.place !== null;
  const until = from === '' ? clock(window) : wallClock(from, window);
  return [
    ...titled(
      'no-number',
      words.rangeTroubleTitles.noNumber,
      true,
      items(
        ({ unplanned }) => unplanned === 'no-number',
        () => '',
      ),
    ),
    ...titled(
      'stays',
      words.rangeTroubleTitles.stays,
      true,
      items(({ unplanned }) => unplanned === 'does-not-arrive', whyText),
    ),
    ...titled(
      'room',
      words.rangeTroubleTitles.room,
      true,
      items(
        ({ unplanned }) => unplanned === 'no-room',
        ({ vm }) => joined(scaleVolume(fleet[vm]?.memory ?? 0)),
      ),
    ),
    ...titled(
      'sla',
      words.rangeTroubleTitles.sla,
      true,
      items(
        (vm) => isPlanned(vm) && vm.chanceKeepsSla < KEEPS_SLA,
        ({ vm, downtime, chanceKeepsSla }) =>
          words.slaKept(
            medianOf(downtime),
            downtime[HIGH] ?? Number.NaN,
            (fleet[vm]?.maxDowntime ?? 0) / 1000,
            chanceKeepsSla,
          ),
      ),
    ),
    ...titled(
      'late',
      words.rangeTroubleTitles.late(until),
      true,
      items(
        (vm) => isPlanned(vm) && vm.chanceInWindow < LEAVES_IN_TIME,
        (vm) => words.leavesInTime(vm.chanceInWindow, vm.ends ?? [], from),
      ),
    ),
    ...titled(
      'forced',
      words.rangeTroubleTitles.forced,
      false,
      items(
        (vm) =>
          isPlanned(vm) &&
          vm.chanceConverges < 0.5 &&
          vm.chanceInWindow >= LEAVES_IN_TIME &&
          vm.chanceKeepsSla >= KEEPS_SLA,
        (vm) => words.pausedFor(medianOf(vm.downtime)),
      ),
    ),
  ];
}

/** The heading of the list of what does not fit. */
export function rangeTroublesTitle(rows: readonly TroubleRow[]): string {
  const misfits = new Set(rows.filter(({ isMisfit }) => isMisfit).map(({ vm }) => vm)).size;
  if (misfits > 0) return words.inTrouble(misfits);
  return rows.length > 0 ? words.allFitForced(rows.length) : words.allFitLikely;
}

/** A row of the plan: a VM with its ranges. */
export function rangeColumns({ fleet, from, answer: { plan } }: ShownRange): readonly Column<PlannedVm>[] {
  const share = new Map(plan.deciders.map((each) => [each.vm, each.share]));
  const at = (values: readonly number[] | null) =>
    values === null ? words.notPlanned : wallClock(from, medianOf(values));
  return [
    { key: 'vm', head: words.heads.vm, isName: true, text: ({ vm }) => fleet[vm]?.name ?? '' },
    {
      key: 'starts',
      head: words.heads.starts,
      text: ({ starts }) => (starts === null ? words.notPlanned : wallClock(from, medianOf(starts), 'start')),
    },
    { key: 'ends', head: words.heads.leaves, text: ({ ends }) => at(ends) },
    {
      key: 'range',
      head: words.heads.nineOfTen,
      text: ({ ends }) => (ends === null ? '' : words.endsText(ends, from)),
    },
    {
      key: 'time',
      head: words.heads.takes,
      value: ({ totalTime }) => medianOf(totalTime),
      ...{ quantity: 'duration', alike: 'time' },
      none: () => words.never,
    },
    {
      ...{ key: 'times', head: words.heads.nineOfTen, quantity: 'duration', alike: 'time' },
      ends: ({ totalTime }) => nearlySureEnds(totalTime),
    },
    {
      ...{ key: 'pause', head: words.heads.pause, quantity: 'pause', alike: 'pause', none: () => words.never },
      value: ({ downtime }) => (Number.isFinite(medianOf(downtime)) ? medianOf(downtime) : null),
    },
    {
      ...{ key: 'pauses', head: words.heads.nineOfTen, quantity: 'pause', alike: 'pause' },
      ends: ({ downtime }) => nearlySureEnds(downtime),
    },
    {
      ...{ key: 'chance', head: words.heads.inWindow, isNumber: true },
      text: ({ chanceInWindow }) => words.chanceText(chanceInWindow),
      mark: ({ chanceInWindow }) => chanceInWindow < 0.5 && { as: 'warned' },
    },
    {
      ...{ key: 'decides', head: words.heads.doubt, isNumber: true },
      text: ({ vm }) => (share.has(vm) ? words.ofDoubt(share.get(vm) ?? 0) : ''),
    },
  ];
}

const QUANTILE_NAMES = ['p05', 'p25', 'p50', 'p75', 'p95'];

/** The plan as a file: a row for each VM of the fleet, in the order of the plan, all quantiles. */
export function rangeTable({ answer: { plan }, fleet }: ShownRange): TableData {
  const ranges = (label: string, unit: string) =>
    QUANTILE_NAMES.map((name) => ({ key: `${label}_${unit}_${name}`, label: `${label} ${name}, ${unit}` }));
  const columns = [
    { key: 'order', label: words.rangeFile.order },
    { key: 'name', label: words.rangeFile.name },
    { key: 'lane', label: words.rangeFile.lane },
    ...ranges('starts', 's'),
    ...ranges('ends', 's'),
    ...ranges('total_time', 's'),
    ...ranges('downtime', 's'),
    { key: 'outcome', label: words.rangeFile.outcome },
    { key: 'chance_in_window', label: words.rangeFile.chance },
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
