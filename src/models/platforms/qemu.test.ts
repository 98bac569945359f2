import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKnobs } from '../../test/arbitraries';
import { anyBulkKnobs, bothForms, differences } from '../../test/bulk-rows';
import { paperKnobs, qemuInputOf } from '../../test/inputs';
import { likelyQemuKnobs } from '../../test/qemu-inputs';
import { qemuTwin } from '../../test/qemu-twin';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import type { Knobs, Migration } from '../result';
import { guestWritesOf } from './guest-writes';
import { platformInputOf } from './models';
import { predictPlatform } from './platform';
import { platforms } from './platforms';

const PAGE_HEADERS = 1.0022;
/** All of memory is written, and rounds and traffic end it: as links of version 1 have it. */
const usual: Knobs = { ...paperKnobs, workingSet: Number.POSITIVE_INFINITY, endByRounds: true };
const withKnobs = (knobs: Partial<Knobs>): Knobs => ({ ...usual, ...knobs });
const predictQemu = (input: ReturnType<typeof qemuInputOf>): Migration =>
  predictPlatform(platforms.qemu, platformInputOf(input));
const dirtyCurveOf = (input: Knobs) => guestWritesOf(platformInputOf(qemuInputOf(input))).distinct;
const TOLERANCE = 1e-9;

function expectTwin(input: Knobs): string {
  const mine = predictQemu(qemuInputOf(input));
  const twin = qemuTwin(input, dirtyCurveOf(input));
  expect([mine.stopReason, mine.preCopyRounds]).toEqual([twin.reason, twin.rounds]);
  const pairs = [
    [mine.traffic, twin.traffic],
    [mine.totalTime, twin.time],
    [mine.downtime, twin.downtime],
    ...mine.rounds.slice(0, -1).flatMap(({ duration, dirtied }, i) => [
      [duration, twin.steps[i]?.[0]],
      [dirtied, twin.steps[i]?.[3]],
    ]),
  ] as const;
  for (const [a = Number.NaN, b = Number.NaN] of pairs) expect(relativeError(a, b)).toBeLessThanOrEqual(TOLERANCE);
  return mine.stopReason;
}

