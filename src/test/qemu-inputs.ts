import fc, { type Arbitrary } from 'fast-check';
import type { CurvePoint } from '../models/result';
import { toMbitPerSecond } from '../models/units';
import { writeCurve } from '../scenario/curve-text';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { evenly, onLogScale } from './arbitraries';
import { knobsOf } from './inputs';

/** A curve as guests have it: so much in a short burst, so much a second after it, at random times. */
const likelyCurve: Arbitrary<readonly CurvePoint[]> = fc
  .record({
    times: fc.uniqueArray(onLogScale(0.1, 20), { minLength: 1, maxLength: 12 }),
    set: onLogScale(0.1, 600),
    constant: onLogScale(0.05, 20),
    slope: fc.oneof(fc.constant(0), onLogScale(0.01, 30)),
  })
  .map(({ times, set, constant, slope }) =>
    [...times]
      .sort((a, b) => a - b)
      .map((time) => ({ time, distinct: set * (1 - Math.exp(-time / constant)) + slope * time })),
  );

/** What was left of an unlimited loopback, in MiB/s, when QEMU had lifted its own limit. */
const UNLIMITED_RATE = 1845;

/** Migrations that QEMU might run, so that each of its ends is often met. */
export const likelyQemuScenario: Arbitrary<Scenario> = fc
  .record({
    memory: onLogScale(64, 20_000),
    bandwidth: onLogScale(8, 2000),
    lambda: evenly(0, 1.6),
    setShare: fc.oneof(fc.constant(0), evenly(0.001, 1.2)),
    zeroShare: fc.oneof(fc.constantFrom(0, 1), evenly(0, 0.9)),
    downtimeLimit: fc.oneof(fc.constantFrom(0, 300), onLogScale(1, 5000)),
    isCapped: fc.boolean(),
    maxRounds: fc.integer({ min: 0, max: 45 }),
    maxTrafficFactor: fc.oneof(fc.constantFrom(0, 3), evenly(1, 6)),
    curve: fc.oneof(fc.constant([]), likelyCurve),
  })
  .map(({ lambda, setShare, zeroShare, bandwidth, curve, isCapped, ...knobs }) => ({
    ...defaultScenario,
    ...knobs,
    model: 'qemu',
    endByRounds: true,
    bandwidth: toMbitPerSecond(isCapped ? Math.max(UNLIMITED_RATE, 2 * bandwidth) : bandwidth),
    cap: isCapped ? toMbitPerSecond(bandwidth) : 0,
    dirtyRate: lambda * bandwidth,
    workingSet: setShare === 0 ? Number.POSITIVE_INFINITY : setShare * knobs.memory,
    zeroMemory: zeroShare * knobs.memory,
    curve: writeCurve(curve),
  }));

/** The same in the units of the models. */
export const likelyQemuKnobs = likelyQemuScenario.map(knobsOf);
