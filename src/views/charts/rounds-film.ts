import { formatNumber, joined, scaleVolume } from '../../format/number';
import type { FilmSummary } from '../../state/pages-slice';
import { describeRound, nameOf, type RoundOutline, type RoundsData, roundsSummary } from './rounds-rows';
import * as words from './words';

const volume = (mib: number): string => joined(scaleVolume(mib));

/** Chart 1 with the rounds of a simulated migration as dots over its bars; without a film as it was. */
export function withFilm(data: RoundsData, film: FilmSummary | null): RoundsData {
  if (film === null) return data;
  const simulated = film.rounds.map(({ sent }) => sent);
  return {
    ...data,
    simulated,
    largest: simulated.reduce((max, sent) => Math.max(max, sent), data.largest),
    smallest: simulated.reduce((min, sent) => (sent > 0 ? Math.min(min, sent) : min), data.smallest),
  };
}

function roundName({ rounds }: FilmSummary, round: number): string {
  return rounds[round]?.stopAndCopy ? words.theStopAndCopy : words.theRound(formatNumber(round, 15));
}

/** What the dots add to the chart's sentence, and which round is in play. Begins with a space; empty without a film. */
function filmSentence(film: FilmSummary | null, roundInPlay: number | null): string {
  if (film === null) return '';
  const traffic = film.rounds.reduce((sum, { sent }) => sum + sent, 0);
  const inPlay = roundInPlay === null ? '' : ` ${words.inPlay(roundName(film, roundInPlay))}`;
  return ` ${words.simulatedSummary(formatNumber(film.rounds.length, 15), volume(traffic))}${inPlay}`;
}

/** What the chart shows, in a sentence: the model's rounds, and the simulated ones with the one in play. */
export function summaryWithFilm(data: RoundsData, film: FilmSummary | null, roundInPlay: number | null): string {
  const model = data.rows.length > 0 ? roundsSummary(data) : words.modelHasNoRounds;
  return model + filmSentence(film, roundInPlay);
}

/** What the dot of a round says, after what its bar says. Empty where there is none. */
function dotSentence(film: FilmSummary | null, round: number): string {
  const simulated = film?.rounds[round];
  if (!simulated) return '';
  const sent = volume(simulated.sent);
  return ` ${simulated.stopAndCopy ? words.simulatedPause(sent) : words.simulatedRound(sent)}`;
}

/** What another run has at a place, after what its bar says. Empty where it has nothing. */
function outlineSentence(run: RoundOutline | null, place: number): string {
  const sent = run?.volumes[place];
  if (run === null || sent === undefined) return '';
  const say = place === run.volumes.length - 1 ? words.pauseOfRun : words.roundOfRun;
  return ` ${say(nameOf(run), volume(sent))}`;
}

/** What is said of the place that is pointed at: its bar, and what other runs have there; null where there is nothing. */
export function placeSentence(data: RoundsData, film: FilmSummary | null, place: number | null): string | null {
  if (place === null) return null;
  const { rows, overlay, baseline } = data;
  const row = rows[place];
  const others = outlineSentence(overlay, place) + outlineSentence(baseline, place);
  if (row) return describeRound(row) + dotSentence(film, row.round) + others;
  const beyond = dotSentence(film, place) + others;
  return beyond === '' ? null : words.noRoundOfModel(formatNumber(place, 15)) + beyond;
}
