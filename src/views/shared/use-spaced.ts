import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * The value, at most once in `milliseconds`: for what may follow behind while something else follows the finger. Where
 * the last one came long ago it is there at once, in the same frame as what else shows it: a frame of its own costs
 * more than it spares. Else it comes when its time has come, in React's own time, and so does the first change, for
 * what shows it has to be made. The last value always comes.
 */
export function useSpaced<Value>(value: Value, milliseconds: number): Value {
  const [shown, setShown] = useState(value);
  const lastAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (value === shown || lastAt.current === null || performance.now() < lastAt.current + milliseconds) return;
    lastAt.current = performance.now();
    setShown(value);
  }, [value, shown, milliseconds]);
  useEffect(() => {
    if (value === shown) return undefined;
    const show = () => {
      lastAt.current = performance.now();
      startTransition(() => setShown(value));
    };
    const rest = (lastAt.current ?? Number.NEGATIVE_INFINITY) + milliseconds - performance.now();
    const timer = setTimeout(show, Math.max(rest, 0));
    return () => clearTimeout(timer);
  }, [value, shown, milliseconds]);
  return shown;
}
