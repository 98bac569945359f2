import type { ColumnsReading } from '../readers/mapped-table';

/** What a reading says of its columns where a test is not about them. */
export const noColumns: Omit<ColumnsReading, 'file' | 'problems'> = {
  ...{ specs: [], headers: [], preview: [], rowCount: 0, comments: 0, mapping: {}, missing: [], problemCount: 0 },
};