describe("QEMU's loop", () => {
  it('1024 MiB, D = 40 MiB/s, a link of 800 Mbit/s, 300 ms -> 6 rounds before the pause, 1576.8 MiB, 16.54 s, 296.5 ms', () => {
    const { preCopyRounds, stopReason, traffic, totalTime, downtime } = predictQemu(qemuInputOf(usual));
    expect([preCopyRounds, stopReason]).toEqual([6, 'converged_downtime']);
    expect([traffic.toFixed(1), totalTime.toFixed(2), downtime.toFixed(4)]).toEqual(['1576.8', '16.54', '0.2965']);
  });

  it('1024 MiB at rest over a link of 100 MiB/s with 300 ms: one round, worked by hand', () => {
    // 1024 x 1.0022 = 1026.2528 MiB; less 30 MiB, at 100 MiB/s: 9.962528 s, 171.77 checks of 0.058 s, so 172: 9.976 s.
    const { rounds, ...rest } = predictQemu(qemuInputOf(withKnobs({ dirtyRate: 0, bandwidth: 100 })));
    expect(rounds.map(({ duration }) => duration)).toEqual([172 * 0.058, rounds[1]?.duration]);
    expect(rounds[0]?.volume).toBeCloseTo(997.6, 9);
    expect(rounds[0]?.left).toBeCloseTo(28.6528, 9);
    expect(rest).toMatchObject({ stopReason: 'converged_downtime', preCopyRounds: 1, roundsLeftOut: 0 });
    expect(rest.traffic).toBeCloseTo(1026.2528, 9);
    expect(rest.downtime).toBeCloseTo(0.286528 + 0.0022, 9);
    expect(rest.totalTime).toBeCloseTo(9.976 + 0.288728, 9);
  });

  it('lifts the limit for the pause where QEMU itself limits the rate, which it overshoots by 1.6 %', () => {
    // 101.6 MiB/s: (1026.2528 - 30.48) / 101.6 = 9.80091 s, checks of 0.1 s, so 9.9 s and 20.4128 MiB left.
    const { rounds, downtime } = predictQemu(qemuInputOf(withKnobs({ dirtyRate: 0, cap: 100, bandwidth: 1845 })));
    expect(rounds[0]?.duration).toBeCloseTo(9.9, 12);
    expect(rounds[1]?.volume).toBeCloseTo(20.4128, 9);
    expect(downtime).toBeCloseTo(20.4128 / 1845 + 0.0022, 12);
  });

  it('counts what is written again into the unsent rest once: the second round, worked by hand', () => {
    const curve = [
      { time: 1, distinct: 40 },
      { time: 2, distinct: 60 },
      { time: 20, distinct: 100 },
    ];
    const input = withKnobs({ memory: 200, bandwidth: 50, downtimeLimit: 1, curve, maxRounds: 1 });
    const [first, second] = predictQemu(qemuInputOf(input)).rounds;
    // 200.44 - 50 over 50 MiB/s: 3.0088 s, 51.9 checks, 3.016 s; U = 60 + 40 x 1.016 / 18.
    const [firstTime, firstNew] = [52 * 0.058, (60 + (40 * (52 * 0.058 - 2)) / 18) * PAGE_HEADERS];
    const left = 200.44 - 50 * firstTime;
    expect(first?.duration).toBeCloseTo(firstTime, 12);
    expect(first?.dirtied).toBeCloseTo(firstNew, 10);
    expect(first?.left).toBeCloseTo(left, 10);
    expect(first?.absorbed).toBeCloseTo((left / 200.44) * firstNew, 10);
    const rest = left + firstNew - (left / 200.44) * firstNew;
    const secondTime = Math.ceil((rest - 50) / 50 / 0.058) * 0.058;
    const U = dirtyCurveOf(input);
    expect(second?.duration).toBeCloseTo(secondTime, 12);
    expect(second?.absorbed).toBeCloseTo(
      ((second?.left ?? 0) * (U(firstTime) + U(secondTime) - U(firstTime + secondTime))) / U(firstTime),
      10,
    );
  });

  it('equals a twin written line by line from its description, however it ends', () => {
    const reasons = new Map<string, number>();
    fc.assert(
      fc.property(likelyQemuKnobs, (input) => {
        const reason = expectTwin(input);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }),
      runs(600),
    );
    expect([...reasons.keys()].sort()).toEqual(['converged_downtime', 'max_data_factor', 'max_rounds']);
    expect(Math.min(...reasons.values())).toBeGreaterThanOrEqual(20);
  });

  it('never says NaN or Infinity over the whole range of every knob, nor a volume below 0', () => {
    fc.assert(
      fc.property(anyKnobs, (input) => {
        const { rounds, traffic, totalTime, downtime, preCopyRounds, stopReason } = predictQemu(qemuInputOf(input));
        const numbers = [traffic, totalTime, preCopyRounds];
        if (stopReason !== 'no_convergence') numbers.push(downtime);
        for (const { volume, duration, dirtied, bandwidth, left = 0, absorbed = 0 } of rounds) {
          numbers.push(volume, duration, dirtied, bandwidth, left, absorbed);
        }
        expect(numbers.filter((number) => !(Number.isFinite(number) && number >= 0))).toEqual([]);
      }),
      runs(600),
    );
  });

  it('accounts for every page: what is left, dirtied and not absorbed is the next round and its rest', () => {
    fc.assert(
      fc.property(likelyQemuKnobs, (input) => {
        const { rounds, traffic, preCopyRounds } = predictQemu(qemuInputOf(input));
        expect(rounds).toHaveLength(preCopyRounds + 1);
        for (const [i, { left = 0, dirtied, absorbed = 0 }] of rounds.slice(0, -1).entries()) {
          const next = rounds[i + 1];
          const sum = left + dirtied - absorbed;
          const slack = 1e-12 * (left + dirtied) + 1e-300;
          expect(Math.abs((next?.volume ?? Number.NaN) + (next?.left ?? 0) - sum)).toBeLessThanOrEqual(slack);
        }
        const sent = rounds.reduce((total, { volume }) => total + volume, 0);
        expect(relativeError(traffic, sent)).toBeLessThan(1e-12);
        expect(rounds.at(-1)).toMatchObject({ stopAndCopy: true, dirtied: 0, skipped: 0, guards: [] });
      }),
      runs(300),
    );
  });

  it('converges only with a rest that fits the downtime limit, and is cut short only with more', () => {
    fc.assert(
      fc.property(likelyQemuKnobs, (input) => {
        const { rounds, stopReason, preCopyRounds } = predictQemu(qemuInputOf(input));
        const rest = rounds.at(-1)?.volume ?? Number.NaN;
        const theta = input.downtimeLimit * (input.cap > 0 ? 1.016 * input.cap : input.bandwidth);
        if (stopReason === 'converged_downtime') expect(rest).toBeLessThanOrEqual(theta + 1e-6);
        if (stopReason.startsWith('max_')) expect(rest).toBeGreaterThan(theta);
        expect(preCopyRounds).toBeLessThanOrEqual(input.maxRounds + 1);
      }),
      runs(300),
    );
  });

  it('sends less the more of the memory is zero, and nothing but the pause of it when all is', () => {
    const traffic = [0, 256, 512, 1024].map(
      (zeroMemory) => predictQemu(qemuInputOf(withKnobs({ dirtyRate: 0, zeroMemory }))).traffic,
    );
    expect(traffic).toEqual([...traffic].sort((a, b) => b - a));
    expect(traffic.at(-1)).toBe(0);
  });

  it('pauses at once where the downtime limit allows all of the memory', () => {
    const { rounds, stopReason, traffic } = predictQemu(qemuInputOf(withKnobs({ downtimeLimit: 100 })));
    expect(stopReason).toBe('converged_downtime');
    expect(rounds.map(({ duration }) => duration)).toEqual([0, rounds[1]?.duration]);
    expect(traffic).toBeCloseTo(1026.2528, 9);
  });

  it('gives up after 3,000 rounds where nothing else ends it, and lists 1,002 of them', () => {
    const endless = withKnobs({ dirtyRate: 200, downtimeLimit: 0, maxTrafficFactor: 0, endByRounds: false });
    const { rounds, roundsLeftOut, preCopyRounds, stopReason, traffic } = predictQemu(
      qemuInputOf({
        ...endless,
        maxRounds: Infinity,
      }),
    );
    expect([preCopyRounds, stopReason, rounds.length, roundsLeftOut]).toEqual([3000, 'no_convergence', 1001, 1999]);
    expect(rounds.at(-1)?.round).toBe(1000);
    expect(traffic).toBeGreaterThan(1000 * 1024);
  });

  it('in bulk says the same, bit for bit, whatever varies', () => {
    const reasons = new Set<number | undefined>();
    fc.assert(
      fc.property(anyBulkKnobs, (input) => {
        const { bulk, readable } = bothForms('qemu', input);
        expect(differences(bulk, readable)).toEqual([]);
        for (const [reason] of bulk) reasons.add(reason);
      }),
      runs(12),
    );
    expect([...reasons].sort()).toEqual(expect.arrayContaining([0, 5]));
  });
});
