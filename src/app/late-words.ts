// Histories and journal
export const historiesMayNotBeKept =
  'This browser does not let the page keep anything, as in private browsing. Histories last until the page is closed; export them to keep them.';
export const historiesAreNewer =
  'This browser keeps histories of a newer version of this page, which this one cannot read. Load the page again to get it. Until then histories last until the page is closed; export them to keep them.';
export const noRoomForHistories =
  'There is no room left in the browser’s storage. The last changes of the histories last until the page is closed; export them to keep them, or delete some.';
export const historiesNotStored =
  'The browser could not store the last changes of the histories. They last until the page is closed; export them to keep them.';
export const historiesUnreadable = (count: number): string =>
  `${count === 1 ? 'One history' : `${count} histories`} that this browser keeps could not be read, and ${count === 1 ? 'is' : 'are'} left out. The others are all here.`;
export const journalUnreadable = (count: number): string =>
  `${count === 1 ? 'One migration' : `${count} migrations`} of the journal could not be read, and ${count === 1 ? 'is' : 'are'} left out. The others are all here.`;
export const journalMayNotBeKept =
  'This browser does not let the page keep anything, or keeps a journal of a newer version of it. What is in the journal lasts until the page is closed; export it to keep it.';
export const journalNotStored =
  'The browser could not store the last changes of the journal. They last until the page is closed; export it to keep them.';
export const nothingLearned =
  'Nothing could be learned from the journal: the calculation stopped. Its guests count as any.';

// The report
export const workingOut = 'Working out all of the view first. Escape stops that.';
export const reportFailed = 'The report could not be made. Print the page instead.';
export const reportSaved = 'The report was saved.';
export const reportStopped = 'The report was stopped.';
