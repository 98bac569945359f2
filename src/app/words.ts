export const skipToResults = 'Skip to results';
export const opening = (view: string): string => `Opening ${view}.`;
export const calculationStopped =
  'The calculation stopped and could not be started again. What is below is the last that arrived.';
export const calculationFailed = (why: string): string => `The calculation failed: ${why}. The last numbers stay.`;
export const fleetNotKept =
  'This fleet is too large for the link, and the browser could not keep it. Save it as a file.';
export const tooLargeToKeep = (what: string): string =>
  `${what} is too large for this browser to keep: after a reload the page will ask for it again.`;
export const noRoomToKeep = (what: string): string =>
  `${what} could not be kept: there is no room left in the browser’s storage. After a reload open it again.`;
export const mayNotKeep = (what: string): string =>
  `${what} could not be kept: this browser does not let the page store it. After a reload open it again.`;
