import { describe, expect, it } from 'vitest';
import { comparePlatforms, type PlatformRow } from '../../analysis/platforms/compare-platforms';
import { defaultScenario } from '../../scenario/scenario';
import { barsSummary, comparisonOf } from './comparison';
import { barText, factsOf, noDowntimeText, outcomeText } from './outcomes';
import { factSource, sureText } from './words';

const light = comparePlatforms({ ...defaultScenario, workingSet: 512 });
const [some] = light;
if (!some) throw new Error('There are no platforms.');

/** A row of so many seconds with so long a pause. */
const made = (label: string, totalTime: number, downtime: number, rest: Partial<PlatformRow> = {}): PlatformRow => ({
  ...{ ...some, id: label as PlatformRow['id'], label, totalTime, downtime, outcome: 'completed' },
  parts: { free: totalTime - downtime, throttled: 0, paused: downtime, postCopy: 0 },
  ...rest,
});
const abortedOn = (label: string) =>
  made(label, 99, 0, { outcome: 'aborted', stopReason: 'timeout_abort', downtime: null });
const endlessOn = (label: string) =>
  made(label, 999, 0, { outcome: 'does-not-end', stopReason: 'no_convergence', downtime: null });

/** With plain spaces. */
const plain = <Said>(said: Said): Said => JSON.parse(JSON.stringify(said).replaceAll('\u00a0', ' ')) as Said;
const plainComparison: typeof comparisonOf = (...vms) => plain(comparisonOf(...vms));

describe('what platforms have in common, and where they part', () => {
  it('names the ends of a span, and how many show the same', () => {
    expect(plainComparison([made('A', 10, 0.1), made('B', 10.01, 2), made('C', 20, 0.3)], null)).toEqual({
      common: 'All 3 bring the VM over, in 10 s (A and 1 more) to 20 s (C).',
      part: 'They part in the pause: 100 ms (A) to 2 s (B).',
    });
  });

  it('says what is alike as one', () => {
    expect(plainComparison([made('A', 10, 0.3), made('B', 10.4, 0.3)], null)).toEqual({
      common: 'Both bring the VM over, in about 10.2 s.',
      part: 'The pause is 300 ms.',
    });
  });

  it('names who gives up, never ends, slows the guest or ends in post-copy', () => {
    const slowed = made('B', 12, 0.2, { parts: { free: 5, throttled: 6.8, paused: 0.2, postCopy: 0 } });
    const postCopy = made('C', 12, 0.01, { parts: { free: 5, throttled: 0, paused: 0.01, postCopy: 6.99 } });
    expect(
      plainComparison([made('A', 10, 0.2), slowed, postCopy, abortedOn('D'), abortedOn('E'), endlessOn('F')], null),
    ).toEqual({
      common: '3 of 6 bring the VM over, in 10 s (A) to 12 s (B and 1 more); D and E give up and F never ends.',
      part: 'They part in the pause: 10 ms (C) to 200 ms (A and 1 more); B slows the guest and C ends in post-copy.',
    });
    expect(plainComparison([abortedOn('A'), endlessOn('B'), endlessOn('C'), endlessOn('D')], null)).toEqual({
      common: 'None of the 4 brings the VM over: A gives up and 3 never end.',
      part: '',
    });
    expect(plainComparison([made('A', 10, 0.2), abortedOn('B')], null).common).toBe(
      'Only A brings the VM over, in 10 s; B gives up.',
    );
  });

  it('says of two VMs what each does, and where only one arrives', () => {
    expect(plainComparison([made('A', 10, 0.1), abortedOn('B')], [made('A', 5, 0.2), made('B', 6, 0.3)])).toEqual({
      common:
        'This VM arrives on 1 of 2, in 10 s; the pinned one on all 2, in 5 s to 6 s (on B only the pinned one arrives).',
      part: 'The pause is 100 ms; that of the pinned one 200 ms to 300 ms.',
    });
  });

  it('are sentences for every group of the real ones', () => {
    for (const group of ['xen', 'qemu', 'managers', 'others']) {
      const { common, part } = comparisonOf(
        light.filter((row) => row.group === group),
        light,
      );
      expect(`${common} ${part}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('the words of a row', () => {
  it('say how it ends', () => {
    expect(outcomeText(abortedOn('A'))).toBe('given up at the time limit');
    expect([noDowntimeText(abortedOn('A')), noDowntimeText(endlessOn('A'))]).toEqual(['none', 'never']);
    const intervals = {
      quantiles: [],
      traffic: [],
      totalTime: [],
      downtime: [],
      listed: { traffic: 0, downtime: 0 },
      chanceNotConverging: 0.21,
    };
    const qemu = made('QEMU', 9, 0.3, { stopReason: 'converged_downtime' });
    expect(outcomeText(qemu)).toBe('converges');
    expect(outcomeText({ ...qemu, intervals })).toBe('converges in 8 of 10');
  });

  it('say what the bar is made of', () => {
    expect(plain(barText(made('A', 10, 0.1)))).toBe('10 s in all: pre-copy 9.9 s, paused 100 ms');
    expect(barText(endlessOn('A'))).toBe('does not end');
    expect(plain(barsSummary([made('A', 10, 0.1), endlessOn('B')], 10))).toMatch(/up to 10 s.* arrow/);
  });

  it('say what was read, and where', () => {
    expect(sureText({ exact: 'source', version: '10.1' })).toBe('read in the source of 10.1');
    expect(sureText({ exact: 'published', version: '5.0 on' })).toBe(
      'published statements only (5.0 on): approximation',
    );
    const [qemu] = factsOf({ id: 'qemu' });
    expect(qemu && factSource(qemu)).toMatch(/^QEMU 10\.1\.3, read in the source: qemu\/qemu: migration\/migration\.c/);
    for (const { id } of light) expect(factsOf({ id }).length).toBeGreaterThan(0);
  });
});
