interface Looks {
  readonly looksLikeListing: (start: string) => boolean;
  readonly looksLikeLog: (start: string) => number;
}

let loaded: Looks | null = null;

/**
 * Loads what tells listings and logs by their looks: signs of two dozen formats, which the page's first numbers do not wait
 * for. Whoever asks `readersOf` has awaited this. Errors: rejects where the program cannot be loaded.
 */
export async function loadLooks(): Promise<void> {
  if (loaded !== null) return;
  const [listings, logs] = await Promise.all([import('./exports/looks'), import('./logs/log-signs')]);
  loaded = { looksLikeListing: listings.looksLikeListing, looksLikeLog: logs.looksLikeLog };
}

function looks(): Looks {
  if (loaded === null) throw new Error('A text was looked at before loadLooks was awaited.');
  return loaded;
}

/** Whether the start of a text is a listing of VMs that a product prints or exports. */
export const isListing = (start: string): boolean => looks().looksLikeListing(start);

/** From 0 to 1: how well the start of a text is the log of a migration. */
export const logLikeness = (start: string): number => looks().looksLikeLog(start);
