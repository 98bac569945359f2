import { formatNumber } from '../../format/number';
import type { SymbolId } from '../../state/symbols';

/**
 * A formula as a tree: what an equation is written with, drawn by `FormulaMarkup.tsx`.
 * A symbol or a number that was put in carries the id of what it stands for, so that it lights up with its slider.
 */
export type Term =
  | { readonly kind: 'row'; readonly parts: readonly Term[] }
  | { readonly kind: 'symbol'; readonly id: SymbolId; readonly main: string; readonly sub: Term | null }
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly of: SymbolId | null }
  | { readonly kind: 'index'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fraction'; readonly top: Term; readonly bottom: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'log'; readonly base: Term; readonly body: Term }
  | { readonly kind: 'sum'; readonly from: Term; readonly to: Term; readonly body: Term }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly parts: readonly Term[] }
  | { readonly kind: 'fenced'; readonly fence: Fence; readonly body: Term };

export type FunctionName = 'min' | 'max' | 'exp';
export type Fence = 'round' | 'ceiling';

/** What builders take besides terms: a text of operators and indices such as 'i+1'. */
type Part = Term | string;

const MINUS = '\u2212';
const INVISIBLE_TIMES = '\u2062';

/** 'i', '1' and '+' of a plain text, each as what it is. Letters in a run are one name: 'max'. */
function spelled(text: string): Term {
  const parts = (text.match(/[A-Za-z]+|[0-9]+|\S/g) ?? []).map((piece): Term => {
    if (/^[A-Za-z]/.test(piece)) return { kind: 'index', text: piece };
    if (/^[0-9]/.test(piece)) return { kind: 'digits', text: piece };
    return { kind: 'operator', text: piece === '-' ? MINUS : piece };
  });
  return row(...parts);
}

const toTerm = (part: Part): Term => (typeof part === 'string' ? spelled(part) : part);

/** Terms beside each other; rows inside it are opened, so that operators know their neighbours. */
export function row(...parts: readonly Part[]): Term {
  const terms = parts.map(toTerm).flatMap((term) => (term.kind === 'row' ? term.parts : [term]));
  const [only, ...others] = terms;
  return only !== undefined && others.length === 0 ? only : { kind: 'row', parts: terms };
}

/** A symbol with an index: `symbol('volume', 'V', 'i+1')`. */
export function symbol(id: SymbolId, main: string, sub?: Part): Term {
  return { kind: 'symbol', id, main, sub: sub === undefined ? null : toTerm(sub) };
}

/** A symbol with a name below it, upright: `named('memory', 'V', 'mem')`. */
export function named(id: SymbolId, main: string, name: string): Term {
  return symbol(id, main, text(name));
}

/** A hyphen is no minus: '-0.1' -> '−0.1'. */
export function withMinus(shown: string): string {
  return shown.replaceAll('-', MINUS);
}

/** A value put in, with three significant digits, or with a text that says it better. */
export function number(value: number, of: SymbolId | null = null, shown = formatNumber(value)): Term {
  return { kind: 'number', value, text: withMinus(shown), of };
}

export function text(words: string): Term {
  return { kind: 'text', text: words };
}

export function fraction(top: Part, bottom: Part): Term {
  return { kind: 'fraction', top: toTerm(top), bottom: toTerm(bottom) };
}

/** A quotient on one line, with a stroke. */
export function over(top: Part, bottom: Part): Term {
  return joinedBy('/', [top, bottom]);
}

export function power(base: Part, exponent: Part): Term {
  return { kind: 'power', base: toTerm(base), exponent: toTerm(exponent) };
}

export function log(base: Part, body: Part): Term {
  return { kind: 'log', base: toTerm(base), body: toTerm(body) };
}

/** `sum('i=0', 'n', body)`. */
export function sum(from: Part, to: Part, body: Part): Term {
  return { kind: 'sum', from: toTerm(from), to: toTerm(to), body: toTerm(body) };
}

export function call(name: FunctionName, ...parts: readonly Part[]): Term {
  return { kind: 'call', name, parts: parts.map(toTerm) };
}

export function round(...parts: readonly Part[]): Term {
  return { kind: 'fenced', fence: 'round', body: row(...parts) };
}

export function ceiling(...parts: readonly Part[]): Term {
  return { kind: 'fenced', fence: 'ceiling', body: row(...parts) };
}

const joinedBy = (operator: string, parts: readonly Part[]): Term =>
  row(...parts.flatMap((part, at) => (at === 0 ? [part] : [{ kind: 'operator', text: operator } as const, part])));

/** Symbols beside each other, multiplied. */
export function product(...parts: readonly Part[]): Term {
  return joinedBy(INVISIBLE_TIMES, parts);
}

