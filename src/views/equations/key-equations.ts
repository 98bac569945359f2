import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import type { SymbolId } from '../../state/symbols';

/** Equations that work out a key number, by its symbol; a model has one of them in play. */
const DEFINING = {
  totalTime: ['eq-6', 'qemu-4'],
  downtime: ['eq-7', 'qemu-5'],
  traffic: ['eq-5'],
  energy: ['eq-14'],
  preCopyRounds: ['eq-8', 'alg-1', 'qemu-3'],
  lambda: ['sec-3-1'],
} as const satisfies Partial<Record<SymbolId, readonly string[]>>;

/**
 * Id of the equation in play that works a key number out, or null if none does: without the equations, which come
 * later than the numbers. The closed form's total time -> 'eq-6'.
 */
export function keyEquation(symbol: keyof typeof DEFINING, model: ModelId): string | null {
  const candidates: readonly string[] = DEFINING[symbol];
  return modelFacts[model].equations.ids.find((id) => candidates.includes(id)) ?? null;
}
