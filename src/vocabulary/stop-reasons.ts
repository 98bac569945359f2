/** One way in which pre-copy ends and the pause begins, of a model or of a simulated migration. */
export interface StopRecord {
  /** In columns of numbers; 0 is no end, because there is no number. */
  readonly code: number;
  /** Whether little enough was left. All other ends force the pause. */
  readonly isOwnEnd: boolean;
}

const records = {
  threshold: { code: 1, isOwnEnd: true },
  'not-shrinking': { code: 2, isOwnEnd: false },
  'max-rounds': { code: 3, isOwnEnd: false },
  'max-traffic': { code: 4, isOwnEnd: false },
  converged_downtime: { code: 5, isOwnEnd: true },
  max_rounds: { code: 6, isOwnEnd: false },
  no_convergence: { code: 7, isOwnEnd: false },
  'few-dirty': { code: 8, isOwnEnd: true },
  'rate-max': { code: 9, isOwnEnd: false },
  'event-budget': { code: 10, isOwnEnd: false },
  max_data_factor: { code: 11, isOwnEnd: false },
  converged_pages: { code: 12, isOwnEnd: true },
  timeout_pause: { code: 13, isOwnEnd: false },
  timeout_postcopy: { code: 14, isOwnEnd: false },
  timeout_abort: { code: 15, isOwnEnd: false },
  stall_soft: { code: 16, isOwnEnd: false },
  stall_hard: { code: 17, isOwnEnd: false },
  stall_postcopy: { code: 18, isOwnEnd: false },
  stall_abort: { code: 19, isOwnEnd: false },
  post_copy_done: { code: 20, isOwnEnd: false },
  schedule_exhausted: { code: 21, isOwnEnd: false },
  stop_and_copy: { code: 22, isOwnEnd: false },
} satisfies Readonly<Record<string, StopRecord>>;

/** Why pre-copy ended: the paper's words with hyphens (the paper, Algorithm 1), the platforms' with underscores. */
export type StopReason = keyof typeof records;

/** Every end, told once: a model gives its name, columns its code; its words stand in `stop-words.ts`. */
export const stopReasons: Readonly<Record<StopReason, StopRecord>> = records;
