import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { sharingSentence, sharingTitle } from './sharing-text';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];

describe('what sharing the link does', () => {
  it('is named in the heading, with how many stop converging and from when', () => {
    expect(plain(sharingTitle(madeDrain({}).byLanes))).toBe('Two at a time, 2 VMs stop converging');
    expect(sharingTitle(madeDrain({ fleet: three }).byLanes)).toBe('Sharing stops no VM from converging');
    expect(sharingTitle(madeDrain({ fleet: three.slice(1, 2) }).byLanes)).toBe('One VM has the link to itself');
  });

  it('is told in numbers, and why less is sent', () => {
    expect(plain(sharingSentence(madeDrain({ lanes: 2 })))).toBe(
      'From one at a time to two side by side, each has 400 Mbit/s and Dbench 1, Dbench 2 no longer converge. ' +
        'The longest pause grows from 7.29 s to 16.8 s, the total time falls from 3 min 11 s to 2 min 1 s, the traffic ' +
        'falls from 17.8 GiB to 11.3 GiB. Less is sent because a pre-copy that cannot win is given up sooner, and the VM ' +
        'is paused for the rest.',
    );
    const idle = plain(sharingSentence(madeDrain({ scenario: hundred, fleet: three, lanes: 3 })));
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
