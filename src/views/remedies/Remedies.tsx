import type { Remedy } from '../../analysis/remedies';
import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { Panel } from '../shared/Panel';
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
    <Panel id="remedies-title" title="What would help" className="remedies">
      {isBad ? (
        <RemedyTable scenario={scenario} onPut={put} />
      ) : (
        <p>Nothing has to change: it converges by its own rules.</p>
      )}
    </Panel>
  );
}
