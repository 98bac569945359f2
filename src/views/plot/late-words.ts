// What became of a figure that was taken away
export const pictureSaved = 'The picture was saved.';
export const noPicture = 'The browser could not make the picture. SVG still works.';
export const tableCopied = 'The table was copied.';
export const tableNotCopied = 'Could not copy. CSV still works.';

// What a figure was made with
/** 'Precopy, paper algorithm, four GiB'; parts that are empty are left out. */
export const madeWith = (model: string, scenario: string): string =>
  ['Precopy', model, scenario].filter(Boolean).join(', ');
