import { memo } from 'react';
import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { METRICS } from '../../vocabulary/metrics';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import { savedColumns } from './guided-tables';

interface SavedTableProps {
  readonly of: GuidedCase;
  readonly paper: GuidedComparison['paper'];
}

/** The four savings three ways, beside the paper's and how far they are from it. */
export const SavedTable = memo(function SavedTable({ of, paper }: SavedTableProps) {
  return (
    <Panel id="guided-saved" title={paper ? 'Saved here, and in the paper' : 'Saved'} level={3}>
      <DataTable label="what is saved" columns={savedColumns(of, paper)} rows={METRICS} rowKey={(metric) => metric} />
      <p className="note">
        Expected: every VM is drawn equally often.{' '}
        {paper
          ? 'The paper’s own 20 random choices fell 4, 5, 5 and 6 times on Dbench, TPC-C, Linpack and SPECweb; the distance is that of ours against the same draw.'
          : 'The paper’s own draw is of Dbench, TPC-C, Linpack and SPECweb, so it says nothing of this fleet.'}
      </p>
    </Panel>
  );
});
