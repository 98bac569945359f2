import { useEffect } from 'react';
import type { Remedy } from '../../analysis/remedies';
import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { Panel } from '../shared/Panel';
import { RemedyTable } from './RemedyTable';
import './remedies.css';
import * as words from './words';

function put({ sets }: Remedy, text: string): void {
  const { setParameters, say } = useStore.getState();
  setParameters(sets);
  say(words.changeIsIn(text));
}

/** Somebody who has pressed for it sees it: on a phone it would open behind the controls. A link that holds it open moves nothing. */
function useInSight(id: string): void {
  useEffect(() => {
    const title = document.getElementById(id);
    const isAsked = document.activeElement !== document.body;
    if (title && isAsked && title.getBoundingClientRect().top > innerHeight / 2)
      title.scrollIntoView({ block: 'start' });
  }, [id]);
}

const TITLE = 'remedies-title';

/** What would help the scenario in force. Its height hardly changes. */
export function Remedies({ scenario, isBad }: { readonly scenario: Scenario; readonly isBad: boolean }) {
  useInSight(TITLE);
  return (
    <Panel id={TITLE} title={words.whatWouldHelp} className="remedies">
      {isBad ? <RemedyTable scenario={scenario} onPut={put} /> : <p>{words.nothingToChange}</p>}
    </Panel>
  );
}
