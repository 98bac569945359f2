import type { Claim, Fact } from '../../analysis/claims/claim';
import { formatNumber, joined, scaleTransferRate } from '../../format/number';
import * as words from './late-words';

/** A fact's number with its unit: '3.2 %', '54.7 MiB', '27 peeks'. */
export function factText({ value, unit }: Fact): string {
  if (unit === 'MiB/s') return joined(scaleTransferRate(value));
  if (unit === '%') return `${formatNumber(100 * value)}\u00a0%`;
  return unit === '' ? formatNumber(value, 4) : `${formatNumber(value)}\u00a0${unit}`;
}

/** How many hold: '9 of 14 claims hold in these runs'. */
export const claimsHeadline = (claims: readonly Claim[]): string =>
  words.claimsHeadline(claims.filter(({ holds }) => holds).length, claims.length);
