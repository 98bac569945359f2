import type { WayOut } from '../../analysis/log/ways-out';
import type { LogRead } from '../../engine/log-job';
import { formatNumber } from '../../format/number';

// How a log comes in
export const logLabel = 'The log';
export const openLog = 'Open a log';
export const closeLog = 'Close the log';
export const samplesLabel = 'Samples';
export const samplesName = 'Samples of logs';
export const samples = {
  domjobinfo: { label: 'virsh domjobinfo', detail: 'running, in its third round' },
  qmp: { label: 'QEMU, query-migrate', detail: 'made to stop after eight rounds' },
  hmp: { label: 'QEMU 10, info migrate', detail: 'the same migration, sizes in three digits' },
  hmpOld: { label: 'QEMU, info migrate', detail: 'the same, older layout' },
  virtLauncher: { label: 'KubeVirt, virt-launcher', detail: 'the same, each 4 s' },
  kubevirtMetrics: { label: 'KubeVirt, metrics', detail: 'the same, neither rounds nor zero pages' },
  proxmox: { label: 'Proxmox VE, task log', detail: 'the same, what was sent each second' },
  vdsm: { label: 'oVirt, vdsm', detail: 'one that converged' },
  cloudHypervisor: { label: 'Cloud Hypervisor', detail: 'a line for each round' },
  xl: { label: 'Xen, xl', detail: 'rounds without times' },
  domstats: { label: 'virsh domstats --dirtyrate', detail: 'no migration: two rates' },
} as const;
export const whichLogs =
  'The answers of query-migrate, info migrate, virsh domjobinfo, a task log of Proxmox, lines of virt-launcher, vdsm, ' +
  'nova, Cloud Hypervisor, vMotion or xl, metrics of KubeVirt, or the dirtying rates of virsh and QEMU. What it is, ' +
  'is told by its text; lines between do not matter. Nothing leaves this page.';
export const alsoHere =
  'A list of VMs, a table of runs or a power trace may be opened here too: the page says where it belongs.';
export const pastedName = 'Pasted log';
export const pasteHere = 'Paste a log here';
export const laterLog = 'The same log later, or another one';
export const pasteAgain = 'Paste it again later, or another one';
export const readIt = 'Read it';
export const instead = { what: 'a log', shown: 'None is shown until one is opened.' } as const;
export const notOpened = (name: string): string => `${name} could not be opened.`;
/** What was opened, or what has changed since; others of the same drop were not opened. */
export const openedText = (name: string, change: string | null, hasOthers: boolean): string =>
  `${change ?? `${name} is opened.`}${hasOthers ? ' One log is read at a time: the others were not opened.' : ''}`;

// What it says
export const readAs = (file: string, format: string, attempts: number): string =>
  `${file}, read as ${format}${attempts > 1 ? `; begun ${attempts} times, the last one counts` : ''}.`;
const endings = { completed: 'It has completed.', cancelled: 'It was cancelled.', failed: 'It has failed.' } as const;
export const roundInstead = (now: number, before: number): string => `round ${now} instead of ${before}`;
export const leftInstead = (now: string, before: string): string => `${now} left instead of ${before}`;
/** What has changed since the same migration was looked at before, and whether it is over. */
export const laterText = (time: string, changes: readonly string[], ended: LogRead['told']['ended']): string =>
  `The same migration, ${time} later${changes.length > 0 ? `: ${changes.join(', ')}` : ''}.` +
  `${ended ? ` ${endings[ended]}` : ''}`;
export const toldTitle = 'What was read and worked out';
export const numberLabels = {
  memory: 'Memory',
  rate: 'Sends',
  limit: 'Downtime limit',
  dirty: 'Dirties, D',
  set: 'Working set, W',
} as const;
export const notTold = 'not told';
export const ofItZero = (zero: string | null): string => (zero === null ? 'zero pages not told' : `${zero} of it zero`);
export const ofCap = (cap: string | null): string => (cap === null ? 'mean over pre-copy' : `of a cap of ${cap}`);
export const asLogShows = 'as the log shows it';
export const fromTwoRounds = 'from two rounds alone';
export const atMost = (number: string): string => `at most ${number}`;
export const atLeast = (number: string): string => `at least ${number}`;
export const fromTo = (low: string, high: string): string => `${low} to ${high}`;

