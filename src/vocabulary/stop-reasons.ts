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
  converged: {
    ...{ code: 5, isOwnEnd: true, short: 'downtime limit', caption: 'the rest fitted the limit' },
    because: ({ downtime }) => `what remained could be sent within the downtime limit of ${downtime}`,
  },
  forced: {
    ...{ code: 6, isOwnEnd: false, short: 'cut short', caption: 'stopped by a limit' },
    because: ({ downtime }) => `a limit was reached before the rest fitted a pause of ${downtime}`,
    verdict: ({ rounds, traffic, downtime, areRoundsUsed }) =>
      `Pre-copy was cut short: ${areRoundsUsed ? `its ${rounds} were used` : `the traffic had passed ${traffic}`} ` +
      `before the rest fitted a pause of ${downtime}.`,
  },
  'time-limit': {
    ...{ code: 7, isOwnEnd: false, short: 'time limit' },
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) =>
      `It was not done at the time limit of ${time}. The numbers are those of a pause after that round.`,
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
} satisfies Readonly<Record<string, StopRecord>>;

/** Why pre-copy ended. The first four are the paper's (paper.md, Algorithm 1); the last three are a simulated host's. */
export type StopReason = keyof typeof records;

/**
 * Every end, told once: a model gives its name, columns its code, and each sentence, caption and table reads its words
 * here. A new one is a record.
 */
export const stopReasons: Readonly<Record<StopReason, StopRecord>> = records;
