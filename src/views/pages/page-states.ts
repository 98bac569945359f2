import type { PageState } from '../../simulator/pages-recording';

/** A state as the legend and the magnifier name it. */
export interface NamedState {
  readonly id: PageState;
  /** In the legend, in words that explain the state. */
  readonly label: string;
  /** Of one page: 'Page 12 is still to send.' */
  readonly ofPage: string;
}

/** The states in the order of a recording's numbers, which is the order of the legend. */
export const namedStates: readonly NamedState[] = [
  { id: 'to-send', label: 'still to send in this round', ofPage: 'still to send in this round' },
  { id: 'sent', label: 'sent in this round', ofPage: 'sent in this round, and not written since' },
  {
    id: 'dirtied-again',
    label: 'dirtied again, for the next round',
    ofPage: 'dirtied again: written since it was sent, so it goes again in the next round',
  },
  {
    id: 'skipped',
    label: 'skipped as hot, for the next round',
    ofPage: 'skipped as hot: written again before its turn, so it waits for the next round',
  },
  { id: 'arrived', label: 'arrived, the same on both hosts', ofPage: 'arrived: the same on both hosts' },
];

/** A state's number in a recording. */
export const TO_SEND = 0;
export const SENT = 1;
export const DIRTIED_AGAIN = 2;
export const SKIPPED = 3;
export const ARRIVED = 4;
