// Where to open a file
export const whereToOpen = (files: string): string => `Where to open ${files}`;
export const looksLike = (files: string, what: string): string => `${files} looks like ${what}.`;
export const whatIsIn = (files: string): string => `What is in ${files}?`;
export const openIt = 'Open it';
export const inPlace = (place: string): string => ` in ${place}`;
export const close = 'Close';
export const withoutOpening = (files: string): string => ` without opening ${files}`;
export const isEmpty = (file: string): string => `${file} is empty.`;
export const cannotBeRead = (file: string): string =>
  `${file} is no scenario, no link and no table that this page can read.`;
export const partlyUsed = 'Some of the file could not be used';

// Samples
export const sampleNotLoaded = (sample: string): string =>
  `The sample ${sample} could not be loaded. Try again when the page can reach its server.`;
export const sampleIsPage = (sample: string): string =>
  `The sample ${sample} is not on this server: it sent a web page in its place.`;

// The opener
export const whichColumns = 'Which columns';
/** After 'Which columns', for a screen reader. */
export const ofWhat = (what: string): string => ` (${what})`;
export const howToOpen = (columns: string): string =>
  `${columns} Open the file, drop it on the page, or paste the table. Nothing leaves this page.`;
/** After 'Close', for a screen reader. */
export const saidOfMissing = ' what is said of what is missing';
export const saidOf = (file: string): string => ` what is said of ${file}`;
export const doNotOpen = (file: string): string => `Do not open ${file}`;
/** After the name of a file. */
export const notOpened = ' could not be opened; nothing was changed.';
export const openedInPart = ' was opened, but for these rows:';
export const cancel = 'Cancel';
export const theWork = 'The work';
export const cancelled = 'Cancelled. Nothing has changed.';
export const theSample = 'The sample';

// Columns chosen by hand
export const columnsOf = (file: string): string => `Columns of ${file}`;
export const columnFor = (quantity: string): string => `${quantity}: column`;
export const unitFor = (quantity: string): string => `${quantity}: unit`;
export const unit = 'Unit';
export const firstRowsOf = (file: string): string => `the first rows of ${file}`;
export const chooseColumn = 'Choose a column.';
export const noColumn = 'None';
export const aColumn = 'Column';
export const chooseUnit = 'Choose its unit.';
export const oneForBothHosts = 'One column for both hosts';
export const sumOfTwo = 'The sum of two columns';
/** 'The first 5 of 40 rows. 2 lines that begin with # are skipped' */
export function firstRows(shown: number, rows: number, comments: number): string {
  const lines = comments === 1 ? 'One line that begins with # is' : `${comments} lines that begin with # are`;
  return `The first ${shown} of ${rows} rows${comments === 0 ? '' : `. ${lines} skipped`}`;
}

// What is said of files
export const theFile = 'The file';
export const line = (line: number): string => `Line ${line}`;
export const lineAndColumn = (line: number, column: string): string => `Line ${line}, column ${column}`;
export const noRowToRead = 'There is no row in this file that can be read.';
export const withProblems = (count: number): string => `, with ${count} ${count === 1 ? 'problem' : 'problems'}`;
export const fileNotOpened = (file: string): string => `${file} could not be opened.`;
export const chooseColumnsOf = (file: string): string => `Choose the columns of ${file}.`;

// What is missing
export const storeTroubles = {
  newer: ' A newer version of this page has stored it: load the page again to get that.',
  forbidden: ' This browser does not let the page store anything, as in private browsing.',
} as const;
export const noLongerHere = (label: string, why: string, shown: string): string =>
  `What you opened is no longer here: ${label}.${why} ${shown} Open it again.`;
export const notInLink = (what: string, why: string, shown: string): string =>
  `This link was made with ${what}, which a link does not hold and this browser does not have.${why} ${shown} Open the file to see what the link means.`;
