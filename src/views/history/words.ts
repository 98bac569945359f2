import type { Predictor } from '../../analysis/history/history';
import type { MadeId } from '../../analysis/history/history-made';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const migrationsCounted = (count: number): string => counted(count, 'migration', 'migrations');

/** What the predictors are called beside their lines. */
export const symbols: Readonly<Record<Predictor, string>> = { sample: 'S', history: 'D̂', refined: 'D̃' };
export const migration = 'Migration';
export const alongMigrations = 'migration';

// The section
export const historyTitle = 'What history says';
export const whatItIs =
  'A VM that has moved before is known better. S is its dirtying rate, counted in a short window just before a ' +
  'migration. D̄ is the mean over the migration, known when it is over. D̂ keeps the D̄ of past migrations, and D̃, the ' +
  'refined rate, mixes S with D̂ by the weight φ (eqs 11 to 13).';
export const simulateTen = 'Simulate ten migrations';
export const noVm =
  'No VM is in the fleet and no history is kept. Open a history, or make one up to see how φ finds its value.';
export const nothingKnown = (vm: string): string =>
  `Nothing is known of past migrations of ${vm}: its D̃ is its sample. Simulate ten, or open a table of yours.`;
export const tooLarge = (vm: string): string =>
  `${vm} has more than 64 GiB of memory. Larger VMs are not simulated here.`;

// Which VM
export const vmLabel = 'VM';
export const withHistory = 'With a history';
export const withoutHistory = 'In the fleet, without one';
export const find = 'Find';
export const partOfName = 'part of a name';
export const notListed = (count: number): string => `${count} more are not listed.`;
export const vmAndMigrations = (vm: string, count: number): string => `${vm}, ${migrationsCounted(count)}`;

// Where histories come from, and how they are taken away
export const openHistory = 'Open history';
export const openSample = 'Open the sample';
export const openMadeUp = 'Open the made-up sample';
export const columnsOfHistory =
  'A history is a table with the columns vm, migration, round, duration_s and dirty_rate_mib_s, a pre-copy round a row; ' +
  'sample_mib_s, the rate counted just before the migration, may be there as well. Histories are kept in this browser.';
export const generate = 'Generate a history';
export const downloadAll = 'Download all histories';
export const deleteThis = 'Delete this history';
export const deleteAll = 'Delete all histories';
export const takeItBack = 'Take it back';
export const asBefore = 'The histories are as they were before.';
/** What a made-up load is called in the menu, and what is known of it. */
export const madeUpLoads: Readonly<Record<MadeId, { readonly label: string; readonly detail: string }>> = {
  'sample-only': { label: 'The sample alone', detail: 'best φ 0.95' },
  'mostly-sample': { label: 'Mostly the sample', detail: 'best φ 0.8' },
  half: { label: 'Half and half', detail: 'best φ 0.5' },
  'mostly-history': { label: 'Mostly history', detail: 'best φ 0.2' },
  'history-only': { label: 'History alone', detail: 'best φ 0.05' },
  'no-difference': { label: 'No difference', detail: 'nothing to learn' },
};
export const areMadeUp = (count: number, vm: string): string => `${count} migrations are made up, as those of “${vm}”.`;
export const simulatedAdded = (count: number, vm: string): string =>
  `${counted(count, 'simulated migration', 'simulated migrations')} added to ${vm}.`;
export const tooLongLeftOut = (count: number): string =>
  `${counted(count, 'was', 'were')} too long to be simulated to the end and left out. A faster link or a smaller memory helps.`;
export const opened = (migrations: number, vms: number, problems: number): string =>
  `${migrationsCounted(migrations)} of ${counted(vms, 'VM', 'VMs')} opened` +
  `${problems === 0 ? '' : `, with ${counted(problems, 'problem', 'problems')}`}.`;
export const gaveWay = (count: number): string => `What was known of ${count} of them gave way.`;
export const deleted = (vm: string): string => `The history of ${vm} is deleted.`;
export const allDeleted = (count: number): string => `All histories are deleted: ${counted(count, 'VM', 'VMs')}.`;
export const fileHeads = {
  round: 'Round',
  duration: 'Duration (s)',
  dirtyRate: 'Dirtying rate (MiB/s)',
  sample: 'Sample (MiB/s)',
} as const;

// Numbers
export const saysOf = (vm: string): string => `What history says of ${vm}`;
export const useRate = 'Use this D';
export const rateInScenario = (rate: string): string => `D ${rate} is in the scenario now. Undo takes it back.`;
export const putsRate = (rate: string): string =>
  `Puts D ${rate} into the scenario, for Explore. The ranking goes by it already where history is used.`;
