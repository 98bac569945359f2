import { equationLabel } from './equation-label';
import { showEquation } from './show-equation';

/** The name of an equation that leads to it. */
export function EquationChip({ id }: { readonly id: string }) {
  return (
    <button type="button" onClick={() => showEquation(id)}>
      {equationLabel(id)}
    </button>
  );
}
