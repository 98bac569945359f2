import * as words from './words';
/** Not in the paper, so it has no number. */
export const DIRTY_CURVE = 'dirty-curve';

/** Names of equations by id: 'eq-5' -> 'Eq. 5', 'sec-4-3' -> 'Sec. 4.3', 'alg-1' -> 'Alg. 1', 'qemu-1' -> 'QEMU 1'. */
export function equationLabel(id: string): string {
  if (id === DIRTY_CURVE) return 'U(T)';
  const [kind = '', ...numbers] = id.split('-');
  return `${words.equationKinds[kind] ?? ''} ${numbers.join('.')}`;
}
