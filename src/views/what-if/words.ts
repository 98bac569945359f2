import { clock } from '../../format/clock';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { metricText } from '../../format/scale';
import type { DayShape } from '../../scenario/what-if-names';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Inside } from './when-choice';

const percentText = (share: number): string => `${Math.round(100 * share)}\u00a0%`;
const samplesText = (count: number): string => formatNumber(count, 6);
const volumeText = (value: number): string => joined(scaleVolume(value));

/** '6 to 8', or the one that both are. */
const span = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

/** A limit that is none is the largest number. */
const isLimit = (value: number): boolean => value < Number.MAX_VALUE;

/** 'bandwidth' of 'Bandwidth'. */
const inSentence = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** 'Downtime (s)'. */
export const withUnit = (label: string, unit: string): string => (unit === '' ? label : `${label} (${unit})`);
/** 'OpenStack nova: downtime (s)'. */
export const ofModel = (model: string, metric: Metric): string =>
  `${model}: ${metricRecords[metric].name} (${metricRecords[metric].unit})`;

// In several parts
export const changeInExplore = 'Change it in Explore';
/** The VM, its link and its model: 'A VM: 1 GiB, dirtying 40 MiB/s, over 800 Mbit/s under Algorithm 1.'. */
export const scenarioLine = (name: string, memory: string, dirtyRate: string, link: string, model: string): string =>
  `${name === '' ? 'A VM' : name}: ${memory}, dirtying ${dirtyRate}, over ${link} under ${model}.`;
/** A rate that follows: '400 Mbit/s to 800 Mbit/s'. */
export const betweenRates = (least: string, most: string): string => `${least} to ${most}`;
export const shownMetric = 'Show';
export const pauseField = 'Pause at most';
export const timeField = 'Total time at most';
export const anyLimit = 'any';
export const knobOf = (legend: string): string => `${legend}: knob`;
export const fromOf = (legend: string): string => `${legend}: from`;
/** Why an end of a range was not taken. */
export const noRange = (knob: string, from: string, last: string): string =>
  `${knob} from ${from} to ${last} is no range. Change the other end first.`;
/** Why the ends that a link asks for were not taken. */
export const noRangeInLink = (knob: string, from: string, last: string): string =>
  `The link asks for ${knob.toLowerCase()} from ${from} to ${last}, which is no range: the usual one is shown.`;
export const toOf = (legend: string): string => `${legend}: to`;
export const to = 'to';
export const converges = 'converges';
export const doesNotArrive = 'does not arrive';
export const noNumber = 'no number';
export const doesNotConverge = 'does not converge';
export const doesNotConvergeFor = (end: string): string => `does not converge (${end})`;
export const nineOfTen = 'nine of ten';
export const halfOfThem = 'half of them';
export const asInputsStand = 'as the inputs stand';
export const ends = 'Ends';
/** 'total time 12 s, downtime 85 ms'. */
const metricsList = (values: Readonly<Record<Metric, number>>, metrics: readonly Metric[] = METRICS): string =>
  metrics.map((metric) => `${metricRecords[metric].name} ${metricText(metric, values[metric])}`).join(', ');

/** What a guest stands for, and where among the knobs it is the one in the middle. */
export interface Assumed {
  readonly what: string;
  readonly at: string;
}
export const assumedSetOf = ({ what, at }: Assumed, assumedSet: number): string =>
  Number.isFinite(assumedSet)
    ? `The working set is not known: ${what} is of the guest in the middle ${at}, which writes within ${volumeText(assumedSet)}.`
    : `The working set is not known: ${what} is of a guest that writes all of its memory.`;
export const guestInTheMiddle = (assumedSet: number): string =>
  `The working set is not known: this is the guest in the middle, which writes within ${volumeText(assumedSet)}.`;

