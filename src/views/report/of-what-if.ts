import { readDay } from '../../scenario/day-curve';
import { selectOption, selectScenario } from '../../state/selectors';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { BURST_COLUMNS, burstsText } from '../what-if/burst-rows';
import { sharesFigure, spreadFigure } from '../what-if/doubt-figures';
import { doubtQuestion } from '../what-if/doubt-question';
import { chanceNumbers, doubtNotes, firstText, INTERVAL_COLUMNS, metricRows } from '../what-if/doubt-rows';
import { modelKnobs, sweepQuestion } from '../what-if/knobs-question';
import { limitsColumns, limitsNote, limitsRows, limitsTitle } from '../what-if/limits-rows';
import { mapSheet } from '../what-if/MapOnPaper';
import { axesOf, mapQuestion, typedLines } from '../what-if/map-question';
import { assumedNotes, mapNotes, mapTableData, mapTitle } from '../what-if/map-rows';
import { roundBandsFigure } from '../what-if/round-bands-figure';
import { sweepFigure } from '../what-if/sweep-figure';
import { answerNotes, answerTitle, settingWords } from '../what-if/sweep-rows';
import { byWeight, tornadoFigure, weightColumns } from '../what-if/tornado-figure';
import { whenFigure } from '../what-if/when-figure';
import { burstQuestion, changeWindow, whenQuestion } from '../what-if/when-question';
import { bestText, whenNotes, windowNote } from '../what-if/when-rows';
import * as whatIfWords from '../what-if/words';
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

/** The scenario by bandwidth and downtime limit. */
async function ofLimits({ state, ask }: ReportSource): Promise<readonly ReportSection[]> {
  const answer = await ask('whatIfLimits', { scenario: modelKnobs(selectScenario(state)) });
  const { table, assumedSet } = answer;
  if (table === null) return [];
  const metric = selectOption('what-if.metric')(state);
  const title = limitsTitle(table, metric);
  return [
    section(
      title,
      notes([limitsNote(table), ...assumedNotes(assumedSet, whatIfWords.theTable)]),
      plainTable(title, limitsColumns(answer, table, metric), limitsRows(table)),
    ),
  ];
}

/** Two knobs as a map, with the lines that were typed, and the table below it. */
export const ofMap: ReportOfView = async (source) => {
  const { state, ask } = source;
  const scenario = selectScenario(state);
  const metric = selectOption('what-if.metric')(state);
  const question = mapQuestion(scenario, axesOf(scenario, state.options), typedLines(state.options, metric));
  const answer = await ask('whatIfMap', { ...question, isFirst: false });
  const sheet = mapSheet(answer, metric, scenario);
  return [
    section(mapTitle(answer, scenario), drawing(sheet, mapTableData(answer)), notes(mapNotes(answer))),
    ...(await ofLimits(source)),
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
      whatIfWords.weightsTitle,
      figure(tornadoFigure(weights, metric)),
      plainTable(whatIfWords.weightsTable, weightColumns(weights), byWeight(weights, metric)),
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

/** A guest that writes in bursts, on each platform. */
async function ofBursts({ state, ask }: ReportSource): Promise<ReportSection> {
  const { of, rows } = await ask('whatIfBursts', burstQuestion(selectScenario(state), state.options));
  return section(
    whatIfWords.burstsTitle,
    sentences(burstsText(of)),
    plainTable(whatIfWords.burstsTitle, BURST_COLUMNS, rows),
    notes([whatIfWords.burstsNote]),
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
      whatIfWords.doubtTitle,
      sentences(firstText(answer, metric)),
      numbers(whatIfWords.chancesName, chanceNumbers(answer)),
      answer.numbered > 0 && figure(spreadFigure(answer, metric)),
      plainTable(whatIfWords.intervalsName, INTERVAL_COLUMNS, metricRows(answer)),
      answer.of.doubted.length > 0 && figure(sharesFigure(answer, metric)),
      answer.rounds.reached.length > 1 && figure(roundBandsFigure(answer)),
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
    await ofBursts(source),
    ...ofScenario(source, false),
    ...(await ofPins(source)),
  ];
};
