/** How a link gets into the address: a new entry of the browser's history, or the present one rewritten. */
interface AddressBar {
  readonly push: (link: string) => void;
  readonly replace: (link: string) => void;
}

/** Browsers refuse more than 100 to 200 writes in a short time, and fetch the page's icon anew after each. */
const REST_BEFORE_WRITE_MS = 300;

/** Runs it after so many milliseconds, unless it is called off before. */
function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * Keeps the address in step with the scenario: written when a slider has rested for 300 ms or was let go, never in the
 * midst of its moves, and one new entry of the browser's history for each drag or change, so that Back returns to where
 * it began. The last write always comes.
 */
export function createLinkWriter(bar: AddressBar, initialLink: string, schedule: typeof later = later) {
  let written = initialLink;
  let wanted = initialLink;
  let changeHasEntry = false;
  let callOff = () => {};

  function write(): void {
    if (wanted === written) return;
    try {
      if (changeHasEntry) bar.replace(wanted);
      else bar.push(wanted);
      written = wanted;
      changeHasEntry = true;
    } catch {
      // The browser's limit: the next call tries again, and the scenario itself is kept elsewhere.
    }
  }

  return {
    /** The scenario while a drag goes on; what its link is then is asked once it rests. */
    follow: (link: () => string): void => {
      callOff();
      callOff = schedule(() => {
        wanted = link();
        write();
      }, REST_BEFORE_WRITE_MS);
    },
    /** The scenario after a drag or a change of its own: written at once, and the next change gets its own entry. */
    settle: (link: string): void => {
      callOff();
      wanted = link;
      write();
      changeHasEntry = false;
    },
    /** The address changed by itself (Back, Forward, a link typed in): nothing to write. */
    adopt: (link: string): void => {
      callOff();
      written = link;
      wanted = link;
      changeHasEntry = false;
    },
  };
}
