import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';

/** Opens a scenario in Explore: the VM as it stands, and what the product sets by itself. One step of undo. */
export function openInExplore(scenario: Scenario, label: string, what = 'with its own defaults'): void {
  const { history, openSnapshot, say } = useStore.getState();
  openSnapshot({ scenario, pins: history.present.pins, place: { view: 'explore' } });
  say(`${label} ${what}. Undo brings the scenario back.`);
}
