// What became of a figure that was taken away
export const pictureSaved = 'The picture was saved.';
export const noPicture = 'The browser could not make the picture. SVG still works.';
export const tableCopied = 'The table was copied.';
export const tableNotCopied = 'Could not copy. CSV still works.';

// What a figure was made with
/** 'Precopy, paper algorithm, four GiB'; parts that are empty are left out. */
export const madeWith = (model: string, scenario: string): string =>
  ['Precopy', model, scenario].filter(Boolean).join(', ');

// The menu of files
export const exports = {
  png: { label: 'PNG', detail: 'A picture' },
  svg: { label: 'SVG', detail: 'A drawing that scales' },
  pdf: { label: 'PDF', detail: 'By printing this figure alone' },
  csv: { label: 'CSV', detail: 'The numbers, all digits' },
  share: { label: 'Share', detail: 'A link, a text, code' },
  copy: { label: 'Copy as table', detail: 'For a spreadsheet' },
} as const;
export const width = 'Width';
export const ground = 'Ground';
export const groundNames = { light: 'Light', dark: 'Dark', none: 'None' } as const;
