import type { Remedy, RemedyId } from '../../analysis/remedies';
import { joined, scaleDuration, scaleKnobValue } from '../../format/number';
import { parameterByName } from '../../scenario/parameters';
import { stopWords } from '../../vocabulary/stop-words';
import * as words from './words';

type NumberKnob = 'downtimeLimit' | 'timeLimit' | 'timeLimitPerGib' | 'maxRounds' | 'bandwidth' | 'dirtyRate';

/** A knob of the change, as the page shows it: '1.2 s'. */
function shownKnob({ sets }: Remedy, knob: NumberKnob): string {
  return joined(scaleKnobValue(sets[knob] ?? Number.NaN, parameterByName[knob].unit));
}

/** When the time limit comes: as it is set, or as the change sets it. */
const whenDue = ({ sets }: Remedy): string =>
  sets.timeLimit === undefined ? words.atTimeLimit : words.after(joined(scaleDuration(sets.timeLimit)));

/** What stands in the words of a change: a knob's new value, or when it is due. */
const shownOf: Partial<Record<RemedyId, (remedy: Remedy) => string>> = {
  'downtime-limit': (remedy) => shownKnob(remedy, 'downtimeLimit'),
  'time-limit': (remedy) =>
    shownKnob(remedy, remedy.sets.timeLimitPerGib === undefined ? 'timeLimit' : 'timeLimitPerGib'),
  pause: whenDue,
  'post-copy': whenDue,
  rounds: (remedy) => shownKnob(remedy, 'maxRounds'),
  bandwidth: (remedy) => shownKnob(remedy, 'bandwidth'),
  'dirty-rate': (remedy) => shownKnob(remedy, 'dirtyRate'),
};

/** What is done, in a few words. */
export const changeText = (remedy: Remedy): string => words.changes[remedy.id](shownOf[remedy.id]?.(remedy) ?? '');

/** How it then ends: 'converges', 'converges in 8 of 10', 'paused at the time limit'. */
export function endText({ after: { stopReason, endsWell, chanceNotConverging } }: Remedy): string {
  const tenths = chanceNotConverging === null ? 10 : Math.round(10 * (1 - chanceNotConverging));
  if (!endsWell) return stopWords[stopReason].short;
  return tenths === 10 ? words.converges : words.convergesIn(tenths);
}

/** What the guest pays beside the pause; '' where it pays nothing. */
export function priceText({ after: { slowed, postCopyTime } }: Remedy): string {
  if (postCopyTime > 0) return words.waitsForPages(joined(scaleDuration(postCopyTime)));
  return slowed > 0 ? words.losesWork(joined(scaleDuration(slowed))) : '';
}