// Rounds
export const roundsTitle = 'Rounds';
export const roundHeads = {
  round: 'Round',
  duration: 'Took',
  sent: 'Sent, at the mean rate',
  dirtied: 'Dirtied',
  rate: 'Dirtied a second',
} as const;
export const noRoundAlone = 'No round is told alone: several ended between two looks, or the log does not count them.';
/** Why some rounds are not told, and how many more there are than those that are shown. */
export const roundsAlone = (shown: number, all: number): string =>
  `${all > shown ? `The newest ${shown} of ${formatNumber(all)} rounds. ` : ''}` +
  'A round is told alone where exactly one ended between two looks.';

// The chart of what was left
export const downTo = (least: string): string => `What is left: down to ${least}`;
export const neverBelow = (least: string): string => `What is left: never below ${least}`;
/** 'After 12 s: round 3, 143 MiB left.' */
export const leftAfter = (time: string, round: number | null, left: string): string =>
  `After ${time}: ${round === null ? '' : `round ${round}, `}${left} left.`;
export const whereRoundsEnded = (count: number): string =>
  `Thin lines are where ${count === 1 ? 'a round ended' : 'rounds ended'}.`;
export const aboutModel = 'The model starts with the fitted D and W and knows nothing else of the course.';
export const noModel = 'No model is laid over it: D and W are not told.';
export const chartName = 'Line: what was left over time; dashed: the model';
export const chartKeys = {
  roundEnd: 'end of a round',
  fits: 'fits into the pause',
  model: 'the model, with fitted D and W',
  left: 'left, as the log says',
} as const;
export const chartColumns = { time: 'Time (s)', round: 'Round', left: 'Left (MiB)' } as const;
export const sinceStart = (unit: string): string => `since the start (${unit})`;
export const leftToSend = (unit: string): string => `left to send (${unit})`;
export const nothingToDraw = 'This log does not tell what is left over time, so there is nothing to draw.';

// What will come of it
export const nextTimeTitle = 'What to expect next time';
export const willItConverge = 'Will it converge from here?';
export const outcomeLabel = 'What will come of it';
/** Whether it will converge, from the largest chance to the least. */
export const outlooks = {
  will: 'It will converge',
  probably: 'It will probably converge',
  may: 'It may converge or not',
  probablyNot: 'It will probably not converge by itself',
  willNot: 'It will not converge by itself',
} as const;
export const outlookSentence = (outlook: string): string => `${outlook}.`;
export const outlookLabels = { chance: 'Chance', left: 'Time left, if so', pause: 'Pause, if so' } as const;
export const chanceCaptions = ['that it converges', 'by its own rules'] as const;
export const doesNotCome = 'it does not come';
export const aboutForecast =
  'The guests that may be behind the rounds seen so far, each run on to its end in the platform’s loop. It ' +
  'assumes that guest, rate and limit stay as they are.';
export const waysTitle = 'What would end it now';
export const wayHeads = { way: 'Change', pause: 'Pause', price: 'The guest' } as const;
export const byItsLimit = 'by its limit';
/** What is done, and to what: 'Downtime limit to 1.6 s', 'Slow the guest by 27 %', 'Switch to post-copy'. */
export const wayTexts: Readonly<Record<WayOut['id'], (needed: string | null) => string>> = {
  limit: (needed) => (needed === null ? 'Raise the downtime limit' : `Downtime limit to ${needed}`),
  throttle: (needed) => (needed === null ? 'Slow the guest' : `Slow the guest by ${needed}`),
  'post-copy': () => 'Switch to post-copy',
};
/** What the guest pays beside the pause; fetching: how long it fetches pages. */
export const wayPrices: Readonly<Record<WayOut['id'], (fetching: string | null) => string>> = {
  limit: () => 'stands still once',
  throttle: () => 'is slow until it ends; rounds halve',
  'post-copy': (fetching) => (fetching === null ? '' : `fetches pages for ${fetching}`),
};
/** How long it took, as the log says: '26.1 s with a pause of 2.04 s'. */
export const tookText = (time: string, pause: string | null): string =>
  `It took ${time}${pause === null ? '' : ` with a pause of ${pause}`} this time.`;