/** Numbers multiplied, with a cross. */
export function times(...parts: readonly Part[]): Term {
  return joinedBy('×', parts);
}

export function plus(...parts: readonly Part[]): Term {
  return joinedBy('+', parts);
}

export function minus(...parts: readonly Part[]): Term {
  return joinedBy(MINUS, parts);
}

/** A minus before a term. */
export function negative(part: Part): Term {
  return row({ kind: 'operator', text: MINUS }, part);
}

/** Everything inside a term, the term itself first. */
function childrenOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'row':
    case 'call':
      return term.parts;
    case 'fraction':
      return [term.top, term.bottom];
    case 'power':
      return [term.base, term.exponent];
    case 'log':
      return [term.base, term.body];
    case 'sum':
      return [term.from, term.to, term.body];
    case 'fenced':
      return [term.body];
    default:
      return [];
  }
}

/** Whether something in it stands on something else. */
export function hasFraction(term: Term): boolean {
  return term.kind === 'fraction' || childrenOf(term).some(hasFraction);
}

/** Whether it stands taller than a line: fences grow with it, and its line keeps room for it. */
export function isTall(term: Term): boolean {
  return hasFraction(term) || term.kind === 'sum' || childrenOf(term).some(isTall);
}

/** The ids that a formula lights up, each once, in reading order. */
export function symbolsOf(...terms: readonly Term[]): SymbolId[] {
  const found = terms.flatMap((term): SymbolId[] => {
    if (term.kind === 'symbol') return [term.id];
    if (term.kind === 'number') return term.of === null ? [] : [term.of];
    return symbolsOf(...childrenOf(term));
  });
  return [...new Set(found)];
}

/** What is put in for a symbol: a value, a term that says it better, or one after the other in reading order. */
type Put = number | Term;
export type Values = Readonly<Partial<Record<SymbolId, Put | readonly Put[]>>>;

const numberIn = (term: Term): number =>
  term.kind === 'number' ? term.value : term.kind === 'digits' ? Number(term.text) : Number.NaN;

const isOperator = (term: Term | undefined, text: string): boolean => term?.kind === 'operator' && term.text === text;

/** 'n + 1' in an exponent is one number. */
function folded(term: Term): Term {
  const [first, operator, second, ...others] = term.kind === 'row' ? term.parts : [];
  if (!first || !second || others.length > 0 || !isOperator(operator, '+')) return term;
  return number(numberIn(first) + numberIn(second), first.kind === 'number' ? first.of : null);
}

/** '+ 2 × 3' or '− 2 × 3', never '+ −2'. */
function withSigns(parts: readonly Term[]): readonly Term[] {
  return parts.map((part, at) => {
    const next = parts[at + 1];
    const before = parts[at - 1];
    if (isOperator(part, '+') && next?.kind === 'number' && next.value < 0) return { kind: 'operator', text: MINUS };
    const isTurned = isOperator(before, '+') && part.kind === 'number' && part.value < 0;
    return isTurned ? number(-part.value, part.of) : part;
  });
}

/**
 * A formula with numbers in the place of its symbols, which is how each stands here only once. Indices go with their
 * symbols; one that stands alone becomes `index`. Errors: a symbol without a value throws.
 * V_mem λ^i with 1024, 0.42 and index 1 -> 1,024 × 0.42^1.
 */
export function putIn(formula: Term, values: Values, index = 1): Term {
  const used = new Map<SymbolId, number>();
  const valueFor = (id: SymbolId): Term => {
    const given = values[id];
    const turn = used.get(id) ?? 0;
    used.set(id, turn + 1);
    const value = Array.isArray(given) ? given[turn] : given;
    if (value === undefined) throw new Error(`Nothing to put in for ${id}.`);
    return typeof value === 'number' ? number(value, id) : value;
  };
  const filled = (term: Term): Term => {
    switch (term.kind) {
      case 'symbol':
        return valueFor(term.id);
      case 'digits':
        return number(Number(term.text));
      case 'index':
        return number(index);
      case 'operator':
        return term.text === INVISIBLE_TIMES ? { kind: 'operator', text: '×' } : term;
      case 'row':
        return row(...withSigns(term.parts.map(filled)));
      case 'call':
        return { ...term, parts: term.parts.map(filled) };
      case 'fraction':
        return fraction(filled(term.top), filled(term.bottom));
      case 'power':
        return power(filled(term.base), folded(filled(term.exponent)));
      case 'log':
        return log(filled(term.base), filled(term.body));
      case 'fenced':
        return { ...term, body: filled(term.body) };
      default:
        return term;
    }
  };
  return filled(formula);
}
