import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlatforms } from '../../models/platforms/late';
import { type DayRates, dayRates } from '../../scenario/day-curve';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { readSpread } from '../../scenario/spread';
import { runToEnd } from '../../simulator/run-to-end';
import { predictScenario } from '../vm-cost';
import { START_EVERY, STARTS, startsOf } from './when';
import { inBursts } from './when-bursts';

beforeAll(loadPlatforms);

const NONE = { downtime: Number.MAX_VALUE, time: Number.MAX_VALUE };
const flat = (rate: number): DayRates => new Array<number>(24).fill(rate);
const onQemu: Scenario = { ...defaultScenario, model: 'libvirt', memory: 4096, workingSet: 1024, dirtyRate: 40 };
const sure = (scenario: Scenario, rates: DayRates, limits = NONE) => runToEnd(startsOf(scenario, rates, [], limits));

describe('a day of starts', () => {
  it.each(['algorithm-1', 'libvirt', 'xen-classic', 'kubevirt-stall', 'nova', 'vmotion'] as const)(
    'is the scenario, 96 times and to the last digit, where the rate never changes: %s',
    (model) => {
      const scenario = { ...onQemu, model };
      const outcome = predictScenario(scenario);
      if (!outcome.applicable) throw new Error('It has a number.');
      const { metrics, chance, samples } = sure(scenario, flat(scenario.dirtyRate));
      expect(metrics.time).toHaveLength(STARTS);
      for (let start = 0; start < STARTS; start += 1) {
        expect(metrics.time[start]).toBe(outcome.totalTime);
        expect(metrics.downtime[start]).toBe(outcome.downtime);
        expect(metrics.traffic[start]).toBe(outcome.traffic);
      }
      expect([samples, Math.min(...chance)]).toEqual([0, 1]);
    },
  );

  it('follows the rate during the migration on a platform, and takes that of the start in the paper’s models', () => {
    // Idle from nine on: a migration that begins just before has the idle hour for most of its time.
    const rates = flat(200).map((rate, hour) => (hour >= 9 && hour < 17 ? 0 : rate));
    const idle = sure(onQemu, flat(0));
    const platform = sure(onQemu, rates);
    const at = (clock: number) => (60 * clock) / START_EVERY;
    expect(platform.metrics.time[at(10)]).toBe(idle.metrics.time[0]);
    // From 8:45 on it does not converge until nine: a quarter of an hour of rounds, and what is left then.
    const waits = platform.metrics.time[at(8.75)] ?? 0;
    expect(waits).toBeGreaterThan(900);
    expect(waits).toBeLessThan(900 + 1024 / 95);
    expect(platform.metrics.time[at(7)]).toBeCloseTo(waits + 1.75 * 3600, -1);
    expect(platform.isFollowed).toBe(true);
    const paper = sure({ ...onQemu, model: 'dirty-curve' }, rates);
    expect(paper.isFollowed).toBe(false);
    expect(paper.metrics.time[at(8.75)]).toBe(paper.metrics.time[0]);
  });

  it('says that it does not arrive where it does not, and keeps no limit then', () => {
    const { metrics, chance } = sure(onQemu, flat(400));
    expect([metrics.time[5], metrics.downtime[5], chance[5]]).toEqual([Infinity, Infinity, 0]);
    const limited = sure(onQemu, dayRates('office', '', 80), { downtime: 0.3, time: 100 });
    expect(new Set(limited.chance)).toEqual(new Set([0, 1]));
    expect(limited.chance.every((each, i) => (each === 1) === (limited.metrics.time[i] ?? 0) <= 100)).toBe(true);
  });

  it('has bands around it where inputs are in doubt, the same of the same seed', () => {
    const reading = readSpread(parameterByName.dirtyRate, 40, '20 %');
    const spread = reading.ok ? reading.spread : null;
    if (!spread) throw new Error('It is read.');
    const doubted = [{ knob: 'dirtyRate', spread }] as const;
    const ask = (scenario: Scenario) =>
      runToEnd(startsOf(scenario, dayRates('office', '', 40), doubted, { downtime: 0.3, time: 60 }));
    for (const model of ['xen', 'algorithm-1'] as const) {
      const first = ask({ ...onQemu, model });
      expect(ask({ ...onQemu, model })).toEqual(first);
      expect(ask({ ...onQemu, model, seed: 8 })).not.toEqual(first);
      const [least, low, high, most] = first.bands.time.map((band) => band[40] ?? Number.NaN);
      expect([least, low, high, most]).toEqual([least, low, high, most].toSorted((a = 0, b = 0) => a - b));
      expect(first.metrics.time[40]).toBeGreaterThan(least ?? 0);
      expect(first.metrics.time[40]).toBeLessThan(most ?? 0);
    }
  });

  it('draws from the prior where nobody knows the working set', () => {
    const { bands, samples, assumedSet, chance } = sure({ ...onQemu, workingSet: 0 }, flat(60));
    expect(samples).toBe(60);
    expect(assumedSet).not.toBeNull();
    // Against the prior itself, of which each sample is a point.
    const outcome = predictScenario({ ...onQemu, workingSet: 0, dirtyRate: 60 });
    const whole = outcome.applicable ? outcome.platform?.intervals : null;
    expect(Math.abs((chance[0] ?? 0) - (1 - (whole?.chanceNotConverging ?? 0)))).toBeLessThan(0.05);
    expect(bands.time[1]?.[0] ?? 0).toBeGreaterThan(0.9 * (whole?.totalTime[1] ?? 0));
    expect(bands.time[1]?.[0] ?? 0).toBeLessThan(1.1 * (whole?.totalTime[1] ?? 0));
  });
});