// The map
export const mapName = 'Map of two knobs';
export const mapKeys = 'Map of two knobs. Arrow keys change this scenario, with Shift in large steps.';
export const across = 'Across';
export const up = 'Up';
export const wholeRanges = 'Whole ranges';
export const usualRanges = 'Usual ranges';
export const colourShows = 'Colour shows';
export const drawingMap = 'Drawing the map';
export const ridge = 'converges by itself on one side of it only';
export const thisScenario = 'this scenario';
export const mapHint = 'Drag the cross, or move it by the arrow keys. Point at a place to read it off.';
export const coloursOf = (metric: Metric): string =>
  `${metricRecords[metric].label}: blue where it converges, orange where it does not`;
export const linesOf = (metric: Metric): string =>
  metric === 'downtime' ? 'More lines of downtime' : `Lines of ${metricRecords[metric].name}`;
/** How typed values of lines were read; `isEither`: a comma in it could have parted two values. */
export const linesRead = (values: readonly string[], isEither: boolean): string =>
  `Read as ${values.join(' and ')}.${isEither ? ' To give several, part them by a comma and a space.' : ''}`;
export const contourOf = (metric: Metric, value: number): string =>
  metric === 'downtime' ? metricText(metric, value) : `${metricRecords[metric].name} ${metricText(metric, value)}`;
export const byTwoKnobs = (metric: Metric, rows: string, columns: string): string =>
  `${metricRecords[metric].label} by ${rows} and ${columns}`;

/** A place of the map: 'bandwidth 800 Mbit/s, dirtying rate 40 MiB/s'. */
export const twoValues = (x: string, xText: string, y: string, yText: string): string =>
  `${inSentence(x)} ${xText}, ${inSentence(y)} ${yText}`;
export const cellWithoutNumber = (at: string, end: string): string => `At ${at}: ${end}.`;
export const cellText = (
  at: string,
  end: string,
  isOwn: boolean,
  isAsked: boolean,
  values: Readonly<Record<Metric, number>>,
): string => `At ${at}: ${isOwn ? end : doesNotConvergeFor(end)}; ${isAsked ? '' : 'about '}${metricsList(values)}.`;
export const nowWithoutNumber = 'Now: no number, for this model has none here.';
export const nowText = (end: string, isOwn: boolean, values: Readonly<Record<Metric, number>>): string => {
  const finite = METRICS.filter((metric) => Number.isFinite(values[metric]));
  return `Now it ${isOwn ? converges : doesNotConvergeFor(end)}: ${metricsList(values, finite)}.`;
};

/** The finding of the map; `present` is the other knob's name and value. */
const withPresent = (label: string, value: string): string => `With ${inSentence(label)} ${value}`;
export const mapEverywhere = (label: string, value: string, knob: string): string =>
  `${withPresent(label, value)} it converges at every ${inSentence(knob)} shown`;
export const mapHereAndThere = (label: string, value: string): string =>
  `${withPresent(label, value)} it converges here and there`;
export const mapNever = (label: string, value: string): string =>
  `${withPresent(label, value)} it never converges here`;
export const mapEdge = (label: string, value: string, side: 'up' | 'down', edge: string, knob: string): string =>
  `${withPresent(label, value)} it converges by itself ${side === 'up' ? `from about ${edge} of` : `up to about ${edge} of`} ${inSentence(knob)}${side === 'up' ? ' on' : ''}`;

/** A part of the map in per cent; what is there is never 0. */
const partOfMap = (share: number): string => (share > 0 && share < 0.01 ? 'below 1\u00a0%' : percentText(share));
export const regionPart = (name: string, share: number): string => `${name} ${partOfMap(share)}`;
export const mapSummary = (own: number, others: readonly string[]): string =>
  `It converges by itself in ${partOfMap(own)} of the map${others.length === 0 ? '' : `; the rest: ${others.join(', ')}`}.`;
export const cellsAsked = (model: string, asked: number, cells: number): string =>
  `A first picture: ${model} was asked at ${formatNumber(asked, 7)} of ${formatNumber(cells, 7)} cells, on a grid and along the edges. The others lie between cells that were asked.`;
export const theMap: Assumed = { what: 'the map', at: 'at the map’s centre' };

