import type { Host } from '../../vocabulary/hosts';

export const hosts: Readonly<Record<Host, string>> = { source: 'source', destination: 'destination' };
export const hostNames: Readonly<Record<Host, string>> = { source: 'Source', destination: 'Destination' };
export const hostLetters: Readonly<Record<Host, string>> = { source: 'S', destination: 'D' };
export const fromTo = (from: string, to: string): string => `${from} to ${to}`;

// The panel
export const traceTitle = 'A power trace';
export const twoMeters =
  'Two meters read what source and destination draw. What lies above their power at rest during the migration is ' +
  'the energy it takes (eq. 16, figure 4).';
export const traceIsMade =
  'This trace is made: the workload of the scenario over its link, read by a meter that errs by 0.75 %.';
export const makingTrace = 'Making a trace';
export const tooLarge =
  'A trace is made of a migration that is simulated page by page, in up to 64 GiB of memory. A trace of yours can be ' +
  'opened all the same.';
export const gapsTitle = 'Gaps';

// Where the trace comes from
export const openTrace = 'Open power trace';
export const openSample = 'Open the sample';
export const columnsOfTrace =
  'A trace is a table with time_s and one or both of source_w and destination_w: seconds, and watts of the whole host. ' +
  'Readings may be uneven.';
export const simulateAnother = 'Simulate another';
export const makeTrace = 'Make a trace';
export const readingEvery = 'A reading every';
export const inSeconds = (interval: number): string => `${interval} seconds`;
export const isInChart = (file: string, problems: string): string => `${file} is in the chart${problems}.`;
export const oneTraceAtATime = 'One trace is shown at a time.';
export const traceOrMarks = 'a power trace, or marks set by hand';
export const shownIsMade = 'This trace is made.';
export const marksByHand = 'marks set by hand';
export const simulatedMigration = 'a simulated migration';

// The chart
export const powerChart = 'Lines: power of source and destination over time';
export const powerOf = (trace: string): string => `${trace}; power, W`;
export const saveReadings = 'Save the readings';
export const zoomAround = ['Zoom', ' in on the migration'] as const;
export const staticPowerLine = 'static power P₀';
export const theMigration = 'the migration';
export const gap = 'gap';

export const noMigrationSeen = 'No migration can be seen in this trace';
export const energyUnknown = 'The migration’s energy cannot be told yet';
export const tookMore = (energy: string): string => `The migration took ${energy} more than the hosts at rest`;
const markIt = 'Mark it by hand if you know when it ran.';
export const tooFewReadings = `Fewer than ten readings say too little for the rule. ${markIt}`;
export const noRunOfReadings = `No run of readings stands clearly above the rest, so the rule finds no migration. ${markIt}`;
export const withoutNumber = (host: string): string => `${host} without a number`;
export const energyAbove = (host: string, energy: string, error: string | null, level: string): string =>
  `${host} ${energy}${error === null ? '' : ` ± ${error}`} above ${level}`;
export const extraEnergy = (span: string, isByHand: boolean, hosts: readonly string[]): string =>
  `Extra energy from ${span}, ${isByHand ? 'marked by hand' : 'found by the rule'}: ${hosts.join('; ')}.`;
export const together = (energy: string, other: string): string => ` Together ${energy}, ${other}.`;
export const notRead = (hosts: readonly string[]): string => ` The ${hosts.join(', ')} was not read.`;
export const powersAt = (time: string, powers: readonly string[]): string => `At ${time}: ${powers.join(', ')}.`;

// The marks
export const migration = 'Migration';
export const byHand = 'set by hand';
export const byRule = 'by the rule';
export const backToRule = 'Back to the rule';
export const forTheMigration = ' for the migration';
export const forTheHost = (host: string): string => ` for the ${host}`;
export const markByHand = 'Mark it by hand';
export const ends = { from: 'Start', to: 'End' } as const;
export const hostNotRead = 'This host was not read. What it drew is not in the numbers.';
export const staticPower = 'Static power P₀';
export const notKnown = 'not known';
export const ruleSaysNothing = 'The rule says nothing: fewer than five quiet readings on either side. Set it by hand.';
export const sides = {
  before: 'before the migration',
  after: 'after the migration',
  both: 'on both sides',
} as const;
export const ruleSays = (watts: string, readings: string, side: string): string =>
  `The rule says ${watts}: the median of ${readings} readings ${side}.`;
export const changeAfter = (watts: string, isMore: boolean): string =>
  ` After it the host draws ${watts} ${isMore ? 'more' : 'less'}.`;
export const rulesAre =
  'By the rule, the migration is the run of readings with the largest area above the quiet level, and two readings more on either side. ' +
  'Static power P₀ is the median of the readings outside it: on both sides, or before it alone where the level afterwards is another one. ' +
  'E is the area between the readings and P₀ over that span (eq. 16).';

// Gaps
export const missingIn = (span: string, count: string): string => `${span} (${count} missing)`;
/** `more` counts those not named; null for none. */
export const readingsMissing = (host: string, spans: readonly string[], more: string | null): string =>
  `${host}, readings missing: ${spans.join(', ')}${more === null ? '' : `, and ${more} more`}.`;
export const noneLiesThere = ' None of the energy lies there.';
export const liesThere = (energy: string): string =>
  ` ${energy} of its energy lies there: a straight line, not measured.`;

// Tables
export const timeColumn = 'Time (s)';
export const fromColumn = 'From (s)';
export const toColumn = 'To (s)';
export const wattsColumn = (host: string): string => `${host} (W)`;
export const meanColumn = (host: string): string => `${host}, mean (W)`;
export const energyTable = 'energy of the migration';
export const bothHosts = 'Both hosts';
export const energyHeads = {
  host: 'Host',
  energy: 'Energy E',
  electricity: 'As electricity',
  error: 'Standard error, ±',
  level: 'Above P₀',
  line: 'Eq. 15 says',
  difference: 'The trace has',
} as const;

// Beside eq. 15
export const nothingToCompare = 'with nothing to compare';
export const moreOrLess = (percent: string, isLess: boolean): string => `${percent}\u00a0% ${isLess ? 'less' : 'more'}`;
interface MadeInWords {
  readonly traffic: string;
  readonly span: string;
  readonly predicted: string;
  /** What the trace has beside that; null where it is not known. */
  readonly difference: string | null;
  readonly withoutNoise: string;
}
export const madeBesideLine = ({ traffic, span, predicted, difference, withoutNoise }: MadeInWords): string =>
  `It moved ${traffic} from ${span}; eq. 15 says ${predicted} for that traffic` +
  `${difference === null ? '.' : `, and the trace ${difference}.`} Without the meter’s noise it would be ${withoutNoise}.`;
