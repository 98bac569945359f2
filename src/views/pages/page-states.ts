import type { PageState } from '../../simulator/pages-recording';
import * as late from './late-words';

/** A state as the legend and the magnifier name it. */
interface NamedState extends late.StateInWords {
  readonly id: PageState;
}

/** The states in the order of a recording's numbers, which is the order of the legend. */
export const namedStates: readonly NamedState[] = (
  ['to-send', 'sent', 'dirtied-again', 'skipped', 'arrived'] as const
).map((id) => ({ id, ...late.states[id] }));

/** A state's number in a recording. */
export const TO_SEND = 0;
export const SENT = 1;
export const DIRTIED_AGAIN = 2;
export const SKIPPED = 3;
export const ARRIVED = 4;