export const sampleFrom = {
  fleet: 'its D in the fleet as S',
  last: 'the last sample as S',
  nowhere: 'history alone: no sample',
} as const;
export const notKnownYet = 'not known yet';
export const offMeanOf = (count: number): string => `off, mean of ${count}`;
export const numberLabels = {
  next: 'Refined rate D̃, next',
  phi: 'Weight of the sample, φ',
  sample: 'Error by the sample S',
  history: 'Error by history D̂',
  refined: 'Error by both, D̃',
} as const;
export const atFirst = (phi: string): string => `${phi} at first`;

// The chart of rates
export const ratesChart = 'Lines: predicted dirtying rates by migration; dots: the measured ones';
export const nearest: Readonly<Record<Predictor, string>> = {
  sample: 'The sample alone came nearest to what was measured',
  history: 'History alone came nearest to what was measured',
  refined: 'Sample and history together came nearest to what was measured',
};
export const beginsHistory = 'One migration begins a history';
export const measuredAndPredicted = 'What was measured, and what was predicted before';
export const noSample = 'no sample';
export const noHistoryYet = 'no history yet';
export const predictedAndMeasured = (index: number, predicted: readonly string[], measured: string): string =>
  `Migration ${index}: ${predicted.join(', ')} before it; ${measured} measured over it.`;
export const dirtiedFromTo = (vm: string, count: number, least: string, most: string): string =>
  `In ${migrationsCounted(count)} ${vm} dirtied from ${least} to ${most} (D̄, dots).`;
export const dirtyingRate = 'dirtying rate';
export const withUnit = (label: string, unit: string): string => `${label} (${unit})`;
export const rateHeads = {
  sample: 'S (MiB/s)',
  historyBefore: 'D̂ before (MiB/s)',
  refined: 'D̃ before (MiB/s)',
  mean: 'D̄ measured (MiB/s)',
  historyAfter: 'D̂ after (MiB/s)',
} as const;
export const rateKeys = {
  sample: 'S: sampled just before',
  history: 'D̂: history before it',
  refined: 'D̃: both together',
  measured: 'D̄: measured over the migration',
} as const;

// The chart of errors
export const errorsChart = 'Lines: errors of the three predictors by migration';
export const howFarOff = 'How far off each prediction was';
export const onAverage = (sample: string, history: string, refined: string): string =>
  `On average the sample is ${sample} off, history ${history}, both together ${refined}`;
export const tooMuch = (predictor: string, error: string): string => `${predictor} ${error} too much`;
export const tooLittle = (predictor: string, error: string): string => `${predictor} ${error} too little`;
export const nothingPredicted = (index: number): string =>
  `Migration ${index}: nothing was predicted, or nothing was dirtied.`;
export const errorsOf = (index: number, errors: readonly string[]): string =>
  `Migration ${index}: ${errors.join(', ')}.`;
const withoutSign = 'How far S, D̂ and D̃ were from D̄, without the sign.';
export const noMeanYet = `${withoutSign} A mean needs a second migration with a sample before it.`;
export const meansAndWorst = (count: number, worst: number, worstError: string, lastError: string): string =>
  `${withoutSign} The means are over the ${migrationsCounted(count)} before which all three were known. ` +
  `Both together were worst at migration ${worst}, ${worstError} off, and are ${lastError} off at the last.`;
export const errorLabel = 'error (% of D̄)';
export const inPercent = (predictor: string): string => `${predictor} (%)`;

// The chart of phi
export const phiChart = 'Line: phi after each migration';
export const phiFoundBest = (best: string): string => `φ has found the best value, ${best}`;
export const phiAndBest = (phi: string, best: string): string => `φ is at ${phi}; the best is ${best}`;
export const phiStays = (phi: string): string => `φ stays at ${phi}`;
export const phiGoes = (from: string, to: string, isHistory: boolean): string =>
  `φ goes from ${from} to ${to}: ${isHistory ? 'history' : 'the sample'} tells more than was thought`;
export const noBestPhi = 'Which φ is best cannot be told from these migrations.';
export const madeSoThat = (best: string): string => `This load is made up so that ${best} is best (dashed).`;
export const lookingBack = (best: string): string =>
  `Looking back, ${best} would have been best over all of them (dashed).`;
export const phiIs = (first: string, last: string, count: number): string =>
  `φ is how much the sample counts in D̃ against history. It was ${first} at first and is ${last} ` +
  `after ${migrationsCounted(count)}; it stays between 0.05 and 0.95.`;
export const phiAround = (index: number, before: string, after: string): string =>
  `Migration ${index}: φ was ${before} before it and is ${after} after it.`;
export const bestLine = 'best';
export const phiLabel = 'φ, the weight of the sample';
export const phiHeads = {
  before: 'φ before',
  after: 'φ after',
  best: 'Best φ',
  bestLookingBack: 'Best φ, looking back',
} as const;
