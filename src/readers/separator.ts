import type { LeadingLines } from './exports/aligned';

const SIGNS = [',', ';', '\t', '|'] as const;

/**
 * What parts the columns: the sign that is commonest in the header; without any, runs of two spaces or more, or single
 * spaces where the first row has as many words as the header.
 */
export function separatorOf({ header, row }: LeadingLines): string {
  const bare = withTabs(header, row).replaceAll(/"[^"]*"/g, '');
  const counts = SIGNS.map((sign) => bare.split(sign).length);
  // A sign that parts the first row into as many cells is no part of a name ('Summary|Power state').
  const below = row.replaceAll(/"[^"]*"/g, '');
  const same = SIGNS.filter((sign, i) => (counts[i] ?? 0) > 1 && below.split(sign).length === counts[i]);
  const most = Math.max(...SIGNS.map((sign, i) => (same.length > 0 && !same.includes(sign) ? 0 : (counts[i] ?? 0))));
  if (most > 1) return SIGNS.find((sign, i) => counts[i] === most && (same.length === 0 || same.includes(sign))) ?? ',';
  if (bare.trim().includes('  ')) return '  ';
  const words = header.trim().split(' ').length;
  return words > 1 && words === row.trim().split(/ +/).length ? ' ' : ',';
}

/** A header whose columns are aligned by spaces may have tabs between its last names, as that of `xl list`. */
const withTabs = (header: string, row: string): string =>
  header.includes('  ') && !row.includes('\t') ? header.replaceAll('\t', '  ') : header;
