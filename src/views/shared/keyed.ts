/**
 * Items with a key each, by their place: for sentences and what else has no name, of which two may be the same. React
 * leaves a line standing whose key occurs twice. `keyed(['a', 'a'])` -> [['0', 'a'], ['1', 'a']].
 */
export const keyed = <Item>(items: readonly Item[]): readonly (readonly [key: string, item: Item])[] =>
  items.map((item, i) => [String(i), item]);
