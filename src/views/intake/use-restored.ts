import { useEffect } from 'react';
import { isComing } from '../../state/held';
import type { HeldState } from '../../state/held-state';
import { useStore } from '../../state/store';
import { type SoughtHeld, useServices } from '../shared/services';
import * as words from './late-words';
import type { Ask, Reading } from './use-reading';

/** What stands in the place of what is missing, as a sentence, and what its kind is called: 'a table'. */
interface Instead {
  readonly what: string;
  readonly shown: string;
}

/** Why what a mark means is not here, what is shown instead, and the way to it. */
export function missingText({ label, trouble }: Omit<SoughtHeld, 'kept'>, { what, shown }: Instead): string {
  const why = trouble === null ? '' : words.storeTroubles[trouble];
  if (label !== null) return words.noLongerHere(label, why, shown);
  return words.notInLink(what, why, shown);
}

/**
 * Brings back what a view held when its link was made: from the browser, read like a file. Where it is not to be found,
 * the opener says so. Tells whether it is still on its way: a sample must not be shown meanwhile.
 */
export function useRestored<State extends object>(
  { key, itemOf }: HeldState<State>,
  { begin }: Reading,
  instead: Instead,
  restore: (kept: unknown, ask: Ask) => Promise<State | null>,
): boolean {
  const { seekHeld } = useServices();
  const wanted = useStore(({ held }) => {
    const item = held[key];
    return isComing(item) ? item.mark : null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is asked for once.
  useEffect(() => {
    if (wanted === null) return;
    begin(async (ask) => {
      const found = await seekHeld(key, wanted);
      const state = found.kept === null ? null : await restore(found.kept, ask);
      const item = state && itemOf(state);
      const { fill, miss } = useStore.getState();
      if (item?.mark === wanted) fill(key, item);
      else miss(key, wanted, missingText(found, instead));
      return { sentence: '' };
    });
  }, [wanted, key]);
  return wanted !== null;
}
