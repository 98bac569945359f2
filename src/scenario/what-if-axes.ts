import { ignoredBecause } from './ignored';
import type { NumberParameter } from './parameter';
import { parameterByName } from './parameters';
import type { Scenario } from './scenario';
import { WHAT_IF_KNOBS, type WhatIfKnob } from './what-if-names';

/** A knob from one value to another, in its own unit. */
export interface KnobRange {
  readonly knob: WhatIfKnob;
  readonly from: number;
  readonly to: number;
}

/** The values that people meet, in the knobs' units; those of other knobs are ten times and a tenth of their default. */
const USUAL: Readonly<Record<WhatIfKnob, readonly [from: number, to: number]>> = {
  bandwidth: [100, 100_000],
  dirtyRate: [1, 10_000],
  memory: [1024, 1_048_576],
  workingSet: [64, 65_536],
  downtimeLimit: [10, 10_000],
  threshold: [1 / 64, 64],
  maxBandwidth: [100, 100_000],
  minBandwidth: [100, 100_000],
  increment: [1, 1000],
  cap: [100, 100_000],
  timeLimit: [10, 10_000],
  timeLimitPerGib: [1, 1000],
  maxRounds: [0, 100],
  maxTrafficFactor: [1, 20],
  zeroMemory: [64, 65_536],
  resumeTime: [1, 10_000],
  switchover: [0.1, 1000],
  scanRate: [0.1, 100],
};

/** Whether a knob's values are spread by their ratios. */
export const isOnLogScale = ({ scale }: Pick<NumberParameter, 'scale'>): boolean => scale !== 'linear';

/** The least value that an axis of a knob can begin with: a log axis has no 0. */
export const leastOnAxis = ({ min, firstStop, scale, leastAboveZero }: NumberParameter): number =>
  scale === 'linear' ? (leastAboveZero ?? min) : Math.max(min, firstStop ?? 0);

/** The whole range of a knob, as far as an axis can have it. Bandwidth -> 1 to 1,000,000 Mbit/s. */
export function wholeRange(knob: WhatIfKnob): KnobRange {
  const parameter = parameterByName[knob];
  return { knob, from: leastOnAxis(parameter), to: parameter.max };
}

const LEADS = [1, 2, 5, 10];

/** The next of 1, 2, 5 times a power of ten on a side. 240, below -> 200. */
function roundBeside(value: number, side: 'below' | 'above'): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const values = LEADS.map((lead) => lead * power);
  const below = values.findLast((each) => each <= value * (1 + 1e-9)) ?? power;
  return side === 'below' ? below : (values.find((each) => each >= value * (1 - 1e-9)) ?? 10 * power);
}

/** The next round value on a side of one, which is none itself: volumes have powers of two. */
function roundBeyond(knob: WhatIfKnob, value: number, side: 'below' | 'above'): number {
  const beyond = side === 'below' ? 0.999 * value : 1.001 * value;
  if (parameterByName[knob].quantity !== 'volume') return roundBeside(beyond, side);
  return 2 ** (side === 'below' ? Math.floor(Math.log2(beyond)) : Math.ceil(Math.log2(beyond)));
}

/** The usual range of a knob, widened to hold a present value inside. Bandwidth at 40 Mbit/s -> 20 to 100,000 Mbit/s. */
export function usualRange(knob: WhatIfKnob, present: number): KnobRange {
  const whole = wholeRange(knob);
  const [from, to] = USUAL[knob];
  const isShown = Number.isFinite(present) && present > whole.from;
  return {
    knob,
    from: isShown && present <= from ? Math.max(whole.from, roundBeyond(knob, present, 'below')) : from,
    to: isShown && present >= to ? Math.min(whole.to, roundBeyond(knob, present, 'above')) : to,
  };
}

/** The range that a link asks for: ends of 0 are the usual ones, and ends that are no range are left. */
export function rangeOf(knob: WhatIfKnob, present: number, from: number, to: number): KnobRange {
  const [usual, whole] = [usualRange(knob, present), wholeRange(knob)];
  const inside = (value: number, instead: number) =>
    value > 0 ? Math.min(Math.max(value, whole.from), whole.to) : instead;
  const [low, high] = [inside(from, usual.from), inside(to, usual.to)];
  return high > low * (1 + 1e-6) + (low === 0 ? 1e-9 : 0) ? { knob, from: low, to: high } : usual;
}

/** The knobs that the scenario's model makes use of, as all others stand. A limit that is off has nothing to turn. */
export function knobsThatCount(scenario: Scenario): readonly WhatIfKnob[] {
  const isOff: Partial<Record<WhatIfKnob, boolean>> = {
    timeLimit: scenario.timeLimitPerGib > 0 || scenario.atDeadline === 'go-on',
    timeLimitPerGib: scenario.timeLimitPerGib === 0 || scenario.atDeadline === 'go-on',
  };
  return WHAT_IF_KNOBS.filter(
    (knob) => isOff[knob] !== true && ignoredBecause(parameterByName[knob], scenario) === null,
  );
}

/** The knob that is asked for, or the first that counts, where the model makes no use of it. */
export function knobInUse(scenario: Scenario, wanted: WhatIfKnob, other?: WhatIfKnob): WhatIfKnob {
  const own = knobsThatCount(scenario).filter((knob) => knob !== other);
  return own.includes(wanted) ? wanted : (own[0] ?? wanted);
}

/** The value at a share of the way through a range, by ratio on a log scale. 100 to 10,000, a half -> 1,000. */
export function valueAt({ knob, from, to }: KnobRange, share: number): number {
  if (!isOnLogScale(parameterByName[knob]) || from <= 0) return from + (to - from) * share;
  return from * (to / from) ** share;
}

/** The share of the way at which a value stands, the other way round; outside of 0 to 1 where it is outside. */
export function shareOf({ knob, from, to }: KnobRange, value: number): number {
  if (!isOnLogScale(parameterByName[knob]) || from <= 0) return (value - from) / (to - from);
  return value <= 0 ? Number.NEGATIVE_INFINITY : Math.log(value / from) / Math.log(to / from);
}
