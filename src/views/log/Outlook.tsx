import { useMemo } from 'react';
import type { Remedy } from '../../analysis/remedies';
import type { LogRead } from '../../engine/log-job';
import { RemedyTable } from '../remedies/RemedyTable';
import { DataTable } from '../shared/DataTable';
import { keyed } from '../shared/keyed';
import { NumberStrip } from '../shared/NumberStrip';
import { Panel } from '../shared/Panel';
import { openInExplore } from './open-in-explore';
import { nextTimeText, outlookNumbers, outlookText, stallText, unendedScenario, WAY_COLUMNS } from './outlook-rows';
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
      {isOver && <Mend read={read} />}
    </Panel>
  );
}

/** Why a migration that is over went on and on, and what would have ended it. */
function Mend({ read }: { readonly read: LogRead }) {
  const scenario = useMemo(() => unendedScenario(read), [read]);
  const why = stallText(read);
  const put = ({ sets }: Remedy, change: string) => openInExplore(read, words.mendPut(change), sets);
  return (
    <>
      {why !== '' && <p className="is-line">{why}</p>}
      {scenario && (
        <div className="stack gap-2">
          <h3>{words.mendTitle}</h3>
          <RemedyTable scenario={scenario} onPut={put} empty={words.nothingMends} />
          <p className="note">{words.aboutMend}</p>
        </div>
      )}
    </>
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
