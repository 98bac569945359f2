import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { joinedFleet } from './fleet-edits';
import { countedVms, problemSentences } from './fleet-sentences';
import type { OpenedFleet } from './use-open-fleet';

interface FleetOpenedProps {
  readonly opened: OpenedFleet;
  readonly onClose: () => void;
}

/** What came from a file, what of it could not be used, and the choice to keep the VMs that were there. */
export function FleetOpened({ opened, onClose }: FleetOpenedProps) {
  const { sentence, fleet, before, files, problems, problemCount } = opened;
  const isOnScreen = useStore((state) => selectFleet(state) === fleet);
  const { setFleet, say } = useStore.getState();
  const keepBoth = () => {
    const both = joinedFleet(before, fleet);
    setFleet(both);
    say(`The fleet has ${countedVms(both.length)} now: those that were there, and those of the file.`);
    onClose();
  };
  return (
    <div className={problemCount > 0 ? 'fleet-opened has-problems' : 'fleet-opened'}>
      <p>{sentence}</p>
      {problemCount > 0 && (
        <ul className="note is-problem">
          {problemSentences(problems, problemCount).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="buttons">
        {isOnScreen && fleet.length > 0 && before.length > 0 && (
          <button type="button" onClick={keepBoth}>
            Keep the old ones too
          </button>
        )}
        <button type="button" onClick={onClose}>
          Close<span className="visually-hidden"> what is said of {files.join(', ')}</span>
        </button>
      </p>
    </div>
  );
}
