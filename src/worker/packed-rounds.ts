import type { Engine, ExploreAnswer } from '../engine/engine';
import type { Guard, Outcome, Round } from '../models/result';

/**
 * Rounds on their way from the worker to the page, as columns of numbers. A thousand rounds as objects take the page
 * longer to read than to draw; as columns they are one copy of memory.
 */
export interface PackedRounds {
  readonly count: number;
  /** Column after column, in the order of `COLUMNS`; NaN where a round has no such number. */
  readonly numbers: Float64Array;
  /** One for each round: the guards that bit, as bits, and whether it is the stop-and-copy. */
  readonly marks: Uint8Array;
}

/** An answer whose rounds travel apart from it. */
export interface PackedAnswer {
  readonly withoutRounds: ExploreAnswer;
  readonly evaluation: PackedRounds | null;
  readonly baseline: PackedRounds | null;
  readonly overlay: PackedRounds | null;
}

/** The engine as the worker serves it. */
export type ServedEngine = Omit<Engine, 'explore'> & {
  readonly explore: (...question: Parameters<Engine['explore']>) => PackedAnswer;
};

const COLUMNS = ['round', 'volume', 'duration', 'dirtied', 'skipped', 'skipRatio', 'bandwidth'] as const;
/** What only QEMU's rounds have. */
const MORE_COLUMNS = ['left', 'absorbed'] as const;
const GUARDS: readonly Guard[] = ['gamma-clamped', 'volume-capped', 'hot-pages-dropped'];
const STOP_AND_COPY = 1 << GUARDS.length;

function packed(outcome: Outcome | undefined): PackedRounds | null {
  if (!outcome?.applicable) return null;
  const { rounds } = outcome;
  const count = rounds.length;
  const numbers = new Float64Array(count * (COLUMNS.length + MORE_COLUMNS.length));
  const marks = new Uint8Array(count);
  rounds.forEach((round, i) => {
    let at = i;
    for (const column of COLUMNS) {
      numbers[at] = round[column];
      at += count;
    }
    for (const column of MORE_COLUMNS) {
      numbers[at] = round[column] ?? Number.NaN;
      at += count;
    }
    marks[i] = round.guards.reduce((bits, guard) => bits | (1 << GUARDS.indexOf(guard)), 0);
    if (round.stopAndCopy) marks[i] |= STOP_AND_COPY;
  });
  return { count, numbers, marks };
}

/** The guards of a round, from their bits; rounds with the same guards share one list. */
const guardLists: readonly (readonly Guard[])[] = Array.from({ length: STOP_AND_COPY }, (_, bits) =>
  GUARDS.filter((_, i) => bits & (1 << i)),
);

function unpacked({ count, numbers, marks }: PackedRounds): readonly Round[] {
  const number = (column: number, i: number) => numbers[column * count + i] ?? Number.NaN;
  return Array.from({ length: count }, (_, i): Round => {
    const mark = marks[i] ?? 0;
    const round: Round = {
      round: number(0, i),
      volume: number(1, i),
      duration: number(2, i),
      dirtied: number(3, i),
      skipped: number(4, i),
      skipRatio: number(5, i),
      bandwidth: number(6, i),
      stopAndCopy: (mark & STOP_AND_COPY) !== 0,
      guards: guardLists[mark & (STOP_AND_COPY - 1)] ?? [],
    };
    const [left, absorbed] = [number(7, i), number(8, i)];
    return Number.isNaN(left) ? round : { ...round, left, absorbed };
  });
}

const withRounds = <Whole extends Outcome>(outcome: Whole, rounds: readonly Round[]): Whole =>
  outcome.applicable ? { ...outcome, rounds } : outcome;

/** The same answer with other rounds in its three migrations. */
function withAllRounds(answer: ExploreAnswer, of: (migration: Migrations) => readonly Round[]): ExploreAnswer {
  const { evaluation, baseline, overlay } = answer;
  return {
    ...answer,
    evaluation: { ...evaluation, outcome: withRounds(evaluation.outcome, of('evaluation')) },
    baseline: baseline && { ...baseline, outcome: withRounds(baseline.outcome, of('baseline')) },
    overlay: overlay && { ...overlay, outcome: withRounds(overlay.outcome, of('overlay')) },
  };
}

type Migrations = 'evaluation' | 'baseline' | 'overlay';

/** What `unpackAnswer` makes the same answer of. */
function packAnswer(answer: ExploreAnswer): PackedAnswer {
  return {
    withoutRounds: withAllRounds(answer, () => []),
    evaluation: packed(answer.evaluation.outcome),
    baseline: packed(answer.baseline?.outcome),
    overlay: packed(answer.overlay?.outcome),
  };
}

/** The answer as the engine gave it. */
export function unpackAnswer({ withoutRounds, ...rounds }: PackedAnswer): ExploreAnswer {
  return withAllRounds(withoutRounds, (migration) => {
    const those = rounds[migration];
    return those === null ? [] : unpacked(those);
  });
}

/** The engine with its rounds packed. */
export const packing = (engine: Engine): ServedEngine => ({
  ...engine,
  explore: (question) => packAnswer(engine.explore(question)),
});
