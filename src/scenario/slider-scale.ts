import type { LinearSteps, NumberParameter } from './parameter';
import { nearestAllowed } from './read-parameter';
import type { Direction, Roundness, Step } from './round-values';
import { nextRound, withoutNoise } from './round-values';

/** Sliders are native ranges from 0 to this, in whole positions. */
export const LAST_POSITION = 1000;

const STEPS: readonly Step[] = ['fine', 'normal', 'big'];

/** How many times the first stop the three steps from zero reach. */
const FROM_ZERO: Readonly<Record<Roundness, LinearSteps>> = {
  decimal: { fine: 1, normal: 10, big: 100 },
  binary: { fine: 1, normal: 16, big: 256 },
};

/** On a linear scale with a stop for zero the steps are shorter: 1, 2 and 10 times the first stop. */
const FROM_ZERO_LINEAR: LinearSteps = { fine: 1, normal: 2, big: 10 };

const ONE_PER_CENT: LinearSteps = { fine: 0.001, normal: 0.01, big: 0.1 };

/** Significant digits of values that a slider gives. */
const SLIDER_DIGITS = 3;

/** Volumes on a slider: round numbers to an octave. */
const VOLUMES_PER_OCTAVE = 64;

function roundnessOf({ quantity }: NumberParameter): Roundness {
  return quantity === 'volume' ? 'binary' : 'decimal';
}

/** The scale above the stop for zero, if it has one: at which position and value it starts. */
function start(parameter: NumberParameter): { readonly position: number; readonly value: number } {
  return parameter.firstStop === undefined
    ? { position: 0, value: parameter.min }
    : { position: 1, value: parameter.firstStop };
}

/** The share of the way from the scale's first value to its last. */
function shareOf(parameter: NumberParameter, value: number): number {
  const { value: first } = start(parameter);
  const { max, scale } = parameter;
  if (scale === 'linear') return (value - first) / (max - first);
  return Math.log(value / first) / Math.log(max / first);
}

function valueAt(parameter: NumberParameter, share: number): number {
  const { value: first } = start(parameter);
  const { max, scale } = parameter;
  return scale === 'linear' ? first + share * (max - first) : first * (max / first) ** share;
}

/**
 * The slider's position of a value, a whole number from 0 to 1000. Only the ends of the range stand at the ends, so
 * that a value near an end is told from the end. NaN stands where the default does.
 */
export function toPosition(parameter: NumberParameter, value: number): number {
  if (Number.isNaN(value)) return toPosition(parameter, parameter.default);
  if (value <= parameter.min) return 0;
  if (value >= parameter.max) return LAST_POSITION;
  const { position: first, value: firstValue } = start(parameter);
  if (value <= firstValue) return first;
  const position = Math.round(first + shareOf(parameter, value) * (LAST_POSITION - first));
  return Math.min(LAST_POSITION - 1, Math.max(1, position));
}

/** A value as a slider should give it: few digits, and for volumes few binary digits and whole grains. */
function roundForSlider(parameter: NumberParameter, value: number): number {
  if (parameter.quantity === 'volume') {
    const size = Math.max(parameter.grain ?? 0, 2 ** Math.floor(Math.log2(value)) / VOLUMES_PER_OCTAVE);
    return Math.round(value / size) * size;
  }
  if (parameter.scale === 'linear') {
    const { grain } = parameter;
    return withoutNoise(grain === undefined ? value : Math.round(value / grain) * grain);
  }
  return Number(value.toPrecision(SLIDER_DIGITS));
}

/**
 * The value at a slider's position: exactly the range's ends at 0 and 1000, the default at the default's position,
 * round values between. Never NaN. Memory at 300 -> 1024 MiB.
 */
export function fromPosition(parameter: NumberParameter, position: number): number {
  if (Number.isNaN(position)) return parameter.default;
  const whole = Math.round(Math.min(LAST_POSITION, Math.max(0, position)));
  if (whole === 0) return parameter.min;
  if (whole === LAST_POSITION) return parameter.max;
  if (whole === toPosition(parameter, parameter.default)) return parameter.default;
  const { position: first, value: firstValue } = start(parameter);
  if (parameter.firstStop !== undefined && whole === first) return firstValue;
  const value = valueAt(parameter, (whole - first) / (LAST_POSITION - first));
  return nearestAllowed(parameter, roundForSlider(parameter, value));
}

/** A step from the stop for zero, or from below the first stop. */
function stepFromZero(parameter: NumberParameter, first: number, step: Step): number {
  const times = parameter.scale === 'linear' ? FROM_ZERO_LINEAR : FROM_ZERO[roundnessOf(parameter)];
  return first * times[step];
}

function stepLinear(parameter: NumberParameter, value: number, step: Step, direction: Direction): number {
  const sizes = parameter.steps ?? ONE_PER_CENT;
  const next = withoutNoise(value + direction * sizes[step]);
  return next < (parameter.leastAboveZero ?? Number.NEGATIVE_INFINITY) ? parameter.min : next;
}

/** Each step goes to the next round value beyond where the smaller step went, so that fine < normal < big always. */
function stepLog(parameter: NumberParameter, value: number, step: Step, direction: Direction): number {
  const roundness = roundnessOf(parameter);
  let reached = value;
  for (const size of STEPS) {
    const next = nextRound(value, size, direction, roundness);
    const isBeyond = (next - reached) * direction > 0;
    reached = isBeyond ? next : nextRound(reached, size, direction, roundness);
    if (size === step) break;
  }
  return reached < (parameter.firstStop ?? parameter.min) ? parameter.min : reached;
}

/**
 * The value after a key press. Log scales land on round values (powers of two for volumes, else 1-2-5, with about
 * 5 to 10 % for a normal step and 1 % for a fine one), linear scales move by the table's step.
 * 1024 MiB, big, up -> 2048. 800 Mbit/s, normal, up -> 850. Never leaves the range; NaN steps from the default.
 */
export function stepValue(parameter: NumberParameter, value: number, step: Step, direction: Direction): number {
  const from = nearestAllowed(parameter, value);
  const { firstStop } = parameter;
  if (firstStop !== undefined && from < firstStop) {
    if (direction < 0) return parameter.min;
    return nearestAllowed(parameter, stepFromZero(parameter, firstStop, step));
  }
  const next =
    parameter.scale === 'linear'
      ? stepLinear(parameter, from, step, direction)
      : stepLog(parameter, from, step, direction);
  return nearestAllowed(parameter, next);
}
