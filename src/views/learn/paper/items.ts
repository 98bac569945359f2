import { sayAloud, termOf } from '../../../vocabulary/terms';
import { baseItems } from './items-base';
import { energyItems } from './items-energy';
import { evaluationItems } from './items-evaluation';
import { refinedItems } from './items-refined';
import type { PaperItem } from './paper-item';

/** Every equation, algorithm, table and figure, in the paper's order. */
export const paperItems: readonly PaperItem[] = [...baseItems, ...refinedItems, ...energyItems, ...evaluationItems];

/** The item of an id, or null: 'eq-5' -> Eq. 5. */
export const itemOf = (id: string): PaperItem | null => paperItems.find((each) => each.id === id) ?? null;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']/g, '')
    .replace(/\bequation\b/g, 'eq.')
    .replace(/\bfigure\b/g, 'fig.')
    .replace(/\balg\./g, 'algorithm')
    .replace(/\s+/g, ' ');

/** Everything of an item that a search looks at, terms by name and by how they are said. */
function searched({ label, title, where, says, open, terms }: PaperItem): string {
  const words = terms.map((id) => {
    const { name, symbol } = termOf(id);
    return symbol === null ? name : `${name} ${symbol} ${sayAloud(symbol)}`;
  });
  return plain([label, title, where, says, open ?? '', ...words].join(' '));
}

const texts = new Map(paperItems.map((item) => [item, searched(item)]));

const isWordOf = (label: string, wanted: string): boolean => plain(label) === wanted;

/**
 * The items that hold every word of a search, in the paper's order; a label typed in full finds that one alone.
 * 'gamma' -> those about γ, 'eq 1' -> Eq. 1, '' -> all.
 */
export function findItems(search: string): readonly PaperItem[] {
  const wanted = plain(search.trim().replace(/\b(eq|fig|alg)s?\.?\s*(?=\d)/gi, '$1. '));
  const exact = paperItems.filter(({ label }) => isWordOf(label, wanted));
  if (exact.length > 0) return exact;
  const words = wanted.split(' ').filter((each) => each !== '');
  return paperItems.filter((item) => words.every((each) => texts.get(item)?.includes(each)));
}
