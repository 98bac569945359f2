import { createElement, memo, type ReactElement, type ReactNode } from 'react';
import type { SymbolId } from '../../state/symbols';
import { litHandlers, useLit } from '../shared/lit';
import { isTall, type Term } from './formula';
import { colourOf } from './symbol-colour';

const FENCES = { round: ['(', ')'], ceiling: ['⌈', '⌉'] } as const;
const INVISIBLE_TIMES = '\u2062';
const APPLY_FUNCTION = '\u2061';

/** As tall as a digit: fonts without metrics for mathematics lower a subscript only as far as its own height asks. */
const SUBSCRIPT_STRUT = '0.85em';

/** And they raise an exponent to the top of its base: so the base is said to be lower than it is. */
const BASE_HEIGHT = '0.4em';

/** Parts beside each other. Their places never change, so they need no keys. */
const inRow = (...parts: readonly ReactNode[]): ReactElement => createElement('mrow', null, ...parts);

export function drawOperator(text: string): ReactElement {
  return text === INVISIBLE_TIMES ? (
    <mo lspace="0.08em" rspace="0.08em">
      {text}
    </mo>
  ) : (
    <mo>{text}</mo>
  );
}

/** Fences grow only around what is taller than a line. */
function drawFenced(
  [open, close]: readonly [string, string],
  isTallInside: boolean,
  ...parts: readonly ReactNode[]
): ReactElement {
  const stretchy = isTallInside ? 'true' : 'false';
  return inRow(<mo stretchy={stretchy}>{open}</mo>, ...parts, <mo stretchy={stretchy}>{close}</mo>);
}

/** With more air than usual, for the numbers beside it have commas of their own. */
const drawComma = (): ReactElement => <mo rspace="0.5em">,</mo>;

function drawCall(name: string, parts: readonly Term[]): ReactElement {
  const listed = parts.flatMap((part, at) => (at === 0 ? [draw(part)] : [drawComma(), draw(part)]));
  return inRow(<mi>{name}</mi>, <mo>{APPLY_FUNCTION}</mo>, drawFenced(FENCES.round, parts.some(isTall), ...listed));
}

/** A formula as MathML elements. */
export function draw(term: Term): ReactElement {
  switch (term.kind) {
    case 'row':
      return inRow(...term.parts.map(draw));
    case 'symbol':
      return <LitSymbol term={term} />;
    case 'number':
      return term.of === null ? <mn>{term.text}</mn> : <LitNumber of={term.of} text={term.text} />;
    case 'index':
      return <mi>{term.text}</mi>;
    case 'digits':
      return <mn className="formula-digits">{term.text}</mn>;
    case 'operator':
      return drawOperator(term.text);
    case 'text':
      return <mtext>{term.text}</mtext>;
    case 'fraction':
      return createElement('mfrac', null, draw(term.top), draw(term.bottom));
    case 'power':
      return createElement(
        'msup',
        null,
        <mpadded height={BASE_HEIGHT}>{draw(term.base)}</mpadded>,
        draw(term.exponent),
      );
    case 'log':
      return inRow(
        createElement('msub', null, <mi>log</mi>, inRow(draw(term.base), <mspace height={SUBSCRIPT_STRUT} />)),
        <mo>{APPLY_FUNCTION}</mo>,
        drawFenced(FENCES.round, isTall(term.body), draw(term.body)),
      );
    case 'sum':
      return inRow(createElement('munderover', null, <mo>∑</mo>, draw(term.from), draw(term.to)), draw(term.body));
    case 'call':
      return drawCall(term.name, term.parts);
    case 'fenced':
      return drawFenced(FENCES[term.fence], isTall(term.body), draw(term.body));
  }
}

const litClass = (id: SymbolId, isLit: boolean): string =>
  isLit ? `formula-symbol tone-${colourOf(id)} is-lit` : 'formula-symbol';

/** A symbol: it lights up with its slider and its marks. */
const LitSymbol = memo(function LitSymbol({ term }: { readonly term: Extract<Term, { kind: 'symbol' }> }) {
  const { id, main, sub } = term;
  const attributes = { className: litClass(id, useLit(id)), ...litHandlers(id) };
  return sub === null ? (
    <mi {...attributes}>{main}</mi>
  ) : (
    createElement('msub', attributes, <mi>{main}</mi>, inRow(draw(sub), <mspace height={SUBSCRIPT_STRUT} />))
  );
});

/** A value that was put in for a symbol, and lights up with it. */
const LitNumber = memo(function LitNumber({ of, text }: { readonly of: SymbolId; readonly text: string }) {
  return (
    <mn className={litClass(of, useLit(of))} {...litHandlers(of)}>
      {text}
    </mn>
  );
});
