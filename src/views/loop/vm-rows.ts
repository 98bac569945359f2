import type { LoopBox, LoopTurn, LoopVm } from '../../analysis/loop/loop-record';
import type { LoopAnswer } from '../../engine/loop-job';
import { exactNumber, formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { NO_VALUE, nameOf } from './loop-format';
import { isReached, type LoopPlace } from './loop-player';

interface VmColumn {
  readonly key: string;
  readonly label: string;
  /** What it means, for those who point at it. */
  readonly help: string;
  /** The box that finds it. */
  readonly box: LoopBox;
  readonly value: (vm: LoopVm) => number | null;
  readonly show: (value: number) => string;
}

const rate = (value: number): string => formatNumber(value);

const metricColumn = (metric: Metric, label: string): VmColumn => ({
  key: metric,
  label,
  help: `${metricRecords[metric].label}, predicted with D̃`,
  box: 'predict',
  value: ({ refinedModel }) => refinedModel?.[metric] ?? null,
  show: (value) => metricText(metric, value),
});

/** What a turn finds of each VM, box by box. Rates are in MiB/s. */
export const VM_COLUMNS: readonly VmColumn[] = [
  {
    key: 'sample',
    label: 'S',
    help: 'Sampled dirtying rate, MiB/s',
    box: 'sample',
    value: (vm) => vm.sample,
    show: rate,
  },
  { key: 'history', label: 'D̂', help: 'History, MiB/s', box: 'refine', value: (vm) => vm.history, show: rate },
  { key: 'phi', label: 'φ', help: 'Weight of the sample', box: 'refine', value: (vm) => vm.phi, show: rate },
  {
    key: 'refined',
    label: 'D̃',
    help: 'Refined dirtying rate, MiB/s',
    box: 'refine',
    value: (vm) => vm.refined,
    show: rate,
  },
  {
    key: 'rate',
    label: 'R',
    help: 'Transmission rate of the first round, MiB/s',
    box: 'rate',
    value: (vm) => vm.rate,
    show: rate,
  },
  metricColumn('time', 'Time'),
  metricColumn('downtime', 'Downtime'),
  metricColumn('traffic', 'Traffic'),
  metricColumn('energy', 'Energy'),
  { key: 'cost', label: 'C', help: 'Cost, the lowest leaves', box: 'choose', value: (vm) => vm.cost, show: rate },
];

export interface VmCell {
  readonly key: string;
  readonly text: string;
  /** All digits. */
  readonly exact: string | undefined;
  readonly isNow: boolean;
}

/** One VM of the loop at a place of the play; VMs that have left keep their row, so that nothing moves. */
export interface VmRow {
  readonly place: number;
  readonly name: string;
  readonly state: 'on the host' | 'leaves' | 'gone';
  readonly note: string;
  readonly cells: readonly VmCell[];
}

function noteOf(vm: LoopVm | undefined, turn: LoopTurn, place: LoopPlace, left: LoopTurn | undefined): string {
  if (!vm) return left ? `left in turn ${left.turn}` : 'has left';
  if (!isReached(place, 'choose') || turn.vms[turn.chosen] !== vm) return '';
  if (!isReached(place, 'migrate')) return 'chosen';
  return isReached(place, 'record') ? 'has left now' : 'is leaving';
}

/** Every VM of the loop with what the boxes reached so far have found of it. */
export function vmRows({ of, turns }: LoopAnswer, place: LoopPlace): VmRow[] {
  const turn = turns[place.turn];
  if (!turn) return [];
  return of.fleet.map(({ name }, index) => {
    const vm = turn.vms.find((each) => each.place === index);
    const left = turns.find(({ lap, vms, chosen }) => lap === turn.lap && vms[chosen]?.place === index);
    const isLeaving = vm !== undefined && isReached(place, 'choose') && turn.vms[turn.chosen] === vm;
    return {
      place: index,
      name: nameOf({ name, place: index }),
      state: vm === undefined ? 'gone' : isLeaving ? 'leaves' : 'on the host',
      note: noteOf(vm, turn, place, left),
      cells: VM_COLUMNS.map(({ key, box, value, show }) => {
        const number = vm && isReached(place, box) ? value(vm) : undefined;
        return {
          key,
          text: number === undefined ? '' : number === null ? NO_VALUE : show(number),
          exact: typeof number === 'number' ? exactNumber(number) : undefined,
          isNow: isColumnNow(box, place),
        };
      }),
    };
  });
}

/** Whether the box that fills a column is the one at work. */
export function isColumnNow(box: LoopBox, place: LoopPlace): boolean {
  return isReached(place, box) && !isReached({ ...place, box: place.box - 1 }, box);
}
