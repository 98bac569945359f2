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
import * as words from './words';

const SAMPLES = [{ path: 'migrations/made-up.csv', label: words.addSample }] as const;

/** One's own migrations, each with what was to be expected of it, and how far off that was. */
export function Journal() {
  const journal = useStore((state) => state.journal);
  const trouble = useStore((state) => state.journalTrouble);
  const reading = useJournalReading();
  const isAny = journal.length > 0;
  return (
    <>
      <section aria-label={words.whatIsKept}>
        <p role="status">{countText(journal.length)}</p>
        {trouble !== null && <p className="warning">{trouble}</p>}
        <Opener reading={reading} label={words.addTable} samples={SAMPLES} columns={words.columnsOfTable} isSingle>
          <FileButton
            label={words.importJournal}
            accept=".json,application/json"
            isSingle
            onFiles={([file]) => file && importJournal(file)}
          />
          <button type="button" aria-disabled={!isAny} onClick={() => isAny && save()}>
            {words.exportJournal}
          </button>
          <button type="button" aria-disabled={!isAny} onClick={() => isAny && removeAll()}>
            {words.deleteAll}
          </button>
        </Opener>
        {!isAny && <p className="caption">{words.howToKeep}</p>}
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
  say(words.isEmpty);
}

function remove({ entry }: JournalRow): void {
  const { journal, setJournal, say } = useStore.getState();
  setJournal(journal.filter(({ id }) => id !== entry.id));
  say(words.wasDeleted(entry.name));
}

const COLUMNS_AND_DELETE: readonly Column<JournalRow>[] = [
  ...JOURNAL_COLUMNS,
  {
    ...{ key: 'delete', head: words.deleteOne, isHeadHidden: true },
    text: (row) => (
      <button type="button" onClick={() => remove(row)}>
        {words.deleteOne}
        <span className="visually-hidden">{words.theMigration(row.place, row.entry.name)}</span>
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
    <Panel id="journal-title" title={words.predictedAndMeasured} className="journal">
      <JobStatus job={job} doing={words.predicting} />
      <NumberStrip label={words.howFarOff} numbers={journalNumbers(rows)} />
      {rows.length > 1 && <div className="journal-chart">{figure && <FigurePlot figure={figure} />}</div>}
      <DataTable
        label={words.journalTable}
        columns={COLUMNS_AND_DELETE}
        rows={rows.slice(-MOST_SHOWN).toReversed()}
        rowKey={({ entry }) => entry.id}
        isHigh={rows.length > 10}
      />
      <p className="note">
        {rows.length > MOST_SHOWN && words.newestShown(MOST_SHOWN)}
        {words.predictedAs(ownPriorText(own))}
      </p>
    </Panel>
  );
}
