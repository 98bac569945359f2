import { useEffect, useState } from 'react';

/** An answer that takes longer than this is shown to be late. */
const LATE_MS = 150;

/** True once a wait has lasted; a wait of a few milliseconds, as in every step of a slider, changes nothing on the page. */
export function useLate(isWaiting: boolean, lateMs = LATE_MS): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) {
      setIsLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsLate(true), lateMs);
    return () => clearTimeout(timer);
  }, [isWaiting, lateMs]);
  return isLate;
}
