import { useSyncExternalStore } from 'react';

/** As in show.css. */
const LOW = '(height < 300px)';

const onChange = (listener: () => void): (() => void) => {
  const low = window.matchMedia(LOW);
  low.addEventListener('change', listener);
  return () => low.removeEventListener('change', listener);
};

/** Whether a frame is hardly higher than a chart. */
export const useIsLow = (): boolean => useSyncExternalStore(onChange, () => window.matchMedia(LOW).matches);
