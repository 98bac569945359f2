import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The value, at most once in `milliseconds`, and in React's own time: for what may follow behind while something else
 * follows the finger. The last value always comes.
 */
export function useSpaced<Value>(value: Value, milliseconds: number): Value {
  const [shown, setShown] = useState(value);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (value === shown) return undefined;
    const show = () => {
      lastAt.current = performance.now();
      startTransition(() => setShown(value));
    };
    const rest = lastAt.current + milliseconds - performance.now();
    const timer = setTimeout(show, Math.max(rest, 0));
    return () => clearTimeout(timer);
  }, [value, shown, milliseconds]);
  return shown;
}
