import { useMemo } from 'react';
import type { Remedy } from '../../analysis/remedies';
import type { PlanQuestion } from '../../engine/plan-job';
import type { Vm } from '../../scenario/fleet';
import { scenarioWithShare } from '../../scenario/scenario-of-vm';
import { withOrder, withoutSettings } from '../../scenario/vm-own-settings';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { RemedyTable } from '../remedies/RemedyTable';
import { PlaceTable } from './PlaceTable';
import { settledLimit, withRemedy } from './vm-remedies';
import * as words from './words';

interface VmRemediesProps {
  /** The plan that the VM is in trouble in. */
  readonly plan: PlanQuestion;
  /** Whether that has one number for each VM. */
  readonly isExact: boolean;
  /** Its place in the fleet. */
  readonly place: number;
  /** What each lane has of the link, in Mbit/s. */
  readonly share: number;
}

/** Changes one VM of the fleet, and says so. */
function change(vm: Vm, changed: Vm, said: string): void {
  const { setFleet, say } = useStore.getState();
  setFleet(selectFleet(useStore.getState()).map((each) => (each === vm ? changed : each)));
  say(words.undoTakesBack(said));
}

/** What would help one VM of the plan, each kept with that VM by one click. */
export function VmRemedies(props: VmRemediesProps) {
  // The fleet on screen, and not the one of the answer, which came from the worker: a VM is known by its identity.
  const vm = useStore((state) => selectFleet(state)[props.place]);
  return vm ? <RemediesOf {...props} vm={vm} /> : null;
}

function RemediesOf({ plan, isExact, vm, place, share }: VmRemediesProps & { readonly vm: Vm }) {
  const { scenario, fleet } = plan;
  const inLane = useMemo(() => scenarioWithShare(scenario, vm, share), [scenario, vm, share]);
  const limit = settledLimit(inLane, vm);
  const put = (remedy: Remedy, text: string) =>
    change(vm, withRemedy(vm, remedy.sets), words.remedyTaken(vm.name, text));
  return (
    <div className="stack gap-2">
      {limit !== null && (
        <p>
          <button
            type="button"
            onClick={() => change(vm, withRemedy(vm, { downtimeLimit: limit }), words.limitTaken(vm.name, limit))}
          >
            {words.setItsLimit(limit)}
          </button>
          {words.whyItsLimit(vm.maxDowntime)}
        </p>
      )}
      <RemedyTable
        scenario={inLane}
        onPut={put}
        canPut={({ sets }) => withRemedy(vm, sets) !== vm}
        empty={words.noRemedy}
      />
      {fleet.length > 1 && (
        <PlaceTable
          plan={plan}
          vm={place}
          isExact={isExact}
          order={vm.settings?.order ?? null}
          onPut={(order) => change(vm, withOrder(vm, order), words.placeChanged(vm.name, order))}
        />
      )}
      {vm.settings && (
        <p>
          <button type="button" onClick={() => change(vm, withoutSettings(vm), words.settingsTaken(vm.name))}>
            {words.takeSettings}
          </button>
        </p>
      )}
    </div>
  );
}
