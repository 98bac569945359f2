import { describe, expect, it } from 'vitest';
import { paperFleet, type Vm } from '../../scenario/fleet';
import { defaultScenario } from '../../scenario/scenario';
import { historiesOf, isLongRun, leftOutSentence, loopQuestion, nextSeed, vmsOfLoop } from './loop-question';

const [first] = paperFleet;
if (!first) throw new Error('The fleet of the paper is empty.');
const many = (count: number, more: Partial<Vm> = {}): Vm[] =>
  Array.from({ length: count }, (_, i) => ({ ...first, name: `VM ${i + 1}`, ...more }));
const past = { sample: 5, rounds: [{ duration: 1, dirtyRate: 3 }] };

describe('what the loop is asked', () => {
  it('holds the fleet and the scenario, but no knob that the VMs bring themselves', () => {
    const asked = loopQuestion({ ...defaultScenario, dirtyRate: 77, bandwidth: 500 }, paperFleet, 3, []);
    expect(asked?.fleet).toEqual(paperFleet);
    expect([asked?.scenario.dirtyRate, asked?.scenario.bandwidth, asked?.laps]).toEqual([40, 500, 3]);
    expect(loopQuestion({ ...defaultScenario, dirtyRate: 77, bandwidth: 500, name: 'x' }, paperFleet, 3, [])).toEqual(
      loopQuestion({ ...defaultScenario, bandwidth: 500, trials: 3 }, paperFleet, 3, []),
    );
  });

  it('takes the first 16 VMs that can be simulated, and says who is left out', () => {
    const fleet = [...many(2, { memory: 65_537 }), ...many(20)];
    expect(vmsOfLoop(fleet)).toEqual(fleet.slice(2, 18));
    expect(leftOutSentence(fleet)).toBe(
      'Left out: 2 VMs with more than 64 GiB, too large to be simulated page by page. ' +
        'The loop takes the first 16 VMs of the fleet, and leaves out 4 VMs.',
    );
    expect(leftOutSentence(many(17))).toContain('leaves out one VM');
    expect(leftOutSentence(many(16))).toBeNull();
  });

  it('asks nothing without VMs to simulate, and says what to do', () => {
    expect(loopQuestion(defaultScenario, [], 3, [])).toBeNull();
    expect(leftOutSentence([])).toContain('Add a VM');
    const large = many(3, { memory: 100_000 });
    expect(loopQuestion(defaultScenario, large, 3, [])).toBeNull();
    expect(leftOutSentence(large)).toContain('Lower the memory');
  });

  it('takes along only the histories of its VMs, and only those that hold a migration', () => {
    const histories = [
      { vm: 'VM 1', migrations: [past] },
      { vm: 'VM 2', migrations: [] },
      { vm: 'another', migrations: [past] },
    ];
    expect(historiesOf(many(3), histories)).toEqual([{ vm: 'VM 1', migrations: [past] }]);
  });

  it('goes on to another seed, and begins again after the last', () => {
    expect([nextSeed(1), nextSeed(1_000_000)]).toEqual([2, 0]);
  });

  it('waits to be asked where much memory is to be moved: 16 VMs of 16 GiB, five times', () => {
    const longRun = loopQuestion(defaultScenario, many(16, { memory: 16_384 }), 5, []);
    const plainRun = loopQuestion(defaultScenario, paperFleet, 5, []);
    expect([longRun && isLongRun(longRun), plainRun && isLongRun(plainRun)]).toEqual([true, false]);
  });
});
