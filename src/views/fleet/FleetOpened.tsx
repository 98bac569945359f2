import { modelFacts } from '../../models/facts';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { joinedFleet } from './fleet-edits';
import { countedVms } from './fleet-sentences';
import type { OpenedFleet } from './open-fleet';

interface FleetOpenedProps {
  readonly opened: OpenedFleet;
  readonly onClose: () => void;
}

/** What came from a file, and the choice to keep the VMs that were there. */
export function FleetOpened({ opened: { sentence, fleet, before, mapped, platform }, onClose }: FleetOpenedProps) {
  const isOnScreen = useStore((state) => selectFleet(state) === fleet);
  const model = useStore((state) => selectScenario(state).model);
  const { setFleet, setParameters, say } = useStore.getState();
  const keepBoth = () => {
    const both = joinedFleet(before, fleet);
    setFleet(both);
    say(`The fleet has ${countedVms(both.length)} now: those that were there, and those of the file.`);
    onClose();
  };
  const move = () => {
    if (!platform) return;
    const { label, sets } = modelFacts[platform.model];
    setParameters({ ...sets, model: platform.model });
    say(`${label} moves them, with its own defaults. Undo takes it back.`);
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
        {isOnScreen && fleet.length > 0 && before.length > 0 && (
          <button type="button" onClick={keepBoth}>
            Add to the old list instead
          </button>
        )}
        {platform && platform.model !== model && (
          <button type="button" onClick={move}>
            Let {modelFacts[platform.model].label} move them, as the listing tells
          </button>
        )}
        <button type="button" onClick={onClose}>
          Close<span className="visually-hidden"> what is said of the fleet</span>
        </button>
      </p>
    </div>
  );
}
