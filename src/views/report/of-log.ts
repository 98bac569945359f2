import type { LogRead } from '../../engine/log-job';
import { logFigure } from '../log/log-figure';
import { heldLog } from '../log/log-state';
import { nextTimeText, outlookNumbers, outlookText, stallText, WAY_COLUMNS } from '../log/outlook-rows';
import { ROUND_COLUMNS, roundRows, roundsNote, toldNumbers } from '../log/told-rows';
import * as logWords from '../log/words';
import { ofScenario } from './of-scenario';
import {
  figure,
  leading,
  notes,
  numbers,
  plainTable,
  type ReportOfView,
  type ReportSection,
  section,
  sentences,
} from './report-section';
import * as words from './words';

/** What will come of it, or is to be expected next time. */
function outlook(read: LogRead): readonly ReportSection[] {
  const { outcome, isOver, last, told } = read;
  if (!isOver && last.time === null && told.rounds.length === 0) return [];
  const title = isOver ? logWords.nextTimeTitle : logWords.willItConverge;
  const next = isOver ? sentences([nextTimeText(read), stallText(read)].join(' ').trim()) : null;
  if (outcome.kind !== 'forecast') return [section(title, isOver ? next : sentences(outcome.why))];
  const { forecast } = outcome;
  return [
    section(
      title,
      sentences(logWords.outlookSentence(outlookText(forecast))),
      numbers(logWords.outcomeLabel, outlookNumbers(forecast)),
      notes(forecast.notes),
      plainTable(logWords.waysTitle, WAY_COLUMNS, forecast.waysOut),
      next,
    ),
  ];
}

/** The log that is open: what it says, what will come of it, and what was worked out. */
export const ofLog: ReportOfView = async (source) => {
  const { opened } = heldLog.of(source.state);
  const alone = ofScenario(source, false);
  if (opened === null) return [section(words.noLog, sentences(words.scenarioAloneHere)), ...alone];
  const { file, read, change } = opened;
  const { told, label } = read;
  const drawn = logFigure(read);
  const curve = told.curve.why === null ? [] : [told.curve.why];
  const said = section(told.sentence, sentences(logWords.readAs(file.name, label, told.attempts), change ?? ''));
  return [
    ...leading([said, ...outlook(read)]),
    section(
      logWords.toldTitle,
      numbers(logWords.toldTitle, toldNumbers(read)),
      notes([...told.notes, ...curve]),
      drawn && figure(drawn),
      plainTable(logWords.roundsTitle, ROUND_COLUMNS, roundRows(read)),
      notes([roundsNote(read)]),
    ),
    ...alone,
  ];
};
