import type { Names, Parsed } from './expression';
import { numberOf, parseExpression, quantityOf } from './expression';
import { isLessonUnit, type LessonValues, lessonSymbols, lessonText, lessonUnits, textIn } from './fields';
import type { Paragraph, Piece } from './lesson';

/** `{vm.downtime}` is a live number, `{vm.traffic in MiB}` one in a unit of the file's choice, `$lambda$` a symbol. */
const MARK = /\{([^{}]*)\}|\$([A-Za-z_0-9]+)\$/g;

/** Reads what stands between braces. Errors: in a sentence, what cannot be read. */
function parseValue(text: string, names: Names): Parsed<Piece> {
  const [, own = text, unit = ''] = /^(.*\S)\s+in\s+(\S+)\s*$/.exec(text) ?? [];
  const read = parseExpression(own, names);
  if (!read.ok) return read;
  if (unit === '') return { ok: true, value: { kind: 'value', of: read.value, unit: null } };
  const quantity = quantityOf(read.value);
  if (isLessonUnit(unit) && lessonUnits[unit].quantity === quantity) {
    return { ok: true, value: { kind: 'value', of: read.value, unit } };
  }
  return { ok: false, reason: `“${unit}” is no unit of it; times are in s or ms, volumes in MiB or GiB.` };
}

/** A live number as it is shown. */
export function valueText({ of, unit }: Extract<Piece, { readonly kind: 'value' }>, values: LessonValues): string {
  const value = numberOf(of, values);
  return unit !== null && Number.isFinite(value) ? textIn(value, unit) : lessonText(value, quantityOf(of));
}

/** Reads a paragraph. Errors: the first mark that cannot be read, in a sentence. */
export function parseParagraph(text: string, names: Names): Parsed<Paragraph> {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, expression, symbol = ''] = match;
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (expression === undefined) {
      if (!Object.hasOwn(lessonSymbols, symbol)) {
        const known = Object.keys(lessonSymbols).join(', ');
        return { ok: false, reason: `There is no symbol “${symbol}”; there are ${known}.` };
      }
      pieces.push({ kind: 'symbol', id: symbol });
      continue;
    }
    const read = parseValue(expression, names);
    if (!read.ok) return { ok: false, reason: `{${expression}}: ${read.reason}` };
    pieces.push(read.value);
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return { ok: true, value: pieces };
}

/** A paragraph as plain text, with its numbers: for keys, files and names of controls. */
export const paragraphText = (paragraph: Paragraph, values: LessonValues): string =>
  paragraph
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      if (piece.kind === 'symbol') return lessonSymbols[piece.id]?.shown ?? piece.id;
      return valueText(piece, values);
    })
    .join('');
