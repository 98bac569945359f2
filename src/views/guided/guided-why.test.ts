import { describe, expect, it } from 'vitest';
import type { GuidedCase } from '../../analysis/guided/guided';
import type { GuidedGroup } from '../../analysis/guided/guided-groups';
import { paperFleet } from '../../scenario/fleet';
import { defaultScenario } from '../../scenario/scenario';
import { comparison, cost, dbench, group, made, told } from '../../test/made-guided';
import { guidedQuestion, questionKey } from './guided-question';
import { cautions, whyReasons } from './guided-why';
import { obstacleText } from './shown-case';
import { adaptiveRule, chosenName, percent, points, rateText } from './words';

describe('the reasons', () => {
  it('say what the paper’s traffic asks for: 4.9 x 800 MiB is 3.83 GiB, 4.9 times 800 MiB', () => {
    const reasons = whyReasons(told).join('\n');
    expect(reasons).toContain('4.9\u00a0times what TPC-C sent: here that would be 3.83\u00a0GiB each, 4.9\u00a0times');
    expect(reasons).toContain('SPECweb 1.5 and Dbench 1.25');
    expect(reasons).toContain('SPECweb and Dbench stopped because all 30 rounds were used up');
    expect(reasons).toContain('TPC-C stopped because a round had less than the threshold of 200\u00a0KiB to send');
    expect(reasons).toContain('limit of 3 times the memory: the most was 1.5\u00a0times');
    expect(reasons).toContain('saves 3.5\u00a0% of the downtime: −90.0\u00a0points');
  });

  it('follow the data: other stops, another limit, another daemon', () => {
    const [own, ...others] = made.groups;
    if (!own) throw new Error('There is a group.');
    const limited = others.map((each) => ({ ...each, stops: [{ reason: 'max-traffic' as const, vms: 2 }] }));
    const reasons = whyReasons({ ...told, of: { ...made, groups: [own, ...limited] } }).join('\n');
    expect(reasons).toContain('stopped because more than 3 times the memory had been sent');
    expect(reasons).not.toContain('limit of 3 times');
    const second = whyReasons({ ...told, of: { ...made, judge: 'xen-v2' } }).join('\n');
    expect(second).toContain('all 5 rounds were used up');
    expect(second).toContain('five rounds end it');
    const split = { ...own, stops: [...own.stops, { reason: 'max-rounds' as const, vms: 1 }] };
    expect(whyReasons({ ...told, of: { ...made, groups: [split, ...others] } }).join('\n')).toContain('1 of TPC-C');
  });

  it('tell of the slow link only where the rates differ', () => {
    expect(whyReasons(told).join('\n')).not.toContain('slow link');
    const [own, ...others] = made.groups;
    if (!own) throw new Error('There is a group.');
    const slow = { ...own, rate: 45, metrics: cost(18, 800) };
    const of: GuidedCase = { ...made, rate: 'adaptive', groups: [slow, ...others] };
    const reasons = whyReasons({ ...told, of }).join('\n');
    expect(reasons).toContain('the VM that dirties slowly gets the slow link');
    expect(reasons).toContain('TPC-C dirties 8\u00a0MiB/s and was sent at 45\u00a0MiB/s');
    expect(reasons).toContain('So it takes 18\u00a0s, and Dbench 12\u00a0s');
    // 4.9 times 800 MiB: (D + 100) / 100 = 4.9.
    expect(reasons).toContain('for a VM that dirties 390\u00a0Mbit/s in every round');
  });

  it('say when another VM turned out cheapest, and nothing of that for predictions alone', () => {
    expect(whyReasons(told)[0]).toBe('TPC-C 1 turned out to be the cheapest, as predicted.');
    const wrong = whyReasons({ ...told, of: { ...made, cheapest: dbench } });
    expect(wrong[0]).toContain('chose TPC-C 1; Dbench 1 turned out cheapest');
    expect(whyReasons({ ...told, of: { ...made, judge: 'model' } })[0]).not.toContain('cheapest');
  });

  it('name both VMs where two are alike, and say that their mean counts', () => {
    const alike = { ...made.chosen, vms: [2, 0] };
    expect(chosenName(alike, comparison.names)).toBe('TPC-C 1 or Dbench 1');
    expect(chosenName({ ...alike, vms: [2, 0, 1] }, comparison.names)).toBe('TPC-C 1 or 2 alike');
    expect(chosenName(alike, [])).toBe('TPC-C 1 or 1 alike');
    expect(whyReasons({ ...told, of: { ...made, chosen: alike } })[0]).toContain('their mean counts');
    expect(whyReasons({ ...told, of: { ...made, chosen: alike, cheapest: dbench } })[0]).toContain(
      'Dbench 1 turned out',
    );
  });

  it('speak of stop reasons, not of the paper, in a fleet of one’s own', () => {
    const groups: GuidedGroup[] = [
      { ...group('threshold', 'threshold', 10, 880, true), by: 'stop', vms: 3 },
      { ...group('max-traffic', 'max-traffic', 30, 2800), by: 'stop', vms: 1 },
    ];
    const reasons = whyReasons({
      ...told,
      comparison: { ...comparison, paper: null },
      of: { ...made, judge: 'model', groups },
    });
    expect(reasons).toEqual([
      'The chosen VM was sent at 80\u00a0MiB/s, a random one at 128\u00a0MiB/s.',
      '3 VMs, TPC-C 1 among them, stopped because no more than the threshold of 200\u00a0KiB was left: on average 1.1\u00a0times the memory sent, and a pause of 100\u00a0ms.',
      'One VM stopped because more than 3 times the memory had been sent: 3.5\u00a0times the memory sent, and a pause of 300\u00a0ms.',
    ]);
  });

  it('warn of what was left out or cut short', () => {
    expect(cautions(made)).toEqual([]);
    expect(cautions({ ...made, leftOut: 1, cut: 2 })).toEqual([
      'Of 1 VM the model has no number: left out here.',
      '2 of 3 migrations write so often and last so long that they were stopped early: these numbers mean little. A faster link helps.',
    ]);
  });

  it('say why a fleet is not simulated', () => {
    expect(obstacleText(comparison, 8)).toEqual([]);
    const [many] = obstacleText({ ...comparison, obstacle: 'too-many' }, 900);
    expect(many).toBe(
      'This fleet has 900 VMs; up to 64 are simulated. So the costs below are the model’s own predictions.',
    );
    expect(obstacleText({ ...comparison, obstacle: 'too-large' }, 9)[0]).toContain('64\u00a0GiB');
    expect(obstacleText({ ...comparison, obstacle: 'too-much' }, 9)[0]).toContain('256\u00a0GiB');
  });
});

