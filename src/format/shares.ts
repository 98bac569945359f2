import { formatNumber } from './number';

/**
 * Shares of one whole in per cent, with as many places as the smallest of them needs (two at most), rounded so that they
 * add up to 100: what is cut off goes to those that lost most. Assumes shares from 0 to 1 that sum to 1.
 * [0.9975, 0.0025] -> ['99.8 %', '0.2 %']; [1/3, 1/3, 1/3] -> ['34 %', '33 %', '33 %'].
 */
export function percentParts(shares: readonly number[]): readonly string[] {
  const least = Math.min(...shares.filter((share) => share > 0));
  const places = least >= 0.01 ? 0 : least >= 0.001 ? 1 : 2;
  const size = 100 * 10 ** places;
  const parts = shares.map((share) => Math.floor(share * size));
  const missing = Math.round(size * shares.reduce((sum, share) => sum + share, 0)) - parts.reduce((a, b) => a + b, 0);
  const lost = shares.map((share, i) => ({ i, lost: share * size - (parts[i] ?? 0) })).sort((a, b) => b.lost - a.lost);
  for (const { i } of lost.slice(0, missing)) parts[i] = (parts[i] ?? 0) + 1;
  return shares.map((share, i) => {
    const part = parts[i] ?? 0;
    const step = 1 / 10 ** places;
    if (part === size && share < 1) return `over ${formatNumber(100 - step, 6)}\u00a0%`;
    return part === 0 && share > 0 ? `under ${step}\u00a0%` : `${formatNumber(part / 10 ** places, 6)}\u00a0%`;
  });
}
