import type { SymbolId } from '../../state/symbols';
import type { Term } from './formula';
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

/** Not in the paper, so it has no number. */
export const DIRTY_CURVE = 'dirty-curve';

/** Names of equations by id: 'eq-5' -> 'Eq. 5', 'sec-4-3' -> 'Sec. 4.3', 'alg-1' -> 'Alg. 1', 'qemu-1' -> 'QEMU 1'. */
export function equationLabel(id: string): string {
  if (id === DIRTY_CURVE) return 'U(T)';
  const [kind = '', ...numbers] = id.split('-');
  if (kind === 'qemu') return `QEMU ${numbers.join('.')}`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}. ${numbers.join('.')}`;
}
