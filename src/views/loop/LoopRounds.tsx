import type { LoopRound, LoopTurn } from '../../analysis/loop/loop-record';
import { DataTable } from '../shared/DataTable';
import type { Column } from '../shared/table';

const COLUMNS: readonly Column<LoopRound & { readonly name: string }>[] = [
  { key: 'name', head: 'Round', text: ({ name }) => name },
  { key: 'duration', head: 'Lasts', value: ({ duration }) => duration, quantity: 'duration' },
  { key: 'sent', head: 'Sent', value: ({ sent }) => sent, quantity: 'volume' },
  { key: 'skipped', head: 'Skipped as hot', value: ({ skipped }) => skipped, quantity: 'volume' },
  { key: 'dirtied', head: 'Dirtied', value: ({ dirtied }) => dirtied, quantity: 'volume' },
];

/** The rounds of the migration of this turn, the pause last, behind a line that opens them; none before it is migrated. */
export function LoopRounds({ rounds }: { readonly rounds: LoopTurn['rounds'] }) {
  return (
    <details className="loop-rounds reveal">
      <summary>Rounds of this migration</summary>
      <DataTable
        label="the rounds of this migration"
        columns={COLUMNS}
        rows={rounds.map((round, i) => ({ ...round, name: round.stopAndCopy ? 'Stop-and-copy' : `Round ${i}` }))}
        rowKey={({ name }) => name}
        empty="The chosen VM has not been migrated yet in this turn."
        isDense
        isHigh
      />
    </details>
  );
}
