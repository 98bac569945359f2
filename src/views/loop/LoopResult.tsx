import { DataTable } from '../shared/DataTable';
import { RESULT_COLUMNS, type ResultRow } from './result-rows';

interface LoopResultProps {
  readonly title: string;
  readonly rows: readonly ResultRow[];
}

/** The migration of this turn: what was simulated beside what both models said, and their means so far. */
export function LoopResult({ title, rows }: LoopResultProps) {
  return (
    <div className="loop-result">
      <DataTable
        label={title}
        caption={title}
        columns={RESULT_COLUMNS}
        rows={rows}
        rowKey={({ metric }) => metric}
        isDense
      />
    </div>
  );
}
