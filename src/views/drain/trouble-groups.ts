import type { Misfit } from '../../analysis/drain/drain-plan';
import { clock } from '../../format/clock';
import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import { pauseText, whole } from './drain-text';
import type { PlannedMove, ShownPlan } from './shown-plan';

/** VMs with the same trouble. */
export interface TroubleGroup {
  readonly id: string;
  readonly title: string;
  readonly isMisfit: boolean;
  readonly items: readonly { readonly key: string; readonly name: string; readonly detail: string }[];
  /** How many are not named, in words; '' for none. */
  readonly more: string;
}

/** So many VMs are named for each trouble; the CSV file names all. */
const MOST_NAMED = 12;

const moreText = (more: number): string => (more === 0 ? '' : `and ${whole(more)} more, all in the CSV file`);

type Item = Omit<TroubleGroup['items'][number], 'key'>;

function group(id: string, title: string, isMisfit: boolean, items: readonly Item[]): TroubleGroup[] {
  if (items.length === 0) return [];
  const named = items.slice(0, MOST_NAMED).map((item, i) => ({ ...item, key: `${i} ${item.name}` }));
  return [{ id, title, isMisfit, items: named, more: moreText(items.length - named.length) }];
}

/** Why a VM that met the downtime limit is paused for longer: the limit is for what is sent, and the switch comes on top. */
function beyondLimit({ prediction, maxDowntime }: PlannedMove, { model, downtimeLimit }: Scenario): string {
  const isMet = modelFacts[model].mayRemain === 'downtime-limit' && prediction.converges;
  if (!isMet || maxDowntime === null || downtimeLimit > maxDowntime) return '';
  return `: the downtime limit of ${pauseText(downtimeLimit / 1000)} leaves out the switch itself, set a lower one`;
}

/** What does not fit and why, and who leaves only by a forced pause. */
export function troubleGroups({ moves, without, window, of: { scenario } }: ShownPlan): TroubleGroup[] {
  const of = (misfit: Misfit, detail: (move: PlannedMove) => string) =>
    moves.filter((move) => move.misfit === misfit).map((move) => ({ name: move.name, detail: detail(move) }));
  const pause = ({ prediction }: PlannedMove) => pauseText(prediction.metrics.downtime);
  const forced = moves.filter(({ misfit, prediction }) => misfit === null && !prediction.converges);
  return [
    ...group(
      'without',
      'No number: the closed form needs a lane faster than the dirtying, and a threshold above 0',
      true,
      without.map((name) => ({ name, detail: '' })),
    ),
    ...group(
      'sla',
      'The pause is longer than the SLA allows',
      true,
      of(
        'sla',
        (move) => `${pause(move)}, ${pauseText((move.maxDowntime ?? 0) / 1000)} allowed${beyondLimit(move, scenario)}`,
      ),
    ),
    ...group(
      'longer',
      `Longer than the window of ${clock(window)} by itself`,
      true,
      of('longer', ({ prediction }) => clock(prediction.metrics.time)),
    ),
    ...group(
      'late',
      'Too late in the order',
      true,
      of('late', ({ end }) => `ends at ${clock(end)}`),
    ),
    ...group(
      'forced',
      'Leaves, but does not converge: the pause is forced',
      false,
      forced.map((move) => ({ name: move.name, detail: pause(move) })),
    ),
  ];
}
