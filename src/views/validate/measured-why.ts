import type { ComparedRun, MeasuredAnswer } from '../../analysis/measured/measured-question';
import { joined, scaleDuration, scaleTransferRate, scaleVolume } from '../../format/number';
import type { ModelId } from '../../models/result';
import * as words from './words';

/** A reason why the paper's models miss measured migrations: what it is, and the runs on screen as proof. */
interface Why {
  readonly what: string;
  readonly proof: string;
}

const largestBy = <Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) => (best === undefined || size(item) > size(best) ? item : best),
    undefined,
  );

/** How much faster a curve begins than it goes on: the first point's rate over the last one's. */
function bendOf({ curve }: ComparedRun): number {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last || last.distinct === 0) return 0;
  return first.distinct / first.time / (last.distinct / last.time);
}

/** A point of a curve: what was written in which time, and the rate of that. */
const stretchOf = ({ distinct, time }: ComparedRun['curve'][number]) =>
  [joined(scaleVolume(distinct)), joined(scaleDuration(time)), joined(scaleTransferRate(distinct / time))] as const;

function writtenTwice(runs: readonly ComparedRun[]): string {
  const run = largestBy(runs, bendOf);
  const [first, last] = [run?.curve[0], run?.curve.at(-1)];
  if (!run || !first || !last || bendOf(run) <= 1) return words.noDirtyCurve;
  return words.samePages(run.run.id, run.run.workload, stretchOf(first), stretchOf(last));
}

/** Tells the rows of one model: a claim about it needs its own numbers. */
const isOf =
  (id: ModelId) =>
  ({ model }: { readonly model: ModelId }): boolean =>
    model === id;

function stopsOnDowntime({ verdicts }: MeasuredAnswer): string {
  const denied = verdicts.find(isOf('algorithm-1'));
  return denied ? words.denies(denied.runs, denied.wronglyNo) : '';
}

function zeroPages(runs: readonly ComparedRun[]): string {
  const shareOf = ({ run }: ComparedRun) => run.zeroMemory / run.memory;
  const most = largestBy(runs, shareOf);
  if (!most || shareOf(most) === 0) return words.noZero;
  return words.zeroShare(most.run.id, most.run.workload, shareOf(most));
}

function liftedLimit({ errors }: MeasuredAnswer): string {
  const closed = errors.filter(({ workload }) => workload === null).find(isOf('closed-form'))?.errors.downtime;
  return closed ? words.closedFormDowntime(closed.median) : '';
}

/** Why the models of the paper fail on QEMU, each with what the runs on screen have to show for it. */
export function whyPaperFails(answer: MeasuredAnswer): readonly Why[] {
  const { runs } = answer;
  return [
    {
      what: words.writtenTwice,
      proof: writtenTwice(runs),
    },
    {
      what: words.endsByDowntime,
      proof: stopsOnDowntime(answer),
    },
    {
      what: words.zeroHardlySent,
      proof: zeroPages(runs),
    },
    {
      what: words.limitLifted,
      proof: liftedLimit(answer),
    },
  ];
}
