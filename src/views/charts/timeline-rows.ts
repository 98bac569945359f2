import type { ExploreAnswer } from '../../engine/engine';
import type { TableData } from '../../format/csv';
import { joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { Migration, ModelId } from '../../models/result';
import { type Ending, endingOf } from '../shared/ending';
import * as words from './late-words';
import { type RulesInTime, rulesInTime } from './timeline-rules';
import { oneOfMany } from './words';

/** A transfer on the time line. */
export interface Span {
  readonly round: number;
  readonly from: number;
  readonly to: number;
  readonly volume: number;
  /** What is still to send when it begins and when it ends. */
  readonly before: number;
  readonly after: number;
  readonly stopAndCopy: boolean;
}

export interface TimelineData {
  readonly spans: readonly Span[];
  /** When the VM stops and when it runs again, at the destination; where it never stops, when pre-copy was over. */
  readonly pauseFrom: number;
  readonly end: number;
  /** Given, for `end - pauseFrom` loses its digits after a long migration. Null where there is no pause. */
  readonly downtime: number | null;
  /** How a platform ended it; null of the paper's models, which always pause. */
  readonly ending: Ending | null;
  /** Whether it is one guest of many, because nobody knows the working set. */
  readonly isOneOfMany: boolean;
  /** What a platform's rules did on the way; null of the paper's models. */
  readonly rules: RulesInTime | null;
  readonly largest: number;
  /** The whole of the closed form's time where not all rounds are listed. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** When pre-copy was over, how long the pause is, and when the VM has all of its memory. */
function endsOf(outcome: Migration, model: ModelId): Pick<TimelineData, 'pauseFrom' | 'end' | 'downtime' | 'ending'> {
  const ending = endingOf(outcome);
  if (ending) {
    const { at, postCopyTime } = ending;
    // The time line is of the run that is listed, where the key numbers are medians.
    const pause = ending.pause === null ? null : (outcome.platform?.intervals?.listed.downtime ?? ending.pause);
    return { pauseFrom: at, end: at + (pause ?? 0) + postCopyTime, downtime: pause, ending };
  }
  const { totalTime, downtime, rounds } = outcome;
  const isPauseInside = modelFacts[model].isPauseInTotal;
  const pauseFrom = Math.max(totalTime - (isPauseInside ? downtime : (rounds.at(-1)?.duration ?? 0)), 0);
  return { pauseFrom, end: isPauseInside ? totalTime : pauseFrom + downtime, downtime, ending };
}

/** Rows of chart 2 from an answer: when each round runs. Seconds from the start, MiB. */
export function timelineRows({ evaluation: { outcome, model } }: ExploreAnswer): TimelineData | null {
  if (!outcome.applicable) return null;
  const ends = endsOf(outcome, model);
  let clock = 0;
  const spans = outcome.rounds.map(({ round, duration, volume, left = 0, stopAndCopy }): Span => {
    const from = stopAndCopy ? ends.pauseFrom : clock;
    clock = from + duration;
    return { round, from, to: clock, volume, before: volume + left, after: left, stopAndCopy };
  });
  const lastListed = spans.findLast(({ stopAndCopy }) => !stopAndCopy)?.to ?? 0;
  return {
    ...{ spans, ...ends, rules: rulesInTime(outcome, ends.pauseFrom) },
    isOneOfMany: !!outcome.platform?.intervals,
    largest: spans.reduce((max, { before }) => Math.max(max, before), 0),
    gap: outcome.roundsLeftOut > 0 ? { from: lastListed, to: ends.pauseFrom } : null,
  };
}

/** How it ends, in a sentence. */
function endSentence({ pauseFrom, downtime, ending }: TimelineData): string {
  const when = joined(scaleDuration(pauseFrom));
  if (downtime === null) {
    return ending?.kind === 'abort' ? words.givenUpAt(when) : words.notEndedAfter(when);
  }
  const pause = joined(scaleDowntime(downtime));
  if (ending?.kind !== 'post-copy') return words.pausedAt(when, pause);
  return words.pausedThenPostCopy(when, pause, joined(scaleDuration(ending.postCopyTime)));
}

/** What the time line shows, in a sentence. */
export function timelineSummary(data: TimelineData): string {
  const { spans, end, downtime, rules, ending } = data;
  const [first] = spans;
  const share = first ? (100 * (first.to - first.from)) / end : 0;
  const until = downtime === null ? 'end' : ending?.kind === 'post-copy' ? 'lastPage' : 'resume';
  return [
    data.isOneOfMany && oneOfMany,
    words.fromStartTo[until](joined(scaleDuration(end))),
    // Or all of it goes in the pause.
    first && !first.stopAndCopy && words.roundZeroTakes(joined(scaleDuration(first.to)), share),
    rules?.sentence,
    endSentence(data),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What one span says, in a sentence. */
export function describeSpan({ round, from, to, volume, stopAndCopy }: Span): string {
  const when = [joined(scaleDuration(from)), joined(scaleDuration(to)), joined(scaleVolume(volume))] as const;
  return stopAndCopy ? words.stopAndCopyRuns(...when) : words.roundRuns(round, ...when);
}

/** The numbers of chart 2 as a table: every transfer, and the resume that ends the pause. */
export function timelineTable({ spans, end, pauseFrom, downtime, ending }: TimelineData): TableData {
  const isPostCopy = ending?.kind === 'post-copy';
  const last = isPostCopy ? pauseFrom : (spans.at(-1)?.to ?? 0);
  const resumed = isPostCopy ? pauseFrom + (downtime ?? 0) : end;
  const resume = resumed > last && downtime !== null ? [[null, 'resume', last, resumed, 0]] : [];
  const postCopy = isPostCopy ? [[null, 'post-copy', resumed, end, null]] : [];
  return {
    columns: [
      { key: 'round', label: words.round },
      { key: 'phase', label: words.phase },
      { key: 'from_s', label: words.fromS },
      { key: 'to_s', label: words.toS },
      { key: 'still_to_send_mib', label: words.toSendMib },
    ],
    rows: [
      ...spans.map(({ round, from, to, before, stopAndCopy }) => [
        round,
        stopAndCopy ? words.stopAndCopy : words.preCopy,
        from,
        to,
        before,
      ]),
      ...resume,
      ...postCopy,
    ],
  };
}
