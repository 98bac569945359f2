import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import { formatNumber, joined, scaleNetworkRate, scaleTransferRate, scaleVolume } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import type { PlatformFact } from '../../vocabulary/platform-facts';
import { listed } from '../shared/late-words';
import { never } from '../shared/words';

const percent = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

// Options, and the parts of the view
export const groupLegend = 'Show';
export const groupOptions = [
  { id: 'all', label: 'All' },
  { id: 'xen', label: 'Xen' },
  { id: 'qemu', label: 'QEMU and libvirt' },
  { id: 'managers', label: 'Managers of KVM' },
  { id: 'others', label: 'Others' },
] as const;
export const orderLegend = 'Sort by';
export const orderOptions = [
  { id: 'time', label: 'Total time' },
  { id: 'downtime', label: 'Downtime' },
  { id: 'traffic', label: 'Traffic' },
  { id: 'table', label: 'Family' },
] as const;
export const beforeRows = 'One VM, every platform';
export const askingPlatforms = 'Asking every platform';
export const ownDefaults =
  'Each platform runs with its product’s own defaults: downtime limit, time limit, throttling, compression. ' +
  'A row opens in Explore, where all of them can be changed.';
export const measuredGuests = 'from 5,306 measured guests.';
/** The sentence that says what a range rests on, where the working set is not known. */
export const predictedFrom = (standIn: string): string =>
  `The working set is not known: predicted ${standIn} Nine of ten guests like this one lie in the range beside ` +
  'the median. Two readings of a dirty-rate meter, or a working set, settle it.';
export const openInExplore = 'Open in Explore';
export const rowInExplore = (name: string): string => `${name}: open in Explore`;

/** The VM and its link, in a few words: '1 GiB, 40 MiB/s written, 800 Mbit/s'. */
export const vmText = ({ memory, dirtyRate, bandwidth }: Scenario): string =>
  `${joined(scaleVolume(memory))}, ${joined(scaleTransferRate(dirtyRate))} written, ${joined(scaleNetworkRate(bandwidth))}`;

// Bars and their table
export const barsTitle = 'How long each platform takes, and with what';
export const platformsLabel = 'Platforms';
export const platformHead = 'Platform';
export const barHead = 'Time, to one scale';
export const nineOfTenHead = 'Nine of ten';
export const endsHead = 'Ends';
export const endsAndRulesHead = 'Ends, rules';
export const rulesHead = 'Its rules, read in';
export const measureLabels = { totalTime: 'Total time', downtime: 'Downtime', traffic: 'Traffic' } as const;
export { never };
export const noEnd = 'no end';
export const pinned = 'pinned';
export const thisVm = 'this';
export const pinnedBars = 'thin bars: the pinned VM';
/** The parts of a migration's time, as bars and the key have them. */
export const partLabels: Readonly<Record<keyof PlatformRow['parts'], string>> = {
  free: 'pre-copy',
  throttled: 'pre-copy with the guest slowed',
  paused: 'paused',
  postCopy: 'post-copy, the guest waits for pages',
};
export const totalTimeIn = (unit: string): string => `total time (${unit})`;
export const columnLabels = {
  vm: 'VM',
  totalTime: 'Total time (s)',
  preCopy: 'Pre-copy (s)',
  throttled: 'Throttled (s)',
  slowdown: 'Slowed by',
  postCopy: 'Post-copy (s)',
  downtime: 'Downtime (s)',
  traffic: 'Traffic (MiB)',
  facts: 'Facts',
} as const;

/** The parts of the time of a bar: '10 s in all: pre-copy 9.9 s, paused 100 ms'. */
export const barParts = (time: string, parts: readonly (readonly [label: string, time: string])[]): string =>
  `${time} in all: ${parts.map(([label, long]) => `${label} ${long}`).join(', ')}`;

/** What the bars show. */
export function barsSummary(end: string, hasArrows: boolean, hasCrosses: boolean): string {
  const first = `Bars of the total time to one scale, up to ${end}, that of the longest migration.`;
  const arrow = hasArrows ? ' Those with an arrow go on beyond it, and do not arrive.' : '';
  return `${first}${arrow}${hasCrosses ? ' Those with a cross are given up.' : ''}`;
}

// How a migration ends
/** 'does not end', or of how many of ten guests. */
export const doesNotEnd = (ofTen: number | null): string => `does not end${ofTen === null ? '' : ` in ${ofTen} of 10`}`;
/** 'converges', or of how many of ten guests. */
export const converges = (ofTen: number | null): string => `converges${ofTen === null ? '' : ` in ${ofTen} of 10`}`;
export const noDowntime = 'none';

// What was read of a product
type Known = Pick<PlatformRow, 'exact' | 'version'>;

/** How sure its rules are: 'read in the source of 10.1'. */
export const sureText = ({ exact, version }: Known): string =>
  exact === 'source' ? `read in the source of ${version}` : `published statements only (${version}): approximation`;

