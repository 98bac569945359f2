import type { DirtyCurve } from '../../models/measured-curve';
import { TICK_OF_LIMITER } from '../../models/platforms/qemu-family';
import type { MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { Span } from './spans';

/**
 * What a sync finds newly dirtied after a round: U(T) without what was written again in the unsent rest, which was still to
 * be sent anyway (docs/model.md). `last` is the length of the round before; null in the first one, where the rest is a
 * share of all memory in use. MiB. U(1) = 50 of a set of 100, nothing left -> 50.
 */
export function netDirtied(curve: DirtyCurve, length: Seconds, last: Seconds | null, left: MiB, used: MiB): MiB {
  const dirtied = curve(length);
  if (!(left > 0) || !(dirtied > 0)) return dirtied;
  if (last === null) return dirtied * (1 - Math.min(left / used, 1));
  const before = curve(last);
  const again = before > 0 ? (before + dirtied - curve(last + length)) / before : 0;
  return dirtied - Math.min(left * Math.min(Math.max(again, 0), 1), dirtied);
}

/** Rounds that follow from each other settle in so many passes. */
const PASSES = 6;

/** The sum of the first rounds, of which only the whole time is known: each lasts as long as sending what was dirtied. */
function chained(curve: DirtyCurve, time: Seconds, count: number, left: MiB, used: MiB, rate: MiBPerSecond): MiB {
  const lengths = Array.from({ length: count }, () => time / count);
  let total = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const found = lengths.map((length, i) =>
      netDirtied(curve, length, i === 0 ? null : (lengths[i - 1] ?? 0), left, used),
    );
    total = found.reduce((sum, each) => sum + each, 0);
    for (let i = 1; i < count; i += 1) lengths[i] = Math.min((found[i - 1] ?? 0) / rate, time / count);
    lengths[0] = time - lengths.slice(1).reduce((sum, each) => sum + each, 0);
  }
  return total;
}

/** A span that says something of a curve: how long it was, and what came of it. */
export interface Observed {
  readonly count: number;
  readonly isFirst: boolean;
  readonly time: Seconds;
  readonly last: Seconds | null;
  readonly left: MiB;
  readonly dirtied: MiB;
  /** Standard deviation of ln(dirtied) around a model. */
  readonly spread: number;
}

/** How far rounds of one guest are from one curve, relative; and further for each round that lies back. */
const SPREAD = 0.05;
const AGEING = 0.02;
/** How well a round's ends are known where no event tells them, and the rounding of volumes. */
const UNSURE: Seconds = 0.15;
const ROUNDING: MiB = 0.7;

/** Of more rounds the mean says more than the last one. */
const MOST_PARTED = 3;

/** The last of several rounds, as the rest after it tells it, and those before it. */
function split(span: Span, rate: MiBPerSecond, limit: Seconds): readonly Span[] {
  const { from, to, began, ended, dirtied, rest } = span;
  const count = to - from + 1;
  if (count < 2 || count > MOST_PARTED || rest === null || began === null || ended === null) return [span];
  const left = Math.max(limit * rate - (rate * TICK_OF_LIMITER) / 2, 0);
  const last = Math.min(rest - left, dirtied);
  const others = dirtied - last;
  // It lasted as long as sending what the round before it had dirtied.
  const length = others / (count - 1) / rate;
  if (!(last > 0 && others > 0 && length < ended - began)) return [span];
  const parted = ended - length;
  return [
    { ...span, to: to - 1, ended: parted, dirtied: others, left, rest: null, isExact: false },
    { ...span, from: to, began: parted, dirtied: last, left, isExact: false },
  ];
}

/** What a model knows of the first round's unsent rest: a share of all memory, wherever it lies. */
const placeOfRest = (left: MiB, used: MiB): number => Math.min(left / Math.max(used, 1), 1) / 2;

function observe(span: Span, before: Span | undefined, used: MiB): readonly Observed[] {
  const { from, to, began, ended, dirtied, left, isExact } = span;
  if (began === null || ended === null || !(ended > began) || !(dirtied > 0)) return [];
  const [count, time, isFirst] = [to - from + 1, ended - began, from === 1];
  const mean =
    before && before.began !== null && before.ended !== null
      ? (before.ended - before.began) / (before.to - before.from + 1)
      : time / count;
  const unsure = isExact ? 0 : Math.min(UNSURE / time, 0.3);
  const spread = Math.hypot(SPREAD, unsure, ROUNDING / dirtied, isFirst ? placeOfRest(left ?? 0, used) : 0);
  return [{ count, isFirst, time, last: isFirst ? null : mean, left: left ?? 0, dirtied, spread }];
}

/** What was seen of a machine, and the limit that holds. */
interface Seen {
  readonly spans: readonly Span[];
  readonly rate: MiBPerSecond;
  readonly limit: Seconds;
  readonly memory: MiB;
  readonly zero: MiB;
}

/** More spans say nothing of a guest as it is now. */
const MOST_SEEN = 100;

/** The newest spans as observations, the newest first. */
export function observedOf({ spans, rate, limit, memory, zero }: Seen): readonly Observed[] {
  const parts = spans.slice(-MOST_SEEN).flatMap((span) => split(span, rate, limit));
  const known = parts.flatMap((span, i) => observe(span, parts[i - 1], memory - zero));
  return known.reverse().map((each, age) => ({ ...each, spread: Math.hypot(each.spread, AGEING * Math.min(age, 20)) }));
}

/** What a curve says that an observed span dirtied. */
export function expectedOf(curve: DirtyCurve, seen: Observed, used: MiB, rate: MiBPerSecond): MiB {
  const { count, isFirst, time, last, left } = seen;
  if (count === 1) return netDirtied(curve, time, last, left, used);
  if (isFirst) return chained(curve, time, count, left, used, rate);
  const mean = time / count;
  return count * netDirtied(curve, mean, mean, left, used);
}
