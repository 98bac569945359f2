import { useStore } from '../../state/store';
import type { SymbolId } from '../../state/symbols';
import { useLitSymbol } from '../../state/use-part';

/** Whether a symbol that an element stands for is lit: in its slider, its equations and its marks together. */
export function useLit(...symbols: readonly SymbolId[]): boolean {
  return useLitSymbol((lit) => lit !== null && symbols.includes(lit));
}

/** Handlers that light a symbol up while a pointer is on an element. */
export function litHandlers(symbol: SymbolId) {
  const { light } = useStore.getState();
  return { onPointerEnter: () => light(symbol), onPointerLeave: () => light(null) };
}
