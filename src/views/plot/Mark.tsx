import type { ReactNode } from 'react';
import type { SymbolId } from '../../state/symbols';
import { litHandlers, useLit } from '../shared/lit';

interface MarkProps {
  /** The symbol that the mark stands for: pointing at the mark lights it up everywhere. */
  readonly symbol: SymbolId;
  /** Further symbols that light this mark. */
  readonly also?: readonly SymbolId[];
  readonly children: ReactNode;
}

/** Marks of a chart that stand for a symbol of the equations, and light up with it. */
export function Mark({ symbol, also = [], children }: MarkProps) {
  const lit = useLit(symbol, ...also);
  return (
    <g className={lit ? 'mark is-lit' : 'mark'} {...litHandlers(symbol)}>
      {children}
    </g>
  );
}
