/**
 * The first characters of a text, none of them split. The rest of it is not looked at, however long it is.
 * 'añ😀b' cut to 3 -> 'añ😀'.
 */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : [...text.slice(0, 2 * count)].slice(0, count).join('');
}
