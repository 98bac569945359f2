import { leavesFleetOut } from '../../scenario/fleet-text';
import { type Held, labelsOf } from '../../state/held';
import type { Store } from '../../state/store';

/** 'a', 'a and b', 'a, b and c' */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** What a link holds, and what of this page it does not: 'It holds the scenario, ..., without your 6 rows of energy.csv.' */
export function linkHolds(
  link: string,
  { held, histories }: { readonly held: Held } & Pick<Store, 'histories'>,
): string {
  const isLarge = leavesFleetOut(link);
  const without = [
    ...(isLarge ? ['the fleet, which is too large (save it as a file in Decide)'] : []),
    ...labelsOf(held).map((label) => `your ${label}`),
    ...(histories.length > 0 ? ['the histories'] : []),
  ];
  const holds = ['the scenario', ...(isLarge ? [] : ['the fleet']), 'this view'];
  return `It holds ${listed(holds)}${without.length === 0 ? '' : `, without ${listed(without)}`}.`;
}
