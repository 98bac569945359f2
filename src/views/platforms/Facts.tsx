import type { PlatformId } from '../../models/result';
import { factSource, factsOf } from './platforms-words';

/** What was read of a platform's product, in which version and where, and what the model does otherwise. */
export function Facts({ id }: { readonly id: PlatformId }) {
  return (
    <ul className="stack gap-2">
      {factsOf({ id }).map((fact) => (
        <li key={factSource(fact)}>
          <p className="note">{factSource(fact)}</p>
          <p>{fact.says}</p>
          {fact.modelled !== undefined && <p>The model does otherwise: {fact.modelled}</p>}
        </li>
      ))}
    </ul>
  );
}
