import type { LogRead } from '../../engine/log-job';
import type { Scenario } from '../../scenario/scenario';
import { withParameters } from '../../scenario/set-parameter';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';

/** Opens the scenario of a log in Explore, with a change if one is given, and says so. */
export function openInExplore({ knobs: { values } }: LogRead, said: string, change: Partial<Scenario> = {}): void {
  const { history, openSnapshot, say } = useStore.getState();
  const scenario = withParameters(selectScenario(useStore.getState()), { ...values, ...change });
  openSnapshot({ scenario, pins: history.present.pins, place: { view: 'explore' } });
  say(said);
}
