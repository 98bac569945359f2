// What is kept
export const whatIsKept = 'What is kept';
export const noneKept = 'No migration is kept yet.';
/** `text` is the number as it is shown. */
export const keptHere = (count: number, text: string): string =>
  `${text} ${count === 1 ? 'migration is' : 'migrations are'} kept in this browser.`;
export const howToKeep =
  'Keep a log of a completed migration from This log, or add a table. The journal stays in this browser; links do not hold it.';
export const addTable = 'Add a table';
export const addSample = 'Add the made-up sample';
export const columnsOfTable =
  'A migration a row: memory_in_use_mib, dirty_rate_mib_s, traffic_mib, total_time_s and downtime_s; where they are ' +
  'known zero_mib, cap_mib_s, link_mib_s, technique and guest. Logs are kept from This log.';
export const importJournal = 'Import a journal';
export const exportJournal = 'Export the journal';
export const deleteAll = 'Delete all';
export const deleteOne = 'Delete';
export const theMigration = (place: number, name: string): string => ` migration ${place}, ${name}`;
export const isEmpty = 'The journal is empty. Undo brings it back.';
export const wasDeleted = (name: string): string => `${name} was deleted. Undo brings it back.`;
/** `problems` is what follows the finding before the full stop. */
export const wereAdded = (count: number, problems = ''): string =>
  count === 0
    ? `The journal has them already${problems}.`
    : `${count} ${count === 1 ? 'migration was' : 'migrations were'} added${problems}.`;
export const oneTableAtATime = ' One table is read at a time: the others were not opened.';
export const notImported = 'The journal could not be imported';
export const reasonOf = (file: string, reason: string): string => `${file}: ${reason}.`;
export const leftOut = (count: number): string => ` ${count} could not be read and were left out.`;

// Predicted and measured
export const predictedAndMeasured = 'Predicted and measured';
export const predicting = 'Predicting the journal';
export const howFarOff = 'How far off the predictions were';
export const offAtMedian = 'off at the median';
export const pause = 'Pause';
export const journalTable = 'The journal';
export const heads = { migration: 'Migration', predicted: 'predicted', measured: 'measured' } as const;
export const newestShown = (count: number): string => `The newest ${count} are shown. `;
/** `own` is how the guest of one's own migrations is predicted. */
export const predictedAs = (own: string): string =>
  'Predicted as from memory, D, link and technique alone: by the prior of the guest’s class, else by the general one. ' +
  `The guest “As my own migrations” is predicted ${own}`;

// The chart
export const errorsChart = 'Dots: the error of the predicted total time by migration';
export const offTitle = (error: string): string => `The predicted total time is ${error} off at the median`;
export const aboveAndBelow = 'Above 0 the migration was quicker than predicted, below it slower.';
export const notPredicted = (place: number, name: string): string => `Migration ${place}, ${name}: no prediction.`;
export const predictedTooLong = (place: number, name: string, error: string): string =>
  `Migration ${place}, ${name}: predicted ${error} too long.`;
export const predictedTooShort = (place: number, name: string, error: string): string =>
  `Migration ${place}, ${name}: predicted ${error} too short.`;
export const errorHead = 'Error of the total time (%)';
export const alongMigrations = 'migration, in the order in which they came';
export const errorLabel = 'error of the total time (%)';
