/** A file of the page that is kept for use without a network. */
export interface KeptFile {
  /** Relative to the page's folder: `samples/fleet/8.csv`. */
  readonly url: string;
  /** A digest of its content; null where the name changes with the content. */
  readonly revision: string | null;
}
