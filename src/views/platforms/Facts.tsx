import type { PlatformId } from '../../models/result';
import { keyed } from '../shared/keyed';
import { factsOf } from './outcomes';
import * as words from './words';

/** What was read of a platform's product, in which version and where, and what the model does otherwise. */
export function Facts({ id }: { readonly id: PlatformId }) {
  return (
    <ul className="stack gap-2">
      {keyed(factsOf({ id })).map(([key, fact]) => (
        <li key={key}>
          <p className="note">{words.factSource(fact)}</p>
          <p>{fact.says}</p>
          {fact.modelled !== undefined && <p>{words.modelDoesOtherwise(fact.modelled)}</p>}
        </li>
      ))}
    </ul>
  );
}
