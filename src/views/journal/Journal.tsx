import { useMemo } from 'react';
import { writeJournal } from '../../scenario/journal';
import { useStore } from '../../state/store';
import { FileButton } from '../intake/FileButton';
import { Opener } from '../intake/Opener';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { downloadText } from '../shared/download';
import { JobStatus } from '../shared/JobStatus';
import { ownPriorText } from '../shared/late-words';
import { NumberStrip } from '../shared/NumberStrip';
import { Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import './journal.css';
import { countText, errorsFigure, JOURNAL_COLUMNS, type JournalRow, journalNumbers, journalRows } from './journal-rows';
import { importJournal, useJournalReading } from './use-journal';

const COLUMNS =
  'A migration a row: memory_in_use_mib, dirty_rate_mib_s, traffic_mib, total_time_s and downtime_s; where they are ' +
  'known zero_mib, cap_mib_s, link_mib_s, technique and guest. Logs are kept from This log.';

const SAMPLES = [{ path: 'migrations/made-up.csv', label: 'Add the made-up sample' }] as const;

/** One's own migrations, each with what was to be expected of it, and how far off that was. */
export function Journal() {
  const journal = useStore((state) => state.journal);
  const trouble = useStore((state) => state.journalTrouble);
  const reading = useJournalReading();
  const isAny = journal.length > 0;
  return (
    <>
      <section aria-label="What is kept">
        <p role="status">{countText(journal.length)}</p>
        {trouble !== null && <p className="warning">{trouble}</p>}
        <Opener reading={reading} label="Add a table" samples={SAMPLES} columns={COLUMNS} isSingle>
          <FileButton
            label="Import a journal"
            accept=".json,application/json"
            isSingle
            onFiles={([file]) => file && importJournal(file)}
          />
          <button type="button" aria-disabled={!isAny} onClick={() => isAny && save()}>
            Export the journal
          </button>
          <button type="button" aria-disabled={!isAny} onClick={() => isAny && removeAll()}>
            Delete all
          </button>
        </Opener>
        {!isAny && (
          <p className="caption">
            Keep a log of a completed migration from This log, or add a table. The journal stays in this browser; links
            do not hold it.
          </p>
        )}
      </section>
      {isAny && <Kept />}
    </>
  );
}

function save(): void {
  downloadText('precopy-journal.json', writeJournal(useStore.getState().journal), 'application/json');
}

function removeAll(): void {
  const { setJournal, say } = useStore.getState();
  setJournal([]);
  say('The journal is empty. Undo brings it back.');
}

function remove({ entry }: JournalRow): void {
  const { journal, setJournal, say } = useStore.getState();
  setJournal(journal.filter(({ id }) => id !== entry.id));
  say(`${entry.name} was deleted. Undo brings it back.`);
}

const COLUMNS_AND_DELETE: readonly Column<JournalRow>[] = [
  ...JOURNAL_COLUMNS,
  {
    ...{ key: 'delete', head: 'Delete', isHeadHidden: true },
    text: (row) => (
      <button type="button" onClick={() => remove(row)}>
        Delete
        <span className="visually-hidden">
          {' '}
          migration {row.place}, {row.entry.name}
        </span>
      </button>
    ),
  },
];

/** More rows than anybody reads: the newest are shown. */
const MOST_SHOWN = 200;

function Kept() {
  const journal = useStore((state) => state.journal);
  const job = useJob(
    'predictJournal',
    useMemo(() => ({ migrations: journal }), [journal]),
  );
  const own = useStore((state) => state.ownPrior);
  const { answer, isCurrent } = job;
  const rows = useMemo(() => journalRows(journal, isCurrent ? answer : null), [journal, isCurrent, answer]);
  const figure = useMemo(() => errorsFigure(rows), [rows]);
  return (
    <Panel id="journal-title" title="Predicted and measured" className="journal">
      <JobStatus job={job} doing="Predicting the journal" />
      <NumberStrip label="How far off the predictions were" numbers={journalNumbers(rows)} />
      {rows.length > 1 && <div className="journal-chart">{figure && <FigurePlot figure={figure} />}</div>}
      <DataTable
        label="The journal"
        columns={COLUMNS_AND_DELETE}
        rows={rows.slice(-MOST_SHOWN).toReversed()}
        rowKey={({ entry }) => entry.id}
        isHigh={rows.length > 10}
      />
      <p className="note">
        {rows.length > MOST_SHOWN && `The newest ${MOST_SHOWN} are shown. `}
        Predicted as from memory, D, link and technique alone: by the prior of the guest&rsquo;s class, else by the
        general one. The guest &ldquo;As my own migrations&rdquo; is predicted {ownPriorText(own)}
      </p>
    </Panel>
  );
}
