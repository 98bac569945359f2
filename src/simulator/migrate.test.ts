import { describe, expect, it } from 'vitest';
import { toMiBPerSecond } from '../models/units';
import { simulateMigration } from './migrate';
import { createPart } from './part-kinds';
import { runToEnd } from './run-to-end';
import type { MigrationSetup, Progress } from './simulated-migration';
import { workloads } from './workload-list';
import { xenSetup } from './xen-setup';

const migrate = (setup: MigrationSetup) => runToEnd(simulateMigration(setup, null)).migration;
const partsOf = (id: string) => workloads.find((workload) => workload.id === id)?.parts ?? [];
const uniform = (pages: number, writesPerSecond: number) => [createPart('uniform', { pages, writesPerSecond })];

/** 64 MiB, of which 4,000 pages are written to at about the rate that the link sends. */
const small = (change: Partial<MigrationSetup>) =>
  xenSetup({ pages: 16_384, seed: 1, parts: uniform(4000, 24_000), batchPages: 256, ...change });

describe('a migration', () => {
  it('of a guest that writes nothing: 1 GiB at 800 Mbit/s -> 10.737 s, 1024 MiB, downtime 20 ms', () => {
    const { totalTime, traffic, downtime, stopReason, rounds, sampledRate, meanRate } = migrate(
      xenSetup({ parts: uniform(10, 0), seed: 1, timerLateness: 0 }),
    );
    expect(totalTime).toBeCloseTo(1024 / 95.367431640625, 9);
    expect([traffic, downtime, sampledRate, meanRate]).toEqual([1024, 0.02, 0, 0]);
    // Round 0 sends it all; round 1 finds fewer than 50 pages, none.
    expect([stopReason, rounds.length]).toEqual(['few-dirty', 3]);
  });

  it('adds up: volumes, times, dirtied pages', () => {
    for (const { parts } of workloads) {
      const { rounds, traffic, totalTime, downtime, meanRate } = migrate(xenSetup({ parts, seed: 1, pages: 65_536 }));
      expect(rounds.reduce((sum, { sent }) => sum + sent, 0) / 256).toBeCloseTo(traffic, 9);
      expect(rounds.reduce((sum, { duration }) => sum + duration, 0)).toBeCloseTo(totalTime, 9);
      expect(downtime).toBeCloseTo((rounds.at(-1)?.duration ?? 0) + 0.02, 12);
      rounds.forEach(({ round, toSend, sent, skipped, stopAndCopy }, i) => {
        expect(round).toBe(i);
        expect(sent + skipped).toBe(toSend);
        expect(stopAndCopy).toBe(i === rounds.length - 1);
        if (i > 0) expect(toSend).toBe(rounds[i - 1]?.dirtied);
      });
      const live = rounds.slice(0, -1);
      const dirtied = live.reduce((sum, round) => sum + round.dirtied, 0) / 256;
      expect(meanRate).toBeCloseTo(dirtied / live.reduce((sum, { duration }) => sum + duration, 0), 9);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(migrate(small({}))).toEqual(migrate(small({})));
    expect(migrate(small({ seed: 2 })).rounds).not.toEqual(migrate(small({})).rounds);
  });

  it('does not depend on how often it pauses: with and without progress the same, and progress never goes back', () => {
    const steps = simulateMigration(xenSetup({ parts: partsOf('linpack'), seed: 1, pages: 131_072 }), null);
    const told: Progress[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value);
    expect(told.length).toBeGreaterThan(5);
    told.forEach(({ share }, k) => {
      expect(share).toBeGreaterThanOrEqual(told[k - 1]?.share ?? 0);
      expect(share).toBeLessThan(1);
    });
    expect(told.at(-1)?.sentence).toMatch(/^Round \d+: \d+ % visited$/);
  });

  it('pauses within a slice that holds millions of writes', () => {
    const slow = xenSetup({ parts: uniform(8000, 300_000), seed: 1, pages: 1024, bandwidth: 0.1, maxIterations: 1 });
    let pauses = 0;
    for (const _ of simulateMigration(slow, null)) pauses += 1;
    // 4 MiB at 0.1 MiB/s are 40 s and 12 million writes: 40 pauses of 300,000.
    expect(pauses).toBeGreaterThan(38);
  });

  it('samples S in the last window before it starts, however long the guest ran before', () => {
    const parts = [createPart('allocation', { pages: 4000, writesPerSecond: 1000 })];
    for (const warmUp of [0.5, 1, 7, 1000]) expect(migrate(small({ parts, warmUp })).sampledRate).toBe(500 / 256 / 0.5);
    const half = { parts, warmUp: 10, sampleWindow: 0.25 };
    expect(migrate(small(half)).sampledRate).toBe(250 / 256 / 0.25);
  });
});

describe('why it stops', () => {
  it.each([
    ['few-dirty', 1, { parts: uniform(4000, 300) }],
    ['max-rounds', 7, { maxIterations: 7 }],
    ['max-traffic', 1, { parts: uniform(16_384, 1_000_000), maxTrafficFactor: 2 }],
    ['event-budget', 1, { eventBudget: 30_000 }],
  ] as const)('%s', (reason, least, change) => {
    const { stopReason, rounds } = migrate(small(change));
    expect(stopReason).toBe(reason);
    expect(rounds.filter(({ stopAndCopy }) => !stopAndCopy).length).toBeGreaterThanOrEqual(least);
  });

  it('rate-max: more was sent than in the round before, at the highest adaptive rate', () => {
    // Rests while round 0 is sent, and then writes faster than the link.
    const parts = [createPart('uniform', { pages: 12_000, writesPerSecond: 60_000, onTime: 1, offTime: 1 })];
    const rates = { adaptive: true, minBandwidth: toMiBPerSecond(400), maxBandwidth: toMiBPerSecond(800) };
    const stops = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => migrate(small({ parts, seed, ...rates })));
    const stopped = stops.filter(({ stopReason }) => stopReason === 'rate-max');
    expect(stopped.length).toBeGreaterThan(0);
    for (const { rounds } of stopped) {
      const [before, last] = rounds.slice(-3);
      expect(last?.sent).toBeGreaterThan(before?.sent ?? 0);
      expect(last?.targetRate).toBe(rates.maxBandwidth);
    }
    // At a fixed rate Xen never asks.
    for (const seed of [1, 2, 3, 4]) expect(migrate(small({ parts, seed })).stopReason).not.toBe('rate-max');
  });

  it('once the budget of events is spent nothing is lost: what was not visited goes with stop-and-copy', () => {
    const { rounds, pageEvents } = migrate(small({ eventBudget: 30_000 }));
    const last = rounds.at(-1);
    const before = rounds.at(-2);
    expect(pageEvents).toBeLessThan(30_000 + 16_384 + 24_000);
    expect((before?.sent ?? 0) + (before?.skipped ?? 0)).toBeLessThan(before?.toSend ?? 0);
    expect(last?.sent).toBe(last?.toSend);
    expect(last?.toSend).toBeGreaterThan((before?.toSend ?? 0) - (before?.sent ?? 0) - (before?.skipped ?? 0));
  });

  it('traffic never exceeds five times the memory by more than a batch under the 3x rule', () => {
    const { traffic } = migrate(small({ parts: uniform(16_384, 300_000), daemon: 'xen-classic', batchPages: 16_384 }));
    expect(traffic).toBeLessThanOrEqual(5 * 64);
    expect(traffic).toBeGreaterThan(3 * 64);
  });
});

