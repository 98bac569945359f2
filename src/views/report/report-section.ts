import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import type { TableData } from '../../format/csv';
import type { Store } from '../../state/store';
import type { Sheet } from '../plot/ExportSheet';
import type { Figure } from '../plot/figure';
import type { DataTableProps } from '../shared/DataTable';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';

/** What a report says in one place: plain data, which the report alone knows how to lay out. */
export type ReportBlock =
  | { readonly kind: 'words'; readonly texts: readonly string[]; readonly isNote: boolean }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'numbers'; readonly label: string; readonly numbers: readonly StripNumber[] }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'drawing'; readonly sheet: Sheet; readonly table: TableData }
  | { readonly kind: 'table'; readonly table: DataTableProps<unknown> };

/** A part of a report under one heading. What is empty is left out. */
export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** Whether it is what the reader came for, so that it stands before the scenario. */
  readonly isLead?: true;
}

/** What a section is made from: the page's state, and the worker's answers. */
export interface ReportSource {
  readonly state: Store;
  /** The answer to a question, at once where the page has it; refused with an error where the work is dropped. */
  readonly ask: <Kind extends JobKind>(kind: Kind, question: JobQuestion<Kind>) => Promise<JobAnswer<Kind>>;
}

/** What a view, or a part of one, has to say in a report. */
export type ReportOfView = (source: ReportSource) => Promise<readonly ReportSection[]>;

export const sentences = (...texts: readonly string[]): ReportBlock => ({ kind: 'words', texts, isNote: false });
export const notes = (texts: readonly string[]): ReportBlock => ({ kind: 'words', texts, isNote: true });
/** Lines to be typed as they stand. */
export const lines = (all: readonly string[]): ReportBlock => ({ kind: 'lines', lines: all });
export const numbers = (label: string, all: readonly StripNumber[]): ReportBlock => ({
  ...{ kind: 'numbers', label, numbers: all },
});
export const figure = (record: Figure): ReportBlock => ({ kind: 'figure', figure: record });
export const drawing = (sheet: Sheet, table: TableData): ReportBlock => ({ kind: 'drawing', sheet, table });

/** A table; what is opened in one, and what is clicked in a cell, stays on the page. */
export const table = <Row>(props: DataTableProps<Row>): ReportBlock => ({
  ...{ kind: 'table', table: props as unknown as DataTableProps<unknown> },
});

/** A table of rows with columns of words and numbers alone. */
export const plainTable = <Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  isShown: (row: Row) => boolean = () => false,
): ReportBlock =>
  table({ label, columns, rows, rowKey: (_, index) => index, rowMark: (row) => isShown(row) && 'shown' });

/** Sections of a view that is about more than the scenario on screen: they come before it. */
export const leading = (sections: readonly ReportSection[]): readonly ReportSection[] =>
  sections.map((each) => ({ ...each, isLead: true }));

const isEmpty = (block: ReportBlock): boolean => {
  switch (block.kind) {
    case 'words':
      return block.texts.every((text) => text === '');
    case 'lines':
      return block.lines.length === 0;
    case 'numbers':
      return block.numbers.length === 0;
    case 'table':
      return block.table.rows.length === 0;
    default:
      return false;
  }
};

/** A section without its empty blocks, and without those that are not there. */
export const section = (title: string, ...blocks: readonly (ReportBlock | null | false)[]): ReportSection => ({
  title,
  blocks: blocks.filter((block) => block !== null && block !== false).filter((block) => !isEmpty(block)),
});
