import type { LoopBox, LoopTurn, LoopVm } from '../../analysis/loop/loop-record';
import type { LoopAnswer } from '../../engine/loop-job';
import type { Quantity } from '../../format/scale';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Column } from '../shared/table';
import { NO_VALUE, nameOf } from './loop-format';
import { isReached, type LoopPlace } from './loop-player';
import * as words from './words';

/** One VM of the loop at a place of the play; VMs that have left keep their row, so that nothing moves. */
export interface VmRow {
  readonly place: number;
  readonly name: string;
  /** Undefined once it has left. */
  readonly vm: LoopVm | undefined;
  readonly isLeaving: boolean;
  readonly note: string;
}

interface Found {
  readonly key: string;
  readonly head: string;
  readonly help: string;
  /** The box that finds it. */
  readonly box: LoopBox;
  readonly value: (vm: LoopVm) => number | null;
  readonly quantity?: Quantity;
}

const predicted = (metric: Metric, head = metricRecords[metric].label): Found => ({
  ...{ key: metric, head, help: words.predictedHelp(metricRecords[metric].label), box: 'predict' },
  value: ({ refinedModel }) => refinedModel?.[metric] ?? null,
  quantity: metricRecords[metric].quantity,
});

/** What a turn finds of each VM, box by box. */
const FOUND: readonly Found[] = [
  {
    key: 'sample',
    head: 'S',
    help: words.foundHelp.sample,
    box: 'sample',
    quantity: 'rate',
    value: ({ sample }) => sample,
  },
  {
    key: 'history',
    head: 'D̂',
    help: words.foundHelp.history,
    box: 'refine',
    quantity: 'rate',
    value: ({ history }) => history,
  },
  { key: 'phi', head: 'φ', help: words.foundHelp.phi, box: 'refine', value: ({ phi }) => phi },
  {
    key: 'refined',
    head: 'D̃',
    help: words.foundHelp.refined,
    box: 'refine',
    quantity: 'rate',
    value: ({ refined }) => refined,
  },
  {
    key: 'rate',
    head: 'R',
    help: words.foundHelp.rate,
    box: 'rate',
    quantity: 'rate',
    value: ({ rate }) => rate,
  },
  predicted('time', words.vmHeads.time),
  ...[predicted('downtime'), predicted('traffic'), predicted('energy')],
  { key: 'cost', head: 'C', help: words.foundHelp.cost, box: 'choose', value: ({ cost }) => cost },
];

/** The columns of the VMs at a place of the play: what no box has found yet is empty. */
export function vmColumns(place: LoopPlace): readonly Column<VmRow>[] {
  return [
    { key: 'name', head: words.vmHeads.vm, text: ({ name }) => name, exact: ({ name }) => name },
    ...FOUND.map(
      ({ box, value, ...column }): Column<VmRow> => ({
        ...column,
        value: ({ vm }) => (vm && isReached(place, box) ? value(vm) : null),
        none: ({ vm }) => (vm && isReached(place, box) ? NO_VALUE : ''),
        mark: () => isColumnNow(box, place) && { as: 'now' },
      }),
    ),
    { key: 'note', head: words.vmHeads.whereItIs, isHeadHidden: true, text: ({ note }) => note },
  ];
}

function noteOf(vm: LoopVm | undefined, turn: LoopTurn, place: LoopPlace, left: LoopTurn | undefined): string {
  if (!vm) return left ? words.leftInTurn(left.turn) : words.hasLeft;
  if (!isReached(place, 'choose') || turn.vms[turn.chosen] !== vm) return '';
  if (!isReached(place, 'migrate')) return words.chosen;
  return isReached(place, 'record') ? words.hasLeftNow : words.isLeaving;
}

/** Every VM of the loop with what the boxes reached so far have found of it. */
export function vmRows({ of, turns }: LoopAnswer, place: LoopPlace): VmRow[] {
  const turn = turns[place.turn];
  if (!turn) return [];
  return of.fleet.map(({ name }, index) => {
    const vm = turn.vms.find((each) => each.place === index);
    const left = turns.find(({ lap, vms, chosen }) => lap === turn.lap && vms[chosen]?.place === index);
    return {
      ...{ place: index, name: nameOf({ name, place: index }), vm },
      ...{ isLeaving: vm !== undefined && isReached(place, 'choose') && turn.vms[turn.chosen] === vm },
      note: noteOf(vm, turn, place, left),
    };
  });
}

/** Whether the box that fills a column is the one at work. */
function isColumnNow(box: LoopBox, place: LoopPlace): boolean {
  return isReached(place, box) && !isReached({ ...place, box: place.box - 1 }, box);
}
