import fc, { type Arbitrary } from 'fast-check';
import { AT_DEADLINE, COMPRESSIONS, GUEST_KINDS, QEMU_CONSTANTS } from '../models/result';
import { toMiBPerSecond } from '../models/units';
import { MAX_CURVE_POINTS, writeCurve } from '../scenario/curve-text';
import { parameterByName, parameters } from '../scenario/parameters';
import { defaultScenario, type NumberName, type Scenario } from '../scenario/scenario';
import { type ViewOption, type ViewOptions, viewOptions } from '../scenario/view-options';
import { normaliseWeights } from '../scenario/weights';
import { SKIP_LINES } from '../vocabulary/skip-line';
import { knobsOf } from './inputs';

/** The smallest doubles there are: links may hold them, and products of them vanish. */
const NEXT_TO_ZERO = [5e-324, 1e-320, 2.2250738585072014e-308, 1e-300];

/** Spread evenly over the powers of ten between two positive ends. */
export function onLogScale(min: number, max: number): Arbitrary<number> {
  return fc
    .double({ min: Math.log(min), max: Math.log(max), noNaN: true })
    .map((exponent) => Math.min(Math.max(Math.exp(exponent), min), max));
}

/** Spread evenly between two ends, in steps of a millionth: `fc.double` itself prefers the small ones. */
export function evenly(min: number, max: number): Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map((part) => min + ((max - min) * part) / 1_000_000);
}

/** Any number of a knob's range, its ends and zero's neighbours more often than chance would have them. */
function anyValue(name: NumberName): Arbitrary<number> {
  const { min, max, default: usual, leastAboveZero, integer } = parameterByName[name];
  if (integer) return fc.oneof(fc.constantFrom(min, min + 1, max, usual), fc.integer({ min, max }));
  const aboveZero = Math.max(min, leastAboveZero ?? 0);
  const edges = [min, max, usual, ...(aboveZero > 0 ? [aboveZero] : NEXT_TO_ZERO)];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...edges) },
    { weight: 3, arbitrary: onLogScale(aboveZero > 0 ? aboveZero : 1e-9, max) },
    // Adding 0 leaves no -0, which no way into a scenario lets through.
    { weight: 1, arbitrary: fc.double({ min: aboveZero > 0 ? aboveZero : min, max, noNaN: true }).map((x) => x + 0) },
  );
}

const numberNames = parameters.flatMap(({ kind, name }) => (kind === 'number' ? [name] : []));

const paperModel = fc.constantFrom('closed-form', 'algorithm-1', 'dirty-curve');

/** The lowest rate never above the highest, no more zeros than memory, weights that sum to 1: what a scenario promises. */
function kept(scenario: Scenario): Scenario {
  const minBandwidth = Math.min(scenario.minBandwidth, scenario.maxBandwidth);
  const zeroMemory = Math.min(scenario.zeroMemory, scenario.memory);
  return normaliseWeights({ ...scenario, minBandwidth, zeroMemory });
}

/** Any measured curve that a link can hold, also such as no guest has: it may fall, or jump. */
const anyCurve = fc
  .uniqueArray(fc.tuple(onLogScale(1e-300, 1e9), fc.oneof(fc.constantFrom(0, 1e300), onLogScale(1e-9, 1e8))), {
    maxLength: MAX_CURVE_POINTS,
    selector: ([time]) => time,
  })
  .map((points) => points.map(([time, distinct]) => ({ time, distinct })).sort((a, b) => a.time - b.time));

/** Any scenario there can be: every knob over its whole range, its ends included. */
export const anyScenario: Arbitrary<Scenario> = fc
  .record({
    ...(Object.fromEntries(numberNames.map((name) => [name, anyValue(name)])) as Record<NumberName, Arbitrary<number>>),
    adaptive: fc.boolean(),
    guards: fc.boolean(),
    model: fc.oneof({ weight: 3, arbitrary: paperModel }, fc.constant('qemu' as const)),
    name: fc.constantFrom('', 'web server', '50 % & more = #1?'),
    autoConverge: fc.boolean(),
    endByRounds: fc.boolean(),
    atDeadline: fc.constantFrom(...AT_DEADLINE),
    compression: fc.constantFrom(...COMPRESSIONS),
    guest: fc.constantFrom(...GUEST_KINDS),
    constants: fc.constantFrom(...QEMU_CONSTANTS),
    curve: fc.oneof(fc.constant(''), anyCurve.map(writeCurve)),
    workload: fc.constantFrom('dbench', 'idle'),
    skipLine: fc.constantFrom(...SKIP_LINES),
    fitted: fc.constantFrom('', 'energy~14', 'dirty-curve~12,gamma~279'),
  })
  .map(kept);

