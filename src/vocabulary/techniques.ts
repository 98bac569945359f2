/** A way in which a migration is sent. */
export type Technique = 'precopy' | 'auto-converge' | 'xbzrle' | 'compression' | 'postcopy';

/** What a technique is called. */
interface TechniqueRecord {
  readonly id: Technique;
  /** Where it stands alone: 'Plain pre-copy'. */
  readonly label: string;
  /** In a sentence: 'plain pre-copy'. */
  readonly name: string;
  /** How tables spell it, letters and figures in lower case. */
  readonly spellings: readonly string[];
}

/** Every technique of which migrations were measured, in the order of tables. */
export const techniques: readonly TechniqueRecord[] = [
  {
    ...{ id: 'precopy', label: 'Plain pre-copy', name: 'plain pre-copy' },
    spellings: ['precopy', 'plain', 'plainprecopy', 'original', 'none', 'standard'],
  },
  {
    ...{ id: 'auto-converge', label: 'Auto-converge', name: 'auto-converge' },
    spellings: ['autoconverge', 'throttling', 'throttle'],
  },
  { id: 'xbzrle', label: 'XBZRLE', name: 'XBZRLE', spellings: ['xbzrle', 'delta', 'deltacompression'] },
  {
    ...{ id: 'compression', label: 'Compression', name: 'compression' },
    spellings: ['compression', 'compress', 'zlib', 'datacompression'],
  },
  { id: 'postcopy', label: 'Post-copy', name: 'post-copy', spellings: ['postcopy', 'postcopyram', 'xpostcopyram'] },
];

const bySpelling: ReadonlyMap<string, Technique> = new Map(
  techniques.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const)),
);

/** The technique of a text, whatever its case and the signs in it; null for one that nobody measured. 'x-postcopy-ram' -> postcopy. */
export const techniqueNamed = (text: string): Technique | null =>
  bySpelling.get(text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) ?? null;
