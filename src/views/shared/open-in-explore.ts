import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import * as words from './late-words';

/** Opens a scenario in Explore: the VM as it stands, and what the product sets by itself. One step of undo. */
export function openInExplore(scenario: Scenario, label: string, what = words.withItsDefaults): void {
  const { history, openSnapshot, say } = useStore.getState();
  openSnapshot({ scenario, pins: history.present.pins, place: { view: 'explore' } });
  say(words.openedInExplore(label, what));
}
