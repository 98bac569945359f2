import type { ParameterName } from '../../scenario/scenario';
import { useStore } from '../../state/store';

/** Id of a knob's main input. */
export const knobId = (name: ParameterName): string => `knob-${name}`;

/** Moves the focus to a knob, opening what it is hidden behind. */
export function focusKnob(name: ParameterName): void {
  useStore.getState().setControlsOpen(true);
  requestAnimationFrame(() => {
    const input = document.getElementById(knobId(name));
    for (let group = input?.closest('details'); group; group = group.parentElement?.closest('details')) {
      group.open = true;
    }
    input?.focus();
  });
}
