/** One word that the browser keeps from visit to visit. */
export interface KeptWord {
  /** The word of the last visit; null where there is none, or the browser keeps nothing. */
  readonly read: () => string | null;
  /** Keeps it for the next visit. Where the browser keeps nothing it holds until the page is closed. */
  readonly keep: (word: string) => void;
}

/** A word under a name of its own: 'theme' is kept as 'precopy.theme'. Private browsing and a full disk are no error. */
export function keptWord(name: string): KeptWord {
  const key = `precopy.${name}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keep: (word) => {
      try {
        localStorage.setItem(key, word);
      } catch {
        // Nothing depends on it.
      }
    },
  };
}
