import type { BulkInput, BulkOutput } from './bulk';
import type { MeterId, PlatformDefaults } from './platforms/platform-record';
import type { Knobs, MigrationInput, ModelId, Outcome, Policy } from './result';

/** A knob that models read. */
export type ModelKnob = keyof Knobs;

/** What of a scenario turns a limit of the numbers on or off. */
export type ModelForm = Pick<Knobs, 'adaptive' | 'guards'>;

/** What is known of a model of one migration without asking it: what it looks at, how its answers are read, its words. */
export interface ModelFacts {
  readonly id: ModelId;
  /** Where it stands alone: 'Closed form'. */
  readonly label: string;
  /** In a sentence: 'the closed form'. */
  readonly name: string;
  /** In a key: 'closed form'. */
  readonly short: string;
  /** What it does, in a sentence below the picker. */
  readonly line: string;
  /** Where it stands in the picker. */
  readonly group: 'paper' | 'platform' | 'simple';
  /** What choosing it sets, in the knobs' units: the product's own defaults; nothing of the paper's models. */
  readonly sets: Partial<PlatformDefaults>;
  /** The knobs that it looks at; no other changes its answer. Its rate follows the dirtying if it reads `adaptive`. */
  readonly reads: readonly ModelKnob[];
  /** Why it does not look at others, where there is more to say than that it does not. */
  readonly ignores: readonly { readonly knobs: readonly ModelKnob[]; readonly because: string }[];
  /** The policy that it takes: what may remain at its own end, a volume or what can be sent within a pause. */
  readonly mayRemain: Policy['mayRemain'];
  /** Whether its total time has the whole pause in it; else it ends with the last transfer (eq. 6). */
  readonly isPauseInTotal: boolean;
  /** Whether the measured migrations of QEMU are held against it. */
  readonly isMeasured: boolean;
  /** Whether lambda is what its last round dirtied for what it sent; else D / R. */
  readonly isLambdaOfLastRound: boolean;
  /** Whether it acts at the time limit, whatever is chosen for it. */
  readonly hasOwnDeadline?: boolean;
  /** Whose command tells the dirtying rate of its guests. */
  readonly meter?: MeterId;
  /** What its numbers were fitted to, if not the paper's measurements. */
  readonly fittedTo: string | null;
  /** Further honest limits of its numbers, each in a few words. */
  readonly limits: (form: ModelForm) => readonly string[];
  /** Its equations: how they are written, and which, in the order in which they are worked out. */
  readonly equations: { readonly form: 'series' | 'full-rounds' | 'cut-rounds'; readonly ids: readonly string[] };
  /** The model that is laid over it in the chart of rounds. */
  readonly overlaidBy: ModelId;
  /** How fast its bulk form is: columns of numbers, or the readable form again and again. */
  readonly speed: 'columns' | 'loop';
}

/**
 * All that a model is, so that nobody needs to know it by name: its facts, which the page has, and what it computes, which
 * the worker has. A new model is one file and one record of each.
 */
export interface Model extends ModelFacts {
  readonly predict: (input: MigrationInput) => Outcome;
  /** The same for many scenarios at once, bit for bit, without rounds. */
  readonly predictInBulk: (input: BulkInput, output: BulkOutput) => void;
}
