import type { Preset } from '../../scenario/presets';
import { useStore } from '../../state/store';
import * as words from './words';

/** Opens a preset in the view on screen, and says what it shows. One step of undo. */
export function openPreset(preset: Preset): void {
  const { openPreset: open, say } = useStore.getState();
  open(preset);
  say(words.presetOpened(preset.label, preset.sentence));
}
