/** The limits that a sentence about an end may name, each as it is shown: '200 KiB', '30 rounds', '3 times the memory'. */
export interface StopLimits {
  /** Null where nothing may remain. */
  readonly threshold: string | null;
  readonly rounds: string;
  readonly traffic: string;
  readonly downtime: string;
  readonly time: string;
  /** Whether the rounds are used up; else it was the traffic. */
  readonly areRoundsUsed: boolean;
}

/** One way in which pre-copy ends and the pause begins, of a model or of a simulated migration. */
export interface StopRecord {
  /** In columns of numbers; 0 is no end, because there is no number. */
  readonly code: number;
  /** Whether little enough was left. All other ends force the pause. */
  readonly isOwnEnd: boolean;
  /** A word or two, for a column. */
  readonly short: string;
  /** Below the number of rounds, where 'stopped: ' and `short` do not say it well. */
  readonly caption?: string;
  /** After 'because'. */
  readonly because: (limits: StopLimits) => string;
  /** The verdict, where 'Pre-copy stopped because ' and `because` do not say it well. */
  readonly verdict?: (limits: StopLimits) => string;
}

const records = {
  threshold: {
    ...{ code: 1, isOwnEnd: true, short: 'threshold', caption: 'stopped at the threshold' },
    because: ({ threshold }) =>
      threshold === null ? 'nothing remained' : `what remained fell to the threshold of ${threshold} or below`,
  },
  'not-shrinking': {
    ...{ code: 2, isOwnEnd: false, short: 'rounds grew', caption: 'stopped: not shrinking' },
    because: () => 'a round dirtied more than it sent',
    verdict: () => 'Pre-copy stopped because a round dirtied more than it sent: further rounds would not help.',
  },
  'max-rounds': {
    ...{ code: 3, isOwnEnd: false, short: 'rounds used up', caption: 'stopped at most rounds' },
    because: ({ rounds }) => (rounds === '1 round' ? 'its one round was used up' : `all ${rounds} were used up`),
    verdict: ({ rounds }) => `Pre-copy stopped because it had used its ${rounds} before the threshold was reached.`,
  },
  'max-traffic': {
    ...{ code: 4, isOwnEnd: false, short: 'traffic limit', caption: 'stopped at traffic limit' },
    because: ({ traffic }) => `more than ${traffic} had been sent`,
    verdict: ({ traffic }) => `Pre-copy stopped because the traffic had passed ${traffic}.`,
  },
  converged_downtime: {
    ...{ code: 5, isOwnEnd: true, short: 'downtime limit', caption: 'the rest fitted the limit' },
    because: ({ downtime }) => `what remained could be sent within the downtime limit of ${downtime}`,
  },
  max_rounds: {
    ...{ code: 6, isOwnEnd: false, short: 'rounds used up', caption: 'stopped at most rounds' },
    because: ({ rounds }) => (rounds === '1 round' ? 'its one round was used up' : `all ${rounds} were used up`),
    verdict: ({ rounds }) => `Pre-copy was cut short: it had used its ${rounds}.`,
  },
  no_convergence: {
    ...{ code: 7, isOwnEnd: false, short: 'does not end', caption: 'does not end' },
    because: () => 'nothing ends it',
    verdict: () => 'It does not end: memory is written as fast as it is sent, and no rule stops it.',
  },
  'few-dirty': {
    ...{ code: 8, isOwnEnd: true, short: 'few pages' },
    because: ({ threshold }) => `a round had less than the threshold of ${threshold ?? '0 MiB'} to send`,
  },
  'rate-max': {
    ...{ code: 9, isOwnEnd: false, short: 'highest rate' },
    because: () => 'memory was dirtied faster than the highest rate of the link',
  },
  'event-budget': {
    ...{ code: 10, isOwnEnd: false, short: 'out of steps' },
    because: () => 'the simulation ran out of steps',
  },
  max_data_factor: {
    ...{ code: 11, isOwnEnd: false, short: 'traffic limit', caption: 'stopped at traffic limit' },
    because: ({ traffic }) => `more than ${traffic} had been sent`,
    verdict: ({ traffic }) => `Pre-copy was cut short: the traffic had passed ${traffic}.`,
  },
  converged_pages: {
    ...{ code: 12, isOwnEnd: true, short: 'few pages', caption: 'few pages were left' },
    because: ({ threshold }) => `a round had less than the threshold of ${threshold ?? '0 MiB'} to send`,
  },
  timeout_pause: {
    ...{ code: 13, isOwnEnd: false, short: 'paused at the time limit', caption: 'paused at the time limit' },
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) => `It was not done at the time limit of ${time}, and was paused to send what was left.`,
  },
  timeout_postcopy: {
    ...{ code: 14, isOwnEnd: false, short: 'post-copy at the time limit', caption: 'post-copy at the time limit' },
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) => `It was not done at the time limit of ${time}, and went on in post-copy.`,
  },
  timeout_abort: {
    ...{ code: 15, isOwnEnd: false, short: 'aborted at the time limit', caption: 'aborted at the time limit' },
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) => `It was given up at the time limit of ${time}: the VM stays where it is.`,
  },
  stall_soft: {
    ...{ code: 16, isOwnEnd: false, short: 'stalled, limit raised', caption: 'stalled, limit raised' },
    because: () => 'it had stalled, and the downtime limit was raised',
    verdict: () => 'Pre-copy had stalled: the downtime limit was raised to let it end.',
  },
  stall_hard: {
    ...{ code: 17, isOwnEnd: false, short: 'stalled, paused', caption: 'stalled, paused' },
    because: () => 'it had stalled',
    verdict: () => 'Pre-copy had stalled, and was paused to send what was left.',
  },
  stall_postcopy: {
    ...{ code: 18, isOwnEnd: false, short: 'stalled, post-copy', caption: 'stalled, post-copy' },
    because: () => 'it had stalled',
    verdict: () => 'Pre-copy had stalled, and went on in post-copy.',
  },
  stall_abort: {
    ...{ code: 19, isOwnEnd: false, short: 'stalled, aborted', caption: 'stalled, aborted' },
    because: () => 'it had stalled',
    verdict: () => 'Pre-copy had stalled and was given up: the VM stays where it is.',
  },
  post_copy_done: {
    ...{ code: 20, isOwnEnd: false, short: 'post-copy', caption: 'post-copy' },
    because: () => 'the last step of its schedule is post-copy',
    verdict: () => 'The last step of its schedule was reached: it went on in post-copy.',
  },
  schedule_exhausted: {
    ...{ code: 21, isOwnEnd: false, short: 'schedule used up, aborted', caption: 'schedule used up, aborted' },
    because: () => 'its schedule was used up',
    verdict: () => 'Its schedule was used up, and it was given up: the VM stays where it is.',
  },
  stop_and_copy: {
    ...{ code: 22, isOwnEnd: false, short: 'all in the pause', caption: 'all in the pause' },
    because: () => 'all of the memory is sent in the pause',
    verdict: () => 'There is no pre-copy: the VM stands still while all of its memory is copied.',
  },
} satisfies Readonly<Record<string, StopRecord>>;

/** Why pre-copy ended: the paper's words with hyphens (paper.md, Algorithm 1), the platforms' with underscores. */
export type StopReason = keyof typeof records;

/**
 * Every end, told once: a model gives its name, columns its code, and each sentence, caption and table reads its words
 * here. A new one is a record.
 */
export const stopReasons: Readonly<Record<StopReason, StopRecord>> = records;
