import type { Remedy, RemedyId } from '../../analysis/remedies';
import { joined, scaleDuration, scaleKnobValue } from '../../format/number';
import { parameterByName } from '../../scenario/parameters';
import { stopWords } from '../../vocabulary/stop-words';

type NumberKnob = 'downtimeLimit' | 'timeLimit' | 'timeLimitPerGib' | 'maxRounds' | 'bandwidth' | 'dirtyRate';

/** A knob of the change, as the page shows it: '1.2 s'. */
function shownKnob({ sets }: Remedy, knob: NumberKnob): string {
  return joined(scaleKnobValue(sets[knob] ?? Number.NaN, parameterByName[knob].unit));
}

/** When the time limit comes: as it is set, or as the change sets it. */
const whenDue = ({ sets }: Remedy): string =>
  sets.timeLimit === undefined ? 'at the time limit' : `after ${joined(scaleDuration(sets.timeLimit))}`;

/** What is done, in a few words. */
const changes: Readonly<Record<RemedyId, (remedy: Remedy) => string>> = {
  'downtime-limit': (remedy) => `Downtime limit to ${shownKnob(remedy, 'downtimeLimit')}`,
  cap: () => 'Take the cap off',
  'auto-converge': () => 'Auto-converge: slow the guest',
  compression: () => 'Compress what changed (XBZRLE)',
  'time-limit': (remedy) =>
    remedy.sets.timeLimitPerGib === undefined
      ? `Time limit to ${shownKnob(remedy, 'timeLimit')}`
      : `Time limit to ${shownKnob(remedy, 'timeLimitPerGib')}`,
  pause: (remedy) => `Pause ${whenDue(remedy)}`,
  'post-copy': (remedy) => `Post-copy ${whenDue(remedy)}`,
  rounds: (remedy) => `Maximum rounds to ${shownKnob(remedy, 'maxRounds')}`,
  bandwidth: (remedy) => `A link of ${shownKnob(remedy, 'bandwidth')}`,
  'dirty-rate': (remedy) => `A quieter hour: at most ${shownKnob(remedy, 'dirtyRate')}`,
};

export const changeText = (remedy: Remedy): string => changes[remedy.id](remedy);

/** How it then ends: 'converges', 'converges in 8 of 10', 'paused at the time limit'. */
export function endText({ after: { stopReason, endsWell, chanceNotConverging } }: Remedy): string {
  const tenths = chanceNotConverging === null ? 10 : Math.round(10 * (1 - chanceNotConverging));
  if (!endsWell) return stopWords[stopReason].short;
  return tenths === 10 ? 'converges' : `converges in ${tenths} of 10`;
}

/** What the guest pays beside the pause; '' where it pays nothing. */
export function priceText({ after: { slowed, postCopyTime } }: Remedy): string {
  if (postCopyTime > 0) return `waits for pages for ${joined(scaleDuration(postCopyTime))}`;
  return slowed > 0 ? `loses ${joined(scaleDuration(slowed))} of work` : '';
}
