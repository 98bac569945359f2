import type { OrderId } from '../analysis/drain/drain-orders';
import { runDrain } from '../engine/drain-job';
import type { Fleet, Vm } from '../scenario/fleet';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { type ShownPlan, shownPlan } from '../views/drain/shown-plan';
import { eightVms } from './eight-vms';

interface Made {
  readonly scenario?: Scenario;
  readonly fleet?: Fleet;
  /** Seconds. */
  readonly window?: number;
  readonly order?: OrderId;
  readonly lanes?: number;
}

/** A plan as the worker and the page make it: the paper's eight VMs in ten minutes, where nothing else is said. */
export function madeDrain({ scenario = defaultScenario, fleet = eightVms, window = 600, ...rest }: Made): ShownPlan {
  const work = runDrain({ scenario, fleet, histories: [], window });
  let step = work.next();
  while (!step.done) step = work.next();
  const shown = shownPlan(step.value, rest.order ?? 'fleet', rest.lanes ?? 1);
  if (!shown) throw new Error('There is no plan of this fleet.');
  return shown;
}

/** A VM that writes nothing: over `hundred` it takes 1 s for each 100 MiB, alone. */
export const idleVm = (name: string, memory: number, more: Partial<Vm> = {}): Vm => ({
  name,
  memory,
  dirtyRate: 0,
  workingSet: 0,
  bandwidth: null,
  maxDowntime: null,
  workload: null,
  ...more,
});

/** A link of 100 MiB/s. */
export const hundred: Scenario = { ...defaultScenario, bandwidth: 838.8608 };
