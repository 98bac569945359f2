import { joined, type ScaledNumber } from '../../format/number';
import type { SymbolId } from '../../state/symbols';
import { equationLabel } from './equation-label';
import { number, putIn, type Term, type Values } from './formula';
import type { MigrationNumbers, ScenarioNumbers } from './numbers';

/** How the two sides of a line stand to each other. */
export type Relation = '=' | '≤' | '<';

/** A line in symbols: `left relation right`, and what it means beside it. */
export interface SymbolLine {
  readonly left: Term;
  readonly relation: Relation;
  readonly right: Term;
  readonly aside?: string;
}

/** The same with numbers put in: `left relation step = step = result unit`. */
export interface NumberLine {
  readonly left: Term;
  readonly relation: Relation;
  /** At least one; each equals the one before, the last is the result. */
  readonly steps: readonly Term[];
  readonly unit: string;
  readonly aside?: string;
}

/** The lines with numbers, or why there are none. */
export type Numbers = readonly NumberLine[] | string;

/** What the numbers of an equation are made from: some have them even where the model is not applicable. */
export type PutIn =
  | { readonly from: 'scenario'; readonly lines: (numbers: ScenarioNumbers) => Numbers }
  | { readonly from: 'migration'; readonly lines: (numbers: MigrationNumbers) => Numbers };

/** An equation of the paper, or of what fills its holes. */
export interface Equation {
  /** Also its element's id: 'eq-5'. */
  readonly id: string;
  readonly label: string;
  /** One sentence that says it in words. */
  readonly reading: string;
  /** What it works out: clicking such a symbol elsewhere leads here. */
  readonly defines: readonly SymbolId[];
  readonly symbols: readonly SymbolLine[];
  readonly putIn: PutIn;
}

/** An equation whose numbers come from a migration. */
export function equation(
  id: string,
  reading: string,
  defines: readonly SymbolId[],
  symbols: readonly SymbolLine[],
  lines: (numbers: MigrationNumbers) => Numbers,
): Equation {
  return { id, label: equationLabel(id), reading, defines, symbols, putIn: { from: 'migration', lines } };
}

/** `left = right` in symbols. */
export function line(left: Term, right: Term, aside?: string): SymbolLine {
  return { left, relation: '=', right, ...(aside === undefined ? {} : { aside }) };
}

/** `left = step = result unit`. */
export function equals(left: Term, steps: readonly Term[], unit = '', aside?: string): NumberLine {
  return { left, relation: '=', steps, unit, ...(aside === undefined ? {} : { aside }) };
}

/** A line with numbers: where it begins, what is put in, what comes out. */
interface Worked {
  /** The left side, where its index is another one: V_1 for V_i. */
  readonly left?: Term;
  readonly values: Values;
  /** What comes out, and which symbol it lights up with. */
  readonly result: Term | readonly [value: number, of: SymbolId];
  readonly unit?: string;
  /** Steps between the numbers and the result. */
  readonly between?: readonly Term[];
  /** The result in the unit of the key numbers; said beside the line where that is another unit. */
  readonly shown?: ScaledNumber;
  readonly aside?: string | undefined;
}

const asTerm = (result: Worked['result']): Term => ('kind' in result ? result : number(result[0], result[1]));

/** The line of an equation with its numbers put in: the formula is the one in symbols. */
export function worked(
  { left, right }: SymbolLine,
  { left: at = left, values, result, unit = '', between = [], shown, aside }: Worked,
): NumberLine {
  const inOther = shown === undefined || shown.unit === unit ? aside : joined(shown);
  return equals(at, [putIn(right, values), ...between, asTerm(result)], unit, inOther);
}
