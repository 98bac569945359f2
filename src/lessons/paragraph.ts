import type { Names, Parsed } from './expression';
import { numberOf, parseExpression, quantityOf } from './expression';
import { type LessonValues, lessonSymbols, lessonText } from './fields';
import type { Paragraph, Piece } from './lesson';

/** `{vm.downtime}` is a live number, `$lambda$` a symbol. */
const MARK = /\{([^{}]*)\}|\$([A-Za-z_0-9]+)\$/g;

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
    const read = parseExpression(expression, names);
    if (!read.ok) return { ok: false, reason: `{${expression}}: ${read.reason}` };
    pieces.push({ kind: 'value', of: read.value });
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
      return lessonText(numberOf(piece.of, values), quantityOf(piece.of));
    })
    .join('');
