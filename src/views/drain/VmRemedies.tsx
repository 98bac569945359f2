import { useMemo } from 'react';
import type { Remedy } from '../../analysis/remedies';
import { scenarioWithShare, type Vm, withoutSettings } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { RemedyTable } from '../remedies/RemedyTable';
import { settledLimit, withRemedy } from './vm-remedies';

interface VmRemediesProps {
  readonly scenario: Scenario;
  /** Its place in the fleet. */
  readonly place: number;
  /** What each lane has of the link, in Mbit/s. */
  readonly share: number;
}

/** Changes one VM of the fleet, and says so. */
function change(vm: Vm, changed: Vm, said: string): void {
  const { setFleet, say } = useStore.getState();
  setFleet(selectFleet(useStore.getState()).map((each) => (each === vm ? changed : each)));
  say(`${said} Undo takes it back.`);
}

/** What would help one VM of the plan, each kept with that VM by one click. */
export function VmRemedies({ scenario, place, share }: VmRemediesProps) {
  // The fleet on screen, and not the one of the answer, which came from the worker: a VM is known by its identity.
  const vm = useStore((state) => selectFleet(state)[place]);
  return vm ? <RemediesOf scenario={scenario} vm={vm} share={share} /> : null;
}

function RemediesOf({ scenario, vm, share }: Omit<VmRemediesProps, 'place'> & { readonly vm: Vm }) {
  const inLane = useMemo(() => scenarioWithShare(scenario, vm, share), [scenario, vm, share]);
  const limit = settledLimit(inLane, vm);
  const put = (remedy: Remedy, text: string) => change(vm, withRemedy(vm, remedy.sets), `${vm.name}: ${text}.`);
  return (
    <div className="vm-remedies">
      {limit !== null && (
        <p>
          <button
            type="button"
            onClick={() =>
              change(vm, withRemedy(vm, { downtimeLimit: limit }), `${vm.name}: downtime limit to ${limit} ms.`)
            }
          >
            Set its downtime limit to {limit} ms
          </button>
          , so that its pause keeps to the {vm.maxDowntime} ms that are allowed.
        </p>
      )}
      <RemedyTable scenario={inLane} onPut={put} canPut={({ sets }) => withRemedy(vm, sets) !== vm} />
      {vm.settings && (
        <p>
          <button
            type="button"
            onClick={() => change(vm, withoutSettings(vm), `${vm.name} has no settings of its own.`)}
          >
            Take its own settings away
          </button>
        </p>
      )}
    </div>
  );
}
