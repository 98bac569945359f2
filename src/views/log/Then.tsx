import { useState } from 'react';
import type { LogRead } from '../../engine/log-job';
import { entryOf, withEntries } from '../../scenario/journal';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Panel } from '../shared/Panel';
import { PlaceLink } from '../shared/PlaceLink';
import { Blanked } from './Blanked';
import { heldLog } from './log-state';
import { openInExplore } from './open-in-explore';
import { fleetWith, nameInLog, usableText, vmName } from './uses';
import * as words from './words';

const PLAN = { view: 'decide', part: 'plan' } as const;

/** What is done with a log: into the scenario, into the fleet, to somebody else. */
export function Then({ read }: { readonly read: LogRead }) {
  return (
    <Panel id="log-then-title" title={words.thenTitle} className="is-control">
      <p className="use">
        <button type="button" className="main-button" onClick={() => openInExplore(read, words.scenarioOfLog)}>
          {words.useInExplore}
        </button>
        <span className="note">{usableText(read)}</span>
      </p>
      {read.knobs.values.memory !== undefined && <IntoFleet key={read.told.sentence} read={read} />}
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
  const { opened } = heldLog.use();
  const [text, setText] = useState(() => (opened ? nameInLog(selectFleet(useStore.getState()), opened.file) : ''));
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
