const KEY = 'precopy.mover';

/** What the visitor said moves the VMs, or null where that was never asked or the browser keeps nothing. */
export function readMover(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps it for the next visit, where the browser keeps anything. */
export function keepMover(mover: string): void {
  try {
    localStorage.setItem(KEY, mover);
  } catch {
    // It is asked again at the next visit.
  }
}
