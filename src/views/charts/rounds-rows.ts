import type { ExploreAnswer } from '../../engine/engine';
import { formatNumber, joined, scaleDuration, scaleVolume } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { Guard, Migration, Outcome, Round } from '../../models/result';
import type { SymbolId } from '../../state/symbols';
import type { KeyEntry } from '../plot/PlotKey';
import * as words from './words';

/** One bar of chart 1: what a transfer sends, and what was left out of it as hot. */
export interface RoundRow {
  readonly round: number;
  readonly sent: number;
  /** W_i: dirtied in the round before, and skipped in this one. */
  readonly skipped: number;
  readonly duration: number;
  readonly dirtied: number;
  /** QEMU's loop: what the round leaves unsent, and what of the newly dirtied lies in that. Else null. */
  readonly left: number | null;
  readonly absorbed: number | null;
  readonly stopAndCopy: boolean;
  readonly guards: readonly Guard[];
}

/** The line under which the rest must fall: the threshold, or what the downtime limit allows. */
export interface RestLimit {
  readonly value: number;
  readonly label: string;
  readonly symbol: SymbolId;
  /** What is left for the pause lies just under QEMU's limit: written there, its label would hide the bar's. */
  readonly isInKey?: true;
}

/** Another run of rounds drawn over the bars as an outline. */
export interface RoundOutline {
  readonly label: string;
  /** The last one goes in the pause. */
  readonly volumes: readonly number[];
  /** Of all its rounds, also of those that are not listed. */
  readonly transfers: number;
  readonly traffic: number;
}

/** The run's label where it begins a sentence or a column: 'Closed form'. */
export const nameOf = ({ label }: RoundOutline): string => label.charAt(0).toUpperCase() + label.slice(1);

export interface RoundsData {
  readonly rows: readonly RoundRow[];
  readonly overlay: RoundOutline | null;
  readonly overlayRefused: boolean;
  readonly baseline: RoundOutline | null;
  /** What each round of a simulated migration sent, as dots over the bars; empty without one. */
  readonly simulated: readonly number[];
  readonly limit: RestLimit;
  readonly largest: number;
  readonly smallest: number;
  readonly leftOut: number;
  /** Of all rounds, also of those left out. */
  readonly traffic: number;
  /** Whether it is one guest of many, because nobody knows the working set. */
  readonly isOneOfMany?: boolean;
}

/** What the listed rounds carry: not the median of many guests, which the key numbers are. */
const trafficOf = ({ platform, traffic }: Migration): number => platform?.intervals?.listed.traffic ?? traffic;

const outline = (label: string, outcome: Outcome | undefined): RoundOutline | null =>
  outcome?.applicable
    ? {
        label,
        volumes: outcome.rounds.map(({ volume }) => volume),
        transfers: outcome.rounds.length + outcome.roundsLeftOut,
        traffic: trafficOf(outcome),
      }
    : null;

/** The bar of a round; what it leaves out was dirtied in the round before. */
export const rowOf = (round: Round, before: Round | undefined): RoundRow => ({
  round: round.round,
  sent: round.volume,
  skipped: before?.round === round.round - 1 ? before.skipped : 0,
  duration: round.duration,
  dirtied: round.dirtied,
  left: round.left ?? null,
  absorbed: round.absorbed ?? null,
  stopAndCopy: round.stopAndCopy,
  guards: round.guards,
});

/** The line of QEMU's downtime limit: what can be sent within it. MiB. */
export function downtimeLimitLine(value: number): RestLimit {
  return { value, label: words.downtimeLimit, symbol: 'downtimeLimit', isInKey: true };
}

/** What may remain: the threshold, or what can be sent within the downtime limit at the rate of the rounds. */
function limitOf({ of, model, outcome }: ExploreAnswer['evaluation']): RestLimit {
  const [first] = outcome.applicable ? outcome.rounds : [];
  const threshold: RestLimit = { value: of.threshold, label: 'threshold', symbol: 'threshold' };
  if (modelFacts[model].mayRemain === 'threshold' || !first || !outcome.applicable) return threshold;
  // The last one in force; a platform that sends its rounds to their end may have none.
  const limit = outcome.platform
    ? outcome.platform.events.findLast(({ what }) => what === 'limit')?.value
    : of.downtimeLimit;
  return limit === undefined ? threshold : downtimeLimitLine(first.bandwidth * (limit / 1000));
}

/** Rows of chart 1 from an answer. Volumes in MiB. */
export function roundsRows({ evaluation, overlay, baseline }: ExploreAnswer): RoundsData {
  const { outcome } = evaluation;
  const rounds = outcome.applicable ? outcome.rounds : [];
  const rows = rounds.map((round, i) => rowOf(round, rounds[i - 1]));
  const over = overlay ? outline(modelFacts[overlay.model].short, overlay.outcome) : null;
  const pinned = outline(words.pinned, baseline?.outcome);
  const heights = [
    ...rows.map(({ sent, skipped }) => sent + Math.max(skipped, 0)),
    ...(over?.volumes ?? []),
    ...(pinned?.volumes ?? []),
  ];
  const sizes = [...rows.map(({ sent }) => sent), ...(over?.volumes ?? []), ...(pinned?.volumes ?? [])].filter(
    (size) => size > 0,
  );
  return {
    rows,
    overlay: over,
    overlayRefused: overlay !== null && !overlay.outcome.applicable,
    baseline: pinned,
    simulated: [],
    limit: limitOf(evaluation),
    largest: heights.reduce((max, height) => Math.max(max, height), 0),
    smallest: sizes.reduce((min, size) => Math.min(min, size), Number.POSITIVE_INFINITY),
    leftOut: outcome.applicable ? outcome.roundsLeftOut : 0,
    traffic: outcome.applicable ? trafficOf(outcome) : 0,
    isOneOfMany: outcome.applicable && !!outcome.platform?.intervals,
  };
}

