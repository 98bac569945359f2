// The table
/** 'Table', and for who cannot see of which chart: ' of: Rounds'. */
export const tableOf = (title: string) => ['Table', ` of: ${title}`] as const;

// The menu of files
export const exportFigure = 'Export';
export const exportOf = (title: string): string => `Export: ${title}`;
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

// The key
export const marks = 'Marks';
