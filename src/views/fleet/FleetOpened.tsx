import { modelFacts } from '../../models/facts';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { joinedFleet } from './fleet-edits';
import type { OpenedFleet } from './open-fleet';
import * as words from './words';

interface FleetOpenedProps {
  readonly opened: OpenedFleet;
  readonly onClose: () => void;
}

/** What came from a file, and the choice to keep the VMs that were there. */
export function FleetOpened({
  opened: { sentence, fleet, before, mapped, canAdd, platform },
  onClose,
}: FleetOpenedProps) {
  const isOnScreen = useStore((state) => selectFleet(state) === fleet);
  const model = useStore((state) => selectScenario(state).model);
  const { setFleet, setParameters, say } = useStore.getState();
  const keepBoth = () => {
    const both = joinedFleet(before, fleet);
    setFleet(both);
    say(words.bothKept(both.length));
    onClose();
  };
  const move = () => {
    if (!platform) return;
    const { label, sets } = modelFacts[platform.model];
    setParameters({ ...sets, model: platform.model });
    say(words.platformTaken(label));
  };
  return (
    <div className="warning is-good">
      <p>{sentence}</p>
      {mapped.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may be read alike.
        <p key={i} className="note">
          {line}
        </p>
      ))}
      <p className="buttons">
        {canAdd && isOnScreen && fleet.length > 0 && before.length > 0 && (
          <button type="button" onClick={keepBoth}>
            {words.addInstead}
          </button>
        )}
        {platform && platform.model !== model && (
          <button type="button" onClick={move}>
            {words.letMove(modelFacts[platform.model].label)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
          <span className="visually-hidden">{words.whatIsClosed}</span>
        </button>
      </p>
    </div>
  );
}
