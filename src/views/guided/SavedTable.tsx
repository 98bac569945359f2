import { memo } from 'react';
import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { METRICS } from '../../vocabulary/metrics';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import { savedColumns } from './guided-tables';
import * as words from './words';

interface SavedTableProps {
  readonly of: GuidedCase;
  readonly paper: GuidedComparison['paper'];
}

/** The four savings three ways, beside the paper's and how far they are from it. */
export const SavedTable = memo(function SavedTable({ of, paper }: SavedTableProps) {
  return (
    <Panel id="guided-saved" title={paper ? words.savedTitleBesidePaper : words.savedTitle} level={3}>
      <DataTable
        label={words.savedLabel}
        columns={savedColumns(of, paper)}
        rows={METRICS}
        rowKey={(metric) => metric}
      />
      <p className="note">{words.savedNote(paper !== null)}</p>
    </Panel>
  );
});