/** The same for a column: 'source 9'. */
export const sureInShort = ({ exact, version }: Known): string =>
  exact === 'source' ? `source ${version.replace(/ \(.*/, '')}` : 'published only';

/** Where a fact was read: 'QEMU 10.1.3, read in the source: qemu/qemu: migration/ram.c'. */
export const factSource = ({ product, version, source }: PlatformFact): string =>
  source === null ? `${product} ${version}` : `${product} ${version}, read in the source: ${source}`;
export const modelDoesOtherwise = (what: string): string => `The model does otherwise: ${what}`;

// What platforms have in common, and where they part
/** 'KubeVirt gives up', 'KubeVirt and nova give up', '3 give up'; '' of none. */
function whoDo([first, second, ...more]: readonly string[], one: string, several: string): string {
  if (first === undefined) return '';
  if (second === undefined) return `${first} ${one}`;
  return more.length === 0 ? `${first} and ${second} ${several}` : `${2 + more.length} ${several}`;
}

type WhoDo = (names: readonly string[]) => string;
const often = (isMostly: boolean): string => (isMostly ? 'mostly ' : '');
/** Who does not bring the VM over; mostly: rows are of a guest near the middle. */
export const giveUp = (names: readonly string[], isMostly: boolean): string =>
  whoDo(names, `${often(isMostly)}gives up`, `${often(isMostly)}give up`);
export const neverEnd = (names: readonly string[], isMostly: boolean): string =>
  whoDo(names, `${often(isMostly)}never ends`, `${often(isMostly)}never end`);
export const slowTheGuest: WhoDo = (names) => whoDo(names, 'slows the guest', 'slow the guest');
export const endInPostCopy: WhoDo = (names) => whoDo(names, 'ends in post-copy', 'end in post-copy');

export const about = (number: string): string => `about ${number}`;
export const spanText = (low: string, high: string): string => `${low} to ${high}`;
/** '10.8 s (libvirt and 3 more)'. */
export const namedEnd = (number: string, name: string, more: number): string =>
  `${number} (${name}${more > 0 ? ` and ${more} more` : ''})`;

export const noneArrives = (all: number, failures: string): string =>
  `None of the ${all} brings the VM over: ${failures}.`;

function whoBring(arrived: readonly string[], all: number): string {
  if (arrived.length === 1) return `Only ${arrived[0]} brings`;
  if (arrived.length < all) return `${arrived.length} of ${all} bring`;
  return all === 2 ? 'Both bring' : `All ${all} bring`;
}

/** Who brings the VM over, in what time, and who does not; '' where all do. */
export const someArrive = (arrived: readonly string[], all: number, time: string, failures: string): string =>
  `${whoBring(arrived, all)} the VM over, in ${time}${failures === '' ? '' : `; ${failures}`}.`;

/** How long the pause is, and what comes with it. */
export const pauseText = (pause: string, isAlike: boolean, prices: readonly string[]): string =>
  `${isAlike ? 'The pause is' : 'They part in the pause:'} ${pause}${prices.length > 0 ? `; ${listed(prices)}` : ''}.`;

/** Where only one of two VMs arrives: 'on QEMU only the pinned one arrives'; '' where there is no such platform. */
export function onlyOneArrives([first, ...more]: readonly string[], isPinned: boolean): string {
  if (first === undefined) return '';
  const where = more.length === 0 ? first : `${more.length + 1} platforms`;
  return `on ${where} only ${isPinned ? 'the pinned one' : 'this one'} arrives`;
}

/** On how many of all platforms a VM arrives, in what time and after what pause; null where it arrives on none. */
interface Arrival {
  readonly arrived: number;
  readonly all: number;
  readonly time: string | null;
  readonly pause: string | null;
}

const arrivalText = ({ arrived, all, time }: Arrival): string =>
  `on ${arrived === all ? `all ${arrived}` : `${arrived} of ${all}`}, in ${time ?? 'none'}`;

/** Where two VMs arrive, and on which platforms only one does. */
export const bothArrive = (own: Arrival, other: Arrival, apart: string): string =>
  `This VM arrives ${arrivalText(own)}; the pinned one ${arrivalText(other)}${apart === '' ? '' : ` (${apart})`}.`;
export const bothPauses = (own: Arrival, other: Arrival): string =>
  `The pause is ${own.pause ?? 'none'}; that of the pinned one ${other.pause ?? 'none'}.`;

