import type { Trial } from '../../../../analysis/trials/trials';
import { DataTable } from '../../../shared/DataTable';
import { Answered } from '../Answered';
import { historyColumns, historySentence } from '../history-rows';
import * as words from '../words';
import { useWork } from '../work';

/** The workload whose rate varies most. */
const SHOWN = 'linpack';

/** Eqs 11 to 13 over the migrations of figures 10 to 13: one row a migration. */
export function HistoryLive() {
  const { trials } = useWork('trials');
  return (
    <Answered job={trials} doing={words.simulating}>
      {({ evidence }) => {
        const found = evidence.trials.find(({ id }) => id === SHOWN);
        return found ? <Drawn label={found.label} trials={found.trials} /> : null;
      }}
    </Answered>
  );
}

function Drawn({ label, trials }: { readonly label: string; readonly trials: readonly Trial[] }) {
  return (
    <>
      <p>{historySentence(label, trials)}</p>
      <DataTable label={words.ratesOf(label)} columns={historyColumns} rows={trials} rowKey={({ trial }) => trial} />
    </>
  );
}
