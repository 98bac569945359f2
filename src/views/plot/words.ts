// The table
/** 'Table', and for who cannot see of which chart: ' of: Rounds'. */
export const tableOf = (title: string) => ['Table', ` of: ${title}`] as const;

// The menu of files
export const exportFigure = 'Export';
export const exportOf = (title: string): string => `Export: ${title}`;

// The key
export const marks = 'Marks';
