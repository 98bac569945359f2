import { describe, expect, it } from 'vitest';
import type { GuidedCase, GuidedComparison } from '../../analysis/guided';
import type { GuidedGroup } from '../../analysis/guided-groups';
import type { VmRun } from '../../analysis/guided-runs';
import { paperFleet } from '../../scenario/fleet';
import { defaultScenario } from '../../scenario/scenario';
import { caseBlocks, choiceRow, paperRow } from './case-rows';
import { guidedQuestion, questionKey } from './guided-question';
import { casesTable, guidedChart, savedText, savingMarks, savingRow } from './guided-rows';
import { adaptiveRule, percent, points, rateText } from './guided-texts';
import { cautions, whyReasons } from './guided-why';
import { savedRows } from './saved-rows';
import { obstacleText, shownCase } from './shown-case';

const cost = (time: number, traffic = 90 * time, downtime = time / 100) => ({
  time,
  downtime,
  traffic,
  energy: 0.5 * traffic,
});
const group = (id: string, reason: VmRun['stopReason'], time: number, traffic: number, own = false): GuidedGroup => ({
  by: 'workload',
  id,
  vms: 2,
  hasChosen: own,
  metrics: cost(time, traffic),
  memory: 800,
  dirtyRate: own ? 8 : 80,
  rate: traffic / time,
  stops: [{ reason, vms: 2 }],
});
const tpcc = { vm: 2, name: 'TPC-C 1', workload: 'tpcc', cost: 0.4 };
const dbench = { vm: 0, name: 'Dbench 1', workload: 'dbench', cost: 0.3 };
const spread = { mean: 0.19, low: 0.1, high: 0.3 };

/** 10 s instead of 12.5 s: 20 % saved; the downtime costs 25 % more. */
const made: GuidedCase = {
  judge: 'xen-classic',
  rate: 'fixed',
  chosen: tpcc,
  cheapest: tpcc,
  guided: { time: 10, downtime: 0.05, traffic: 800, energy: 430 },
  random: { time: 12.5, downtime: 0.04, traffic: 1600, energy: 860 },
  savings: { time: 0.2, downtime: -0.25, traffic: 0.5, energy: 0.5 },
  paperDraw: {
    random: { time: 13, downtime: 0.05, traffic: 1700, energy: 900 },
    savings: { time: 0.229, downtime: 0.035, traffic: 0.53, energy: 0.52 },
  },
  draws: { time: spread, downtime: spread, traffic: spread, energy: spread },
  choices: [{ weights: 'time', predicted: tpcc, cheapest: dbench }],
  groups: [
    group('tpcc', 'few-dirty', 10, 800, true),
    group('specweb', 'max-rounds', 15, 1200),
    group('dbench', 'max-rounds', 12, 1000),
  ],
  leftOut: 0,
  cut: 0,
  runs: [{ metrics: cost(12), stopReason: 'max-rounds' }, null, { metrics: cost(10), stopReason: 'few-dirty' }],
};
const paper: GuidedComparison['paper'] = {
  savings: { time: 0.729, downtime: 0.935, traffic: 0.745, energy: 0.736 },
  trafficMultiple: 4.895,
};
const limits = { vms: 64, memoryOfOne: 65_536, memoryOfAll: 262_144 } as const;
const comparison: GuidedComparison = {
  cases: [made, { ...made, rate: 'adaptive' }, { ...made, judge: 'model', choices: [] }],
  obstacle: null,
  limits,
  names: ['Dbench 1', 'Dbench 2', 'TPC-C 1'],
  paper,
};
const told = { of: made, paper, scenario: defaultScenario };

describe('figure 14', () => {
  it('shows the guided choice in per cent of a random one: 10 s of 12.5 s is 80, with the draws turned round', () => {
    expect(savingRow(made, paper, 'time')).toMatchObject({
      guided: 80,
      low: 70,
      high: 90,
      shown: '10\u00a0s, random 12.5\u00a0s',
      saved: 'saves 20.0\u00a0%',
      change: '−20.0\u00a0%',
    });
    expect(savingRow(made, paper, 'time').paper).toBeCloseTo(27.1, 10);
    expect(savingRow(made, null, 'time').paper).toBeNull();
    expect([savedText(-0.25), savedText(0)]).toEqual(['costs 25.0\u00a0% more', 'saves nothing']);
  });

  it('has an axis that holds what costs more than random, and marks on it', () => {
    const data = guidedChart(made, paper);
    expect(data.axis.top).toBeGreaterThanOrEqual(125);
    const [time, downtime] = savingMarks(data, { left: 0, right: data.axis.top, rowHeight: 50 });
    expect([time?.randomWidth, time?.guidedWidth, downtime?.guidedWidth]).toEqual([100, 80, 125]);
    expect(time?.whisker).toMatch(/^M70\.0 .*H90\.0/);
    expect((downtime?.barY ?? 0) - (time?.barY ?? 0)).toBe(50);
  });

  it('says in its title what is saved, or what costs more', () => {
    expect(guidedChart(made, paper).title).toBe('TPC-C 1 first costs more downtime than a random choice');
    const saving = { ...made, savings: { time: 0.2, downtime: 0.9, traffic: 0.5, energy: 0.4 } };
    expect(guidedChart(saving, paper).title).toBe(
      'TPC-C 1 first saves 20.0\u00a0% of the total time, 90.0\u00a0% of the downtime, 50.0\u00a0% of the traffic and 40.0\u00a0% of the energy',
    );
  });

  it('has a table with every number, and a file with every case and VM', () => {
    const { table } = guidedChart(made, paper);
    expect(table.rows[0]).toEqual(['Total time', 10, 12.5, 's', 0.2, 0.1, 0.19, 0.3, 0.229, 0.729]);
    const all = casesTable(comparison);
    expect(all.rows).toHaveLength(3 * (1 + 3));
    expect(all.rows.every((row) => row.length === all.columns.length)).toBe(true);
    expect(all.rows[2]?.slice(0, 5)).toEqual(['xen-classic', 'fixed', 'Dbench 2', 'no', 'not applicable']);
    expect(all.rows[3]?.slice(0, 7)).toEqual(['xen-classic', 'fixed', 'TPC-C 1', 'yes', 'few-dirty', 10, 0.1]);
  });
});

