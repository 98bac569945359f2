import { type RefObject, useEffect, useRef } from 'react';

/**
 * The button that cancels goes when it is pressed: the focus then goes on to the button that stands in its place, the
 * first in `place`.
 */
export function useFocusAfterCancel<Place extends HTMLElement>(
  isCancelled: boolean,
  cancel: () => void,
): [RefObject<Place | null>, () => void] {
  const place = useRef<Place>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    if (isCancelled && wasPressed.current) place.current?.querySelector('button')?.focus();
    wasPressed.current = false;
  }, [isCancelled]);
  const press = () => {
    wasPressed.current = true;
    cancel();
  };
  return [place, press];
}
