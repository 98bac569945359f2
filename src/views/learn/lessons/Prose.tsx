import { type LessonValues, lessonSymbols } from '../../../lessons/fields';
import type { Paragraph, Piece } from '../../../lessons/lesson';
import { valueText } from '../../../lessons/paragraph';
import { keyed } from '../../shared/keyed';
import { MathSymbol } from '../../shared/MathSymbol';

interface InlineProps {
  readonly of: Paragraph;
  readonly values: LessonValues;
}

/** A paragraph's words, with the numbers of now and the paper's symbols in it. */
export function Inline({ of, values }: InlineProps) {
  return keyed(of).map(([key, piece]) => <PieceView key={key} piece={piece} values={values} />);
}

function PieceView({ piece, values }: { readonly piece: Piece; readonly values: LessonValues }) {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'value') {
    return <span className="lesson-value">{valueText(piece, values)}</span>;
  }
  const symbol = lessonSymbols[piece.id];
  return (
    <>
      <MathSymbol text={symbol?.shown ?? piece.id} />
      <span className="visually-hidden">{symbol?.spoken}</span>
    </>
  );
}

interface ProseProps {
  readonly of: readonly Paragraph[];
  readonly values: LessonValues;
}

/** Paragraphs of a lesson. */
export function Prose({ of, values }: ProseProps) {
  return keyed(of).map(([key, paragraph]) => (
    <p key={key} className="lesson-text">
      <Inline of={paragraph} values={values} />
    </p>
  ));
}
