// The header
export const pageName = 'Precopy';
/** Before the name of the view that is open. */
export const menuBefore = 'Menu: ';
export const viewsTitle = 'Views';
export const changedFrom = 'changed from';
export const scenarioName = 'Scenario name';
export const untitled = 'Untitled scenario';
export const presetsTitle = 'Presets';
export const undoKeys = 'Undo (Ctrl+Z)';
export const undo = 'Undo';
export const redoKeys = 'Redo (Ctrl+Shift+Z)';
export const redo = 'Redo';
export const baselineRemoved = 'Baseline removed.';
export const baselinePinned = 'Pinned. Explore now shows every change against this scenario.';
export const removeBaseline = 'Remove the baseline';
export const keepAsBaseline = 'Keep this scenario as the baseline to compare with';
export const unpin = 'Unpin';
export const pin = 'Pin';
export const share = 'Share';
export const settings = 'Settings';
export const partsOf = (view: string): string => `Parts of ${view}`;

// The first visit
export const firstVisitTitle = 'First visit';
export const whatPageShows = 'See what moving a running VM costs: time, pause, traffic and energy.';
export const learnHow = 'Learn how it works';
export const tryHere = 'Try it here';
export const changeAnyValue = 'Change any value: rounds, pause and energy follow. Presets has other VMs.';
export const useOwnData = 'Use my own data';
export const dropAnywhere = 'Drop or paste a log, a list of VMs or a table of runs anywhere: the page sees what it is.';
export const close = 'Close';

// Notices
/** After 'Close', for a screen reader. */
export const thisNotice = ' this notice';
export const tryAgain = 'Try again';

// The footer
export const findAnything = 'Find anything';
export const keyboardHelp = 'Keyboard help';
export const projector = 'Projector';
export const aboutPage = (version: string): string => `About Precopy ${version}`;
export const newerIsReady = 'A newer version is ready. It will be used at the next start, when no tab shows this one.';
