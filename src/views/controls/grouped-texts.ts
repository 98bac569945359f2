import { formatNumber } from '../../format/number';
import { fieldText, readTyped } from './field-text';

/** All digits of a field. */
const DIGITS = 15;

/** What parts thousands and decimals, as numbers look now. */
function separators(): { readonly group: string; readonly decimal: string } {
  const example = formatNumber(12_345.6, DIGITS);
  return { group: example.charAt(2), decimal: example.charAt(6) };
}

/**
 * A number as it is typed, without what parts its thousands and with a point for decimals; what follows it stays. A text that
 * is no such number stays as it is. '100,000 Mbit/s' -> '100000 Mbit/s'; where numbers look as in German, '1.500,5' -> '1500.5'.
 */
export function ungrouped(text: string): string {
  const { group, decimal } = separators();
  const trimmed = text.trim();
  const grouped = new RegExp(`^([1-9]\\d{0,2}(?:[${group}\\s]\\d{3})+)(?:[${decimal}](\\d+))?(?![\\d.,])`, 'u');
  const found = grouped.exec(trimmed);
  if (found === null) return decimal === '.' ? trimmed : trimmed.replace(/^(\d+),(\d+)(?![\d.,])/u, '$1.$2');
  const [all, whole = '', part] = found;
  return `${whole.replaceAll(/\D/gu, '')}${part === undefined ? '' : `.${part}`}${trimmed.slice(all.length)}`;
}

const PLAIN = /^\d+(\.\d+)?$/u;

/** A value as its field shows it: in a field that is typed into plainly, so that a digit can be added; else as the page writes numbers. */
export function shownText(isTypedInto: boolean, ...[value, shown]: Parameters<typeof fieldText>): string {
  const plain = fieldText(value, shown);
  if (!PLAIN.test(plain)) return plain;
  if (!isTypedInto) return formatNumber(Number(plain), DIGITS);
  return separators().decimal === ',' ? plain.replace('.', ',') : plain;
}

/** What was typed, with or without what parts thousands. */
export const readShown: typeof readTyped = (parameter, text) => readTyped(parameter, ungrouped(text));