// The table of limits
export const fillingTable = 'Filling the table';
export const whereItStands = 'where it stands now';
export const theTable: Assumed = { what: 'the table', at: 'at the present knobs' };
export const limitsTitle = (metric: Metric, unit: string, x: string, y: string): string =>
  `${withUnit(metricRecords[metric].label, unit)} by ${inSentence(x)} and ${inSentence(y)}`;
export const limitsNote = (hasLimit: boolean): string => {
  const rest = 'All other knobs are as they are now, whatever the map shows.';
  return hasLimit
    ? rest
    : `${rest} This model has no downtime limit: it pauses once no more than the pause threshold remains.`;
};

// One knob
export const oneKnobTitle = 'One knob, and what it must be';
export const turn = 'Turn';
/** The knob of a link that has nothing to turn here. */
export const turnedInstead = (wanted: string, knob: string): string =>
  `${wanted} changes nothing as the scenario stands: ${inSentence(knob)} is turned instead.`;
export const overIt = 'Over it';
export const overlays = { none: 'Nothing', paper: 'The paper’s models', kvm: 'Products on KVM' } as const;
export const turningKnob = 'Turning the knob';
export const otherKnobs = (isAny: boolean): string =>
  isAny ? 'These knobs can, the nearest first:' : 'No other single knob can either.';

/** 'converges by itself with a pause of at most 300 ms, within 60 s'. */
export function limitsText(downtime: number, time: number): string {
  const pause = isLimit(downtime) ? ` with a pause of at most ${joined(scaleDowntime(downtime))}` : '';
  const whole = isLimit(time) ? `${pause === '' ? '' : ','} within ${joined(scaleDuration(time))}` : '';
  return `converges by itself${pause}${whole}`;
}
export const keepsEverywhere = (aim: string, knob: string, from: string, last: string): string =>
  `It ${aim} at every ${inSentence(knob)} from ${from} to ${last}`;
export const keepsFrom = (aim: string, edge: string, knob: string): string =>
  `It ${aim} from ${edge} of ${inSentence(knob)} on`;
export const keepsUpTo = (aim: string, edge: string, knob: string): string =>
  `It ${aim} up to ${edge} of ${inSentence(knob)}`;
export const keepsAtSome = (aim: string, knob: string): string =>
  `It ${aim} at some values of ${inSentence(knob)}, and at neither end`;
export const keepsNowhere = (knob: string): string =>
  `No ${inSentence(knob)} shown will do: this cannot be met by this knob`;

export const islandText = (from: string, last: string): string => span(from, last);
export function islandsNote(islands: readonly string[], more: number, side: 'up' | 'down' | null): string {
  const others = more > 0 ? `, and at ${more === 1 ? 'one more place' : `${more} more places`}` : '';
  const where = side === 'up' ? ' before that, with gaps between' : side === 'down' ? ' beyond that, after a gap' : '';
  return `It also does at ${islands.join(', ')}${others}${where}: the pause goes up and down with the number of rounds.`;
}
/** Why there are gaps, in ms, and what it is like without; `finding` is a sentence without its point. */
export const roomForSwitchover = (limit: number, switchover: number, lower: number, finding: string): string =>
  `The downtime limit lets a pause take ${metricText('downtime', limit / 1000)}, and the switchover adds ${metricText('downtime', switchover / 1000)}. With a downtime limit of ${metricText('downtime', lower / 1000)} there are no gaps: ${inSentence(finding)}.`;
export const convergesNowhere = 'It converges by itself at none of these values.';
export const shortestPause = (downtime: number): string =>
  `Where it converges, the shortest pause is ${joined(scaleDowntime(downtime))}.`;
export const neverTogether = (time: number): string =>
  `Where it converges, the shortest total time is ${joined(scaleDuration(time))}, and the limits are never kept together.`;
export const valuesAsked = (count: number): string =>
  `${count} values were asked; where something changes between two of them, the place was found by bisection.`;
export const setKnob = (knob: string, value: string): string => `Set ${inSentence(knob)} to ${value}`;
export const itIsThat = 'That is what it is now.';
export const itIsNow = (value: string): string => `It is ${value} now.`;
export const endChanges = (before: string, after: string): string => ` Here it changes from “${before}” to “${after}”.`;
export const roundsChange = (before: number, after: number): string =>
  ` Here the rounds go from ${before} to ${after}.`;

