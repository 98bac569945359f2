/** Where the last scenario is kept, as a link: versioned and upgraded like any other. */
const KEY = 'precopy.last-scenario';

/** The link of the last scenario, or null; a browser that keeps nothing is a first visit. */
export function readLastScenario(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a link for the next visit. Private browsing or a full disk only means that nothing is kept. */
export function writeLastScenario(link: string): void {
  try {
    localStorage.setItem(KEY, link);
  } catch {
    // Nothing depends on it: the link in the address bar holds the same scenario.
  }
}
