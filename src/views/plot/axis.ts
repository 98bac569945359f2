import { clock } from '../../format/clock';
import { DURATIONS, energyRungs, formatNumber, type Rung, VOLUMES } from '../../format/number';
import { type RateUnit, shownRate } from '../../format/rates';

/** The drawing area of a chart, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A tick: where it stands, in the unit of the data, and what is written there. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** One side of a chart: what is between its ends, and where its ticks are. Plain data. */
export interface Axis {
  readonly scale: 'linear' | 'log' | 'time';
  /** Of the labels; none where each label has its own, as times have. */
  readonly unit: string;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly Tick[];
}

/** Ticks aimed at; the number that results is between 3 and about 6. */
const TICKS_WANTED = 4;
/** Enough to tell any two ticks of an axis apart; round steps need few of them. */
const LABEL_DIGITS = 6;

const tidy = (value: number): number => Number(value.toPrecision(12));

/** The step of 1, 2 or 5 times a power of ten that gives about so many ticks. 1024 / 4 -> 200. */
export function roundStep(span: number, ticks = TICKS_WANTED): number {
  const raw = span / ticks;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  if (lead < 1.5) return power;
  if (lead < 3.5) return 2 * power;
  if (lead < 7.5) return 5 * power;
  return 10 * power;
}

const LEADS = [1, 2, 5] as const;

/** The 1, 2 or 5 times a power of ten at or below a positive value, or at or above it. 3 -> 2 or 5. */
export function roundValue(value: number, side: 'below' | 'above'): number {
  const power = Math.floor(Math.log10(value) + 1e-12);
  const values = [power, power + 1].flatMap((each) => LEADS.map((lead) => lead * 10 ** each));
  const slack = 1e-9 * value;
  return side === 'below'
    ? Math.max(...values.filter((each) => each <= value + slack))
    : Math.min(...values.filter((each) => each >= value - slack));
}

const PLAIN: readonly Rung[] = [{ unit: '', size: 1, below: Number.POSITIVE_INFINITY }];
/** Less than this part of the larger end is the rounding of doubles. */
const NOTHING = 1e-12;
/** Below this there is nothing to show, and steps would have no digits. */
const SMALLEST = 1e-300;

/**
 * A linear axis from at most `low` to at least `high` with round ticks, in the unit that suits the larger of them.
 * Without two different numbers: from 0 to 1, or from 0 to the one that there is.
 * -12 to 37 J -> -20, 0, 20, 40 J.
 */
export function linearAxis(low: number, high: number, rungs: readonly Rung[] = PLAIN, ticks = TICKS_WANTED): Axis {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!Number.isFinite(size) || size < SMALLEST) return linearAxis(0, 1, rungs, ticks);
  if (!(high - low > NOTHING * size)) return linearAxis(Math.min(low, 0), Math.max(high, 0) || 1, rungs, ticks);
  const rung = rungs.find((each) => size / each.size < each.below) ?? rungs.at(-1);
  const unit = rung?.size ?? 1;
  const step = roundStep((high - low) / unit, ticks);
  const first = Math.floor(low / unit / step + 1e-9);
  // Not the 0 below 0.
  const last = Math.ceil(high / unit / step - 1e-9) + 0;
  return {
    scale: 'linear',
    unit: rung?.unit ?? '',
    domain: [first * step * unit, last * step * unit],
    ticks: Array.from({ length: last - first + 1 }, (_, i) => ({
      value: (first + i) * step * unit,
      label: formatNumber((first + i) * step, LABEL_DIGITS).replace('-', '−'),
    })),
  };
}

const fromZero = (max: number, rungs: readonly Rung[], ticks: number): Axis =>
  linearAxis(0, max > 0 ? max : 1, rungs, ticks);

/** Volumes from 0 to at least `max` MiB. 1024 -> 0 to 1 GiB by 0.2 GiB. */
export const volumeAxis = (max: number, ticks = TICKS_WANTED): Axis => fromZero(max, VOLUMES, ticks);
/** Durations from 0 to at least `max` s. */
export const durationAxis = (max: number, ticks = TICKS_WANTED): Axis => fromZero(max, DURATIONS, ticks);
/** Pauses, in ms up to ten seconds. */
export const downtimeAxis = (max: number, ticks = TICKS_WANTED): Axis => fromZero(max, DURATIONS, ticks);
/** Energies from 0 to at least `max` J. */
export const energyAxis = (max: number, ticks = TICKS_WANTED): Axis => fromZero(max, energyRungs(), ticks);
/** Rates from 0 to at least `max`, which is in their own unit, in the one unit in which such rates are shown. */
export const rateAxis = (max: number, own: RateUnit, ticks = TICKS_WANTED): Axis =>
  fromZero(max, [{ ...shownRate(own), below: Number.POSITIVE_INFINITY }], ticks);
/** Plain numbers from 0 to at least `max`. */
export const plainAxis = (max: number, ticks = TICKS_WANTED): Axis => fromZero(max, PLAIN, ticks);

