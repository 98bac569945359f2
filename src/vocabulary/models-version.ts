/** What changed in the models' numbers from one version to the next, for whoever opens a link that was made before. */
export interface ModelsChange {
  readonly version: number;
  /** A clause: 'because the pause now counts its last round'. */
  readonly because: string;
}

/**
 * The versions of the models after the first, the oldest first. A change of code that changes a key number of
 * `src/test/fixtures/links-for-ever.jsonl` is one line here, and its numbers in that file beside the old ones: the test
 * of that file says so. New models and knobs change no number of an old link, and are none.
 */
export const modelsChanges: readonly ModelsChange[] = [];

/** The models' version, which links made by Share carry (`mv`). */
export const MODELS_VERSION = 1 + modelsChanges.length;
