import { useState } from 'react';
import type { LogRead } from '../../engine/log-job';
import { withParameters } from '../../scenario/set-parameter';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { PlaceLink } from '../shared/PlaceLink';
import { Blanked } from './Blanked';
import { fleetText, fleetWith, usableText, vmName } from './use-words';

const PLAN = { view: 'decide', part: 'plan' } as const;

function openInExplore(read: LogRead): void {
  const { history, openSnapshot, say } = useStore.getState();
  const scenario = withParameters(selectScenario(useStore.getState()), read.knobs.values);
  openSnapshot({ scenario, pins: history.present.pins, place: { view: 'explore' } });
  say('The scenario is that of the log. Undo brings the one before back.');
}

/** What is done with a log: into the scenario, into the fleet, to somebody else. */
export function Then({ read }: { readonly read: LogRead }) {
  return (
    <section aria-labelledby="log-then-title">
      <h2 id="log-then-title">Then?</h2>
      <p className="use">
        <button type="button" className="main-button" onClick={() => openInExplore(read)}>
          Use it in Explore
        </button>
        <span className="note">{usableText(read)}</span>
      </p>
      {read.knobs.values.memory !== undefined && <IntoFleet read={read} />}
      <Blanked />
    </section>
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
    say(fleetText(fleet, name));
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
      <label className="log-name">
        VM of the fleet
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
        Put it into the fleet
      </button>
      <span className="note">Sets memory, D and W of the VM of that name, or adds one.</span>
      <PlaceLink to={PLAN}>See the fleet</PlaceLink>
    </form>
  );
}
