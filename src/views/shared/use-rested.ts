import { useEffect, useRef } from 'react';
import type { OptionKey } from '../../scenario/view-options';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';

/** The options that say where a film or a play rests. */
type StepKey = Extract<OptionKey, `${string}.step`>;

/** So long it stands still before that is written: a scrubber passes many places. */
const REST_MS = 300;

/**
 * Holds where something that plays rests in the options of its view: written when it has stood still for 300 ms, and told
 * to `move` when the option becomes another by itself, by Back or a link.
 * `rests` is null while it plays; `key` null where no link has a place for it.
 */
export function useRested(key: StepKey | null, rests: number | null, move: (to: number) => void): void {
  const known = useStore((state) => (key === null ? 0 : selectOption(key)(state)));
  const last = useRef(known);
  const latestMove = useRef(move);
  latestMove.current = move;
  useEffect(() => {
    if (known === last.current) return;
    last.current = known;
    latestMove.current(known);
  }, [known]);
  useEffect(() => {
    if (key === null || rests === null) return undefined;
    const timer = setTimeout(() => {
      last.current = rests;
      useStore.getState().setOption(key, rests);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [key, rests]);
}
