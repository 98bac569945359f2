import type { Remedy } from '../../analysis/remedies';
import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { RemedyTable } from './RemedyTable';
import './remedies.css';

function put({ sets }: Remedy, text: string): void {
  const { setParameters, say } = useStore.getState();
  setParameters(sets);
  say(`${text}. Undo takes it back.`);
}

/** What would help the scenario in force. Its height hardly changes. */
export function Remedies({ scenario, isBad }: { readonly scenario: Scenario; readonly isBad: boolean }) {
  return (
    <section className="remedies" aria-labelledby="remedies-title">
      <h2 id="remedies-title">What would help</h2>
      {isBad ? (
        <RemedyTable scenario={scenario} onPut={put} />
      ) : (
        <p>Nothing has to change: it converges by its own rules.</p>
      )}
    </section>
  );
}
