import { describe, expect, it } from 'vitest';
import { models } from '../models/registry';
import { defaultScenario, effectiveInput } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { logSample, logSamples } from '../test/log-samples';
import { openedLog, openedSample } from '../test/opened-log';
import { blankLog, openLog } from './log-job';

describe('what the worker makes of a log', () => {
  it.each(logSamples)('of %s survives structured clone and is small', (name, format) => {
    const read = openedSample(name);
    expect(structuredClone(read)).toEqual(read);
    expect([read.told.format, JSON.stringify(read).length < 60_000]).toEqual([format, true]);
  });

  it('has the knobs of a running one: cap, limit, platform and the fitted curve', () => {
    const { values, hasRate, notes } = openedSample('domjobinfo-running.txt').knobs;
    // 64.6 MiB/s is just above a cap of 64 MiB/s: 64 x 8.388608 Mbit/s.
    expect(values).toMatchObject({ model: 'libvirt', downtimeLimit: 300, cap: 536.870912, measuredOver: 0 });
    expect([Math.round(values.dirtyRate ?? 0), Math.round(values.workingSet ?? 0)]).toEqual([74, 129]);
    expect([values.bandwidth, hasRate, notes.length]).toEqual([10_000, true, 1]);
  });

  it('has the knobs of two rates without a migration, and of rounds that are flat', () => {
    const { values } = openedSample('domstats-dirtyrate.txt').knobs;
    expect([values.memory, values.bandwidth, Math.round(values.dirtyRate ?? 0)]).toEqual([undefined, undefined, 111]);
    // Flat: the shortest round's reading over its own length, and the set that it shows.
    const flat = openedSample('cloud-hypervisor.log').knobs.values;
    expect([flat.measuredOver, flat.workingSet].map((value) => Math.round(10 * (value ?? 0)) / 10)).toEqual([
      3.7, 214.4,
    ]);
  });

  it('leaves out what the log does not tell', () => {
    const read = openedSample('proxmox.log');
    expect([read.knobs.hasRate, read.nextTime, read.course.points]).toEqual([false, null, []]);
    expect('dirtyRate' in read.knobs.values).toBe(false);
  });

  it('foretells the next time as the platform predicts it for those knobs', () => {
    const { knobs, nextTime } = openedSample('domjobinfo-running.txt');
    const outcome = models.libvirt.predict(effectiveInput({ ...defaultScenario, ...knobs.values }));
    if (!outcome.applicable || !nextTime) throw new Error('There is a number.');
    expect([nextTime.totalTime, nextTime.downtime]).toEqual([outcome.totalTime, outcome.downtime]);
    // The first round begins with all memory that is not zero: 512.5 - 14.0 MiB, and headers.
    expect(nextTime.stretches[0]?.[1]).toBeCloseTo(498.47 * 1.0022, 0);
    for (const [i, [from, before, to, after]] of nextTime.stretches.entries()) {
      expect(to).toBeGreaterThan(from);
      expect(before).toBeGreaterThanOrEqual(after);
      expect(from).toBe(i === 0 ? 0 : nextTime.stretches[i - 1]?.[2]);
    }
  });

  it('keeps peaks and valleys of very many looks, and the newest rounds', () => {
    const looks = Array.from({ length: 20_000 }, (_, i) => {
      const remaining = i === 7_777 ? 5 : i === 15_003 ? 900 : 400 + (i % 7);
      const ram = {
        total: 2 ** 30,
        transferred: 2 ** 20 * i,
        remaining: 2 ** 20 * remaining,
        'dirty-sync-count': 1 + Math.floor(i / 50),
      };
      return JSON.stringify({ return: { status: 'completed', 'total-time': 1000 * i, ram } });
    });
    const text = looks.join('\n').replaceAll('completed', 'active');
    const { course, roundCount, told } = openedLog('many', `${text}\n{"return": {"status": "cancelled"}}`);
    const left = course.points.map(({ remaining }) => remaining);
    expect([Math.min(...left), Math.max(...left), left.length <= 402]).toEqual([5, 900, true]);
    expect([told.rounds.length <= 200, roundCount >= told.rounds.length, course.ends.length]).toEqual([true, true, 60]);
  });

  it('has of a completed one what the journal keeps: D over a second, and all that was sent', () => {
    const { own } = openedSample('qmp.jsonl');
    if (own.kind === 'none') throw new Error(own.why);
    const { dirtyRate, memoryInUse, zeroMemory, traffic, totalTime, downtime, cap, link } = own.migration;
    // 262.4 (1 - exp(-81.453 / 262.4)) = 70.03.
    expect(dirtyRate).toBeCloseTo(70.03, 1);
    expect(memoryInUse + zeroMemory).toBeCloseTo(512.508, 2);
    expect([traffic > 1500, totalTime, downtime, cap]).toEqual([true, 26.123, 2.039, 0]);
    expect(link).toBeCloseTo(64.12, 1);
    const why = (name: string) => {
      const outcome = openedSample(name).own;
      return outcome.kind === 'none' && outcome.why;
    };
    expect(why('domjobinfo-running.txt')).toMatch(/Not told here: that it has completed\.$/);
    expect(why('proxmox.log')).toMatch(/Not told here: how fast the guest writes\.$/);
  });

  it('says why nothing could be read, and yields before and while it foretells', () => {
    const none = runToEnd(openLog({ file: { name: 'a', text: 'no log' } }));
    expect([none.read, none.problems.length]).toEqual([null, 1]);
    const steps = [...openLog({ file: { name: 'a', text: logSample('domjobinfo-running.txt') } })];
    expect(steps.filter(({ sentence }) => sentence === 'Forecasting').length).toBeGreaterThan(100);
    for (const { share } of steps) expect(share <= 1 && share >= 0).toBe(true);
  });

  it('of very many looks is told in many steps, so that newer questions are heard', () => {
    const look = (i: number) =>
      JSON.stringify({
        ...{ status: 'active', 'total-time': 1000 * i, 'expected-downtime': 300 + (i % 7) },
        ram: {
          ...{ total: 2 ** 30, remaining: 2 ** 26 + i, transferred: i * 2 ** 27, mbps: 1082, 'page-size': 4096 },
          ...{ 'dirty-sync-count': i + 1, duplicate: 1000, normal: 32_000 * i, 'dirty-pages-rate': 33_000 },
        },
      });
    const text = Array.from({ length: 12_000 }, (_, i) => look(i + 1)).join('\n');
    const work = openLog({ file: { name: 'long.log', text } });
    let [reading, telling] = [0, 0];
    for (let step = work.next(); !step.done; step = work.next()) {
      if (step.value.share < 0.7) reading += 1;
      else if (step.value.sentence.startsWith('Reading')) telling += 1;
    }
    expect(reading).toBeGreaterThan(text.length / 40_000);
    expect(telling).toBeGreaterThan(6);
  });

  it('blanks names and addresses', () => {
    expect(runToEnd(blankLog({ text: 'to 10.1.2.3' }))).toBe('to 0.0.0.0');
  });
});
