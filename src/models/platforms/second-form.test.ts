import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly, onLogScale } from '../../test/arbitraries';
import { managers } from '../../test/managers';
import { plainInput, withSets } from '../../test/platform-inputs';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import { steppedQemu } from '../../test/stepped-qemu';
import { steppedRound } from '../../test/stepped-rounds';
import type { PlatformId, PlatformInput } from '../result';
import { predictPlatform } from './platform';
import { platforms } from './platforms';

const share = evenly(0, 1);

/** Migrations that are over within minutes, with whole milliseconds wherever a clock is read. */
const shortInput = fc
  .record({
    memory: onLogScale(64, 4000),
    bandwidth: onLogScale(40, 2000),
    lambda: evenly(0, 1.8),
    set: onLogScale(0.005, 1),
    zero: fc.oneof(fc.constant(0), share),
    capShare: fc.oneof(fc.constant(0), evenly(0.1, 1.5)),
    downtimeMs: fc.integer({ min: 20, max: 2000 }),
    deadlineMs: fc.integer({ min: 1000, max: 300_000 }),
    atDeadline: fc.constantFrom('go-on', 'abort', 'pause', 'post-copy'),
    autoConverge: fc.boolean(),
    compression: fc.constantFrom('none', 'none', 'xbzrle', 'zstd'),
    compressionRatio: evenly(1, 4),
    compressionSpeed: onLogScale(100, 4000),
    constants: fc.constantFrom('qemu-10', 'qemu-10', 'qemu-2'),
    scanRate: fc.oneof(fc.constant(0), onLogScale(2000, 20_000)),
  })
  .map(
    ({ lambda, set, zero, capShare, downtimeMs, deadlineMs, ...knobs }): PlatformInput => ({
      ...plainInput,
      ...knobs,
      dirtyRate: lambda * Math.min(knobs.bandwidth, (capShare || 2) * knobs.bandwidth),
      workingSet: set * knobs.memory,
      zeroMemory: 0.9 * zero * knobs.memory,
      cap: capShare * knobs.bandwidth,
      downtimeLimit: downtimeMs / 1000,
      timeLimit: deadlineMs / 1000,
    }),
  );

const wordOf = { pause: 'pause', abort: 'abort', 'post-copy': 'post-copy' } as const;

describe("QEMU's loop in steps of a millisecond", () => {
  it.each([...Object.keys(managers), 'libvirt'] as PlatformId[])('says the same as that of events: %s', (id) => {
    let judged = 0;
    fc.assert(
      fc.property(shortInput, (any) => {
        // The rule of QEMU 2 that ends rounds that do not help is not in the stepped form.
        const input: PlatformInput = id === 'qemu' ? { ...any, constants: 'qemu-10' } : any;
        const [limitMs, manage] = managers[id === 'libvirt' ? 'qemu' : id]?.(input) ?? [0, () => {}];
        const stepped = steppedQemu(input, limitMs, manage);
        const mine = predictPlatform(platforms[id], input);
        const last = mine.platform.events.at(-1);
        if (stepped.over === '' || mine.preCopyRounds >= 2999) return;
        judged += 1;
        const isOwnEnd = mine.stopReason === 'converged_downtime';
        expect(isOwnEnd ? 'fits' : last && last.what in wordOf ? last.what : 'none').toBe(stepped.over);
        expect(last?.at).toBeCloseTo(stepped.seconds, 6);
        const wanted = last?.what === 'abort' ? stepped.sent : stepped.left;
        expect(Math.abs((last?.value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-6 * (1 + wanted));
        const limits = mine.platform.events.filter(({ what }) => what === 'limit');
        expect(limits.at(-1)?.value).toBeCloseTo(stepped.limitMs, 6);
        expect(mine.platform.events.filter(({ what }) => what === 'throttle').at(-1)?.value ?? 0).toBeCloseTo(
          stepped.throttle,
          9,
        );
      }),
      runs(40),
    );
    expect(judged).toBeGreaterThanOrEqual(20);
  });
});

describe('rounds that are sent to their end, as a fluid in small steps', () => {
  const guest = fc.record({
    memory: onLogScale(64, 20_000),
    link: onLogScale(40, 2000),
    lambda: evenly(0.05, 1.8),
    setShare: onLogScale(0.02, 0.98),
  });

  it.each(['xen-classic', 'xen', 'cloud-hypervisor'] as const)('are the same: %s', (id) => {
    let judged = 0;
    fc.assert(
      fc.property(guest, ({ memory, link, lambda, setShare }) => {
        const [rate, set] = [lambda * link, setShare * memory];
        const vm = { memory, bandwidth: link, dirtyRate: rate, workingSet: set, timeLimit: 1e6 };
        const input = { ...withSets(platforms[id], plainInput), ...vm };
        let volume = memory;
        for (const { round, duration, dirtied } of predictPlatform(platforms[id], input).rounds.slice(0, 12)) {
          // Small rounds are lost in the steps.
          if (volume < 0.01 * set || duration === 0) break;
          if (dirtied === 0) break;
          const stepped = steppedRound({ memory, link, rate, set, skips: id === 'xen-classic' }, volume, round === 0);
          judged += 1;
          expect(relativeError(duration, stepped.time)).toBeLessThan(0.01);
          expect(relativeError(dirtied, stepped.dirty)).toBeLessThan(0.01);
          volume = dirtied;
        }
      }),
      runs(60),
    );
    expect(judged).toBeGreaterThanOrEqual(150);
  });
});

describe('a downtime limit of 0, below which nothing may be left', () => {
  const on = (id: 'vmotion' | 'cloud-hypervisor', vm: Partial<PlatformInput>) =>
    predictPlatform(platforms[id], { ...withSets(platforms[id], plainInput), downtimeLimit: 0, ...vm });

  it.each([0.001, 0.5, 1, 20, 110])(
    'is met by no guest that writes, however short the rounds become: %f MiB/s',
    (rate) => {
      for (const workingSet of [512, 4096]) {
        const { platform, stopReason } = on('vmotion', { dirtyRate: rate, workingSet });
        expect([platform.outcome, stopReason]).toEqual(['does-not-end', 'no_convergence']);
      }
      // Its time limit comes, and it gives up.
      const { stopReason, totalTime } = on('cloud-hypervisor', { dirtyRate: rate, workingSet: 512 });
      expect([stopReason, totalTime]).toEqual(['timeout_abort', 3600]);
    },
  );

  it('is met by one that writes nothing', () => {
    expect(on('vmotion', { dirtyRate: 0 }).stopReason).toBe('converged_downtime');
    expect(on('cloud-hypervisor', { dirtyRate: 0 }).stopReason).toBe('converged_downtime');
  });
});