// Techniques
export const techniquesTitle = 'By which technique: the same VM on QEMU';
export const techniquesLabel = 'Techniques';
export const techniqueHead = 'Technique';
export const guestHead = 'And the guest';
export const rangeHead = (label: string): string => `${label}, nine of ten`;
export const tryingTechniques = 'Trying every technique';
export const knownWorkingSet = 'The working set is known: one number each, for a guest that writes evenly over it.';
export const onQemu = (technique: string): string => `QEMU, ${technique},`;
/** Below the axis: names on two lines, so that five of them have room on a phone. */
export const techniqueTicks = {
  precopy: 'Plain\npre-copy',
  'auto-converge': 'Auto-\nconverge',
  xbzrle: 'XBZRLE',
  compression: 'Com-\npression',
  postcopy: 'Post-\ncopy',
} as const;
export const techniquesFigureName = 'Dots and ranges: total time, downtime and traffic by technique';
export const halfOfGuests = 'half of such guests';
export const nineOfTen = 'nine of ten';
export const median = 'median';
export const thisGuest = 'this guest';
export const endlessNote = 'a line to the top, or no dot: some or all never end';
export const measureIn = (label: string, unit: string): string => `${label.toLowerCase()} (${unit})`;
export const measureColumns = {
  totalTime: 'total time (s)',
  downtime: 'downtime (s)',
  traffic: 'traffic (MiB)',
} as const;
export const chanceColumn = 'Chance of not converging';
export const guestColumn = 'The guest';

export const waitsForPages = (time: string): string => `waits for pages for ${time}; lost if the link breaks`;
export const isSlowed = (slowdown: number, time: string): string => `is slowed by ${percent(slowdown)} for ${time}`;

/** Traffic knows no time. */
export const endlessTraffic = (ranges: string): string => ranges.replace(never, noEnd);
/** A number of a technique, and the ranges of nine of ten; '' where there are none. */
export const measured = (label: string, number: string, ranges: string): string =>
  `${label.toLowerCase()} ${number}${ranges === '' ? '' : ` (${ranges})`}`;
/** A technique in a sentence; price: '' where the guest pays nothing beside the pause. */
export const techniqueText = (name: string, outcome: string, numbers: readonly string[], price: string): string =>
  `${name}: ${[outcome, ...numbers, ...(price === '' ? [] : [`the guest ${price}`])].join(', ')}.`;

export const noTechniqueEnds = 'No technique that copies first ends on QEMU’s own defaults';
export const onlyOneEnds = (name: string, time: string): string =>
  `Of the techniques that copy first, only ${name} ends, in ${time}`;
export const allTakeTheSame = (time: string): string =>
  `The techniques that copy first take about the same time, ${time}`;
export const leastTime = (names: readonly string[], time: string): string =>
  `Of the techniques that copy first, ${listed(names)} ${names.length === 1 ? 'takes' : 'take'} the least time, ${time}`;
export const throttlePrice = (slowdown: number, time: string): string =>
  `With auto-converge the guest is slowed by ${percent(slowdown)} for ${time}. `;
export const postCopyPrice = (total: string, waiting: string): string =>
  `Post-copy after 1 s would take ${total}, at a price that is not in these numbers: for ` +
  `${waiting} the guest waits for each page that it needs, and if the link breaks the VM is lost.`;
export const noPostCopy = 'The VM arrives before post-copy, asked for after 1 s, would begin.';

// What was measured of choosing
export const measuredTitle = 'What was measured of choosing';
const writes = (dirtied: number): string => `This VM writes at ${percent(dirtied)} of the rate at which QEMU sends`;
export const belowMeasured = (dirtied: number): string =>
  `${writes(dirtied)}. Choices were measured from a tenth on: below it the technique matters little.`;
export const beyondMeasured = (dirtied: number): string =>
  `${writes(dirtied)}. All measured guests wrote more slowly than that: nobody measured a choice here.`;
export const withinMeasured = (dirtied: number): string =>
  `${writes(dirtied)}. From a tenth on XBZRLE every time was as good a choice as that of any model.`;

/** What 848 measured situations say of choosing (docs/model.md). */
export const measuredChoices = [
  {
    aim: 'Least time, with a pause of at most 0.5 s, post-copy left out',
    says:
      'Plain pre-copy every time breaks the pause in 18 % and is 14 % slower than the best; XBZRLE every time breaks it ' +
      'in 1.3 % and is 3.1 % slower; the choice of this model for the kind of guest breaks it in 3.2 % and is 4.8 % slower.',
  },
  {
    aim: 'Least traffic, with that pause',
    says:
      'Compression is best in 59 %, but taken every time it breaks the pause in 39 %. XBZRLE every time breaks it in ' +
      '1.3 % and sends 47 % more than the best; the choice of this model breaks it in 2.9 % and sends 12 % more.',
  },
  {
    aim: 'Post-copy',
    says:
      'It took the least time in 98 % and always had the shortest pause. What it costs is not in the data: a slow guest ' +
      'while all of its memory is fetched, and a lost VM if the link breaks.',
  },
] as const;

export const measuredOrigin =
  'Origin: 848 situations held back from 26,247 migrations of QEMU 2.5 to 2.7 (Jo, Cho and Egger, SoCC 2017), in which ' +
  'the guest wrote at a tenth of the sending rate or faster: one rig, 1 Gbit/s, VMs of 4 GiB. The old compression is ' +
  'gone since QEMU 9.1.';
