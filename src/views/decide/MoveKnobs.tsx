import { parameters } from '../../scenario/parameters';
import { KnobSet } from '../controls/KnobGroups';

/** What the fleet's VMs do not bring themselves, and the weights, which stand in Rank. */
const NAMES = parameters
  .filter(({ group }) => ['link', 'stop', 'model', 'qemu', 'energy'].includes(group))
  .map(({ name }) => name);

/** The knobs by which each VM of the fleet moves: link, stop rules, model, energy. */
export function MoveKnobs() {
  return (
    <section aria-labelledby="moves-title">
      <h2 id="moves-title">How each VM moves</h2>
      <KnobSet names={NAMES} />
    </section>
  );
}
