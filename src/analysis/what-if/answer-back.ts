import { parameterByName } from '../../scenario/parameters';
import { nearestAllowed } from '../../scenario/read-parameter';
import type { Scenario } from '../../scenario/scenario';
import { knobsThatCount, usualRange } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { runToEnd } from '../../simulator/run-to-end';
import type { Progress } from '../../simulator/simulated-migration';
import { columnsOf, isOwnEnd } from './columns';
import { type HeldLimits, keeps, type Span, type Sweep, spansOf, sweepKnob } from './sweep';

/** What a knob must be for the limits to be kept: the other way round. */
export interface AnswerBack {
  readonly knob: WhatIfKnob;
  /** On which side of `edge` they are kept to the end of the range; null where they are at neither end, or nowhere. */
  readonly side: 'up' | 'down' | 'all' | null;
  /** Exactly, in the knob's unit; NaN without a side, or where all values keep them. */
  readonly edge: number;
  /** The same in few figures, such that the limits are kept; what one would set. */
  readonly to: number;
  /** Spans that are kept beside that side, apart from it. */
  readonly islands: readonly Span[];
  /** The least downtime and total time of what converges by itself, in s; NaN where nothing does. */
  readonly least: { readonly downtime: number; readonly time: number };
}

const MOST_DIGITS = 12;

/** The value in the fewest figures, at least two, on the side of an edge that keeps the limits; the edge where none does. */
function roundedInside(
  scenario: Scenario,
  knob: WhatIfKnob,
  { from, to }: Span,
  edge: number,
  limits: HeldLimits,
): number {
  const parameter = parameterByName[knob];
  for (let digits = 2; digits < MOST_DIGITS; digits += 1) {
    const size = 10 ** (Math.floor(Math.log10(edge)) - digits + 1);
    const away = edge === from ? Math.ceil(edge / size - 1e-9) : Math.floor(edge / size + 1e-9);
    const value = nearestAllowed(parameter, Number((away * size).toPrecision(digits)));
    if (!(value >= from && value <= to)) continue;
    const columns = runToEnd(columnsOf(scenario, { [knob]: Float64Array.of(value) }, 1, ''));
    if (keeps(columns, 0, limits)) return value;
  }
  return edge;
}

const leastOf = ({ columns }: Sweep, metric: 'downtime' | 'time'): number => {
  const own = columns[metric].filter((_, row) => isOwnEnd(columns.code[row] ?? 0));
  return own.length === 0 ? Number.NaN : own.reduce((least, value) => Math.min(least, value), Infinity);
};

/**
 * Which values of a knob keep the limits: from an edge on to the end of the range, and the islands before it. Downtime is
 * not monotone in any knob, so the edge is where the limits are kept from there on, not where they are kept first.
 * Units: the knob's own. Errors: none; without a side where no end of the range keeps them.
 * The default scenario, bandwidth for a pause of 300 ms -> from 478.7 Mbit/s on, in two figures 480.
 */
export function answerBack(scenario: Scenario, sweep: Sweep, limits: HeldLimits): AnswerBack {
  const { range, xs, holds } = sweep;
  const spans = spansOf(sweep);
  const least = { downtime: leastOf(sweep, 'downtime'), time: leastOf(sweep, 'time') };
  const found = { knob: range.knob, least, edge: Number.NaN, to: Number.NaN };
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return { ...found, side: null, islands: [] };
  if (spans.length === 1 && first.from === xs[0] && first.to === xs.at(-1))
    return { ...found, side: 'all', islands: [] };
  const put = (side: 'up' | 'down', span: Span, edge: number): AnswerBack => ({
    ...{ ...found, side, edge, islands: spans.filter((each) => each !== span) },
    to: roundedInside(scenario, range.knob, span, edge, limits),
  });
  if (holds.at(-1) === 1) return put('up', last, last.from);
  if (holds[0] === 1) return put('down', first, first.to);
  return { ...found, side: null, islands: spans };
}

/** Other knobs that keep the limits where the one asked for cannot: each with its edge, the nearest by ratio first. */
export function* otherAnswers(
  scenario: Scenario,
  asked: WhatIfKnob,
  limits: HeldLimits,
): Generator<Progress, readonly AnswerBack[]> {
  const found: AnswerBack[] = [];
  for (const knob of knobsThatCount(scenario)) {
    if (knob === asked) continue;
    const sweep = yield* sweepKnob(scenario, usualRange(knob, scenario[knob]), limits);
    const answer = answerBack(scenario, sweep, limits);
    if (answer.side === 'up' || answer.side === 'down') found.push(answer);
  }
  const distance = ({ knob, edge }: AnswerBack) => {
    const ratio = Math.abs(Math.log(edge / scenario[knob]));
    return Number.isNaN(ratio) ? Number.POSITIVE_INFINITY : ratio;
  };
  return found.sort((a, b) => (distance(a) === distance(b) ? 0 : distance(a) - distance(b)));
}
