import { useRef } from 'react';

/**
 * A question as it was when it was last in sight; null before. What is out of sight asks nothing new, so that whoever
 * moves a slider elsewhere does not wait for it.
 */
export function useSeen<Question>(question: Question | null, inSight: boolean): Question | null {
  const seen = useRef<Question | null>(null);
  if (inSight) seen.current = question;
  return seen.current;
}
