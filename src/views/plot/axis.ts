import { DOWNTIMES, DURATIONS, ENERGIES, formatNumber, type Rung, VOLUMES } from '../../format/number';

/** A tick: where it stands, in the unit of the data, and what is written there. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** An axis from 0 (or from `bottom`, on a log scale) to `top`, with round ticks in a unit that suits them. */
export interface Axis {
  readonly unit: string;
  readonly ticks: readonly Tick[];
  readonly bottom: number;
  readonly top: number;
}

/** Ticks aimed at; the number that results is between 3 and about 6. */
const TICKS_WANTED = 4;

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

const rungFor = (max: number, rungs: readonly Rung[]): Rung | undefined =>
  rungs.find(({ size, below }) => max / size < below) ?? rungs.at(-1);

/** Below this there is nothing to show, and steps would have no digits. */
const SMALLEST_SPAN = 1e-300;

function linearAxis(max: number, rungs: readonly Rung[], ticks: number): Axis {
  const span = max > SMALLEST_SPAN && Number.isFinite(max) ? max : 1;
  const rung = rungFor(span, rungs);
  const size = rung?.size ?? 1;
  const step = roundStep(span / size, ticks);
  const count = Math.ceil(span / size / step - 1e-9);
  return {
    unit: rung?.unit ?? '',
    ticks: Array.from({ length: count + 1 }, (_, i) => ({ value: i * step * size, label: formatNumber(i * step) })),
    bottom: 0,
    top: count * step * size,
  };
}

/** Volumes from 0 to at least `max` MiB. 1024 -> 0 to 1 GiB by 0.2 GiB. */
export const volumeAxis = (max: number, ticks = TICKS_WANTED): Axis => linearAxis(max, VOLUMES, ticks);
/** Durations from 0 to at least `max` s. */
export const durationAxis = (max: number, ticks = TICKS_WANTED): Axis => linearAxis(max, DURATIONS, ticks);
/** Pauses, in ms up to ten seconds. */
export const downtimeAxis = (max: number, ticks = TICKS_WANTED): Axis => linearAxis(max, DOWNTIMES, ticks);
/** Energies from 0 to at least `max` J. */
export const energyAxis = (max: number, ticks = TICKS_WANTED): Axis => linearAxis(max, ENERGIES, ticks);
/** Plain numbers from 0 to at least `max`. */
export const plainAxis = (max: number, ticks = TICKS_WANTED): Axis =>
  linearAxis(max, [{ unit: '', size: 1, below: Number.POSITIVE_INFINITY }], ticks);

/** The most decades a log axis shows: what lies below is of no account beside the largest. */
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
  return { unit: 'MiB', ticks: ticks.reverse(), bottom: 10 ** bottomDecade, top: 10 ** topDecade };
}

/** Position of a value between two ends in pixels; values below a log axis lie on its bottom. */
export function positionOn(axis: Axis, value: number, from: number, to: number): number {
  if (axis.bottom > 0) {
    const share = Math.log(Math.max(value, axis.bottom) / axis.bottom) / Math.log(axis.top / axis.bottom);
    return from + (to - from) * share;
  }
  return from + (to - from) * (value / axis.top);
}
