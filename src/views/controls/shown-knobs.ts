import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { unreadBecause, unusedBecause } from '../../scenario/ignored';
import type { Parameter } from '../../scenario/parameter';
import type { RailGroup } from '../../scenario/parameters';
import type { ParameterName, Scenario } from '../../scenario/scenario';
import * as words from './words';

/** Where the order of links is not the one that a person expects; all others stand before these, as in the table. */
const RAIL_ORDER: readonly ParameterName[] = [
  ...(['downtimeLimit', 'switchover', 'cap', 'atDeadline', 'timeLimitPerGib', 'timeLimit'] as const),
  ...(['autoConverge', 'compression', 'compressionRatio', 'compressionSpeed'] as const),
  ...(['scanRate', 'endByRounds', 'constants', 'guest', 'zeroMemory', 'curve'] as const),
];

export const inRailOrder = (own: readonly Parameter[]): readonly Parameter[] =>
  [...own].sort((a, b) => RAIL_ORDER.indexOf(a.name) - RAIL_ORDER.indexOf(b.name));

/** The group of platforms' knobs, and that of the VM's. */
const PLATFORM: RailGroup = 'qemu';
const VM: RailGroup = 'vm';

/** Whether a knob that is not used now is left out, because there are many like it; else it is dimmed and says why. */
const isLeftOut = ({ group, advanced }: Parameter): boolean => group === PLATFORM || (group === VM && advanced);

/** The knobs that may stand in the rail with a model. */
export const knobsWith = (own: readonly Parameter[], model: ModelId): readonly Parameter[] =>
  own.filter((each) => !isLeftOut(each) || unreadBecause(each, model) === null);

/** Of those, the ones that stand there with a scenario, by their names with a space between. */
export const shownNames = (own: readonly Parameter[], scenario: Scenario): string =>
  own
    .filter((each) => !isLeftOut(each) || unusedBecause(each, scenario) === null)
    .map(({ name }) => name)
    .join(' ');

/** Names the knobs that are left out because the chosen model has no such thing; '' where it has all of them. */
export function leftOutText(own: readonly Parameter[], model: ModelId): string {
  const { label, reads } = modelFacts[model];
  const others = own.filter((each) => isLeftOut(each) && !(reads as readonly string[]).includes(each.name));
  if (others.length === 0) return '';
  return words.looksAtNone(
    label,
    others.map((each) => each.label),
  );
}

/** Whether somebody set one of the knobs that start closed: of the groups where that is rare. */
export const isAnySet = (id: RailGroup, own: readonly Parameter[], scenario: Scenario): boolean =>
  (id === PLATFORM || id === VM) &&
  own.some(({ name, advanced, default: usual }) => advanced && scenario[name] !== usual);
