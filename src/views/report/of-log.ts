import type { LogRead } from '../../engine/log-job';
import { logFigure } from '../log/log-figure';
import { heldLog } from '../log/log-state';
import { nextTimeText, outlookNumbers, outlookText, WAY_COLUMNS } from '../log/outlook-rows';
import { ROUND_COLUMNS, roundRows, roundsNote, toldNumbers } from '../log/told-rows';
import { ofScenario } from './of-scenario';
import {
  figure,
  notes,
  numbers,
  plainTable,
  type ReportOfView,
  type ReportSection,
  section,
  words,
} from './report-section';

/** What will come of it, or is to be expected next time. */
function outlook(read: LogRead): readonly ReportSection[] {
  const { outcome, isOver, last, told } = read;
  if (!isOver && last.time === null && told.rounds.length === 0) return [];
  const title = isOver ? 'What to expect next time' : 'Will it converge from here?';
  const next = isOver ? words(nextTimeText(read)) : null;
  if (outcome.kind !== 'forecast') return [section(title, isOver ? next : words(outcome.why))];
  const { forecast } = outcome;
  return [
    section(
      title,
      words(`${outlookText(forecast)}.`),
      numbers('What will come of it', outlookNumbers(forecast)),
      notes(forecast.notes),
      plainTable('What would end it now', WAY_COLUMNS, forecast.waysOut),
      next,
    ),
  ];
}

/** The log that is open: what it says, what will come of it, and what was worked out. */
export const ofLog: ReportOfView = async (source) => {
  const { opened } = heldLog.of(source.state);
  const alone = ofScenario(source, false);
  if (opened === null) return [section('No log is open', words('The report holds the scenario alone.')), ...alone];
  const { file, read, change } = opened;
  const { told, label } = read;
  const drawn = logFigure(read);
  const curve = told.curve.why === null ? [] : [told.curve.why];
  return [
    section(told.sentence, words(`${file.name}, read as ${label}.`, change ?? '')),
    ...outlook(read),
    section(
      'What was read and worked out',
      numbers('What was read and worked out', toldNumbers(read)),
      notes([...told.notes, ...curve]),
      drawn && figure(drawn),
      plainTable('Rounds', ROUND_COLUMNS, roundRows(read)),
      notes([roundsNote(read)]),
    ),
    ...alone,
  ];
};
