import type { ReactNode } from 'react';
import type { TermId } from '../../vocabulary/terms';
import { ItemLink } from './ItemLink';

/** A word or symbol that leads to its place in the glossary. */
export function Term({ id, children }: { readonly id: TermId; readonly children: ReactNode }) {
  return (
    <ItemLink item={`term-${id}`} className="term">
      {children}
    </ItemLink>
  );
}
