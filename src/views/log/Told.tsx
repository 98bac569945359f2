import { memo, useDeferredValue, useMemo } from 'react';
import { Panel } from '../shared/Panel';
import { Said } from '../shared/Said';
import { LogIntake } from './LogIntake';
import * as words from './words';
import './log.css';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { keyed } from '../shared/keyed';
import { NumberStrip } from '../shared/NumberStrip';
import { logFigure } from './log-figure';
import type { OpenedLog } from './log-state';
import { Outlook } from './Outlook';
import { Then } from './Then';
import { ROUND_COLUMNS, roundRows, roundsNote, toldNumbers } from './told-rows';
import { useLog } from './use-log';

/** One log: what it says, what will come of it, and what is done with it. */
export function Told() {
  const { opened, reading } = useLog();
  // What it says is there at once; all the rest is drawn in slices, so that no frame waits for it.
  const shown = useDeferredValue(opened);
  return (
    <>
      <section aria-label={words.logLabel}>
        {opened && <Headline opened={opened} />}
        <LogIntake opened={opened} reading={reading} />
      </section>
      {shown && <Read opened={shown} />}
    </>
  );
}

/** What the log says, in its own terms, and what has changed since it was looked at before. */
function Headline({ opened: { file, read, change } }: { readonly opened: OpenedLog }) {
  const { label, told } = read;
  return (
    <div>
      <h2 className="headline">{told.sentence}</h2>
      <p className="caption">{words.readAs(file.name, label, told.attempts)}</p>
      {change !== null && <p>{change}</p>}
      <Said text={change ?? told.sentence} />
    </div>
  );
}

const Read = memo(function Read({ opened: { read } }: { readonly opened: OpenedLog }) {
  const figure = useMemo(() => logFigure(read), [read]);
  const numbers = useMemo(() => toldNumbers(read), [read]);
  const rows = useMemo(() => roundRows(read), [read]);
  const { told } = read;
  const notes = told.curve.why === null ? told.notes : [...told.notes, told.curve.why];
  return (
    <>
      <Outlook read={read} />
      <Panel id="log-told-title" title={words.toldTitle}>
        <NumberStrip label={words.toldTitle} numbers={numbers} />
        {notes.length > 0 && (
          <ul className="note">
            {keyed(notes).map(([key, note]) => (
              <li key={key}>{note}</li>
            ))}
          </ul>
        )}
        <div className="columns">
          {figure ? <FigurePlot figure={figure} /> : <p className="caption">{words.nothingToDraw}</p>}
          <div className="stack gap-1">
            <h3>{words.roundsTitle}</h3>
            {rows.length > 0 && (
              <DataTable
                label={words.roundsTitle}
                columns={ROUND_COLUMNS}
                rows={rows}
                rowKey={({ round }) => round}
                isHigh={rows.length > 12}
              />
            )}
            <p className="note">{roundsNote(read)}</p>
          </div>
        </div>
      </Panel>
      <Then read={read} />
    </>
  );
});
