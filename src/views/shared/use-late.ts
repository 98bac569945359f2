import { useEffect, useState } from 'react';

/** An answer that takes longer than this is shown to be late. */
const LATE_MS = 150;

/** True once a wait has lasted; a wait of a few milliseconds, as in every step of a slider, changes nothing on the page. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) {
      setIsLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate;
}
