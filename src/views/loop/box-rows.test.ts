import { describe, expect, it } from 'vitest';
import { fleetVm, loopAnswer, loopTurn, loopVm, twoTurns } from '../../test/made-loop';
import { boxRows, runnerUp } from './box-rows';

const [first = loopTurn(1, 1, []), second = first] = twoTurns;
const { of } = loopAnswer(twoTurns);
const factsAt = (box: number, turn = first, question = of) =>
  boxRows(turn, { turn: 0, box }, question, 'traffic').map(({ facts }) => facts.map(({ value }) => value));

describe('the boxes of figure 6', () => {
  it('are seven, numbered, of which one is at work', () => {
    const boxes = boxRows(first, { turn: 0, box: 3 }, of, 'traffic');
    expect(boxes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(boxes.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'now', 'to come', 'to come', 'to come']);
    expect(boxes[3]?.where).toBe('Algorithm 1');
  });

  it('show their numbers once they are reached, and dashes before', () => {
    const [sample, refine, rate] = factsAt(1);
    expect(sample).toEqual(['2', '0.5\u00a0s', '60 to 80\u00a0MiB/s']);
    expect(refine).toEqual(['0 of 2', '0.5', '60\u00a0MiB/s']);
    expect(rate).toEqual(['–', '–', '–']);
    expect(factsAt(6).flat()).not.toContain('–');
  });

  it('say who is chosen, who is next, and whom the sample alone would take', () => {
    expect(factsAt(4)[4]).toEqual(['calm', '0.4', 'wild', 'calm']);
    expect(factsAt(4, second)[4]).toEqual(['wild', '1', 'nobody', 'wild']);
    expect(factsAt(4, { ...first, baseChoice: 1 })[4]?.[3]).toBe('wild');
    const labelsOf = (byCost: boolean) =>
      boxRows({ ...first, byCost }, { turn: 0, box: 4 }, of, 'traffic')[4]?.facts[0];
    expect([labelsOf(true)?.label, labelsOf(false)?.label]).toEqual(['Lowest C', 'First of all']);
  });

  it('tell the migration and what is learned from it', () => {
    const [, , , predict, , migrate, record] = factsAt(6);
    expect(predict).toEqual(['11 to 20\u00a0s', '110 to 200\u00a0ms', '1.07 to 1.95\u00a0GiB']);
    expect(migrate).toEqual([
      '10\u00a0s',
      '100\u00a0ms',
      '1,000\u00a0MiB',
      '500\u00a0J',
      'calm',
      '2',
      '10\u00a0MiB',
      'few pages',
    ]);
    expect(record).toEqual(['20\u00a0MiB/s', '24\u00a0MiB/s', '20\u00a0%', '10\u00a0%']);
  });

  it('say by which rule R is set', () => {
    const ruleOf = (adaptive: boolean, fleet = of.fleet) =>
      factsAt(2, first, { ...of, fleet, scenario: { ...of.scenario, adaptive } })[2]?.[0];
    const own = fleetVm('own', { bandwidth: 300 });
    expect([ruleOf(false), ruleOf(true)]).toEqual(['the link of the scenario', 'D̃ + δ, in its limits']);
    expect(ruleOf(false, [own, own])).toBe('the link of each VM');
    expect(ruleOf(true, [own, fleetVm('b')])).toContain('or the VM’s');
  });

  it('find the runner-up among those with a cost', () => {
    const vms = [
      loopVm(0, 'a'),
      loopVm(1, 'b', { cost: null }),
      loopVm(2, 'c', { cost: 0.9 }),
      loopVm(3, 'd', { cost: 0.8 }),
    ];
    expect(runnerUp(loopTurn(1, 1, vms))?.name).toBe('d');
    expect(runnerUp(second)).toBeNull();
  });
});
