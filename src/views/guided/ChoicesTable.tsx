import { memo } from 'react';
import type { GuidedCase } from '../../analysis/guided/guided';
import { DataTable } from '../shared/DataTable';
import { choiceColumns } from './case-rows';

interface ChoicesTableProps {
  readonly of: GuidedCase;
  readonly names: readonly string[];
}

/** Who goes first under equal weights and under each metric alone: predicted, and as it turned out. */
export const ChoicesTable = memo(function ChoicesTable({ of, names }: ChoicesTableProps) {
  return (
    <section aria-labelledby="guided-choices">
      <h3 id="guided-choices">Who goes first under other weights</h3>
      <DataTable
        label="who goes first under other weights"
        columns={choiceColumns(of, names)}
        rows={of.choices}
        rowKey={({ weights }) => weights}
      />
    </section>
  );
});
