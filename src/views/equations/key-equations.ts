import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import type { SymbolId } from '../../state/symbols';
import { isPlainQemu, type QemuKnob } from './plain-qemu';

/** Equations that work out a key number, by its symbol; a model has one of them in play. */
const DEFINING = {
  totalTime: ['eq-6', 'qemu-4'],
  downtime: ['eq-7', 'qemu-5'],
  traffic: ['eq-5'],
  energy: ['eq-14'],
  preCopyRounds: ['eq-8', 'alg-1', 'qemu-3'],
  lambda: ['sec-3-1'],
} as const satisfies Partial<Record<SymbolId, readonly string[]>>;

/** What holds whatever the rules are. */
const OF_ALL: readonly string[] = ['sec-3-1', 'eq-14'];

/**
 * Id of the equation in play that works a key number out, or null if none does: without the equations, which come
 * later than the numbers. The closed form's total time -> 'eq-6'.
 */
export function keyEquation(symbol: keyof typeof DEFINING, of: Pick<Scenario, 'model' | QemuKnob>): string | null {
  const candidates: readonly string[] = DEFINING[symbol];
  const { form, ids } = modelFacts[of.model].equations;
  const isWritten = form !== 'cut-rounds' || isPlainQemu(of);
  return ids.find((id) => candidates.includes(id) && (isWritten || OF_ALL.includes(id))) ?? null;
}