export const sweepSummary = (metric: Metric, knob: string, aim: string): string =>
  `${metricRecords[metric].label} over ${inSentence(knob)}. Shaded: it ${aim}.`;
export const sweepHint = 'Point at the line to read it off.';
export const sweepLines = (metric: Metric, knob: string): string =>
  `Lines: ${metricRecords[metric].name} over ${inSentence(knob)}`;
export const withinLimits = 'converges within the limits';
export const limitAt = (value: string): string => `limit: ${value}`;
export const now = 'now';
export const rounds = 'Rounds';
export const endWithNumbers = (end: string, isOwn: boolean, values: Readonly<Record<Metric, number>>): string =>
  `${isOwn ? converges : doesNotConvergeFor(end)}, ${metricsList(values)}`;
export const otherPause = (model: string, pause: string): string => ` ${model}: ${pause} of pause.`;
export const sweepPoint = (at: string, told: string, step: string, others: readonly string[]): string =>
  `At ${at}: ${told}.${step}${others.join('')}`;

// Which knob matters
export const weightsTitle = 'Which knob matters';
export const turningEach = 'Turning each knob a little';
export const weightsTable = 'What one percent of each knob does';
export const nothingToWeigh = (metric: Metric): string =>
  `As it stands there is no ${metricRecords[metric].name} to weigh the knobs by`;
export const noKnobChanges = (metric: Metric): string => `No knob changes the ${metricRecords[metric].name} by itself`;
export const mattersMost = (knob: string, metric: Metric): string =>
  `${knob} matters most for the ${metricRecords[metric].name}`;
export const endAt = (end: string, value: string): string => `${end} at ${value}`;
export const endBeside = (end: string, isAbove: boolean, value: string): string =>
  `${end} just ${isAbove ? 'above' : 'below'} ${value}`;
export const weightsSummary = (metric: Metric): string =>
  `Percent of the ${metricRecords[metric].name} for one percent of each knob, up and down. What jumps within one percent counts with its jump.`;
export const weightsBars = (metric: Metric): string =>
  `Bars: percent of the ${metricRecords[metric].name} for one percent of each knob`;
export const percentOfMetric = (metric: Metric): string => `${metricRecords[metric].name} (%)`;
export const weightHeads = {
  knob: 'Knob',
  value: 'Now',
  cliff: 'Within 5 %',
  ways: 'For 1 % more, and for 1 % less',
} as const;
export const forMore = (metric: Metric): string => `${metricRecords[metric].label} for 1 % more (%)`;
export const forLess = (metric: Metric): string => `${metricRecords[metric].label} for 1 % less (%)`;
export const moreKey = '1 % more of the knob';
export const lessKey = '1 % less';
export const noCliff = 'nothing else';
export const thisOne: Assumed = { what: 'this', at: 'at the present knobs' };
export const weightPoint = (knob: string, more: string, less: string, cliff: string): string =>
  `${knob}: ${more} for 1 % more, ${less} for 1 % less. ${cliff}`.trim();

// Doubt
export const doubtTitle = 'How sure it is';
export const howSure = 'How sure is each? Type 20 %, ± 5 or 35 to 50; what is left empty is sure.';
export const sure = 'sure';
export const drawingSamples = 'Drawing samples';
export const chancesName = 'Chances';
export const intervalsName = 'Intervals';
export const metricHead = 'Metric';
/** The quantiles of a distribution, in the order in which the worker gives them. */
export const QUANTILE_LABELS = ['5 %', '25 %', 'Middle', '75 %', '95 %'] as const;
/** A chance in per cent: what is not sure is never 0 or 100. */
export function chanceText(chance: number): string {
  if (chance > 0 && chance < 0.01) return 'below 1';
  if (chance < 1 && chance > 0.99) return 'above 99';
  return String(Math.round(100 * chance));
}
export const chances = {
  own: { label: 'Converges', caption: 'by itself' },
  downtime: { label: 'Pause', caption: (limit: number) => `at most ${joined(scaleDowntime(limit))}` },
  time: { label: 'Total time', caption: (limit: number) => `at most ${joined(scaleDuration(limit))}` },
  all: { label: 'All of it', caption: 'converges, and keeps the limits' },
} as const;

