import type { LoopRound, LoopTurn } from '../../analysis/loop/loop-record';
import { DataTable } from '../shared/DataTable';
import type { Column } from '../shared/table';
import * as words from './words';

const COLUMNS: readonly Column<LoopRound & { readonly name: string }>[] = [
  { key: 'name', head: words.roundHeads.round, text: ({ name }) => name },
  { key: 'duration', head: words.roundHeads.lasts, value: ({ duration }) => duration, quantity: 'duration' },
  { key: 'sent', head: words.roundHeads.sent, value: ({ sent }) => sent, quantity: 'volume' },
  { key: 'skipped', head: words.roundHeads.skipped, value: ({ skipped }) => skipped, quantity: 'volume' },
  { key: 'dirtied', head: words.roundHeads.dirtied, value: ({ dirtied }) => dirtied, quantity: 'volume' },
];

/** The rounds of the migration of this turn, the pause last, behind a line that opens them; none before it is migrated. */
export function LoopRounds({ rounds }: { readonly rounds: LoopTurn['rounds'] }) {
  return (
    <details className="loop-rounds reveal">
      <summary>{words.roundsTitle}</summary>
      <DataTable
        label={words.roundsTable}
        columns={COLUMNS}
        rows={rounds.map((round, i) => ({
          ...round,
          name: round.stopAndCopy ? words.stopAndCopy : words.roundNumber(i),
        }))}
        rowKey={({ name }) => name}
        empty={words.notMigratedYet}
        isDense
        isHigh
      />
    </details>
  );
}
