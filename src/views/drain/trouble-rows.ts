import type { Misfit } from '../../analysis/drain/drain-order-plan';
import { clock, wallClock } from '../../format/clock';
import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import { pauseText } from './drain-text';
import type { PlannedMove, ShownPlan } from './shown-plan';

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

/** Why a VM that met the downtime limit is paused for longer: the limit is for what is sent, and the switch comes on top. */
function beyondLimit({ prediction, maxDowntime }: PlannedMove, { model, downtimeLimit }: Scenario): string {
  const isMet = modelFacts[model].mayRemain === 'downtime-limit' && prediction.converges;
  if (!isMet || maxDowntime === null || downtimeLimit > maxDowntime) return '';
  return `: the downtime limit of ${pauseText(downtimeLimit / 1000)} leaves out the switch itself, set a lower one`;
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
  const pause = ({ prediction }: PlannedMove) => pauseText(prediction.metrics.downtime);
  const forced = moves.filter(({ misfit, prediction }) => misfit === null && !prediction.converges);
  const unnamed = fleet.flatMap(({ name }, vm) => (without.includes(name) ? [{ name, vm, detail: '' }] : []));
  return [
    ...titled(
      'without',
      'No number: the closed form needs a lane faster than the dirtying, and a threshold above 0',
      true,
      unnamed,
    ),
    ...titled(
      'sla',
      'The pause is longer than the SLA allows',
      true,
      of(
        'sla',
        (move) => `${pause(move)}, ${pauseText((move.maxDowntime ?? 0) / 1000)} allowed${beyondLimit(move, scenario)}`,
      ),
    ),
    ...titled(
      'longer',
      `Alone takes longer than the window of ${clock(window)}`,
      true,
      of('longer', ({ prediction }) => clock(prediction.metrics.time)),
    ),
    ...titled(
      'late',
      'Too late in the order',
      true,
      of('late', ({ end }) => `ends at ${wallClock(from, end)}`),
    ),
    ...titled(
      'forced',
      'Never converges; paused by force',
      false,
      forced.map((move) => ({ name: move.name, vm: move.vm, detail: `paused for ${pause(move)}` })),
    ),
  ];
}
