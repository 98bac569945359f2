import { leavesFleetOut } from '../../scenario/fleet-text';
import { type Held, labelsOf } from '../../state/held';
import type { Store } from '../../state/store';

/** 'a', 'a and b', 'a, b and c' */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const pinned = (count: number): readonly string[] =>
  count === 0 ? [] : [count === 1 ? 'the pinned scenario' : `${count} pinned scenarios`];

/** What a link may leave out: what was opened in views, histories, the journal. */
type Beside = { readonly held: Held } & Pick<Store, 'histories'> & Partial<Pick<Store, 'journal'>>;

/** What a link holds, and what of this page it does not: 'It holds the scenario, ..., without your 6 rows of energy.csv.' */
export function linkHolds(link: string, { held, histories, journal = [] }: Beside): string {
  const isLarge = leavesFleetOut(link);
  const without = [
    ...(isLarge ? ['the fleet, which is too large'] : []),
    ...labelsOf(held).map((label) => `your ${label}`),
    ...(histories.length > 0 ? ['the histories'] : []),
    ...(journal.length > 0 ? ['the journal'] : []),
  ];
  const pins = [...link.matchAll(/[?&]pin=/g)].length;
  const holds = ['the scenario', ...pinned(pins), ...(isLarge ? [] : ['the fleet']), 'this view'];
  return `It holds ${listed(holds)}${without.length === 0 ? '' : `, without ${listed(without)}`}.`;
}

/** What the file holds of what the link leaves out; '' where that is nothing. */
export function fileHolds(link: string, beside: Beside): string {
  const more = [
    ...(leavesFleetOut(link) ? ['the fleet'] : []),
    ...labelsOf(beside.held).map((label) => `your ${label}`),
    ...(beside.histories.length > 0 ? ['the histories'] : []),
    ...(beside.journal?.length ? ['the journal'] : []),
  ];
  return more.length === 0 ? '' : `The file holds ${listed(more)} too: drop it on the page to open it.`;
}

/** Longer than this, some programs cut links. */
export const LONG_LINK = 2000;
