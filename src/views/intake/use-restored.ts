import { useEffect } from 'react';
import { isComing } from '../../state/held';
import type { HeldState } from '../../state/held-state';
import { useStore } from '../../state/store';
import { type SoughtHeld, useServices } from '../shared/services';
import type { Ask, Reading } from './use-reading';

/** What stands in the place of what is missing, as a sentence, and what its kind is called: 'a table'. */
interface Instead {
  readonly what: string;
  readonly shown: string;
}

const TROUBLES = {
  newer: ' A newer version of this page has stored it: load the page again to get that.',
  forbidden: ' This browser does not let the page store anything, as in private browsing.',
} as const;

/** Why what a mark means is not here, what is shown instead, and the way to it. */
export function missingText({ label, trouble }: Omit<SoughtHeld, 'kept'>, { what, shown }: Instead): string {
  const why = trouble === null ? '' : TROUBLES[trouble];
  if (label !== null) return `What you opened is no longer here: ${label}.${why} ${shown} Open it again.`;
  return `This link was made with ${what}, which a link does not hold and this browser does not have.${why} ${shown} Open the file to see what the link means.`;
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
