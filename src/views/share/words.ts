import { formatNumber } from '../../format/number';
import { listed } from '../shared/late-words';

// The dialog
export const share = 'Share';
export const shareFigure = (title: string): string => `Share: ${title}`;
export const shareAs = 'As';
export const partNames = {
  text: 'Text',
  qr: 'QR code',
  code: 'Code',
  embed: 'Frame',
  class: 'For a class',
  cite: 'Citation',
} as const;
export const close = 'Close';
export const printView = 'Print the view';
export const saveAsReport = 'Save as report';
export const name = 'Name';

// Copying
export const copyByHand = 'Could not copy. Choose the text and copy it by hand.';
export const copy = (what: string): string => `Copy ${what.toLowerCase()}`;

// The link
export const link = 'Link';
export const linkCopied = (characters: number): string => `Link copied: ${characters} characters.`;
export const send = 'Send';
export const notSent = 'The system could not share it. Copy the link.';
export const saveAsFile = 'Save as file';
export const fileSaved = 'The file was saved.';
export const linkLength = (characters: number): string => `${characters} characters.`;
export const alsoInLink =
  'It also says which numbers it was made with, so that the page can tell when they change. What is pointed at, ticked in the fleet, chosen under Why this one, searched for in the paper or folded away is not in it, nor is a film’s speed.';
export const longLink = 'Some programs cut links of more than 2,000 characters. Then send the file.';

// What link and file hold
export const held = {
  scenario: 'the scenario',
  fleet: 'the fleet',
  largeFleet: 'the fleet, which is too large',
  view: 'this view',
  histories: 'the histories',
  journal: 'the journal',
} as const;
export const your = (what: string): string => `your ${what}`;
export const pinned = (count: number): string => (count === 1 ? 'the pinned scenario' : `${count} pinned scenarios`);
export const linkHolds = (holds: readonly string[], without: readonly string[]): string =>
  `It holds ${listed(holds)}${without.length === 0 ? '' : `, without ${listed(without)}`}.`;
export const fileHolds = (holds: readonly string[]): string =>
  `The file holds ${listed(holds)} too: drop it on the page to open it.`;

// As a text
export const waiting = 'The numbers are on their way.';
export const text = 'Text';
export const textCopied = 'The text was copied, in Markdown.';
export const vmTold = (memory: string, dirtyRate: number, bandwidth: number): string =>
  `${memory}, dirtied at ${formatNumber(dirtyRate)} MiB/s, over ${formatNumber(bandwidth)} Mbit/s`;
export const liveMigration = 'Live migration';
export const none = 'none';
export const figureTold = (title: string, summary: string): string => `${title}. ${summary}`;
export const openInPrecopy = 'Open it in Precopy';

// As a QR code
export const tooLongForQr = (characters: number, most: number): string =>
  `This link has ${characters} characters, and a QR code holds ${most} at most. Save the file instead, or make the fleet or the pins fewer.`;
export const qrOfLink = 'QR code of the link';
export const saveAsSvg = 'Save as SVG';

// As code
export const noShortProgram = (model: string): string =>
  `${model} is a loop with many rules, and its numbers may be ranges: no short program gives them. Of classic Xen there is one where a working set is given. This command of the project does, to the last digit.`;
export const command = 'Command';
export const commandCopied = 'The command was copied.';
export const closedFormHasNone = 'The closed form has no numbers for this scenario, so there is nothing to work out.';
export const doesNotEnd = 'This migration does not end, so there is nothing to work out.';
export const language = 'Language';
export const codePrints = (isExact: boolean, language: string): string =>
  `It prints the four key numbers ${isExact ? 'to the last digit.' : 'to fifteen digits: logarithms differ in the last.'} It needs ${language} alone.`;
export const code = 'Code';
export const codeCopied = (language: string): string => `The code was copied, in ${language}.`;
export const saveCode = (file: string): string => `Save as ${file}`;
export const codeUnits = 'Units: MiB, MiB/s, s and J; rates of links are Mbit/s until they are multiplied.';
export const codeHead = (model: string, isPlatform: boolean): string =>
  `${model}, as Precopy has it${isPlatform ? ' (docs/model.md).' : ': Liu, Xu, Jin, Gong, Liao, HPDC 2011.'}`;

// In a frame
export const themes = { own: 'The reader’s', light: 'Light', dark: 'Dark' } as const;
export const frameTitle = 'Live migration of a VM, by Precopy';
export const shows = 'Shows';
export const theme = 'Theme';
export const frame = 'Frame';
export const frameCopied = 'The frame’s code was copied.';
export const howFrameLooks = 'How the frame looks';
export const linkForProjector = 'Link for a projector';
export const linkTaken = 'The link was copied.';
export const frameKinds = {
  numbers: 'Key numbers',
  knobs: 'With two knobs',
  view: 'This view',
  figure: 'This figure',
} as const;

// For a class
export const taskUpTo = (characters: number): string => `Task, up to ${characters} characters`;
export const knobsAre = (what: string): string => `Knobs: ${what}`;
export const lockedAndHidden = 'A locked one shows its value, a hidden one is gone.';
export const hide = 'Hide';
export const allOtherViews = 'all other views';
export const linkForClass = 'Link for the class';
export const noExamination = 'It is no examination: who reads the link can change it.';
export const howExerciseLooks = 'How the exercise looks';
export const knobStates = { free: 'free', locked: 'locked', hidden: 'hidden' } as const;
export const knobsInState = (count: number, state: keyof typeof knobStates): string => `${count} ${knobStates[state]}`;
export const allFree = 'all free';
export const hideable = {
  verdict: 'the verdict',
  numbers: 'the key numbers',
  equations: 'the equations',
  film: 'the film of pages',
  presets: 'the presets',
} as const;

// As a citation
export const citation = 'Citation';
export const citationCopied = 'The citation was copied.';
export const bibtexCopied = 'The BibTeX entries were copied.';
export const paperCited =
  'H. Liu, C.-Z. Xu, H. Jin, J. Gong, X. Liao: Performance and Energy Modeling for Live Migration of Virtual Machines. HPDC 2011, pages 171–182. https://doi.org/10.1145/1996130.1996154';
export const versions = (page: string, models: number, links: number): string =>
  `version ${page}, models ${models}, links ${links}`;
export const pageCited = (versions: string, link: string, day: string): string =>
  `Precopy, ${versions}. ${link} (looked at on ${day})`;
export const pageTitle = 'Precopy: what the live migration of a virtual machine costs';
export const lookedAt = (versions: string, day: string): string => `${versions}; looked at on ${day}`;
export const bibtex = 'BibTeX';