describe('a budget that the sample alone spends', () => {
  it('still ends with everything sent, and with numbers', () => {
    const { stopReason, rounds, traffic, meanRate } = migrate(small({ eventBudget: 100 }));
    expect([stopReason, rounds.length, traffic, meanRate]).toEqual(['event-budget', 2, 64, 0]);
  });
});

describe('the sender', () => {
  it.each(workloads)('keeps its throughput within 5 % of the target: $label (sec. 4.3)', ({ parts }) => {
    const { throughputError, rounds } = migrate(xenSetup({ parts, seed: 1 }));
    expect(throughputError).toBeLessThan(0.05);
    expect(throughputError).toBeGreaterThan(0.005);
    for (const { sent, duration, achievedRate } of rounds) {
      if (sent > 0) expect(achievedRate).toBeCloseTo(sent / 256 / duration, 9);
    }
  });

  it('misses it when its timer wakes it too late, and hits it with a perfect one', () => {
    expect(migrate(small({ timerLateness: 0.003 })).throughputError).toBeGreaterThan(0.05);
    expect(migrate(small({ timerLateness: 0 })).throughputError).toBeLessThan(1e-9);
  });

  it('sends at D + delta between the limits: D is S first, then what the round before dirtied (sec. 4.3)', () => {
    const limits = { adaptive: true, minBandwidth: 50, maxBandwidth: 90, increment: 10 };
    const { rounds, sampledRate } = migrate(small({ ...limits, parts: uniform(4000, 14_000), warmUp: 1 }));
    const clamp = (rate: number) => Math.min(Math.max(rate, 50), 90);
    expect(rounds[0]?.targetRate).toBe(clamp(sampledRate + 10));
    rounds.slice(1).forEach(({ targetRate }, i) => {
      const { dirtied = 0, duration = 1 } = rounds[i] ?? {};
      expect(targetRate).toBe(clamp(dirtied / 256 / duration + 10));
    });
    expect(new Set(rounds.map(({ targetRate }) => targetRate)).size).toBeGreaterThan(2);
  });

  it('sends at the knob when the rate is fixed', () => {
    for (const { targetRate } of migrate(small({ bandwidth: 77 })).rounds) expect(targetRate).toBe(77);
  });
});