describe('the tables', () => {
  it('have our savings beside the paper’s; the distance is against the same draw', () => {
    const [time, downtime] = savedRows(made, paper);
    expect(time).toMatchObject({
      expected: { shown: '20.0\u00a0%', exact: '0.2' },
      drawn: { shown: '10.0\u00a0% to 30.0\u00a0%, mean 19.0\u00a0%' },
      paperDraw: { shown: '22.9\u00a0%' },
      paper: { shown: '72.9\u00a0%' },
      distance: { shown: '−50.0\u00a0points' },
    });
    expect(downtime?.distance?.shown).toBe('−90.0\u00a0points');
    expect(savedRows(made, null)[0]).toMatchObject({ paper: null, distance: null });
  });

  it('put the cases under headings, and the paper below', () => {
    const blocks = caseBlocks(comparison, defaultScenario);
    expect(blocks.map(({ heading, rows }) => [heading, ...rows.map(({ key }) => key)])).toEqual([
      ['Simulated page by page', 'xen-classic-fixed', 'xen-classic-adaptive'],
      ['Predicted only', 'model-fixed'],
    ]);
    expect(blocks[0]?.rows[0]?.savings.map(({ shown, isLoss }) => [shown, isLoss])).toEqual([
      ['20.0\u00a0%', false],
      ['−25.0\u00a0%', true],
      ['50.0\u00a0%', false],
      ['50.0\u00a0%', false],
    ]);
    expect(paperRow(comparison)?.savings[1]?.shown).toBe('93.5\u00a0%');
    expect(paperRow({ ...comparison, paper: null })).toBeNull();
  });

  it('tell who was chosen and who was cheapest; by predictions alone there is only the first', () => {
    const [choice] = made.choices;
    if (!choice) throw new Error('There is a choice.');
    expect(choiceRow(choice, made)).toMatchObject({
      predicted: 'TPC-C 1',
      cheapest: 'Dbench 1',
      weights: 'Total time alone',
    });
    expect(choiceRow(choice, { ...made, judge: 'model' })).toMatchObject({ predicted: 'TPC-C 1', cheapest: null });
  });

  it('begin with the case at the scenario’s own rate rule, until another is wanted', () => {
    expect(shownCase(comparison.cases, null, false)).toBe(comparison.cases[0]);
    expect(shownCase(comparison.cases, null, true)).toBe(comparison.cases[1]);
    expect(shownCase(comparison.cases, 'model-fixed', true)).toBe(comparison.cases[2]);
    expect(shownCase(comparison.cases.slice(0, 1), 'model-fixed', true)).toBe(comparison.cases[0]);
    expect(shownCase([], null, true)).toBeNull();
  });
});

describe('the reasons', () => {
  it('say what the paper’s traffic asks for: 4.895 x 800 MiB is 3.82 GiB, 4.9 times 800 MiB', () => {
    const reasons = whyReasons(told).join('\n');
    expect(reasons).toContain('4.9\u00a0times what TPC-C sent: here that would be 3.82\u00a0GiB each, 4.9\u00a0times');
    expect(reasons).toContain('SPECweb 1.5 and Dbench 1.25');
    expect(reasons).toContain('SPECweb and Dbench stopped because all 30 rounds were used up');
    expect(reasons).toContain('TPC-C stopped because little enough was left to send');
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
  });

  it('say when another VM turned out cheapest, and nothing of that for predictions alone', () => {
    expect(whyReasons(told)[0]).toBe('TPC-C 1 turned out to be the cheapest, as predicted.');
    const wrong = whyReasons({ ...told, of: { ...made, cheapest: dbench } });
    expect(wrong[0]).toContain('chose TPC-C 1; Dbench 1 turned out cheapest');
    expect(whyReasons({ ...told, of: { ...made, judge: 'model' } })[0]).not.toContain('cheapest');
  });

  it('speak of stop reasons, not of the paper, in a fleet of one’s own', () => {
    const groups: GuidedGroup[] = [
      { ...group('threshold', 'threshold', 10, 880, true), by: 'stop', vms: 3 },
      { ...group('max-traffic', 'max-traffic', 30, 2800), by: 'stop', vms: 1 },
    ];
    const reasons = whyReasons({ ...told, paper: null, of: { ...made, judge: 'model', groups } });
    expect(reasons).toEqual([
      'The chosen VM was sent at 80\u00a0MiB/s, a random one at 128\u00a0MiB/s.',
      '3 VMs, TPC-C 1 among them, stopped because little enough was left to send: on average 1.1\u00a0times the memory sent, and a pause of 100\u00a0ms.',
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
