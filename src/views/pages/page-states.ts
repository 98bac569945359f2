import type { PageState } from '../../simulator/pages-recording';

/** A state as the legend and the magnifier name it. */
export interface NamedState {
  readonly id: PageState;
  /** Beside its colour over the grid. */
  readonly short: string;
  /** In the table of counts, in words that explain the state. */
  readonly label: string;
  /** Of a page: 'Page 12 ...'. */
  readonly ofOne: string;
}

/** The states in the order of a recording's numbers, which is the order of the legend. */
export const namedStates: readonly NamedState[] = [
  {
    id: 'to-send',
    short: 'still to send',
    label: 'still to send in this round',
    ofOne: 'is still to send in this round',
  },
  {
    id: 'sent',
    short: 'sent',
    label: 'sent in this round',
    ofOne: 'was sent in this round, and not written since',
  },
  {
    id: 'dirtied-again',
    short: 'dirtied again',
    label: 'dirtied again, for the next round',
    ofOne: 'is dirtied again: written since it was sent, it goes once more in the next round',
  },
  {
    id: 'skipped',
    short: 'skipped as hot',
    label: 'skipped as hot, for the next round',
    ofOne: 'was skipped as hot: written again before its turn, it waits for the next round',
  },
  {
    id: 'arrived',
    short: 'arrived',
    label: 'arrived, the same on both hosts',
    ofOne: 'has arrived: it is the same on both hosts',
  },
];

/** A state's number in a recording. */
export const TO_SEND = 0;
export const SENT = 1;
export const DIRTIED_AGAIN = 2;
export const SKIPPED = 3;
export const ARRIVED = 4;
