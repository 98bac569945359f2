/** Entries of the browser's history whose steps are known; older ones open like a link. */
const MOST_KNOWN = 100;

/** How an entry was come to: one with its moment, one that was written before the page was loaded, or a new one. */
type Arrival<Moment> =
  | { readonly kind: 'known'; readonly moment: Moment }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'new' };

/**
 * What undo knew in each entry of the browser's history. Back and Forward come to an entry together with the steps that
 * led to it, so they are no steps themselves. `visit` tells the entries of one load of the page from those of another.
 */
export function createEntries<Moment>(visit: string) {
  const moments = new Map<string, Moment>();
  let count = 0;
  const newMark = (): string => {
    count += 1;
    return `${visit} ${count}`;
  };
  let here = newMark();
  return {
    /** Stands in the browser's own state of the entry that the page is in. */
    here: (): string => here,
    next: (): string => {
      here = newMark();
      return here;
    },
    /** Keeps the moment of the entry that the page is in. */
    keep: (moment: Moment): void => {
      moments.delete(here);
      moments.set(here, moment);
      const [oldest] = moments.keys();
      if (moments.size > MOST_KNOWN && oldest !== undefined) moments.delete(oldest);
    },
    /** The browser has come to an entry with this state of its own. */
    arrive: (state: unknown): Arrival<Moment> => {
      here = typeof state === 'string' ? state : newMark();
      const moment = moments.get(here);
      if (moment !== undefined) return { kind: 'known', moment };
      return { kind: typeof state === 'string' ? 'earlier' : 'new' };
    },
  };
}
