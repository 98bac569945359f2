import type { ErrorSpread, VerdictRow } from '../../analysis/measured/measured';
import type { FileSummary } from '../../analysis/measured/measured-question';
import { formatNumber } from '../../format/number';
import type { MeasuredEnd } from '../../readers/measured-run';
import { tryAgain } from '../shared/late-words';

/** Errors in two digits: 0.357 -> '36 %', 0.0232 -> '2.3 %', 17.345 -> '1,735 %'. */
export const percentText = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
const runs = (count: number): string => `${count} run${count === 1 ? '' : 's'}`;

// Measured runs: how they come in
export const measuredTitle = 'Against measured migrations';
export const runsNotLoaded = 'The measured runs that come with this page could not be loaded.';
export { tryAgain };
export const shippedRuns =
  'Real live migrations of QEMU 10, measured for this project on one machine. All models take the dirtying rate ' +
  'D that was measured before; the dirty curve and QEMU’s loop also take the curve U(T), the distinct memory ' +
  'written in T seconds.';
export const ownRuns = 'Your own runs. Nothing leaves this page.';
export const noRuns =
  'There are no runs to show yet. Open a runs.csv, and the curve.csv that belongs to it; the columns are those of the ' +
  'shipped files.';
export const openRuns = 'Open runs';
export const backToShipped = 'Back to the shipped runs';
export const downloadNumbers = 'Download all numbers as CSV';
export const whichFiles =
  'runs.csv, curve.csv and rounds.csv, together or one after the other; or drop them on the page.';
export const notUsed = 'What could not be used';
export const problemOf = (file: string, problem: string): string => `${file}, ${problem}`;
const kinds: Readonly<Record<FileSummary['kind'], (count: number) => string>> = {
  runs,
  curves: (count) => `curves of ${runs(count)}`,
  rounds: (count) => `rounds of ${runs(count)}`,
  unknown: () => 'nothing that is known',
};
/** What is open: 'runs.csv: 46 runs. curve.csv: curves of 46 runs.' */
export const filesText = (files: readonly Pick<FileSummary, 'name' | 'kind' | 'count'>[]): string =>
  files.length === 0
    ? 'Nothing is open.'
    : files.map(({ name, kind, count }) => `${name}: ${kinds[kind](count)}.`).join(' ');
export const isOpened = (name: string): string => `${name} is opened.`;
export const heldRuns = (count: number, files: readonly string[]): string => `${count} runs of ${files.join(', ')}`;
export const runsInstead = { what: 'measured runs', shown: 'These are the runs that come with the page.' } as const;

// Measured beside predicted
export const metricLegend = 'Compared';
export const modelLabel = 'Model';
export const roundsShown = (run: string): string => `The rounds of run ${run} are shown.`;
export const chooseRun = 'Choose a mark, or a run in the list, to see its rounds: measured beside predicted.';
export const endTexts: Readonly<Record<MeasuredEnd, string>> = {
  converged: 'converged',
  forced: 'forced to stop',
  cancelled: 'cancelled',
};
/** An error with its side: 0.36 -> '36 % too high'. */
export function errorText(error: number): string {
  if (error === 0) return 'exact';
  return `${percentText(Math.abs(error))} too ${error > 0 ? 'high' : 'low'}`;
}
/** '36 %, 173 %': at the median and at the 90th percentile. */
export const bothErrors = (median: number, p90: number): string => `${percentText(median)}, ${percentText(p90)}`;
export const noNumber = 'none';
export const notApplicable = 'not applicable';
export const noCurve = 'no curve';
export const withinBand = 'within 10\u00a0%';
export const noneToCompare = (model: string, metric: string): string => `${model}: no ${metric} to compare`;
export const nearTitle = (model: string, metric: string, near: number, all: number): string =>
  `${model}: ${metric} ${withinBand} for ${near} of ${runs(all)}`;
export const noneHasBoth = 'No run that converged by itself has both numbers.';

interface ScatterWords {
  /** Runs that converged by themselves, and how many of them are predicted too high. */
  readonly all: number;
  readonly high: number;
  readonly spread: ErrorSpread;
  readonly worst: {
    readonly id: string;
    readonly workload: string;
    readonly shown: { readonly predicted: string; readonly measured: string };
  };
  /** Runs that are not counted. */
  readonly rest: number;
}