describe('texts and questions', () => {
  it('write shares with one decimal place and a true minus', () => {
    expect([percent(0.729), percent(-0.05), percent(-0.0001)]).toEqual(['72.9\u00a0%', '−5.0\u00a0%', '0.0\u00a0%']);
    expect([points(-0.547), points(0.1)]).toEqual(['−54.7\u00a0points', '+10.0\u00a0points']);
  });

  it('name the rates with the scenario’s numbers', () => {
    expect(rateText('fixed', defaultScenario)).toBe('fixed, 800\u00a0Mbit/s');
    expect(rateText('adaptive', defaultScenario)).toBe('adaptive, 400 to 800\u00a0Mbit/s');
    expect(rateText('adaptive', { ...defaultScenario, maxBandwidth: 2000 })).toBe(
      'adaptive, 400\u00a0Mbit/s to 2\u00a0Gbit/s',
    );
    expect(adaptiveRule(defaultScenario)).toBe('D + 100\u00a0Mbit/s, between 400\u00a0Mbit/s and 800\u00a0Mbit/s');
  });

  it('ask anew for a weight or a rate, not for the name or the single VM’s memory', () => {
    const key = (scenario = defaultScenario, fleet = paperFleet) => {
      const question = guidedQuestion(scenario, 'own', fleet);
      return question && questionKey(question);
    };
    expect(key({ ...defaultScenario, memory: 4096, name: 'x', adaptive: true })).toBe(key());
    expect(key({ ...defaultScenario, seed: 2 })).not.toBe(key());
    expect(key({ ...defaultScenario, bandwidth: 400 })).not.toBe(key());
    expect(key(defaultScenario, [...paperFleet])).not.toBe(key());
    expect(guidedQuestion(defaultScenario, 'own', [])).toBeNull();
    expect(guidedQuestion(defaultScenario, 'paper', [])?.fleet).toBe(paperFleet);
  });
});
