import type { Fit } from '../../analysis/fit/fit';
import { compactNumber, formatNumber } from '../../format/number';

const rows = (count: number): string => `${compactNumber(count)} ${count === 1 ? 'row' : 'rows'}`;

// The data
export const dataTitle = 'Data';
export const fittedLegend = 'What is fitted';
export const whatItGives = (question: string, equation: string, yields: string): string =>
  `${question} ${equation}: it gives ${yields}.`;
export const reading = 'Reading';
export const fitting = 'Fitting';
export const sampleUntil = 'Until a table is opened, a sample stands here.';
/** '14 rows', '12 of 14 rows can be used'; `good` is null while columns are not yet mapped. */
export function rowsRead(good: number | null, all: number): string {
  const counted = `${formatNumber(all)} ${all === 1 ? 'row' : 'rows'}`;
  if (good === null) return `${counted}; match the columns`;
  return good === all ? counted : `${formatNumber(good)} of ${counted} can be used`;
}
/** The same after the name of the table. */
export const rowsReadOf = (good: number | null, all: number): string => `: ${rowsRead(good, all)}`;
export const openRuns = 'Open runs';
export const columnsLabel = 'Columns';
export const howToOpen = (columns: string): string =>
  `Or drop a table on the page, or paste it. It needs ${columns}; other names and units can be mapped by hand. Nothing ` +
  'leaves this page.';
export const samples = {
  programs: 'Simulated programs',
  rounds: 'Measured rounds of QEMU',
  migrations: 'Simulated migrations',
  curve: 'Measured curve of QEMU',
  windows: 'Two calls for one VM',
} as const;
export const theSample = 'The sample';
export const instead = { what: 'a table', shown: 'This is the sample.' } as const;
export const notOpened = (name: string): string => `${name} could not be opened.`;
export const openedText = (name: string, hasOthers: boolean): string =>
  `${name} is opened.${hasOthers ? ' One table is fitted at a time: the others were not opened.' : ''}`;
/** A table that is held: '14 rows of mine.csv'. */
export const heldTable = (count: number, name: string): string =>
  `${count === 0 ? '' : `${count} ${count === 1 ? 'row' : 'rows'} of `}${name}`;
export const heldTables = (tables: readonly string[]): string => tables.join(' and ');
export const makeSuite = 'Make a new suite';
export const makingSuite = 'Making the suite';
export const suites = {
  gamma: 'Twelve made-up programs with different memory habits, each migrated once by the page-level simulator.',
  energy:
    'An idle guest and a memory tester at seven sizes of memory, migrated by the page-level simulator and metered.',
} as const;
export const suiteName = (seed: number): string => `simulated suite, seed ${seed}`;

// Before there is an answer
export const matchColumns = 'Match your columns';
export const whatRunsSay = 'What do runs of one’s own say?';
export const chooseColumns = 'Choose the columns above to see the fit.';
export const nothingInFile = 'There is nothing in this file.';

// What was found
export const nothingFitted = 'Nothing can be fitted to these rows';
export const noMoreEnergy = (perMib: string): string => `More traffic took no more energy: ${perMib} for each MiB`;
export const belowZero = (perMib: string, fixed: string): string =>
  `Each MiB costs ${perMib}; the line starts at ${fixed}, below zero`;
export const mibAndMigration = (perMib: string, fixed: string): string =>
  `Each MiB costs ${perMib}, and each migration ${fixed} more`;
export const mibOnHosts = (source: string, destination: string): string =>
  `Each MiB costs the source ${source} and the destination ${destination}`;
/** What a second more in the round before, and 100 MiB/s more, do to the skip ratio. */
export const skipRatioMoves = (time: number, rate: number): string =>
  `A second more in the round before ${time < 0 ? 'takes' : 'adds'} ${formatNumber(Math.abs(time))} ` +
  `${time < 0 ? 'off' : 'to'} the skip ratio, and 100\u00a0MiB/s more ${rate < 0 ? 'take' : 'add'} ${formatNumber(Math.abs(rate))}`;
export const writesOver = (rate: string, set: string): string => `The VM writes at ${rate} over a set of ${set}`;
export const writesAt = (rate: string): string =>
  `The VM writes at ${rate}; its working set cannot be told from these rows`;
export const writesOverOnly = (set: string): string =>
  `The VM writes over ${set}; how fast cannot be told from these rows`;
