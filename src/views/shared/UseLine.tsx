import type { ReactNode } from 'react';
import * as words from './late-words';
import { PlaceLink } from './PlaceLink';

const EXPLORE = { view: 'explore' } as const;

interface UseLineProps {
  readonly label: string;
  /** What it would do, or what it has done. */
  readonly words: string;
  /** Nothing to put there, or it is there already. */
  readonly isIdle: boolean;
  readonly onUse: () => void;
  /** More to do with it. */
  readonly children?: ReactNode;
}

/** Puts what was found into the scenario: a button that says what it does, and the way there. */
export function UseLine({ label, words: note, isIdle, onUse, children }: UseLineProps) {
  return (
    <p className="use">
      <button type="button" className="main-button" aria-disabled={isIdle} onClick={() => !isIdle && onUse()}>
        {label}
      </button>
      {children}
      <span className="note">{note}</span>
      <PlaceLink to={EXPLORE}>{words.seeInExplore}</PlaceLink>
    </p>
  );
}
