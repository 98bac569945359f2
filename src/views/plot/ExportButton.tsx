import { lazy, memo, startTransition, useState } from 'react';
import { LoadedLater } from '../shared/LoadedLater';
import type { ExportMenuProps } from './ExportMenu';
import * as words from './words';

/** Few take a figure away: the menu of the ways to do it comes when somebody asks. */
const ExportMenu = lazy(async () => ({ default: (await import('./ExportMenu')).ExportMenu }));

/**
 * Opens the ways to take a figure away; the button stays until their menu is there. Whoever shows it gives it the same
 * functions every time: it is not made anew while a slider moves.
 */
export const ExportButton = memo(function ExportButton(props: ExportMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <LoadedLater waiting={null}>
      {isAsked ? (
        <ExportMenu {...props} />
      ) : (
        <button
          type="button"
          aria-haspopup="menu"
          aria-expanded={false}
          aria-label={words.exportOf(props.title)}
          onClick={() => startTransition(() => setIsAsked(true))}
        >
          {words.exportFigure}
        </button>
      )}
    </LoadedLater>
  );
});