describe('bursts that ride on a day', () => {
  const bursts = { period: 60, share: 0.25, low: 0.2 };
  const ask = (scenario: Scenario, rates: DayRates, asked: typeof bursts | null) =>
    runToEnd(startsOf(scenario, rates, [], NONE, asked));

  it('leave a paper model as it is, and a guest whose bursts are none', () => {
    const rates = dayRates('office', '', 40);
    const paper = { ...onQemu, model: 'algorithm-1' } as const;
    expect(ask(paper, rates, bursts)).toEqual(ask(paper, rates, null));
    expect(ask(onQemu, rates, { ...bursts, low: 1 }).metrics).toEqual(ask(onQemu, rates, null).metrics);
  });

  it('write what the phases of a steady scenario write, from any moment of a burst', () => {
    // On a flat day a start in bursts is the panel's own run from the beginning of a burst.
    const scenario: Scenario = { ...onQemu, dirtyRate: 60, workingSet: 256 };
    const own = runToEnd(inBursts(scenario, bursts)).find(({ id }) => id === 'libvirt');
    const day = ask(scenario, flat(60), bursts);
    expect(day.metrics.time[30]).toBeCloseTo(own?.starts[0]?.time ?? Number.NaN, 9);
    expect(day.samples).toBe(60);
    const times = own?.starts.map(({ time }) => time) ?? [];
    const kept = day.kept.subarray(30 * 60, 31 * 60);
    expect(kept[0]).toBeGreaterThanOrEqual(0.95 * Math.min(...times));
    expect(kept[59]).toBeLessThanOrEqual(1.05 * Math.max(...times));
    expect(kept[59]).toBeGreaterThan(kept[0] ?? Infinity);
  });

  it('are drawn from the seed', () => {
    const rates = dayRates('night', '', 60);
    const first = ask(onQemu, rates, bursts);
    expect(ask(onQemu, rates, bursts)).toEqual(first);
    expect(ask({ ...onQemu, seed: 9 }, rates, bursts).kept).not.toEqual(first.kept);
  });
});

describe('a guest in bursts', () => {
  it('shows what a stall detector waits for', () => {
    const scenario: Scenario = {
      ...{
        ...defaultScenario,
        model: 'kubevirt',
        memory: 8192,
        workingSet: 256,
        dirtyRate: 200,
        bandwidth: 939.524096,
      },
      ...{ timeLimitPerGib: 60, atDeadline: 'abort' },
    };
    const rows = runToEnd(inBursts(scenario, { period: 30, share: 0.5, low: 0.65 }));
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of('kubevirt')?.starts.map(({ reason }) => reason)).toEqual(Array(12).fill('timeout_abort'));
    expect(of('kubevirt-stall')?.starts.every(({ reason, arrives }) => reason === 'stall_soft' && arrives)).toBe(true);
    expect(of('kubevirt-stall')?.steady.reason).toBe('stall_abort');
    // Started at the beginning of a burst: as the model's own test has it.
    expect(of('kubevirt-stall')?.starts[0]?.time).toBeCloseTo(149, 0);
  });
});