const shareOfSpread = (share: number): string =>
  `${formatNumber(Math.round(100 * Math.min(1, Math.max(0, share))))}\u00a0%`;
export const nothingInDoubt = 'Nothing is in doubt: say how sure an input is';
export const doubtChangesNothing = (metric: Metric): string =>
  `The ${metricRecords[metric].name} does not depend on what is in doubt`;
export const onlyInDoubt = (knob: string, metric: Metric): string =>
  `Only the ${inSentence(knob)} is in doubt: all of the spread of the ${metricRecords[metric].name} is its own`;
export const measureFirst = (knob: string, share: number, metric: Metric): string =>
  `Measure the ${inSentence(knob)} first: it has a part in ${shareOfSpread(share)} of the spread of the ${metricRecords[metric].name}`;
export const noSampleHasNumber = 'No sample has a number.';
export function spreadText(metric: Metric, quantiles: readonly number[]): string {
  const [least, low, middle, high, most] = quantiles.map((value) => metricText(metric, value));
  return `${metricRecords[metric].label}: half of the samples lie between ${low} and ${high}, nine of ten between ${least} and ${most}; the middle is ${middle}.`;
}
/** '61 % ± 2 %'. */
export const shareText = (share: number, error: number): string =>
  `${shareOfSpread(share)} ± ${formatNumber(100 * error, 2)}\u00a0%`;
export const samplesDrawn = (samples: number, seed: number): string =>
  `${samplesText(samples)} samples, drawn from seed ${seed}: the same link gives the same numbers. Inputs are taken as independent of each other.`;
export const samplesMissing = (missing: number): string =>
  `${samplesText(missing)} of them have no number or do not arrive: they are left out of the intervals, and count as the largest number where shares are told.`;

export const histogramSummary = (samples: number, beyond: number): string =>
  `Each bar is how many of ${samplesText(samples)} samples lie there.${beyond > 0 ? ` ${samplesText(beyond)} ${beyond === 1 ? 'sample lies' : 'samples lie'} beyond the ends.` : ''}`;
export const histogramHint = 'Point at a bar to read it.';
export const histogramName = (metric: Metric): string =>
  `Histogram of the ${metricRecords[metric].name} over the samples`;
export const binFrom = (metric: Metric): string =>
  `${metricRecords[metric].label} from (${metricRecords[metric].unit})`;
export const binTo = (metric: Metric): string => `to (${metricRecords[metric].unit})`;
export const samplesHead = 'Samples';
export const samplesKey = 'samples';
export const theMiddle = 'the middle';
export const binPoint = (count: number, samples: number, metric: Metric, from: number, last: number): string =>
  `${samplesText(count)} of ${samplesText(samples)} samples have a ${metricRecords[metric].name} from ${metricText(metric, from)} to ${metricText(metric, last)}.`;

export const sharesSummary =
  'Bars: the share of the spread that each input causes, with one standard error. What it causes together with others stands in the second bar only. The outermost half per cent on each side is left at its end.';
export const sharesName = (metric: Metric): string => `Bars: shares of the spread of the ${metricRecords[metric].name}`;
export const shareOfSpreadOf = (metric: Metric): string =>
  `share of the spread of the ${metricRecords[metric].name} (%)`;
export const shareHeads = {
  input: 'Input',
  first: 'By itself',
  error: 'Standard error',
  total: 'With others',
} as const;
export const byItself = 'by itself';
export const withOthers = 'with others';
export const sharePoint = (label: string, first: string, total: string): string =>
  `${label}: ${first} by itself, ${total} with others.`;

