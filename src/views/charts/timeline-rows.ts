import type { ExploreAnswer } from '../../engine/engine';
import type { TableData } from '../../format/csv';
import { joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { models } from '../../models/registry';

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
  /** When the VM stops and when it runs again, at the destination. */
  readonly pauseFrom: number;
  readonly end: number;
  /** Of the key numbers: `end - pauseFrom` loses its digits after a long migration. */
  readonly downtime: number;
  readonly largest: number;
  /** The whole of the closed form's time where not all rounds are listed. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** Rows of chart 2 from an answer: when each round runs. Seconds from the start, MiB. */
export function timelineRows({ evaluation: { outcome, model } }: ExploreAnswer): TimelineData | null {
  if (!outcome.applicable) return null;
  const isPauseInside = models[model].isPauseInTotal;
  const pauseInside = isPauseInside ? outcome.downtime : (outcome.rounds.at(-1)?.duration ?? 0);
  const pauseFrom = Math.max(outcome.totalTime - pauseInside, 0);
  let clock = 0;
  const spans = outcome.rounds.map(({ round, duration, volume, left = 0, stopAndCopy }): Span => {
    const from = stopAndCopy ? pauseFrom : clock;
    clock = from + duration;
    return { round, from, to: clock, volume, before: volume + left, after: left, stopAndCopy };
  });
  const lastListed = spans.at(-2)?.to ?? 0;
  return {
    spans,
    pauseFrom,
    end: isPauseInside ? outcome.totalTime : pauseFrom + outcome.downtime,
    downtime: outcome.downtime,
    largest: spans.reduce((max, { before }) => Math.max(max, before), 0),
    gap: outcome.roundsLeftOut > 0 ? { from: lastListed, to: pauseFrom } : null,
  };
}

/** What the time line shows, in a sentence. */
export function timelineSummary({ spans, pauseFrom, end, downtime }: TimelineData): string {
  const [first] = spans;
  if (!first) return 'There is nothing to show.';
  const share = (100 * (first.to - first.from)) / end;
  const part = share >= 1 ? `${Math.round(share)} % of it` : 'less than 1 % of it';
  return (
    `From start to resume ${joined(scaleDuration(end))}. Round 0 takes ${joined(scaleDuration(first.to))}, ${part}. ` +
    `The VM is paused at ${joined(scaleDuration(pauseFrom))}, for ${joined(scaleDowntime(downtime))}.`
  );
}

/** What one span says, in a sentence. */
export function describeSpan({ round, from, to, volume, stopAndCopy }: Span): string {
  const when = `from ${joined(scaleDuration(from))} to ${joined(scaleDuration(to))}`;
  const what = stopAndCopy ? 'Stop-and-copy' : `Round ${round}`;
  return `${what} runs ${when} and sends ${joined(scaleVolume(volume))}.`;
}

/** The numbers of chart 2 as a table: every transfer, and the resume that ends the pause. */
export function timelineTable({ spans, end }: TimelineData): TableData {
  const last = spans.at(-1)?.to ?? 0;
  const resume = end > last ? [[null, 'resume', last, end, 0]] : [];
  return {
    columns: [
      { key: 'round', label: 'Round' },
      { key: 'phase', label: 'Phase' },
      { key: 'from_s', label: 'From (s)' },
      { key: 'to_s', label: 'To (s)' },
      { key: 'still_to_send_mib', label: 'To send at its start (MiB)' },
    ],
    rows: [
      ...spans.map(({ round, from, to, before, stopAndCopy }) => [
        round,
        stopAndCopy ? 'stop-and-copy' : 'pre-copy',
        from,
        to,
        before,
      ]),
      ...resume,
    ],
  };
}