export const nextTimeUnknown = 'The log does not tell enough to say what comes next time.';
const loopOf = (platform: string): string => `With its memory, D, W, rate and limit the loop of ${platform}`;
export const loopTakes = (platform: string, time: string, pause: string, traffic: string): string =>
  `${loopOf(platform)} takes ${time}, pauses for ${pause} and sends ${traffic}.`;
export const loopGivesUp = (platform: string, time: string): string => `${loopOf(platform)} gives up after ${time}.`;
export const loopDoesNotEnd = (platform: string): string => `${loopOf(platform)} does not end by itself.`;
/** Why a migration that is over did not come to its end. */
export const whyStalled = (dirtied: string, sent: string, limit: string, fits: string): string =>
  `Why it went on: in each of its last rounds ${sent} were sent, and ${dirtied} were dirtied meanwhile. A pause of ${limit} has room for ${fits}.`;
export const thoughItDidNot =
  'This one did not end so: the guest may have written more at times than the fitted D and W say, or something else held it up.';
export const mendTitle = 'What would have ended it';
export const aboutMend =
  'Each change is tried in the same loop with the memory, D, W and rate of this log. A click opens it in Explore with that change.';
export const mendPut = (change: string): string =>
  `The scenario is that of the log, with ${change.charAt(0).toLowerCase()}${change.slice(1)}. Undo brings the one before back.`;
export const nothingMends = 'No single setting, link or quieter hour would have ended it.';

// What is done with it
export const thenTitle = 'Then?';
export const useInExplore = 'Use it in Explore';
export const scenarioOfLog = 'The scenario is that of the log. Undo brings the one before back.';

/** What Explore gets of a log; what is left out stays as it is. */
export interface UsedInExplore {
  readonly platform: string;
  readonly memory: string | false;
  readonly zeroMemory: string | false;
  readonly dirtyRate: string | false;
  readonly workingSet: string | false;
  readonly cap: string | false;
  readonly link: string | false;
  readonly limit: string | false;
}

/** 'Sets the platform libvirt with its defaults, memory 513 MiB, D 74.0 MiB/s, ...'. */
export function usableText(used: UsedInExplore, hasRate: boolean, notes: readonly string[]): string {
  const { platform, memory, zeroMemory, dirtyRate, workingSet, cap, link, limit } = used;
  const parts = [
    `the platform ${platform} with its defaults`,
    memory && `memory ${memory}`,
    zeroMemory && `zero memory ${zeroMemory}`,
    dirtyRate && `D ${dirtyRate}`,
    workingSet && `W ${workingSet}`,
    cap && `a cap of ${cap}`,
    link && `a link of ${link}`,
    limit && `a limit of ${limit}`,
  ].filter((part) => part !== false);
  const kept = hasRate
    ? ''
    : ' The log does not tell how the guest writes: dirtying rate and working set stay as they are.';
  return `Sets ${parts.join(', ')}.${kept}${notes.map((note) => ` ${note}`).join('')} One step of undo.`;
}

export const vmOfFleet = 'VM of the fleet';
export const putIntoFleet = 'Put it into the fleet';
export const whatFleetGets = 'Sets memory, D and W of the VM of that name, or adds one.';
export const seeFleet = 'See the fleet';
/** What became of it: a VM of that name was there, or was added. */
export const fleetText = (name: string, wasThere: boolean): string =>
  wasThere
    ? `${name} has the memory, D and W of this log now. Undo takes it back.`
    : `${name} was added to the fleet. Undo takes it out.`;
export const keepInJournal = 'Keep it in the journal';
export const keptNow = (name: string): string => `${name} is in the journal. Undo takes it out.`;
export const isKept = 'It is in the journal.';
export const howKept = 'With its prediction beside it. It stays in this browser.';
export const seeJournal = 'See the journal';

// The log without names
export const blankNames = 'Blank names and addresses';
export const aboutBlanking =
  'Makes a copy to share: it says as much of the migration. Names in free sentences of other programs are not ' +
  'known as such, so look before you share.';
export const blankedLabel = 'The log without names and addresses';
export const copyIt = 'Copy it';
export const downloadIt = 'Download it';
export const wasCopied = 'The blanked log was copied.';
export const notCopied = 'Could not copy. Download it instead.';
