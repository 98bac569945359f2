// Files
export const resultFailed = 'The result could not be worked out. Try again.';
export const resultCopied = 'The result was copied as JSON.';
export const couldNotCopyResult = 'Could not copy. Download it.';
export const partNotLoaded = 'Part of the page could not be loaded. Load the page again and try once more.';
export const filesTitle = 'Files';
export const saveTitle = 'Save and share';
export const whatFilesHold =
  'The result as data, with every digit, and the scenario as a file. A scenario file can be dropped on the page.';
export const copyResult = 'Copy result as JSON';
export const downloadResult = 'Download JSON';
export const saveScenario = 'Save scenario';
export const openScenario = 'Open scenario';

// The charts below
export const noNumbersToDraw = 'The model has no numbers to draw here.';
export const timelineTitle = 'When it happens';
export const noPauseToTakeApart = 'The VM never stands still: there is no pause to take apart.';
export const pauseTitle = 'What makes the pause';
export const energyTitle = 'Where the energy goes';
export const costTitle = 'Cost by your weights';
export const pinToCompareCost =
  'The weighted cost compares two migrations. Pin this scenario with the button at the top, then change a knob: this chart shows what downtime, time, traffic and energy add to the cost of each.';
export const nothingToCompare =
  'One of the two VMs has no numbers, or does not arrive, so there is nothing to compare.';

// How sure the numbers are
export const fromMeasuredGuests = 'from 5,306 measured guests.';
export const modelWas = (model: string, error: string): string => `${model} was ${error}.`;
export const errorNotMeasured = (model: string): string => `How far ${model} is off was not measured.`;
export const workingSetNotKnown = (prior: string, error: string): string =>
  `Working set not known: predicted ${prior} Half of them lie in the likely range, nine of ten in that of 90 %. Two readings of a dirty-rate meter settle it. ${error}`;