// Rounds in doubt
export const roundValues = { toSend: 'To send', dirtied: 'Dirtied meanwhile' } as const;
type RoundValue = keyof typeof roundValues;
export const inMib = (value: RoundValue): string => `${roundValues[value]} (MiB)`;
export const quantileInMib = (value: RoundValue, share: number): string => `${roundValues[value]}, ${share} % (MiB)`;
export const oneRound = 'round';
export const roundHeads = { round: 'Round', reached: 'Come to it, share' } as const;
export const noRounds = 'The model has no rounds here';
export const roundsAlike = (rounds: string): string =>
  `It takes ${rounds} ${rounds === '1' ? 'round' : 'rounds'} before the pause`;
export const roundsSpread = (least: string, low: string, high: string, most: string): string =>
  `Half of the samples take ${span(low, high)} rounds before the pause, nine of ten ${span(least, most)}`;
export const roundSpread = (least: number, low: number, high: number, most: number): string =>
  `half of them ${span(volumeText(low), volumeText(high))}, nine of ten ${span(volumeText(least), volumeText(most))}`;
export const roundPoint = (round: number, share: number, toSend: string, dirtied: string): string =>
  `Round ${round}, which ${percentText(share)} of the samples come to: to send ${toSend}; dirtied meanwhile ${dirtied}.`;
export const roundsSummary = (samples: number): string =>
  `Bands are of the samples that come to a round, of ${samplesText(samples)}. A round that fewer than one in twenty come to is left out.`;
export const roundsHint = 'Point at a round to read it.';
export const roundsName = 'Lines: what there is to send and what is dirtied, round by round';

// Sections of Doubt
export const sectionsName = 'Sections of Doubt';
export const sections = { sure: 'How sure', when: 'When to start', bursts: 'In bursts' } as const;

// When
export const whenTitle = 'When';
export const whenCaption =
  'A guest does not write alike all day. Say how much it writes in each hour, and see what each start costs.';
export const itsDay = 'Its day';
/** Days to choose from. All but the last are made up. */
export const dayShapes: Readonly<Record<DayShape | 'own', string>> = {
  office: 'Office hours',
  night: 'Nightly batch',
  evening: 'Evening peak',
  own: 'My own',
};
export const barsLegend = (top: string): string =>
  `Dirtying rate in each hour, up to ${top}: drag a bar (tap it first on a touch screen), or use the arrow keys.`;
/** '08:00 to 09:00' of an hour. */
export const hourText = (from: string, last: string): string => `${from} to ${last}`;
export const barOf = (hour: string): string => `Dirtying rate from ${hour}`;
export const fromHour = (hour: string): string => `From ${hour}`;
export const openDay = 'Open the rates of a day';
export const openSample = 'Open the sample';
export const dayColumns =
  'A table with hour (0 to 23) and dirty_rate_mib_s. Of several rows of an hour the mean counts; an hour without a row has the rate of the hour before.';
export const unreadableDay =
  'The day in this link could not be read: what-if.day takes 24 rates of 0 to 100,000 MiB/s, parted by _. The day below stands in its place.';
export const dayFrom = (file: string, problems: string, gaps: number): string =>
  `The rates are those of ${file}${problems}.${gaps > 0 ? ` ${gaps} of the hours have no row: they have the rate of the hour before.` : ''}`;
export const oneDay = 'One day is read at a time.';
export const withinHour = 'Within an hour it writes';
export const paces = { steady: 'Steadily', bursts: 'In bursts, as set below' } as const;
export const windowOpens = 'Window opens';
export const windowCloses = 'closes';
export const withinWindow = 'Within it the migration';
export const insides: Readonly<Record<Inside, string>> = { start: 'Starts', all: 'Starts and ends' };
export const goodAfter = 'Next good start after';
export const tryingStarts = 'Trying each start of the day';

/** What a good start does: 'ends within 60 s by 02:00 with a pause of at most 300 ms'; `by` is '' where no end is asked for. */
export function aimText(downtime: number, time: number, by: string): string {
  const pause = isLimit(downtime) ? ` with a pause of at most ${joined(scaleDowntime(downtime))}` : '';
  const whole = isLimit(time) ? ` within ${clock(time)}` : '';
  return `ends${whole}${by === '' ? '' : ` by ${by}`}${pause}`;
}
export const inNineOfTen = ' in nine of ten samples';
export const ofTheDay = 'of the day';
export const inWindow = (from: string, until: string): string => `from ${from} to ${until}`;

