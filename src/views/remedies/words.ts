import type { RemedyId } from '../../analysis/remedies';

// The panel
export const whatWouldHelp = 'What would help';
export const nothingToChange = 'Nothing has to change: it converges by its own rules.';
export const changeIsIn = (change: string): string => `${change}. Undo takes it back.`;

// The table
export const nothingHelps = 'No single setting, link or quieter hour lets it converge.';
export const trying = 'Trying what would help';
export const change = 'Change';
export const thenIt = 'Then it';
export const downtime = 'Downtime';
export const totalTime = 'Total time';
export const traffic = 'Traffic';
export const andGuest = 'And the guest';
export const tonight = 'Tonight';
export const aSetting = 'a setting';
export const anotherLinkOrHour = 'another link or hour';

// The changes
export const atTimeLimit = 'at the time limit';
export const after = (time: string): string => `after ${time}`;
/** What is done, with the knob's new value or when it is due. */
export const changes: Readonly<Record<RemedyId, (value: string) => string>> = {
  'downtime-limit': (limit) => `Downtime limit to ${limit}`,
  cap: () => 'Take the cap off',
  'auto-converge': () => 'Auto-converge: slow the guest',
  compression: () => 'Compress what changed (XBZRLE)',
  'time-limit': (limit) => `Time limit to ${limit}`,
  pause: (when) => `Pause ${when}`,
  'post-copy': (when) => `Post-copy ${when}`,
  rounds: (rounds) => `Maximum rounds to ${rounds}`,
  bandwidth: (rate) => `A link of ${rate}`,
  'dirty-rate': (rate) => `A quieter hour: at most ${rate}`,
};
export const converges = 'converges';
export const convergesIn = (tenths: number): string => `converges in ${tenths} of 10`;
export const waitsForPages = (time: string): string => `waits for pages for ${time}`;
export const losesWork = (time: string): string => `loses ${time} of work`;
