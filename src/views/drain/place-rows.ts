import type { Fleet } from '../../scenario/fleet';
import type { VmOrder } from '../../scenario/vm-settings';
import { namesText } from './drain-text';

/** What to do with a VM's place, as it stands on a button. */
export const placeText = (order: VmOrder | null): string => (order === null ? 'As the plan has it' : `Leave ${order}`);

/** What was done: 'leaves first'. */
export const placeSaid = (order: VmOrder | null): string =>
  order === null ? 'has no place of its own in the order' : `leaves ${order}`;

/** Who leaves first and last: 'In any order dns leaves first; db-05, db-06 leave last.'; '' for nobody. */
export function placesText(fleet: Fleet): string {
  const parts = (['first', 'last'] as const).flatMap((order) => {
    const names = fleet.filter(({ settings }) => settings?.order === order).map(({ name }) => name);
    return names.length === 0 ? [] : [`${namesText(names)} ${names.length === 1 ? 'leaves' : 'leave'} ${order}`];
  });
  return parts.length === 0 ? '' : `In any order ${parts.join('; ')}.`;
}