/** How far off the predictions are, and which is the worst. */
export function scatterSummary({ all, high, spread, worst: { id, workload, shown }, rest }: ScatterWords): string {
  const judged = all === 1 ? 'one run that converged by itself' : `${all} runs that converged by themselves`;
  return (
    `Too high for ${high} and too low for ${all - high} of the ${judged}: ` +
    `${percentText(spread.median)} off at the median, ${percentText(spread.p90)} at the 90th percentile. ` +
    `Worst: ${id} (${workload}), ${shown.predicted} for ${shown.measured}.` +
    (rest > 0 ? ` Cut short, or without a number, and not counted: ${rest}.` : '')
  );
}

/** What one mark says; error: '' where there is none. */
export const markText = (
  run: string,
  workload: string,
  end: MeasuredEnd,
  metric: string,
  predicted: string,
  measured: string,
  error: string,
): string =>
  `Run ${run} (${workload}, ${endTexts[end]}). ${metric}: ${predicted} for ${measured}${error === '' ? '' : `, ${error}`}.`;
export const bothLogarithmic = 'both axes logarithmic';
export const scatterName = (metric: string): string =>
  `Marks: predicted ${metric} over measured ${metric}. Each run is a row of the list below.`;
export const measuredIn = (unit: string): string => `measured (${unit})`;
export const predictedIn = (unit: string): string => `predicted (${unit})`;
export const predictedCut = 'predicted, of a run that was cut short';
export const predictedBy = (model: string): string => `predicted: ${model}`;
export const measuredDiagonal = 'measured, on the diagonal';
/** Which model comes nearest; right: on convergence, null where it is not known. */
export const nearestText = (model: string, traffic: ErrorSpread, right: VerdictRow | undefined): string =>
  `${model} comes nearest: its traffic is off by ${percentText(traffic.median)} in half of ${traffic.runs} runs and by ` +
  `${percentText(traffic.p90)} in nine of ten` +
  `${right ? `, and is right on convergence in ${right.right} of ${right.runs}` : ''}.`;

// Tables of measured runs
export const runHead = 'Run';
export const workloadHead = 'Workload';
export const endHead = 'How it ended';
export const predictedHead = 'Predicted';
export const errorHead = 'Error';
export const runsHead = 'Runs';
export const allWorkloads = 'All of them';
export const measuredHead = (metric: string): string => `Measured ${metric}`;
export const measuredColumn = (unit: string): string => `Measured (${unit})`;
export const predictedColumn = (unit: string): string => `Predicted (${unit})`;
export const errorColumn = 'Error (%)';
export const whoseColumn = (metric: string, who: string): string => `${metric}, ${who}`;
export const runsTitle = 'The runs, the largest error first';
export const runsLabel = 'The runs';
export const showRounds = ': show its rounds';
export const howFarOff = (metric: string): string => `How far off in ${metric}`;
export const howFarOffByWorkload = (metric: string): string => `${howFarOff(metric)}, by workload`;
export const aboutErrors =
  'The error at the median, then at the 90th percentile: nine of ten runs are nearer. Only runs that converged by ' +
  'themselves count. A tick marks a median within 10\u00a0%.';
export const verdictsTitle = 'Does it converge?';
export const aboutVerdicts =
  'To converge is to end because little enough is left, not because of a limit on rounds, traffic or time. A model ' +
  'that is not applicable is taken to say no.';
export const rightHead = 'Right';
export const ofAll = (some: number, all: number): string => `${some} of ${all}`;
export const wronglyYes = 'Said yes, but it did not';
export const wronglyNo = 'Said no, but it did';

// The rounds of one run
const rounds = (count: number): string => `${formatNumber(count, 15)} round${count === 1 ? '' : 's'}`;
export const runTitle = (run: string, workload: string): string => `Run ${run}, ${workload}`;
export const roundsTitle = (run: string, workload: string, live: number, predicted: number, model: string): string =>
  `${runTitle(run, workload)}: ${rounds(live)} measured, ${formatNumber(predicted, 15)} by ${model}`;
/** How a run went; pause: null where there was none. */
export const measuredText = (traffic: string, time: string, pause: string | null, end: MeasuredEnd): string =>
  `Measured: ${traffic} in ${time}, ${pause === null ? 'no pause' : `a pause of ${pause}`}, ${endTexts[end]}.`;
export const predictedText = (model: string, traffic: string, time: string, pause: string, count: number): string =>
  `${model}: ${traffic} in ${time}, a pause of ${pause} after ${rounds(count)}.`;