const methods: Readonly<Record<Fit['method'], string>> = {
  lines: 'Ordinary least squares',
  curve: 'Least squares on U(T) = W (1 − exp(−D T / W))',
  meter: 'U(T) = W (1 − exp(−D T / W)) solved for two windows',
};
/** What the answer rests on. */
export const restsOn = ({ method, samples: count, leftOut }: Fit, equation: string, source: string): string =>
  `${methods[method]} (${equation}) on ${rows(count)} of ${source}.${leftOut === 0 ? '' : ` ${rows(leftOut)} left out.`}`;
export const ofTarget = (target: string, finding: string): string => `${target}: ${finding}`;

// The coefficients
export const coefficientsLabel = 'coefficients';
export const coefficientHeads = {
  coefficient: 'Coefficient',
  value: 'Value',
  error: 'Standard error',
  interval: '95 % interval',
  rounding: 'Within rounding',
  paper: 'The paper’s',
  apart: 'Standard errors from it',
} as const;
export const dirtyingRate = 'Dirtying rate';
export const workingSet = 'Working set';
export const perSecond = 'For each second of the round before';
export const perDirtying = 'For each MiB/s of dirtying';
export const constant = 'Constant';
export const perTraffic = 'For each MiB of traffic';
export const anyMigration = 'For any migration';
export const hostLabels = { source: 'Source', destination: 'Destination' } as const;
export const hostPerMib = (host: string): string => `${host}, for each MiB`;
export const hostAnyMigration = (host: string): string => `${host}, for any migration`;
export const cannotBeTold = 'cannot be told';
export const interval = (low: string, high: string | null): string => `${low} to ${high ?? 'any'}`;
/** How far from the paper's value: '0.6 below'. */
export const apartBy = (errors: string, isBelow: boolean): string => `${errors} ${isBelow ? 'below' : 'above'}`;
export const meterTerms =
  'Two calls have no spread to judge by. A meter gives whole MiB/s: the values lie within these ends for all that its rounding says.';
export const errorTerms =
  'The standard error says how far chance alone moves a value. ' +
  'Of 100 such intervals about 95 hold the true value, if errors are as least squares assumes.';
export const hostTerms = `${errorTerms} The paper’s hosts are alike: each has half of its sums.`;

// How well it fits
export const qualityLabel = (of: string): string => (of === '' ? 'How well it fits' : `How well it fits: ${of}`);
export const qualityLabels = {
  rSquared: 'R²',
  spread: 'Residual spread',
  leaveOneOut: 'Leave-one-out error',
} as const;
export const qualityCaptions = {
  rSquared: 'share of the variation explained',
  spread: 'standard deviation of observed less fitted',
  leaveOneOut: 'typical error on a new row',
} as const;

// Its use
export const useCoefficients = 'Use these coefficients';
export const useDoubt = 'Use how sure they are';
export const backToPaper = 'Back to the paper’s';
/** What is set, from 'Energy per MiB' and '0.507 J/MiB'. */
export const setting = (label: string, value: string): string =>
  `${label.charAt(0).toLowerCase()}${label.slice(1)} to ${value}`;
export const setsText = (settings: readonly string[]): string =>
  `Sets ${settings.length < 2 ? (settings[0] ?? '') : `${settings.slice(0, -1).join(', ')} and ${settings.at(-1)}`}.`;
export const nothingToUse = 'Nothing of this fit can be used.';
export const inScenario = 'These coefficients are in the scenario. Undo takes them back.';
export const areSet = (samples: string): string =>
  `The coefficients are set, fitted on ${samples}. Undo takes them back.`;
export const paperIsBack = 'The paper’s coefficients are back. Undo takes that back.';

// Rows left out
export const leftOutTitle = 'Rows left out';
export const bringAllBack = 'Bring all back';
export const bringBack = 'Bring back';
export const ofLine = (line: number): string => `line ${line}`;
export const leftOutLine = (line: number, values: string): string => `Line ${line}: ${values}`;
export const andMore = (count: number): string => `And ${count} more.`;

// To take away
export const exportTitle = 'Save and share';
export const copySentence = 'Copy the sentence';
export const sentenceCopied = 'The sentence is copied.';
export const notCopied = 'The browser does not allow copying. Select the sentence and copy it by hand.';
export const downloadFit = 'Download the fit as JSON';
export const downloadRows = 'Download the rows as CSV';
