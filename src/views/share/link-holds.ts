import { leavesFleetOut } from '../../scenario/fleet-text';
import { type Held, labelsOf } from '../../state/held';
import type { Store } from '../../state/store';
import * as words from './words';

/** What a link may leave out: what was opened in views, histories, the journal. */
type Beside = { readonly held: Held } & Pick<Store, 'histories'> & Partial<Pick<Store, 'journal'>>;

/** What a link holds, and what of this page it does not: 'It holds the scenario, ..., without your 6 rows of energy.csv.' */
export function linkHolds(link: string, { held, histories, journal = [] }: Beside): string {
  const isLarge = leavesFleetOut(link);
  const without = [
    ...(isLarge ? [words.held.largeFleet] : []),
    ...labelsOf(held).map((label) => words.your(label)),
    ...(histories.length > 0 ? [words.held.histories] : []),
    ...(journal.length > 0 ? [words.held.journal] : []),
  ];
  const pins = [...link.matchAll(/[?&]pin=/g)].length;
  const holds = [
    words.held.scenario,
    ...(pins === 0 ? [] : [words.pinned(pins)]),
    ...(isLarge ? [] : [words.held.fleet]),
    words.held.view,
  ];
  return words.linkHolds(holds, without);
}

/** What the file holds of what the link leaves out; '' where that is nothing. */
export function fileHolds(link: string, beside: Beside): string {
  const more = [
    ...(leavesFleetOut(link) ? [words.held.fleet] : []),
    ...labelsOf(beside.held).map((label) => words.your(label)),
    ...(beside.histories.length > 0 ? [words.held.histories] : []),
    ...(beside.journal?.length ? [words.held.journal] : []),
  ];
  return more.length === 0 ? '' : words.fileHolds(more);
}

/** Longer than this, some programs cut links. */
export const LONG_LINK = 2000;
