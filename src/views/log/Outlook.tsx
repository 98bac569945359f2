import type { LogRead } from '../../engine/log-job';
import { DataTable } from '../shared/DataTable';
import { keyed } from '../shared/keyed';
import { NumberStrip } from '../shared/NumberStrip';
import { Panel } from '../shared/Panel';
import { nextTimeText, outlookNumbers, outlookText, WAY_COLUMNS } from './outlook-rows';
import * as words from './words';

/** Of a running migration what will come of it and what would end it; of one that is over what to expect next time. */
export function Outlook({ read }: { readonly read: LogRead }) {
  const { outcome, isOver, last, told } = read;
  // Rates that were measured beside a migration foretell nothing of one.
  if (!isOver && last.time === null && told.rounds.length === 0) return null;
  return (
    <Panel id="log-outlook-title" title={isOver ? words.nextTimeTitle : words.willItConverge}>
      {outcome.kind === 'forecast' ? <Forecast forecast={outcome.forecast} /> : !isOver && <p>{outcome.why}</p>}
      {isOver && <p className="is-line">{nextTimeText(read)}</p>}
    </Panel>
  );
}

type ForecastOf = Extract<LogRead['outcome'], { readonly kind: 'forecast' }>['forecast'];

function Forecast({ forecast }: { readonly forecast: ForecastOf }) {
  return (
    <>
      <p className="is-line">{words.outlookSentence(outlookText(forecast))}</p>
      <NumberStrip label={words.outcomeLabel} numbers={outlookNumbers(forecast)} />
      {forecast.notes.length > 0 && (
        <ul className="note">
          {keyed(forecast.notes).map(([key, note]) => (
            <li key={key}>{note}</li>
          ))}
        </ul>
      )}
      {forecast.waysOut.length > 0 && (
        <div>
          <h3>{words.waysTitle}</h3>
          <DataTable label={words.waysTitle} columns={WAY_COLUMNS} rows={forecast.waysOut} rowKey={({ id }) => id} />
        </div>
      )}
      <p className="note">{words.aboutForecast}</p>
    </>
  );
}
