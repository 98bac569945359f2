import type { Misfit } from '../../analysis/drain/drain-order-plan';
import { clock, wallClock } from '../../format/clock';
import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import type { PlannedMove, ShownPlan } from './shown-plan';
import * as words from './words';

/** A VM with a trouble. Those with the same one stand together. */
export interface TroubleRow {
  readonly key: string;
  readonly name: string;
  /** Its place in the fleet. */
  readonly vm: number;
  /** What the trouble is, in a sentence for all that have it. */
  readonly title: string;
  /** Whether the VM does not leave, or not as it should. */
  readonly isMisfit: boolean;
  readonly detail: string;
}

type Item = Pick<TroubleRow, 'name' | 'vm' | 'detail'>;

/** Rows with one title. */
export const titled = (id: string, title: string, isMisfit: boolean, items: readonly Item[]): readonly TroubleRow[] =>
  items.map((item) => ({ ...item, key: `${id} ${item.vm}`, title, isMisfit }));

/** By how much; and why one that met the downtime limit is paused for longer: the limit is for what is sent, and the switch comes on top. */
function slaDetail({ prediction, maxDowntime }: PlannedMove, { model, downtimeLimit }: Scenario): string {
  const said = words.pauseAllowed(prediction.metrics.downtime, (maxDowntime ?? 0) / 1000);
  const isMet = modelFacts[model].mayRemain === 'downtime-limit' && prediction.converges;
  if (!isMet || maxDowntime === null || downtimeLimit > maxDowntime) return said;
  return words.switchOnTop(said, downtimeLimit / 1000);
}

/** What does not fit and why, and who leaves only by a forced pause. */
export function troubleRows({
  moves,
  without,
  window,
  from,
  of: { scenario, fleet },
}: ShownPlan): readonly TroubleRow[] {
  const of = (misfit: Misfit, detail: (move: PlannedMove) => string) =>
    moves
      .filter((move) => move.misfit === misfit)
      .map((move) => ({ name: move.name, vm: move.vm, detail: detail(move) }));
  const pause = ({ prediction }: PlannedMove) => prediction.metrics.downtime;
  const forced = moves.filter(({ misfit, prediction }) => misfit === null && !prediction.converges);
  const unnamed = fleet.flatMap(({ name }, vm) => (without.includes(name) ? [{ name, vm, detail: '' }] : []));
  return [
    ...titled('without', words.troubleTitles.without, true, unnamed),
    ...titled(
      'sla',
      words.troubleTitles.sla,
      true,
      of('sla', (move) => slaDetail(move, scenario)),
    ),
    ...titled(
      'longer',
      words.troubleTitles.longer(window),
      true,
      of('longer', ({ prediction }) => clock(prediction.metrics.time)),
    ),
    ...titled(
      'late',
      words.troubleTitles.late,
      true,
      of('late', ({ end }) => words.endsAtTime(wallClock(from, end))),
    ),
    ...titled(
      'forced',
      words.troubleTitles.forced,
      false,
      forced.map((move) => ({ name: move.name, vm: move.vm, detail: words.pausedFor(pause(move)) })),
    ),
  ];
}
