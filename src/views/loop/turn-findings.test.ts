import { describe, expect, it } from 'vitest';
import { loopAnswer, loopTurn, loopVm, twoTurns, unjudged } from '../../test/made-loop';
import { placeText, turnText } from './turn-findings';

const at = (box: number, answer = loopAnswer(twoTurns), turn = 0) => turnText(answer, { turn, box }, 'traffic');
const known = loopAnswer([loopTurn(1, 1, [loopVm(0, 'calm'), loopVm(1, 'wild', { history: null })])]);

describe('what is said of a turn', () => {
  it('is where the play stands', () => {
    expect(placeText(loopAnswer(twoTurns), { turn: 1, box: 0 })).toBe('Turn 2 of 2, lap 1 of 1');
    expect(placeText(loopAnswer([]), { turn: 0, box: 0 })).toBe('No turns');
  });

  it('says that nothing is refined where nobody has a history, and how many have one', () => {
    expect(at(1)).toContain('both models will say the same');
    expect(at(1, known)).toMatch(/^1 of 2 VMs on the host has a history\./);
    expect(at(1, loopAnswer(twoTurns), 1)).toMatch(/^Every VM on the host has a history\./);
  });

  it('says how R is set, and where the simulated daemon differs', () => {
    expect(at(2)).toContain('R is fixed: 800\u00a0Mbit/s');
    const adaptive = at(2, loopAnswer(twoTurns, { adaptive: true }));
    expect(adaptive).toContain('D̃ + 100\u00a0Mbit/s, kept between 400\u00a0Mbit/s and 800\u00a0Mbit/s');
    expect(adaptive).toContain('it begins with S + 100\u00a0Mbit/s');
    expect(at(2, loopAnswer(twoTurns, { adaptive: true, model: 'qemu' }))).toContain('R is fixed');
  });

  it('names the model that predicts', () => {
    expect(at(3)).toContain('Algorithm 1 says it twice');
    expect(at(3, loopAnswer(twoTurns, { model: 'closed-form' }))).toContain('Closed form says it twice');
  });

  it('says who is chosen and why, and when the sample alone would choose another', () => {
    expect(at(4)).toBe('calm has the lowest cost C, 0.4; wild is next with 1.');
    expect(at(4, loopAnswer(twoTurns), 1)).toBe('wild has the lowest cost C, 1, for it is the last one.');
    const [first] = twoTurns;
    const other = first ? loopAnswer([{ ...first, baseChoice: 1 }]) : known;
    expect(at(4, other)).toContain('With the sample alone the choice would be wild.');
    const nobody = first ? loopAnswer([{ ...first, byCost: false }]) : known;
    expect(at(4, nobody)).toContain('no cost to choose by. calm leaves');
  });

  it('tells the migration with its end, and the errors that follow', () => {
    expect(at(5)).toBe(
      'calm leaves, simulated page by page: 10\u00a0s, 1,000\u00a0MiB sent, paused for 100\u00a0ms. Pre-copy ended because a round had less than the threshold of 200\u00a0KiB to send.',
    );
    expect(at(6)).toContain('The base model was 20\u00a0% off in traffic, the refined model 10\u00a0%.');
    const near = (refined: number) => at(6, loopAnswer([loopTurn(1, 1, [loopVm(0, 'calm', { refined, rate: 100 })])]));
    expect([near(96), near(104)].every((text) => text.includes('hardly different from R'))).toBe(true);
    expect([near(94), near(106)].some((text) => text.includes('hardly different from R'))).toBe(false);
    const vms = [loopVm(0, 'calm')];
    const same = loopTurn(1, 1, vms);
    const alike = { ...same, errors: { base: same.errors.base, refined: same.errors.base } };
    expect(at(6, loopAnswer([alike]))).toContain('Both models were 20\u00a0% off in traffic.');
    expect(at(6, loopAnswer([loopTurn(1, 1, vms, unjudged)]))).toContain('no prediction to judge');
    expect(at(6, loopAnswer([loopTurn(1, 1, vms, { ...unjudged, stopReason: 'event-budget' })]))).toContain(
      'not simulated to its end',
    );
  });
});