/** The same in the units of the models. */
export const anyKnobs = anyScenario.map(knobsOf);

/** Knobs as a share of each other, so that each of the four stop rules ends many of the migrations. */
const likelyShares = fc.record({
  memory: onLogScale(16, 100_000),
  bandwidth: onLogScale(50, 50_000),
  lambda: fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), { weight: 4, arbitrary: evenly(0.001, 2) }),
  setShare: fc.oneof(fc.constant(0), evenly(0.001, 1.2)),
  thresholdShare: fc.oneof(fc.constant(0), onLogScale(1e-7, 2)),
  spread: evenly(0.1, 1),
  incrementShare: fc.oneof(fc.constant(0), onLogScale(1e-3, 2)),
  maxRounds: fc.integer({ min: 0, max: 45 }),
  maxTrafficFactor: fc.oneof(fc.constantFrom(0, 1, 3), evenly(1, 8)),
  resumeTime: fc.constantFrom(0, 20, 350),
  gamma: fc.oneof(
    fc.constant({ gammaTime: -0.0463, gammaRate: -0.0001, gammaConstant: 0.3586 }),
    fc.record({
      gammaTime: evenly(-0.2, 0.1),
      gammaRate: evenly(-0.001, 0.001),
      gammaConstant: evenly(-0.4, 1.2),
    }),
  ),
  adaptive: fc.boolean(),
  guards: fc.boolean(),
  model: paperModel,
});

/** Scenarios that people look at: a link that the dirtying nearly keeps up with, or not quite. */
export const likelyScenario: Arbitrary<Scenario> = likelyShares.map(
  ({ lambda, setShare, thresholdShare, spread, incrementShare, gamma, ...knobs }) => ({
    ...defaultScenario,
    ...knobs,
    ...gamma,
    dirtyRate: Math.min(lambda * toMiBPerSecond(knobs.bandwidth), 1e5),
    workingSet: setShare * knobs.memory,
    threshold: thresholdShare * knobs.memory,
    minBandwidth: Math.max(1, knobs.bandwidth * spread),
    maxBandwidth: knobs.bandwidth,
    increment: incrementShare * knobs.bandwidth,
  }),
);

/** The same in the units of the models. */
export const likelyKnobs = likelyScenario.map(knobsOf);

/** Options of views, none of them at its default. */
export const anyOptions: Arbitrary<ViewOptions> = fc
  .tuple(
    ...viewOptions.map((row: ViewOption) => {
      const value: Arbitrary<boolean | number | string> =
        row.kind === 'switch'
          ? fc.boolean()
          : row.kind === 'choice'
            ? fc.constantFrom(...row.options)
            : row.kind === 'mark'
              ? fc.integer({ min: 0 }).map((digest) => digest.toString(16).padStart(8, '0'))
              : row.kind === 'clock'
                ? fc.constantFrom('00:00', '09:30', '22:00', '23:59')
                : row.kind === 'text'
                  ? fc.constantFrom('', '20 %', '35 to 50 MiB/s', '± 5 & more')
                  : row.kind === 'charts'
                    ? fc.constantFrom('', 'rounds', 'energy,fit-energy')
                    : row.integer
                      ? fc.integer({ min: row.min, max: row.max })
                      : fc.double({ min: row.min, max: row.max, noNaN: true });
      return value.map((each) => (each === row.default ? [] : [[row.key, each] as const]));
    }),
  )
  .map((pairs) => Object.fromEntries(pairs.flat()) as ViewOptions);
