import { relativeError } from './relative-error';

/** 1e-9 relative, 1e-12 near 0; counts, words and null as they are. */
function isNear(mine: unknown, wanted: unknown): boolean {
  if (typeof mine !== 'number' || typeof wanted !== 'number') return mine === wanted;
  return Math.abs(mine - wanted) <= 1e-12 || relativeError(mine, wanted) <= 1e-9;
}

/** All that differs, by its path: 'traffic_mib: 12 and 13'. What is wanted of a list is its beginning. */
export function differencesFrom(wanted: unknown, mine: unknown, path = ''): readonly string[] {
  if (typeof wanted !== 'object' || wanted === null) {
    return isNear(mine, wanted) ? [] : [`${path}: ${JSON.stringify(mine)} and ${JSON.stringify(wanted)}`];
  }
  const own = (mine ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).flatMap(([key, value]) => differencesFrom(value, own[key], `${path}.${key}`));
}
