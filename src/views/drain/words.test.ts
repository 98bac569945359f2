import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { assumptionsSentence } from './drain-tables';
import {
  aimSentence,
  drainVerdict,
  moveSentence,
  namesText,
  planSummary,
  refusalOf,
  sharingSentence,
  sharingTitle,
  troublesTitle,
} from './words';

/** With plain spaces, so that a sentence can be read here. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];

describe('the verdict', () => {
  it('says when all have left and who is paused the longest', () => {
    expect(plain(drainVerdict(madeDrain({})))).toBe(
      'All 8 VMs leave in 3 min 11 s; the longest pause is 7.29 s (Linpack 1).',
    );
  });

  it('counts those that are too late and those that break their SLA', () => {
    const fleet = [...three, idleVm('strict', 1000, { maxDowntime: 10 })];
    expect(plain(drainVerdict(madeDrain({ scenario: hundred, fleet, window: 30 })))).toBe(
      '1 of 4 VMs leaves within 30 s: 2 are too late, 1 breaks its SLA. The whole plan takes 1 min 10 s; ' +
        'the longest pause is 20 ms (a).',
    );
    expect(plain(drainVerdict(madeDrain({ scenario: hundred, fleet: three, window: 1 })))).toContain(
      'No VM leaves within 1 s: 3 are too late.',
    );
  });

  it('parts the thousands of a large fleet', () => {
    const fleet = Array.from({ length: 1200 }, (_, i) => idleVm(`vm ${i}`, 100));
    const said = plain(drainVerdict(madeDrain({ scenario: hundred, fleet, window: 1100 })));
    expect(said).toMatch(/^1,100 of 1,200 VMs leave within 18 min 20 s: 100 are too late\./);
  });

  it('says so where the model has no number', () => {
    const fleet = [idleVm('calm', 1000), idleVm('wild', 1000, { dirtyRate: 60 })];
    const scenario = { ...hundred, model: 'closed-form' } as const;
    expect(drainVerdict(madeDrain({ scenario, fleet, lanes: 2 }))).toContain('the model has no number for 1.');
    const wild = fleet.slice(1).map((vm) => ({ ...vm, dirtyRate: 200 }));
    expect(drainVerdict(madeDrain({ scenario, fleet: wild }))).toContain('no number for any VM');
  });
});

describe('sentences of the plan', () => {
  it('tell one VM’s move, and what is wrong with it', () => {
    const { moves } = madeDrain({ window: 180 });
    const say = (name: string) => plain(moves.filter((move) => move.name === name).map(moveSentence)[0] ?? '');
    expect(say('TPC-C 1')).toBe(
      'TPC-C 1: lane 1, from 33 s to 42.1 s, a pause of 20.2 ms at its end; 874 MiB sent, 468 J.',
    );
    expect(say('SPECweb 2')).toContain('It does not converge: the pause is forced. The window is over by then.');
    const strict = madeDrain({ scenario: hundred, fleet: [idleVm('a', 1000, { maxDowntime: 10 })] });
    expect(plain(strict.moves.map(moveSentence)[0] ?? '')).toContain('Its SLA allows 10 ms.');
  });

  it('tell who is first and last, and which lane is idle first', () => {
    const said = plain(planSummary(madeDrain({ scenario: hundred, fleet: three, order: 'shortest', lanes: 2 })));
    expect(said).toBe(
      '3 VMs, two side by side with 419 Mbit/s each, the shortest migration first. b is the first to have left, after ' +
        '20 s, a the last, after 1 min 20 s; the mean is 46.7 s. Lane 2 has nothing left after 40 s; its share then stays ' +
        'unused.',
    );
  });

  it('say what the best order is worth, and when it is not proven', () => {
    expect(aimSentence(madeDrain({}))).toContain('Every order was tried.');
    const fleet = Array.from({ length: 9 }, (_, i) => idleVm(`vm ${i}`, 500 + 100 * i));
    const many = madeDrain({ scenario: hundred, fleet, order: 'best', lanes: 2 });
    expect(aimSentence(many)).toContain('is not proven the best');
    expect(planSummary(many)).toContain('not proven the best');
  });

  it('name what is taken for granted only where it matters', () => {
    const said = plain(assumptionsSentence(madeDrain({})));
    expect(said).toContain('The link is that of the scenario, 800 Mbit/s.');
    expect(said).not.toMatch(/eq\. 13|own|neighbours/);
    const scenario = { ...defaultScenario, adaptive: true, bandwidth: 100 };
    const adaptive = plain(assumptionsSentence(madeDrain({ scenario, lanes: 2 })));
    expect(adaptive).toContain('the highest rate of the adaptive rule, 800 Mbit/s');
    expect(adaptive).toContain('neighbours');
  });

  it('head the list of what does not fit', () => {
    expect(plain(troublesTitle(madeDrain({})))).toBe('All fit, 4 of them by a forced pause');
    expect(plain(troublesTitle(madeDrain({ fleet: three })))).toBe('All fit, and all converge');
    expect(plain(troublesTitle(madeDrain({ scenario: hundred, fleet: three, window: 40 })))).toBe('1 VM does not fit');
  });

  it('refuse an empty fleet and a very large one', () => {
    expect(refusalOf(0)).toContain('no VM');
    expect(refusalOf(2001)).toContain('2,001');
  });

  it('name the first few of many', () => {
    expect(namesText(['a', 'b', 'c'])).toBe('a, b, c');
    expect(plain(namesText(['a', 'b', 'c', 'd', 'e']))).toBe('a, b, c and 2 others');
  });
});

const apart = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];

describe('what sharing the link does', () => {
  it('is named in the heading, with how many stop converging and from when', () => {
    expect(plain(sharingTitle(madeDrain({}).byLanes))).toBe('Two at a time, 2 VMs stop converging');
    expect(sharingTitle(madeDrain({ fleet: apart }).byLanes)).toBe('Sharing stops no VM from converging');
    expect(sharingTitle(madeDrain({ fleet: apart.slice(1, 2) }).byLanes)).toBe('One VM has the link to itself');
  });

  it('is told in numbers, and why less is sent', () => {
    expect(plain(sharingSentence(madeDrain({ lanes: 2 })))).toBe(
      'From one at a time to two side by side, each has 400 Mbit/s and Dbench 1, Dbench 2 no longer converge. ' +
        'The longest pause grows from 7.29 s to 16.8 s, the total time falls from 3 min 11 s to 2 min 1 s, the traffic ' +
        'falls from 17.8 GiB to 11.3 GiB. Less is sent because a pre-copy that cannot win is given up sooner, and the VM ' +
        'is paused for the rest.',
    );
    const idle = plain(sharingSentence(madeDrain({ scenario: hundred, fleet: apart, lanes: 3 })));
    expect(idle).toContain('no VM stops converging');
    expect(idle).toContain('the traffic stays at 5.86 GiB.');
    expect(idle).not.toContain('given up');
  });

  it('gives no reason for less traffic where VMs have dropped out of the sums', () => {
    const fleet = [idleVm('calm', 1000), idleVm('wild', 1000, { dirtyRate: 60 })];
    const said = sharingSentence(madeDrain({ scenario: { ...hundred, model: 'closed-form' }, fleet, lanes: 2 }));
    expect(said).toContain('VMs without a number are left out');
    expect(said).not.toContain('given up');
  });
});
