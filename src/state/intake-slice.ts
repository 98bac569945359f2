import type { Update } from './update';

/** A file's name and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What is said of a file that was read. */
export interface FileReport {
  readonly file: string;
  /** Whether nothing of it could be used. */
  readonly isRefused: boolean;
  /** Sentences, each with its place in the file. */
  readonly lines: readonly string[];
  /** How many there are, where not all of them came. */
  readonly count?: number;
}

/** Texts that came by drop or paste, and the ids of the readers of which one is to be chosen. */
export interface Offer {
  readonly files: readonly NamedText[];
  readonly readers: readonly string[];
}

/** What came into the page and is not done with. It outlives the views. */
export interface IntakeSlice {
  /** What is said of the files that each reader read last, by its id. */
  readonly reports: Readonly<Record<string, readonly FileReport[]>>;
  readonly offers: readonly Offer[];
  readonly setReports: (reader: string, reports: readonly FileReport[]) => void;
  readonly setOffers: (offers: readonly Offer[]) => void;
}

/** The part of the store for what came into the page. */
export function createIntakeSlice(update: Update<IntakeSlice>): IntakeSlice {
  return {
    reports: {},
    offers: [],
    setReports: (reader, own) => update(({ reports }) => ({ reports: { ...reports, [reader]: own } })),
    setOffers: (offers) => update(() => ({ offers })),
  };
}
