import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * A value that follows once the browser has painted what depends on it directly: what stands below must not hold up
 * what is under the eye. `useDeferredValue` alone does its work before the next frame whenever it can, and so delays it.
 * While values keep coming, the newest is taken after each frame: it is late, but never starved.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  const newest = useRef(value);
  const isWaiting = useRef(false);
  useEffect(() => {
    newest.current = value;
    if (isWaiting.current) return;
    isWaiting.current = true;
    // A frame's callbacks run just before it is painted; a task queued in one runs just after.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting.current = false;
        startTransition(() => setPainted(() => newest.current));
      }),
    );
  }, [value]);
  return painted;
}