export const perRound = (unit: string): string => `${unit} per round, log scale`;
export const predictedPause = 'predicted for the pause';
export const measuredKey = 'measured';
export const runFacts = {
  memory: 'Memory',
  zero: 'of it zero',
  link: 'Link',
  cap: 'max-bandwidth',
  downtimeLimit: 'Downtime limit',
} as const;
export const needsCurve = (model: string, run: string): string =>
  `${model} needs the dirty curve of ${run}, and there is none.`;
export const dirtiesFaster = (model: string, run: string): string =>
  `${model} is not applicable: ${run} dirties faster than is sent.`;
export const noRoundsMeasured = 'No rounds were measured: open rounds.csv to see them as dots.';
export const transferColumns = {
  transfer: 'Transfer',
  measuredPhase: 'Measured phase',
  predictedPhase: 'Predicted phase',
} as const;
export const stopAndCopy = 'stop-and-copy';
export const preCopy = 'pre-copy';
export const noTransfer = 'no such transfer';
export const sentIn = (volume: string, time: string): string => `${volume} in ${time}`;
export const transferText = (transfer: number, measured: string, predicted: string): string =>
  `Transfer ${transfer}. Measured: ${measured}. Predicted: ${predicted}.`;

// Why the paper's models fail
export const whyTitle = 'Where the paper’s models fail here, and why';
export const writtenTwice =
  'A page written twice is sent once. The closed form and Algorithm 1 take D times the time for what is dirtied, ' +
  'so that every write counts as a page of its own.';
/** A volume, in which time, and at which rate. */
type Stretch = readonly [volume: string, time: string, rate: string];
export const samePages = (run: string, workload: string, first: Stretch, last: Stretch): string =>
  `In ${run} (${workload}) the guest wrote ${first[0]} in ${first[1]}, ${first[2]}, but only ${last[0]} in ${last[1]}, ` +
  `${last[2]}: the same pages again and again.`;
export const noDirtyCurve = 'No dirty curve is here to show it.';
export const endsByDowntime =
  'QEMU does not skip hot pages, and it does not wait for a threshold: a round ends as soon as the rest can be sent ' +
  'within the downtime limit. Algorithm 1 leaves out a share of what was dirtied, and stops where rounds grow.';
export const denies = (all: number, denied: number): string =>
  `Of ${runs(all)}, Algorithm 1 denies ${
    denied === 0 ? 'none that converged' : `${denied} that converged by ${denied === 1 ? 'itself' : 'themselves'}`
  }.`;
export const zeroHardlySent = 'Memory that is all zero is hardly sent at all. The paper’s models send it in full.';
export const zeroShare = (run: string, workload: string, share: number): string =>
  `In ${run} (${workload}) ${percentText(share)} of the memory was zero.`;
export const noZero = 'No guest here had any.';
export const limitLifted =
  'For the pause QEMU lifts its own limit on the rate; behind a link it cannot. The paper’s models know one rate.';
export const closedFormDowntime = (median: number): string =>
  `The closed form’s downtime is ${percentText(median)} off at the median.`;

// Which model to trust for what
export const trustTitle = 'Which model to trust for what';
export const simulatingXen = 'Simulating migrations of classic Xen';
export const trustHeads = {
  moved: 'What is moved, and what is known',
  trust: 'Trust',
  off: 'Off in traffic: half, nine of ten',
  counted: 'Counted on',
} as const;
export const qemuWithCurve = 'QEMU and KVM, with a measured U(T)';
export const runsBelow = (count: number): string => `${count} runs below`;
export const qemuWithRate = 'QEMU and KVM, with a dirtying rate alone';
export const withInterval = (model: string): string => `${model}, with an interval`;
export const countedOn = (count: number, what: string): string => `${formatNumber(count)} ${what}`;
export const simulatedOn = (migrations: number, seed: number): string =>
  `${formatNumber(migrations)} simulated migrations, seed ${formatNumber(seed)}`;
export const xenWithCurve = 'Classic Xen, with a measured U(T)';
export const theSweepModel = 'The sweep model';
/** What is known of Xen; past: migrations before, null while they are not known. */
export function xenWithHistory(past: number | null, isLearned: boolean): string {
  const history =
    past === null ? 'a history' : past === 0 ? 'no history' : counted(past, 'earlier migration', 'earlier migrations');
  return `Classic Xen, with ${history} and ${isLearned ? 'a skip ratio learned there' : 'the scenario’s skip ratio'}`;
}
export const refinedModel = (isGood: boolean, isGoodInDowntime: boolean): string =>
  isGood
    ? `The paper’s refined model${isGoodInDowntime ? '' : '; not in downtime'}`
    : 'None: the paper’s refined model';