/** Steps of a clock between a second and half a day, in s; shorter and longer ones are round numbers of s and of days. */
const CLOCK_STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200];
const DAY = 86_400;

function timeStep(atLeast: number): number {
  if (atLeast <= 0.5) return roundValue(atLeast, 'above');
  return CLOCK_STEPS.find((step) => step >= atLeast) ?? DAY * roundValue(Math.max(atLeast / DAY, 1), 'above');
}

/**
 * Times from exactly `from` to exactly `to`, in s, with at most so many round ticks and one, as a clock tells them.
 * 0 to 191 s, 8 -> 0, 30 s, 1 min, 1 min 30 s, ... 3 min.
 */
export function timeAxis(from: number, to: number, ticks: number): Axis {
  const high = to - from > SMALLEST ? to : from + 1;
  const step = timeStep((high - from) / ticks);
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return {
    scale: 'time',
    unit: '',
    domain: [from, high],
    ticks: Array.from({ length: count }, (_, i) => {
      const value = tidy((first + i) * step);
      return { value, label: value === 0 ? '0' : clock(value) };
    }),
  };
}

/** Beyond so many decades only powers of ten are ticks. */
const FEW_DECADES = 2.5;

/** A log axis of exactly this domain, in a unit that holds `size` of those of the domain; ticks at 1, 2 and 5 times a power of ten, or at powers of ten where there are many. */
export function logAxisOver(low: number, high: number, unit: string, size = 1): Axis {
  const leads = Math.log10(high / low) > FEW_DECADES ? [1] : LEADS;
  const ticks: Tick[] = [];
  const [from, to] = [low / size, high / size];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power += 1) {
    for (const lead of leads) {
      const shown = lead * 10 ** power;
      const isInside = shown >= from * (1 - 1e-9) && shown <= to * (1 + 1e-9);
      if (isInside) ticks.push({ value: shown * size, label: formatNumber(shown) });
    }
  }
  return { scale: 'log', unit, domain: [low, high], ticks };
}

/** A log axis that holds two positive values, from and to 1, 2 or 5 times a power of ten. 240 and 5,800 -> 200 to 10,000. */
export function logAxis(min: number, max: number, unit: string): Axis {
  const low = min > 0 && Number.isFinite(min) ? min : 1;
  const bottom = roundValue(low, 'below');
  const above = roundValue(Math.max(max, low), 'above');
  return logAxisOver(bottom, above > bottom ? above : 10 * bottom, unit);
}

/** The most decades that an axis of volumes shows: what lies below is of no account beside the largest. */
const MOST_DECADES = 9;
/** A bar of so many decades at least stands above the floor of a log axis: the smallest is told from nothing. */
const LEAST_DECADES = 0.3;

/** Volumes on a log scale, from the decade below the smallest positive one; decades of MiB, thinned to about five. */
export function logVolumeAxis(min: number, max: number): Axis {
  const topDecade = Math.ceil(Math.log10(Math.max(max, 1e-6)) - 1e-9);
  const lowest = Math.floor(Math.log10(Math.max(min, 1e-300)) - LEAST_DECADES);
  const bottomDecade = Math.min(Math.max(lowest, topDecade - MOST_DECADES), topDecade - 1);
  const every = Math.ceil((topDecade - bottomDecade) / 5);
  const ticks: Tick[] = [];
  for (let decade = topDecade; decade >= bottomDecade; decade -= every) {
    ticks.push({ value: 10 ** decade, label: formatNumber(10 ** decade) });
  }
  return { scale: 'log', unit: 'MiB', domain: [10 ** bottomDecade, 10 ** topDecade], ticks: ticks.reverse() };
}

/** Position of a value where the domain goes from one pixel to another; values below a log axis lie on its lower end. */
export function position({ scale, domain: [low, high] }: Axis, value: number, from: number, to: number): number {
  const share =
    scale === 'log' ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : (value - low) / (high - low);
  return from + (to - from) * share;
}

/** A value kept inside the axis. */
export function clamp({ domain: [low, high] }: Axis, value: number): number {
  return Math.min(Math.max(value, low), high);
}

/** The value at a pixel, the other way round, kept inside the axis. */
export function invert(axis: Axis, pixel: number, from: number, to: number): number {
  const [low, high] = axis.domain;
  const share = (pixel - from) / (to - from);
  return clamp(axis, axis.scale === 'log' ? low * (high / low) ** share : low + (high - low) * share);
}

/** The ticks that stand so many pixels apart, from the first on, where the axis is so long. */
export function sparseTicks(axis: Axis, length: number, apart: number): readonly Tick[] {
  let last = Number.NEGATIVE_INFINITY;
  return axis.ticks.filter(({ value }) => {
    const at = position(axis, value, 0, length);
    const hasRoom = at - last >= apart;
    if (hasRoom) last = at;
    return hasRoom;
  });
}

/** The least and the most of some columns; numbers that are none do not count. */
export function extentOf(...columns: readonly ArrayLike<number>[]): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      const value = column[i] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}
