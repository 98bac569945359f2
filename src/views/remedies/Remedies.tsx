import { useMemo } from 'react';
import type { Remedy } from '../../analysis/remedies';
import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import './remedies.css';
import { changeText, endText, priceText } from './remedies-words';

/** What would help a migration that does not converge, with what comes of each change. Its height hardly changes. */
export function Remedies({ scenario, isBad }: { readonly scenario: Scenario; readonly isBad: boolean }) {
  const job = useJob(
    'remedies',
    useMemo(() => (isBad ? { scenario } : null), [isBad, scenario]),
  );
  const { answer, isCurrent } = job;
  return (
    <section className="remedies" aria-labelledby="remedies-title">
      <h2 id="remedies-title">What would help</h2>
      {isBad ? <JobStatus job={job} doing="Trying what would help" /> : null}
      <div className={isCurrent ? undefined : 'is-old'} aria-busy={isBad && !isCurrent}>
        {isBad ? (
          answer && (
            <DataTable
              label="What would help"
              columns={COLUMNS}
              rows={answer.remedies}
              rowKey={({ id }) => id}
              empty="No single setting, link or quieter hour lets it converge."
            />
          )
        ) : (
          <p>Nothing has to change: it converges by its own rules.</p>
        )}
      </div>
    </section>
  );
}

function put(remedy: Remedy): void {
  const { setParameters, say } = useStore.getState();
  setParameters(remedy.sets);
  say(`${changeText(remedy)}. Undo takes it back.`);
}

const COLUMNS: readonly Column<Remedy>[] = [
  {
    ...{ key: 'change', head: 'Change', isName: true },
    text: (remedy) => (
      <button type="button" onClick={() => put(remedy)}>
        {changeText(remedy)}
      </button>
    ),
  },
  { key: 'end', head: 'Then it', text: endText },
  { key: 'downtime', head: 'Downtime', value: ({ after }) => after.downtime, quantity: 'pause' },
  { key: 'time', head: 'Total time', value: ({ after }) => after.totalTime, quantity: 'duration' },
  { key: 'traffic', head: 'Traffic', value: ({ after }) => after.traffic, quantity: 'volume' },
  { key: 'price', head: 'And the guest', text: priceText },
  { key: 'when', head: 'Tonight', text: ({ isSetting }) => (isSetting ? 'a setting' : 'another link or hour') },
];
