import type { ComparedRun, MeasuredAnswer } from '../../analysis/measured/measured-question';
import { joined, scaleDuration, scaleTransferRate, scaleVolume } from '../../format/number';
import type { ModelId } from '../../models/result';
import { percentText } from './measured-texts';

/** A reason why the paper's models miss measured migrations: what it is, and the runs on screen as proof. */
export interface Why {
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

const rate = (volume: number, time: number): string => joined(scaleTransferRate(volume / time));

function writtenTwice(runs: readonly ComparedRun[]): string {
  const run = largestBy(runs, bendOf);
  const [first, last] = [run?.curve[0], run?.curve.at(-1)];
  if (!run || !first || !last || bendOf(run) <= 1) return 'No dirty curve is here to show it.';
  return (
    `In ${run.run.id} (${run.run.workload}) the guest wrote ${joined(scaleVolume(first.distinct))} in ` +
    `${joined(scaleDuration(first.time))}, ${rate(first.distinct, first.time)}, but only ` +
    `${joined(scaleVolume(last.distinct))} in ${joined(scaleDuration(last.time))}, ${rate(last.distinct, last.time)}: ` +
    'the same pages again and again.'
  );
}

/** Tells the rows of one model: a claim about it needs its own numbers. */
const isOf =
  (id: ModelId) =>
  ({ model }: { readonly model: ModelId }): boolean =>
    model === id;

function stopsOnDowntime({ verdicts }: MeasuredAnswer): string {
  const denied = verdicts.find(isOf('algorithm-1'));
  if (!denied) return '';
  const { wronglyNo, runs } = denied;
  const all = `Of ${runs} run${runs === 1 ? '' : 's'}`;
  if (wronglyNo === 0) return `${all}, Algorithm 1 denies none that converged.`;
  return `${all}, Algorithm 1 denies ${wronglyNo} that converged by ${wronglyNo === 1 ? 'itself' : 'themselves'}.`;
}

function zeroPages(runs: readonly ComparedRun[]): string {
  const shareOf = ({ run }: ComparedRun) => run.zeroMemory / run.memory;
  const most = largestBy(runs, shareOf);
  if (!most || shareOf(most) === 0) return 'No guest here had any.';
  return `In ${most.run.id} (${most.run.workload}) ${percentText(shareOf(most))} of the memory was zero.`;
}

function liftedLimit({ errors }: MeasuredAnswer): string {
  const closed = errors.filter(({ workload }) => workload === null).find(isOf('closed-form'))?.errors.downtime;
  if (!closed) return '';
  return `The closed form’s downtime is ${percentText(closed.median)} off at the median.`;
}

/** Why the models of the paper fail on QEMU, each with what the runs on screen have to show for it. */
export function whyPaperFails(answer: MeasuredAnswer): readonly Why[] {
  const { runs } = answer;
  return [
    {
      what:
        'A page written twice is sent once. The closed form and Algorithm 1 take D times the time for what is dirtied, ' +
        'so that every write counts as a page of its own.',
      proof: writtenTwice(runs),
    },
    {
      what:
        'QEMU does not skip hot pages, and it does not wait for a threshold: a round ends as soon as the rest can be sent ' +
        'within the downtime limit. Algorithm 1 leaves out a share of what was dirtied, and stops where rounds grow.',
      proof: stopsOnDowntime(answer),
    },
    {
      what: 'Memory that is all zero is hardly sent at all. The paper’s models send it in full.',
      proof: zeroPages(runs),
    },
    {
      what: 'For the pause QEMU lifts its own limit on the rate; behind a link it cannot. The paper’s models know one rate.',
      proof: liftedLimit(answer),
    },
  ];
}
