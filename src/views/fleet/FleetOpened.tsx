import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { joinedFleet } from './fleet-edits';
import { countedVms } from './fleet-sentences';
import type { OpenedFleet } from './open-fleet';

interface FleetOpenedProps {
  readonly opened: OpenedFleet;
  readonly onClose: () => void;
}

/** What came from a file, and the choice to keep the VMs that were there. */
export function FleetOpened({ opened: { sentence, fleet, before }, onClose }: FleetOpenedProps) {
  const isOnScreen = useStore((state) => selectFleet(state) === fleet);
  const { setFleet, say } = useStore.getState();
  const keepBoth = () => {
    const both = joinedFleet(before, fleet);
    setFleet(both);
    say(`The fleet has ${countedVms(both.length)} now: those that were there, and those of the file.`);
    onClose();
  };
  return (
    <div className="intake-good">
      <p>{sentence}</p>
      <p className="buttons">
        {isOnScreen && fleet.length > 0 && before.length > 0 && (
          <button type="button" onClick={keepBoth}>
            Add to the old list instead
          </button>
        )}
        <button type="button" onClick={onClose}>
          Close<span className="visually-hidden"> what is said of the fleet</span>
        </button>
      </p>
    </div>
  );
}
