import type { PlaceEffect } from '../../analysis/plan/plan-places';
import { wallClock } from '../../format/clock';
import type { Fleet } from '../../scenario/fleet';
import type { VmOrder } from '../../scenario/vm-settings';
import type { Column } from '../shared/table';
import { namesText, whole } from './drain-text';
import { chanceText } from './range-words';

/** What to do with a VM's place, as it stands on a button. */
const placeText = (order: VmOrder | null): string => (order === null ? 'As the plan has it' : `Leave ${order}`);

/** What was done: 'leaves first'. */
export const placeSaid = (order: VmOrder | null): string =>
  order === null ? 'has no place of its own in the order' : `leaves ${order}`;

/** The columns of a VM's places: each a button but the one that it has, and what the plan comes to. */
export function placeColumns(
  all: number,
  from: string,
  isExact: boolean,
  now: VmOrder | null,
  onPut: (order: VmOrder | null) => void,
): readonly Column<PlaceEffect>[] {
  const columns: readonly Column<PlaceEffect>[] = [
    {
      ...{ key: 'place', head: 'Its place', isName: true },
      text: ({ order }) =>
        order === now ? (
          placeText(order)
        ) : (
          <button type="button" onClick={() => onPut(order)}>
            {placeText(order)}
          </button>
        ),
    },
    { key: 'ends', head: 'All have left', text: ({ ends }) => wallClock(from, ends) },
    {
      ...{ key: 'leave', head: 'In the window', isNumber: true },
      text: ({ leave }) => `${whole(leave)} of ${whole(all)}`,
    },
    {
      ...{ key: 'chance', head: 'All in the window', isNumber: true },
      text: ({ makesWindow }) => chanceText(makesWindow ?? 0),
    },
    {
      ...{ key: 'own', head: 'It has left' },
      text: ({ vmEnds }) => (vmEnds === null ? 'not planned' : wallClock(from, vmEnds)),
    },
  ];
  return columns.filter(({ key }) => key !== 'chance' || !isExact);
}

/** Who leaves first and last: 'In any order dns leaves first; db-05, db-06 leave last.'; '' for nobody. */
export function placesText(fleet: Fleet): string {
  const parts = (['first', 'last'] as const).flatMap((order) => {
    const names = fleet.filter(({ settings }) => settings?.order === order).map(({ name }) => name);
    return names.length === 0 ? [] : [`${namesText(names)} ${names.length === 1 ? 'leaves' : 'leave'} ${order}`];
  });
  return parts.length === 0 ? '' : `In any order ${parts.join('; ')}.`;
}
