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
import {
  guestOptions,
  linesOf,
  modelColumns,
  openedText,
  techniqueHeading,
  trustTexts,
  validationTable,
} from './own-migrations-tables';
import { useOwnMigrations } from './use-own-migrations';

const SAMPLES = [{ path: 'migrations/made-up.csv', label: 'Open the made-up sample' }] as const;

const COLUMNS =
  'A migration a row: memory_in_use_mib, dirty_rate_mib_s, traffic_mib, total_time_s and downtime_s; where they are ' +
  'known zero_mib, cap_mib_s, link_mib_s, technique (precopy, auto-converge, xbzrle, compression, postcopy) and guest. ' +
  'Other names and units can be mapped by hand.';

/** A table of one's own migrations beside what every model says of them. */
export function OwnMigrations() {
  const { own, reading, close } = useOwnMigrations();
  const save = (answer: ValidationAnswer) =>
    downloadText('precopy-validation.csv', toCsv(validationTable(answer)), 'text/csv');
  return (
    <Panel id="own-migrations-title" title="Against a table of your own migrations" className="stack">
      <p className="caption">
        Which model fits your guests and your link: errors of all of them, also of the priors that stand in for a
        working set that nobody knows.
      </p>
      <Opener
        reading={reading}
        label="Open migrations"
        samples={SAMPLES}
        columns={COLUMNS}
        held="validate.migrations"
        isSingle
      >
        {own && (
          <>
            <button type="button" onClick={() => save(own.answer)}>
              Download the errors as CSV
            </button>
            <button type="button" onClick={close}>
              Close the table
            </button>
          </>
        )}
      </Opener>
      <p className="note" role="status">
        {own ? openedText(own.answer) : 'No table is open.'}
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
      <Lines lines={answer.assumed} label="What is assumed" className="note" />
      {options.length > 1 && <RadioRow legend="Guests" options={options} value={guest} onChange={chooseGuests} />}
      <h3>Which model to trust</h3>
      <ul className="own-migrations-trust" aria-label="Which model to trust">
        {keyed(trust).map(([key, sentence]) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      <DataTable
        label="How far off each model is in your migrations"
        columns={columns}
        rows={lines}
        rowKey={({ model, technique }) => `${model} ${technique}`}
        group={techniqueHeading}
      />
      <p className="caption">
        The error at the median, then at the 90th percentile: nine of ten migrations are nearer. The nearest in total
        time has a mark where there are ten rows or more. Only priors give intervals.
      </p>
    </>
  );
});
