import { readDay } from '../../scenario/day-curve';
import { selectOption, selectScenario } from '../../state/selectors';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { sharesFigure, spreadFigure } from '../what-if/doubt-figures';
import { doubtQuestion } from '../what-if/doubt-question';
import { chanceNumbers, doubtNotes, firstText, INTERVAL_COLUMNS, metricRows } from '../what-if/doubt-rows';
import { modelKnobs, sweepQuestion } from '../what-if/knobs-question';
import { mapSheet } from '../what-if/MapOnPaper';
import { axesOf, mapQuestion } from '../what-if/map-question';
import { mapNotes, mapTableData, mapTitle } from '../what-if/map-rows';
import { sweepFigure } from '../what-if/sweep-figure';
import { answerNotes, answerTitle, settingWords } from '../what-if/sweep-rows';
import { byWeight, tornadoFigure, weightColumns } from '../what-if/tornado-figure';
import { whenFigure } from '../what-if/when-figure';
import { changeWindow, whenQuestion } from '../what-if/when-question';
import { bestText, whenNotes, windowNote } from '../what-if/when-rows';
import * as words from './words';
import '../what-if/what-if.css';
import { ofPins } from './of-pins';
import { ofScenario } from './of-scenario';
import {
  drawing,
  figure,
  notes,
  numbers,
  plainTable,
  type ReportOfView,
  type ReportSection,
  type ReportSource,
  section,
  sentences,
} from './report-section';

/** Two knobs as a map. */
export const ofMap: ReportOfView = async (source) => {
  const { state, ask } = source;
  const scenario = selectScenario(state);
  const question = { ...mapQuestion(scenario, axesOf(scenario, state.options)), isFirst: false };
  const answer = await ask('whatIfMap', question);
  const sheet = mapSheet(answer, selectOption('what-if.metric')(state), scenario);
  return [
    section(mapTitle(answer, scenario), drawing(sheet, mapTableData(answer)), notes(mapNotes(answer))),
    ...ofScenario(source, false),
    ...(await ofPins(source)),
  ];
};

/** One knob from end to end, what it must be, and which knob matters. */
export const ofKnobs: ReportOfView = async (source) => {
  const { state, ask } = source;
  const scenario = selectScenario(state);
  const metric = selectOption('what-if.metric')(state);
  const sweep = await ask('whatIfSweep', sweepQuestion(scenario, state.options));
  const weights = await ask('whatIfSensitivity', { scenario: modelKnobs(scenario) });
  const { answer, others } = sweep;
  const settings = answer.side === null ? others : answer.side === 'up' || answer.side === 'down' ? [answer] : [];
  return [
    section(
      answerTitle(sweep),
      sentences(settings.map((each) => settingWords(each, scenario)).join('; ')),
      figure(sweepFigure(sweep, metric, scenario)),
      notes(answerNotes(sweep)),
    ),
    section(
      words.whichKnobMatters,
      figure(tornadoFigure(weights, metric)),
      plainTable(words.onePercent, weightColumns(weights), byWeight(weights, metric)),
    ),
    ...ofScenario(source, false),
    ...(await ofPins(source)),
  ];
};

/** What each start of the day costs, and which is best. */
async function ofWhen({ state, ask }: ReportSource): Promise<ReportSection> {
  const answer = await ask('whatIfWhen', whenQuestion(selectScenario(state), state.options));
  const window = changeWindow(state.options);
  const isOwn = readDay(selectOption('what-if.day')(state)) !== null;
  return section(
    bestText(answer, window),
    sentences(...[windowNote(answer, window)].filter((text) => text !== '')),
    figure(whenFigure(answer, window)),
    notes(whenNotes(answer, isOwn)),
  );
}

/** Inputs that are not sure, and how sure the outcome is then. */
export const ofDoubt: ReportOfView = async (source) => {
  const { state, ask } = source;
  const metric = selectOption('what-if.metric')(state);
  const answer = await ask('whatIfDoubt', doubtQuestion(selectScenario(state), state.options));
  const all = [metric, ...METRICS.filter((each) => each !== metric)];
  return [
    section(
      words.howSure,
      sentences(firstText(answer, metric)),
      numbers(words.chances, chanceNumbers(answer)),
      answer.numbered > 0 && figure(spreadFigure(answer, metric)),
      plainTable(words.intervals, INTERVAL_COLUMNS, metricRows(answer)),
      answer.of.doubted.length > 0 && figure(sharesFigure(answer, metric)),
      notes(doubtNotes(answer)),
    ),
    ...(answer.of.doubted.length === 0
      ? []
      : [
          section(
            words.whereDoubtComesFrom,
            sentences(...all.map((each) => words.doubtOf(metricRecords[each].label, firstText(answer, each)))),
          ),
        ]),
    await ofWhen(source),
    ...ofScenario(source, false),
    ...(await ofPins(source)),
  ];
};
