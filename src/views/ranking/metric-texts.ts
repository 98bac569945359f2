import { formatNumber } from '../../format/number';

/** A share in two digits: 0.0712 -> '7.1 %'. */
export const percentText = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

/** 'a', 'a and b', 'a, b and c'. */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A VM's name; one without a name is called by its row. */
export function nameOf(fleet: readonly { readonly name: string }[], k: number): string {
  return fleet[k]?.name || `VM ${k + 1}`;
}
