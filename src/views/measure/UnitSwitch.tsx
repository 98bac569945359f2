import { type PageUnit, updateMeasure } from './measure-state';

/** Pages instead of MiB, in both charts over time. */
export function UnitSwitch({ unit }: { readonly unit: PageUnit }) {
  const choose = (next: PageUnit) => updateMeasure((state) => ({ ...state, unit: next }));
  return (
    <button type="button" aria-pressed={unit === 'pages'} onClick={() => choose(unit === 'pages' ? 'MiB' : 'pages')}>
      In pages
    </button>
  );
}
