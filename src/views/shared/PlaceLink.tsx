import { type ReactNode, useRef } from 'react';
import type { Place } from '../../scenario/views';
import { linkOfPlace } from '../../state/selectors';
import { useStore } from '../../state/store';

interface PlaceLinkProps {
  readonly to: Place;
  readonly isHere?: boolean;
  readonly className?: string;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** A link to a view or a part of one; it holds the scenario on screen. The page is seen from its top there. */
export function PlaceLink({ to, isHere = false, className, onFollow, children }: PlaceLinkProps) {
  // While a slider moves nobody clicks on it: links written anew at each step would slow the numbers down.
  const settled = useStore((state) => (state.history.dragFrom === null ? linkOfPlace(state, to) : null));
  const last = useRef(settled);
  if (settled !== null) last.current = settled;
  return (
    <a
      className={className}
      href={last.current ?? `#/${to.view}`}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => {
        onFollow?.();
        requestAnimationFrame(() => window.scrollTo(0, 0));
      }}
    >
      {children}
    </a>
  );
}
