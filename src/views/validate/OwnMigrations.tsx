import { memo, useMemo } from 'react';
import type { ValidationAnswer } from '../../engine/validation-job';
import { toCsv } from '../../format/csv';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ALL_GUESTS } from '../../vocabulary/validated-models';
import { Lines } from '../intake/Lines';
import { Opener } from '../intake/Opener';
import { DataTable } from '../shared/DataTable';
import { downloadText } from '../shared/download';
import { keyed } from '../shared/keyed';
import { Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { guestOptions, headingOf, linesOf, modelColumns, trustTexts, validationTable } from './own-migrations-tables';
import { useOwnMigrations } from './use-own-migrations';
import * as words from './words';

const SAMPLES = [{ path: 'migrations/made-up.csv', label: words.openMadeUp }] as const;

/** A table of one's own migrations beside what every model says of them. */
export function OwnMigrations() {
  const { own, reading, close } = useOwnMigrations();
  const save = (answer: ValidationAnswer) =>
    downloadText('precopy-validation.csv', toCsv(validationTable(answer)), 'text/csv');
  return (
    <Panel id="own-migrations-title" title={words.ownTitle} className="stack">
      <p className="caption">{words.aboutOwn}</p>
      <Opener
        reading={reading}
        label={words.openMigrations}
        samples={SAMPLES}
        columns={words.migrationColumns}
        held="validate.migrations"
        isSingle
      >
        {own && (
          <>
            <button type="button" onClick={() => save(own.answer)}>
              {words.downloadErrors}
            </button>
            <button type="button" onClick={close}>
              {words.closeTable}
            </button>
          </>
        )}
      </Opener>
      <p className="note" role="status">
        {own ? words.openedText(own.answer.rows, own.answer.reading.rowCount, own.answer.reading.file) : words.noTable}
      </p>
      {own && <Errors answer={own.answer} />}
    </Panel>
  );
}

/** All of them are what stands without an option. */
const chooseGuests = (id: string): void =>
  useStore.getState().setOption('validate.guests', id === ALL_GUESTS ? '' : id);

const Errors = memo(function Errors({ answer }: { readonly answer: ValidationAnswer }) {
  const chosen = useStore(selectOption('validate.guests'));
  const options = useMemo(() => guestOptions(answer), [answer]);
  const guest = options.some(({ id }) => id === chosen) ? chosen : ALL_GUESTS;
  const lines = useMemo(() => linesOf(answer, guest), [answer, guest]);
  const columns = useMemo(() => modelColumns(lines), [lines]);
  const trust = useMemo(() => trustTexts(answer, guest), [answer, guest]);
  return (
    <>
      <Lines lines={answer.assumed} label={words.assumedLabel} className="note" />
      {options.length > 1 && (
        <RadioRow legend={words.guestsLegend} options={options} value={guest} onChange={chooseGuests} />
      )}
      <h3>{words.whichToTrust}</h3>
      <ul className="own-migrations-trust" aria-label={words.whichToTrust}>
        {keyed(trust).map(([key, sentence]) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      <DataTable
        label={words.ownErrors}
        columns={columns}
        rows={lines}
        rowKey={({ model, technique }) => `${model} ${technique}`}
        group={headingOf}
      />
      <p className="caption">{words.aboutOwnErrors}</p>
    </>
  );
});
