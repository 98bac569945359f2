import { selectAnswer, selectFilmOfAnswer, selectOption } from '../../state/selectors';
import { roundsSheet } from '../charts/RoundsChart';
import { summaryWithFilm, withFilm } from '../charts/rounds-film';
import { wholeRoundsTable } from '../charts/rounds-film-table';
import { roundsRows } from '../charts/rounds-rows';
import { sharesSheet } from '../charts/SharesChart';
import { costShares, downtimeShares, energyShares } from '../charts/shares';
import { timelineSheet } from '../charts/TimelineChart';
import { timelineRows, timelineTable } from '../charts/timeline-rows';
import { costTitle, energyTitle, pauseTitle } from '../explore/late-words';
import { ofPins } from './of-pins';
import { ofScenario } from './of-scenario';
import { drawing, type ReportBlock, type ReportOfView, type ReportSource, section } from './report-section';
import * as words from './words';

/** Chart 1, with the film's rounds where one was made of this scenario. */
function rounds(state: ReportSource['state']): ReportBlock | null {
  const answer = selectAnswer(state);
  const film = selectFilmOfAnswer(state);
  if (answer === null || (!answer.evaluation.outcome.applicable && film === null)) return null;
  const data = withFilm(roundsRows(answer), film);
  const look = { isLog: selectOption('explore.log')(state), hasFilm: film !== null };
  return drawing(
    roundsSheet(data, { ...look, summary: summaryWithFilm(data, film, null) }),
    wholeRoundsTable(data, film, null),
  );
}

function timeline(state: ReportSource['state']): ReportBlock | null {
  const answer = selectAnswer(state);
  const data = answer?.evaluation.outcome.applicable ? timelineRows(answer) : null;
  return data && drawing(timelineSheet(data), timelineTable(data));
}

const SHARES = [
  { title: pauseTitle, of: downtimeShares },
  { title: energyTitle, of: energyShares },
  { title: costTitle, of: costShares },
] as const;

function shares(state: ReportSource['state']): readonly (ReportBlock | null)[] {
  const answer = selectAnswer(state);
  if (answer === null) return [];
  return SHARES.map(({ title, of }) => {
    const data = of(answer);
    return data && drawing(sharesSheet(title, data), data.table);
  });
}

/** One migration: verdict and key numbers, its charts, and the pinned ones beside it. */
export const ofExplore: ReportOfView = async (source) => [
  ...ofScenario(source, true),
  section(words.roundByRound, rounds(source.state), timeline(source.state)),
  section(words.whatTheyAreMadeOf, ...shares(source.state)),
  ...(await ofPins(source)),
];