export const withinOnEach = (share: number): string => `within ${percentText(share)} on each workload`;
export const xenWithSample = 'Classic Xen, with a sample of the rate alone';
export const baseModel = (isGood: boolean): string =>
  isGood ? 'The paper’s base model' : 'None: the paper’s base model';
export const upTo = (share: number): string => `up to ${percentText(share)}`;

// A table of one's own migrations
export const ownTitle = 'Against a table of your own migrations';
export const aboutOwn =
  'Which model fits your guests and your link: errors of all of them, also of the priors that stand in for a ' +
  'working set that nobody knows.';
export const openMigrations = 'Open migrations';
export const openMadeUp = 'Open the made-up sample';
export const migrationColumns =
  'A migration a row: memory_in_use_mib, dirty_rate_mib_s, traffic_mib, total_time_s and downtime_s; where they are ' +
  'known zero_mib, cap_mib_s, link_mib_s, technique (precopy, auto-converge, xbzrle, compression, postcopy) and guest. ' +
  'Other names and units can be mapped by hand.';
export const downloadErrors = 'Download the errors as CSV';
export const closeTable = 'Close the table';
export const noTable = 'No table is open.';
/** '84 migrations of mine.csv'. */
export const migrationsOf = (rows: number, file: string): string =>
  `${counted(rows, 'migration', 'migrations')} of ${file}`;
/** What is open: '84 migrations of mine.csv; 2 of 86 rows could not be used.' */
export function openedText(rows: number, all: number, file: string): string {
  const rest = all > rows ? `; ${all - rows} of ${counted(all, 'row', 'rows')} could not be used` : '';
  return `${migrationsOf(rows, file)}${rest}.`;
}
export const openedOne = (name: string, hasOthers: boolean): string =>
  `${isOpened(name)}${hasOthers ? ' One table is compared at a time: the others were not opened.' : ''}`;
export const migrationsInstead = {
  what: 'a table of migrations',
  shown: 'None is shown until one is opened.',
} as const;
export const assumedLabel = 'What is assumed';
export const guestsLegend = 'Guests';
export const allGuests = 'All guests';
export const whichToTrust = 'Which model to trust';
export const tooFew = (technique: string, rows: number): string =>
  `${technique}: ${counted(rows, 'row', 'rows')}, too few to tell which model to trust.`;
/** Which model to trust; errors in time in per cent, and in how many its interval of traffic holds. */
export const trustText = (
  technique: string,
  model: string,
  rows: number,
  [median, p90]: readonly [number, number],
  holds: number | null,
): string =>
  `${technique}: trust ${model}, off by ${percentText(median / 100)} in time in half of ${counted(rows, 'row', 'rows')} ` +
  `and ${percentText(p90 / 100)} in nine of ten` +
  `${holds === null ? '' : `; its 90 % interval of traffic holds in ${percentText(holds / 100)}`}.`;
export const ownErrors = 'How far off each model is in your migrations';
export const techniqueHeading = (technique: string, rows: number): string =>
  `${technique}: ${counted(rows, 'migration', 'migrations')}`;
export const nearestInTime = 'the nearest in total time';
export const trafficWithin = 'Traffic within the';
export const interval50 = '50 % interval';
export const interval90 = '90 % interval';
export const aboutOwnErrors =
  'The error at the median, then at the 90th percentile: nine of ten migrations are nearer. The nearest in total ' +
  'time has a mark where there are ten rows or more. Only priors give intervals.';
export const techniqueColumn = 'Technique';
export const guestColumn = 'Guest';
export const rowsColumn = 'Rows';
export const medianColumn = (metric: string): string => `${metric}, median error (%)`;
export const p90Column = (metric: string): string => `${metric}, 90th percentile (%)`;
export const holds50Column = '50 % interval of traffic holds (%)';
export const holds90Column = '90 % interval of traffic holds (%)';

// Trials
export const trialsTitle = 'Against migrations simulated page by page';
export const simulating = 'Simulating migrations';
export const tooLarge =
  'Migrations are simulated page by page up to a memory of 64 GiB. This scenario has more, so there is nothing to ' +
  'compare with.';
