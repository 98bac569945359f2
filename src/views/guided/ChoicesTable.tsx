import { memo } from 'react';
import type { GuidedCase } from '../../analysis/guided/guided';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import { choiceColumns } from './case-rows';
import * as words from './words';

interface ChoicesTableProps {
  readonly of: GuidedCase;
  readonly names: readonly string[];
}

/** Who goes first under equal weights and under each metric alone: predicted, and as it turned out. */
export const ChoicesTable = memo(function ChoicesTable({ of, names }: ChoicesTableProps) {
  return (
    <Panel id="guided-choices" title={words.choicesTitle} level={3}>
      <DataTable
        label={words.choicesLabel}
        columns={choiceColumns(of, names)}
        rows={of.choices}
        rowKey={({ weights }) => weights}
      />
    </Panel>
  );
});
