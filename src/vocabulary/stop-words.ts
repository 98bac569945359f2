import type { StopReason } from './stop-reasons';

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

/** The words of one way in which pre-copy ends. */
export interface StopWords {
  /** A word or two, for a column. */
  readonly short: string;
  /** Below the number of rounds, where 'stopped: ' and `short` do not say it well. */
  readonly caption?: string;
  /** After 'because'. */
  readonly because: (limits: StopLimits) => string;
  /** The verdict, where 'Pre-copy stopped because ' and `because` do not say it well. */
  readonly verdict?: (limits: StopLimits) => string;
}

/** What every end is called: each sentence, caption and table reads its words here. */
export const stopWords: Readonly<Record<StopReason, StopWords>> = {
  threshold: {
    short: 'threshold',
    caption: 'stopped at the threshold',
    because: ({ threshold }) =>
      threshold === null ? 'nothing remained' : `no more than the threshold of ${threshold} was left`,
    verdict: ({ threshold }) =>
      threshold === null
        ? 'The VM is paused once nothing is left to send.'
        : `The VM is paused once ${threshold} or less is left to send: that is the threshold.`,
  },
  'not-shrinking': {
    short: 'rounds grew',
    caption: 'stopped: not shrinking',
    because: () => 'a round dirtied more than it sent',
    verdict: () =>
      'A round dirtied more than it sent: the VM writes faster than the link sends, so more rounds would not help.',
  },
  'max-rounds': {
    short: 'rounds used up',
    caption: 'stopped: rounds used up',
    because: ({ rounds }) => (rounds === '1 round' ? 'its one round was used up' : `all ${rounds} were used up`),
    verdict: ({ rounds }) => `Pre-copy used its ${rounds}, and more than the threshold was still left.`,
  },
  'max-traffic': {
    short: 'traffic limit',
    caption: 'stopped: traffic limit',
    because: ({ traffic }) => `more than ${traffic} had been sent`,
    verdict: ({ traffic }) =>
      `Pre-copy sent more than ${traffic}, its traffic limit, and more than the threshold was still left.`,
  },
  converged_downtime: {
    short: 'downtime limit',
    caption: 'the rest fitted the limit',
    because: ({ downtime }) => `what remained could be sent within the downtime limit of ${downtime}`,
    verdict: ({ downtime }) =>
      `The VM is paused once the rest can be sent within ${downtime}: that is the downtime limit.`,
  },
  max_rounds: {
    short: 'rounds used up',
    caption: 'stopped: rounds used up',
    because: ({ rounds }) => (rounds === '1 round' ? 'its one round was used up' : `all ${rounds} were used up`),
    verdict: ({ rounds }) => `Pre-copy was cut short: it used its ${rounds}.`,
  },
  no_convergence: {
    short: 'does not end',
    caption: 'does not end',
    because: () => 'nothing ends it',
    verdict: ({ downtime }) =>
      /^0\s/.test(downtime)
        ? 'It does not end: a downtime limit of 0 lets no memory be left.'
        : 'It does not end: memory is written as fast as it is sent, and no rule stops it.',
  },
  'few-dirty': {
    short: 'few pages',
    because: ({ threshold }) => `a round had less than the threshold of ${threshold ?? '0 MiB'} to send`,
  },
  'rate-max': {
    short: 'highest rate',
    because: () => 'memory was dirtied faster than the highest rate of the link',
  },
  'event-budget': {
    short: 'out of steps',
    because: () => 'the simulation ran out of steps',
  },
  max_data_factor: {
    short: 'traffic limit',
    caption: 'stopped: traffic limit',
    because: ({ traffic }) => `more than ${traffic} had been sent`,
    verdict: ({ traffic }) => `Pre-copy was cut short: it sent more than ${traffic}.`,
  },
  converged_pages: {
    short: 'few pages',
    caption: 'few pages were left',
    because: ({ threshold }) => `a round had less than the threshold of ${threshold ?? '0 MiB'} to send`,
  },
  timeout_pause: {
    short: 'paused at the time limit',
    caption: 'time limit: paused',
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) => `It had not finished after the time limit of ${time}, so the VM is paused to send the rest.`,
  },
  timeout_postcopy: {
    short: 'post-copy at the time limit',
    caption: 'time limit: post-copy',
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) => `It had not finished after the time limit of ${time}, so it goes on in post-copy.`,
  },
  timeout_abort: {
    short: 'given up at the time limit',
    caption: 'time limit: given up',
    because: ({ time }) => `the time limit of ${time} was reached`,
    verdict: ({ time }) =>
      `It had not finished after the time limit of ${time}, and is given up: the VM stays where it is.`,
  },
  stall_soft: {
    short: 'stalled, limit raised',
    caption: 'stalled, limit raised',
    because: () => 'it had stalled, and the downtime limit was raised',
    verdict: () => 'Pre-copy stalled, so the downtime limit was raised to let it end.',
  },
  stall_hard: {
    short: 'stalled, paused',
    caption: 'stalled, paused',
    because: () => 'it had stalled',
    verdict: () => 'Pre-copy stalled, so the VM is paused to send the rest.',
  },
  stall_postcopy: {
    short: 'stalled, post-copy',
    caption: 'stalled, post-copy',
    because: () => 'it had stalled',
    verdict: () => 'Pre-copy stalled, so it goes on in post-copy.',
  },
  stall_abort: {
    short: 'given up, stalled',
    caption: 'stalled: given up',
    because: () => 'it had stalled',
    verdict: () => 'Pre-copy stalled and is given up: the VM stays where it is.',
  },
  post_copy_done: {
    short: 'post-copy',
    caption: 'post-copy',
    because: () => 'the last step of its schedule is post-copy',
    verdict: () => 'It reached the last step of its schedule, so it goes on in post-copy.',
  },
  schedule_exhausted: {
    short: 'given up, schedule used up',
    caption: 'schedule used up',
    because: () => 'its schedule was used up',
    verdict: () => 'It used up its schedule and is given up: the VM stays where it is.',
  },
  stop_and_copy: {
    short: 'all in the pause',
    caption: 'all in the pause',
    because: () => 'all of the memory is sent in the pause',
    verdict: () => 'There is no pre-copy: the VM stands still while all of its memory is copied.',
  },
};
