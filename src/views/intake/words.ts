// Many lines
export const andMore = (count: string): string => `And ${count} more.`;

// What is dropped or pasted
export const partNotLoaded = 'Part of the page could not be loaded. Load the page again and open the file once more.';
export const droppedText = 'Dropped text';
export const pastedText = 'Pasted text';
export const numbered = (what: string, count: number): string => `${what} ${count}`;
export const notOpenedTitle = 'This file could not be opened';