const costs = (time: number, downtime: number): string =>
  `${clock(time)}, with a pause of ${metricText('downtime', downtime)}`;
export const noQuarterBegins = (window: string): string => `No quarter of an hour begins ${window}`;
export const noStartArrives = (window: string): string => `No start ${window} arrives`;
export const bestStartIs = (window: string, start: string, time: number, downtime: number): string =>
  `The best start ${window} is ${start}: it takes ${costs(time, downtime)}`;
/** No start is good; `chance` is null where nothing is in doubt. */
export const nearestStartIs = (
  window: string,
  aim: string,
  start: string,
  chance: number | null,
  time: number,
  downtime: number,
): string =>
  `No start ${window} ${aim}; ${start} comes nearest${chance === null ? '' : `, in ${percentText(chance)} of the samples`}: it takes ${costs(time, downtime)}`;

/** When a start is over: 'by 02:15', or after how long where that is more than a day. */
export const overBy = (at: string): string => `by ${at}`;
export const overAfter = (time: number): string => `after ${clock(time)}`;
const mostAre = (isUnsure: boolean): string => (isUnsure ? 'nine of ten samples are' : 'it is');
export const doneInWindow = (start: string, over: string, until: string, chance: number | null, last: string): string =>
  `Started at ${start}, ${mostAre(chance !== null)} done ${over}${chance === null ? '' : ` (${percentText(chance)} of them by ${until})`}. The last start that is done by ${until} is ${last}.`;
export const windowTooShort = (start: string, over: string, isUnsure: boolean, late: number): string =>
  `The window is what stands in the way: started at ${start}, ${mostAre(isUnsure)} done ${over}, ${clock(late)} after it closes.`;
export const windowNotAll = (start: string, chance: number): string =>
  `The window is not all that stands in the way: with no end of it, the start at ${start} keeps the limits in ${percentText(chance)} of the samples.`;
export const limitsInNoWindow = (start: string, over: string): string =>
  `The window is not all that stands in the way: the start at ${start} keeps the limits in no window; it is done ${over}.`;

export const noGoodStartAfter = (after: string): string => `After ${after} there is no good start in a whole day.`;
export const nextGoodStart = (after: string, start: string): string =>
  `The next good start from ${after} on is ${start}.`;
export const noStartOfDay = (aim: string): string => `No start of the day ${aim}.`;
export const everyStart = (aim: string): string => `Every start ${aim}.`;
export const spanOfStarts = (from: string, last: string): string =>
  from === last ? `at ${from}` : `from ${from} to ${last}`;
export const startsIn = (spans: readonly string[], more: number, aim: string): string =>
  `Each start ${spans.join(', ')}${more > 0 ? `, and in ${more} more spans` : ''} ${aim}.`;

export const madeUpDay = 'This day is made up, not measured: its mean is the scenario’s dirtying rate.';
export const startsFollowed =
  'Starts are a quarter of an hour apart. The rate changes with the hour, and is followed during the migration too.';
export const startsWithOneRate = (model: string): string =>
  `Starts are a quarter of an hour apart. ${model} takes one rate: that of the hour in which it starts.`;
export const burstsChangeNothing = (model: string): string =>
  `Bursts change nothing here: ${model} takes one rate, the mean of the hour. A platform follows them.`;
export const burstsInHour = (busy: number, high: number, quiet: number, low: number): string =>
  `Within each hour it writes in bursts: ${metricText('time', busy)} at ${formatNumber(high)} times the hour’s rate, then ${metricText('time', quiet)} at ${formatNumber(low)} times. The hour’s rate is their mean, as a meter reads it over minutes. The line starts with a burst, each sample at some moment of one. What has not ended after 3,000 rounds and ten minutes counts as never ending, unless a rule ends it later.`;
export const startSamples = (samples: number, seed: number, isOfPrior: boolean): string =>
  `Bands hold half and nine of ten of ${samplesText(samples)} samples, drawn from seed ${seed} and the same for each start.${isOfPrior ? ' The working set is not known: each sample is a guest of the prior.' : ''}`;
