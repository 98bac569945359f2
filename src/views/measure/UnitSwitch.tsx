import { useStore } from '../../state/store';
import type { PageUnit } from './measure-state';
import * as words from './words';

/** Pages instead of MiB, in both charts over time. */
export function UnitSwitch({ unit }: { readonly unit: PageUnit }) {
  const isOn = unit === 'pages';
  return (
    <button type="button" aria-pressed={isOn} onClick={() => useStore.getState().setOption('measure.pages', !isOn)}>
      {words.inPages}
    </button>
  );
}