const volume = (mib: number): string => joined(scaleVolume(mib));

/** The limit for the key, where its label does not stand at its line; else null. 'downtime limit 28.6 MiB'. */
export function limitInKey({ rows, limit: { value, label, isInKey } }: RoundsData): string | null {
  return isInKey && rows.length > 0 ? `${label} ${volume(value)}` : null;
}

/** The marks of rounds wherever they are drawn. */
export const KEY_MARKS = {
  sent: { mark: 'box', colour: 'sent' },
  skipped: { mark: 'stipple', colour: 'skip' },
  pause: { mark: 'hatch', colour: 'stop' },
  limit: { mark: 'dots', colour: 'warn' },
  measured: { mark: 'dot', colour: 'ink' },
} as const satisfies Record<string, Omit<KeyEntry, 'label'>>;

/** Which marks chart 1 has, in words. `hasFilm`: simulated rounds are there, or come. */
export function roundsKey(data: RoundsData, hasFilm: boolean): readonly KeyEntry[] {
  const { rows, overlay, overlayRefused, baseline, simulated } = data;
  const limit = limitInKey(data);
  // QEMU's loop skips nothing: what it does not send stays for the next round.
  const leavesRest = rows.some(({ left }) => left !== null);
  const entries: readonly (KeyEntry | false | null)[] = [
    { ...KEY_MARKS.sent, label: words.sentInPreCopy },
    !leavesRest && { ...KEY_MARKS.skipped, label: words.skippedAsHot },
    { ...KEY_MARKS.pause, label: words.stopAndCopy },
    limit !== null && { ...KEY_MARKS.limit, label: limit },
    baseline && { mark: 'frame', colour: 'base', label: words.pinned },
    hasFilm && { ...KEY_MARKS.measured, label: words.simulatedByPages, isWaiting: simulated.length === 0 },
    // The last: its words change while a slider moves, and nothing may move with them.
    overlay && { mark: 'ring', label: overlay.label },
    overlayRefused && { mark: null, label: words.noRoundsOfClosedForm },
  ];
  return entries.filter((entry) => entry !== false && entry !== null);
}

/** What one bar says, in a sentence. */
export function describeRound(row: RoundRow): string {
  const time = joined(scaleDuration(row.duration));
  const round = formatNumber(row.round, 15);
  if (row.stopAndCopy) return words.stopAndCopySends(volume(row.sent), time);
  if (row.left !== null && row.absorbed !== null) {
    const [left, absorbed] = [volume(row.left), volume(row.absorbed)];
    return words.roundLeaves(round, volume(row.sent), time, left, volume(row.dirtied), absorbed);
  }
  const skipped = row.skipped > 0 ? volume(row.skipped) : null;
  return words.roundSends(round, volume(row.sent), time, skipped, volume(row.dirtied));
}

/** The finding of chart 1, for its title. */
export function roundsTitle({ rows }: RoundsData): string {
  const live = rows.filter(({ stopAndCopy }) => !stopAndCopy);
  const [first, second] = rows;
  if (!first || !second) return words.whatRoundsSend;
  if (live.length === 1) {
    if (second.sent < first.sent) return words.oneRoundThenPause;
    return first.left === null ? words.oneRoundDidNotHelp : words.pauseSendsRest;
  }
  const last = live.at(-1);
  return last && last.sent >= first.sent * 0.9
    ? words.roundsDoNotShrink
    : first.left === null
      ? words.roundsSendDirtied
      : words.roundsEndAtLimit;
}

/** How the rounds before the pause shrink, or do not; empty where there is one round alone. */
function shrinkSentence(rows: readonly RoundRow[]): string {
  const ratios = rows.flatMap(({ sent, stopAndCopy }, i) => {
    const before = rows[i - 1]?.sent ?? 0;
    return stopAndCopy || before <= 0 ? [] : [(100 * sent) / before];
  });
  if (ratios.length === 0) return '';
  const percent = (value: number) => `${formatNumber(value, 3)} %`;
  const least = percent(ratios.reduce((min, ratio) => Math.min(min, ratio)));
  const most = percent(ratios.reduce((max, ratio) => Math.max(max, ratio)));
  if (ratios.length === 1) return words.nextIs(most);
  return least === most ? words.eachNextIs(most) : words.eachNextIsBetween(least, most);
}

/** What another run that is drawn over the bars comes to; empty without one. */
const outlineSentence = (run: RoundOutline | null): string =>
  run === null ? '' : words.runCarries(nameOf(run), run.transfers, volume(run.traffic));

/** What chart 1 shows, in a sentence: number and total, the largest and the last, how fast they shrink; other runs. */
export function roundsSummary(data: RoundsData): string {
  const { rows, leftOut, traffic, overlay, overlayRefused, baseline } = data;
  const last = rows.at(-1);
  const [first] = rows;
  if (!first || !last) return words.noRoundsToShow;
  return [
    data.isOneOfMany && words.oneOfMany,
    words.roundsCarry(rows.length + leftOut, volume(traffic)),
    words.roundZero(first.left === null, volume(first.sent)),
    shrinkSentence(rows),
    last.stopAndCopy ? words.lastGoInPause(volume(last.sent)) : words.noPauseFollows,
    leftOut > 0 && words.roundsLeftOut(formatNumber(leftOut, 15)),
    outlineSentence(overlay),
    overlayRefused && words.closedFormHasNoRounds,
    outlineSentence(baseline),
  ]
    .filter(Boolean)
    .join(' ');
}