export const lineInTheMiddle = (assumedSet: number): string =>
  `The line is the guest in the middle, which writes within ${volumeText(assumedSet)}.`;

export const startNotArriving = (start: string, rate: string): string =>
  `Started at ${start} (${rate}) it does not arrive.`;
export const halfRange = (metric: Metric, low: number, high: number): string =>
  ` (half of them ${metricText(metric, low)} to ${metricText(metric, high)})`;
/** The chance of a start; `by` is '' where no end is asked for. */
export const keepsIn = (chance: number, by: string): string =>
  ` It keeps the limits${by === '' ? '' : ` and is done by ${by}`} in ${percentText(chance)} of the samples.`;
/** A metric of a start, with its range. */
interface Ranged {
  readonly value: number;
  readonly range: string;
}
export const startPoint = (start: string, rate: string, time: Ranged, downtime: Ranged, odds: string): string =>
  `Started at ${start} (${rate}) it takes ${metricText('time', time.value)}${time.range}, with a pause of ${metricText('downtime', downtime.value)}${downtime.range}.${odds}`;
export const setDirtyRate = (rate: string): string => `Set dirtying rate to ${rate}`;
export const asInHour = (start: string): string => `As in the hour of ${start}; the day stays as it is.`;

export const startedAt = 'started at';
export const goodStarts = 'good starts';
export const limitKey = 'limit';
export const untilCloses = 'until the window closes';
export const bestStartKey = (start: string): string => `best start, ${start}`;
export const whenHint = 'Point at the lines to read a start.';
export const whenSaid = (best: string, note: string, next: string): string =>
  [`${best}.`, note, next].filter((text) => text !== '').join(' ');
export const whenName = 'Lines: total time and pause over the time of day at which it starts';
export const whenHeads = {
  start: 'Start',
  rate: 'Dirtying rate (MiB/s)',
  traffic: 'Traffic (MiB)',
  chance: 'Keeps the limits, share',
  done: 'Nine of ten are done after (s)',
  inWindow: 'Keeps them and is done within the window, share',
} as const;
export const quantileHead = (metric: Metric, share: number): string =>
  `${metricRecords[metric].label}, ${share} % (${metricRecords[metric].unit})`;

// In bursts
export const burstsTitle = 'In bursts';
export const burstsCaption =
  'The same guest, writing as much in the mean, but in bursts. A fixed limit waits until the rest fits. KubeVirt’s stall detector sees that rounds shrink no more, waits for a trough, and ends there with a longer pause.';
export const burstFields = {
  period: 'From burst to burst',
  share: 'In bursts (%)',
  quiet: 'Between them (% of the mean rate)',
} as const;
export const setBurstExample = 'Set the example: 8 GiB at 200 MiB/s';
export const startingInBursts = 'Starting at moments of a burst';
export const burstHeads = {
  over: 'In bursts, from twelve moments',
  platform: 'Platform',
  steady: 'Steady, of the same mean',
  arrives: 'Arrives',
  end: 'Ends by',
  time: 'Total time',
  pause: 'Pause',
} as const;
export const burstsNote = 'Each product has its own defaults; a time limit of the scenario counts for all of them.';
export const steadyArrives = (time: number, downtime: number): string =>
  `${metricText('time', time)}, pause ${metricText('downtime', downtime)}`;
export const steadyEnds = (reason: string, time: number): string => `${reason}, after ${metricText('time', time)}`;
export const countOf = (count: number, all: number): string => `${count} of ${all}`;
/** '134 to 156 s' of numbers, or the one that they are. */
export const rangeOf = (metric: Metric, values: readonly number[]): string =>
  span(metricText(metric, Math.min(...values)), metricText(metric, Math.max(...values)));
export const noPause = 'none';
export const burstsText = (busy: number, high: string, quiet: number, low: string, mean: string): string =>
  `${metricText('time', busy)} at ${high}, then ${metricText('time', quiet)} at ${low}, again and again: ${mean} in the mean.`;
