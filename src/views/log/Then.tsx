import { useState } from 'react';
import type { LogRead } from '../../engine/log-job';
import { entryOf, withEntries } from '../../scenario/journal';
import { withParameters } from '../../scenario/set-parameter';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Panel } from '../shared/Panel';
import { PlaceLink } from '../shared/PlaceLink';
import { Blanked } from './Blanked';
import { heldLog } from './log-state';
import { fleetWith, usableText, vmName } from './uses';
import * as words from './words';

const PLAN = { view: 'decide', part: 'plan' } as const;

function openInExplore(read: LogRead): void {
  const { history, openSnapshot, say } = useStore.getState();
  const scenario = withParameters(selectScenario(useStore.getState()), read.knobs.values);
  openSnapshot({ scenario, pins: history.present.pins, place: { view: 'explore' } });
  say(words.scenarioOfLog);
}

/** What is done with a log: into the scenario, into the fleet, to somebody else. */
export function Then({ read }: { readonly read: LogRead }) {
  return (
    <Panel id="log-then-title" title={words.thenTitle}>
      <p className="use">
        <button type="button" className="main-button" onClick={() => openInExplore(read)}>
          {words.useInExplore}
        </button>
        <span className="note">{usableText(read)}</span>
      </p>
      {read.knobs.values.memory !== undefined && <IntoFleet read={read} />}
      <IntoJournal read={read} />
      <Blanked />
    </Panel>
  );
}

const JOURNAL = { view: 'log', part: 'journal' } as const;

function IntoJournal({ read: { own } }: { readonly read: LogRead }) {
  const { opened } = heldLog.use();
  const journal = useStore((state) => state.journal);
  const entry = own.kind === 'migration' && opened ? entryOf(opened.file.name, own.migration) : null;
  const isThere = entry !== null && journal.some(({ id }) => id === entry.id);
  const keep = () => {
    if (entry === null || isThere) return;
    const { setJournal, say } = useStore.getState();
    setJournal(withEntries(journal, [entry]));
    say(words.keptNow(entry.name));
  };
  const kept = isThere ? words.isKept : words.howKept;
  return (
    <p className="use">
      <button type="button" aria-disabled={entry === null || isThere} onClick={keep}>
        {words.keepInJournal}
      </button>
      <span className="note">{own.kind === 'none' ? own.why : kept}</span>
      <PlaceLink to={JOURNAL}>{words.seeJournal}</PlaceLink>
    </p>
  );
}

function IntoFleet({ read }: { readonly read: LogRead }) {
  const [text, setText] = useState('');
  const name = vmName(text);
  const { setFleet, say } = useStore.getState();
  const put = () => {
    if (name === '') return;
    const fleet = selectFleet(useStore.getState());
    setFleet(fleetWith(fleet, name, read));
    say(
      words.fleetText(
        name,
        fleet.some((vm) => vm.name === name),
      ),
    );
    setText('');
  };
  return (
    <form
      className="use"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <label className="log-name option">
        {words.vmOfFleet}
        <input
          type="text"
          className="text-field"
          maxLength={80}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" aria-disabled={name === ''}>
        {words.putIntoFleet}
      </button>
      <span className="note">{words.whatFleetGets}</span>
      <PlaceLink to={PLAN}>{words.seeFleet}</PlaceLink>
    </form>
  );
}
