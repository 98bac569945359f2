import type { Preset } from '../../scenario/presets';
import { useStore } from '../../state/store';

/** Opens a preset in the view on screen, and says what it shows. One step of undo. */
export function openPreset(preset: Preset): void {
  const { openPreset: open, say } = useStore.getState();
  open(preset);
  say(`Opened: ${preset.label}. ${preset.sentence}`);
}
