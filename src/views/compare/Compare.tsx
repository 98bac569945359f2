import { lazy } from 'react';
import { selectPins } from '../../state/selectors';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';

const ComparePanel = lazy(async () => ({ default: (await import('./ComparePanel')).ComparePanel }));

/** The pinned scenarios beside the one on screen, in any view that shows one; nothing where none is pinned. */
export function Compare() {
  const hasPins = useStore((state) => selectPins(state).length > 0);
  if (!hasPins) return null;
  return (
    <LoadedLater waiting={null}>
      <ComparePanel />
    </LoadedLater>
  );
}
