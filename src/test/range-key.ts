import { type RangeKey, rangeKey } from '../views/controls/range';

/** What a key does to a slider; fails for a key that does nothing. */
export function keyOfRange(key: string, shiftKey = false): RangeKey {
  const found = rangeKey({ key, shiftKey, ctrlKey: false, metaKey: false, altKey: false });
  if (found === null) throw new Error(`${key} does nothing to a slider.`);
  return found;
}