export const trialModels = { base: 'base model', refined: 'refined model', sweep: 'sweep model' } as const;
/** What the trials are, around the names of the three models. */
export const aroundTrialModels = [
  'Five workloads in the manner of the paper’s are migrated by the loop of classic Xen, which skips pages that are ' +
    'dirty again, over the link and by the stop rules of this scenario. The ',
  ' is Algorithm 1 with D counted just before the migration. The ',
  ' mixes that sample with the history of the migrations before (eqs 11 to 13): μ is how much the last one counts in ' +
    'that history, φ how much the sample counts against it; φ starts where you set it and tunes itself after every ' +
    'migration. The ',
  ' goes by the measured U(T), the distinct memory written in T seconds.',
] as const;
export const skipLineLegend = 'Coefficients of the skip ratio';
export const learnedLine = 'Learned here';
export const paperLine = 'The paper’s';
export const scenarioLine = 'The scenario’s';
export const stoppedEarly = (workloads: readonly string[]): string =>
  `Migrations of ${workloads.join(', ')} write so often and last so long that they were stopped early: ` +
  'their numbers, and the claims that rest on them, mean nothing here. A faster link or a smaller memory helps.';
export const limitsTitle = 'Where it stops being right';
export const whereItStops =
  'Algorithm 1 takes D as constant and the skip ratio as a line. Strictly both cannot be true: pages that are never written ' +
  'twice are never skipped. It is right in traffic, time and energy where the skip ratio fits the first round and a history ' +
  'exists. It is wrong in downtime wherever a hot set remains, and wrong in all without history. Under an adaptive rate its ' +
  'first round has another rate than the host’s, and the host stops by chance. The sweep model needs the measured U(T) ' +
  'only, no history and no skip ratio.';
export const downloadTrials = 'Download all trials as CSV';

// Figures 10 to 13
/** 'Traffic: the refined model is at most 6.5 % off, the base model 55 %'. */
export const atMostOff = (metric: string, refined: string, base: string): string =>
  `${metric}: the refined model is at most ${refined} off, the base model ${base}`;
export const largestError = (model: string, workload: string, predicted: string, simulated: string): string =>
  `the ${model} on ${workload} (${predicted} for ${simulated})`;
/** What a figure shows; cut: above what predictions are cut, null where none is. */
export const trialsSummary = (metric: string, largest: readonly string[], cut: string | null): string =>
  `${metric} of each workload: simulated, and predicted by three models. The largest errors: ${largest.join(', ')}. ` +
  'Marks below show the mean error in per cent.' +
  `${cut === null ? '' : ` Predictions above ${cut} are cut, and have their value above.`}`;
export const cutValue = (value: string): string => `↑\u200a${value}`;
export const metricIn = (metric: string, unit: string, cut: string | null): string =>
  `${metric} (${unit})${cut === null ? '' : `, cut at ${cut}`}`;
export const simulatedSpread = 'simulated, with least and most';
export const meanError = 'mean error (%), log scale';
export const errorOf = (model: string): string => `error of the ${model}`;
export const modelOff = (model: string, predicted: string, error: string): string =>
  `${model} ${predicted}, ${error} off`;
export const workloadText = (
  workload: string,
  simulated: string,
  least: string,
  most: string,
  models: readonly string[],
): string => `${workload}: ${simulated} simulated (${least} to ${most}); ${models.join('; ')}.`;
export const ofThePaper = (figure: string): string => `${figure} of the paper`;
export const barsName = (metric: string): string => `Bars: ${metric} by workload. Marks: errors of three models`;
export const simulatedColumn = (unit: string): string => `Simulated, mean (${unit})`;
export const leastColumn = 'Least';
export const mostColumn = 'Most';
export const meanColumn = (model: string, unit: string): string =>
  `${model[0]?.toUpperCase()}${model.slice(1)}, mean (${unit})`;
export const modelErrorColumn = (model: string): string => `Error, ${model} (%)`;
export const trialColumns = {
  trial: 'Trial',
  seed: 'Seed',
  sampledRate: 'S (MiB/s)',
  meanRate: 'D-bar (MiB/s)',
  refinedRate: 'D-tilde (MiB/s)',
  phi: 'phi',
  stopReason: 'Stopped by',
  rounds: 'Rounds',
} as const;
export const metricColumn = (metric: string, whose: string, unit: string): string => `${metric}, ${whose} (${unit})`;

// The paper's claims
export const doClaimsHold = 'Do the paper’s claims hold?';
/** Whence the claims are judged, around the link to the runs. */
export const aroundSimulatedRuns = [
  'Each one is worked out from the ',
  ' and from 60 s of each workload without a migration. The workloads imitate those of the paper; their numbers are not ' +
    'the paper’s measurements.',
] as const;
export const simulatedRuns = 'simulated runs';
