import type { Claim, Fact } from '../../analysis/claims/claim';
import { formatNumber, joined, scaleTransferRate } from '../../format/number';

/** A fact's number with its unit: '3.2 %', '54.7 MiB', '27 peeks'. */
export function factText({ value, unit }: Fact): string {
  if (unit === 'MiB/s') return joined(scaleTransferRate(value));
  if (unit === '%') return `${formatNumber(100 * value)}\u00a0%`;
  return unit === '' ? formatNumber(value, 4) : `${formatNumber(value)}\u00a0${unit}`;
}

/** What is said of a claim at a glance. */
export const claimVerdict = ({ holds }: Claim): string => (holds ? 'Holds' : 'Does not hold');

/** How many hold: '9 of 14 claims hold in these runs'. */
export function claimsHeadline(claims: readonly Claim[]): string {
  const holding = claims.filter(({ holds }) => holds).length;
  return `${holding} of ${claims.length} claims of the paper hold in these runs`;
}
