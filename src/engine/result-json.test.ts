import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setLearnedPrior } from '../models/platforms/learned-prior';
import { decodeLink, type LinkState } from '../scenario/link';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { anyScenario } from '../test/arbitraries';
import '../test/load-platforms';
import { runs } from '../test/runs';
import { evaluate } from './evaluation';
import { refusedLinkJson, resultJson } from './result-json';

const stateOf = (scenario: Scenario): LinkState => ({ view: 'explore', scenario, pins: [] });
const textOf = (scenario: Scenario): string => resultJson(stateOf(scenario), [], evaluate(scenario));
const resultOf = (change: Partial<Scenario>) => JSON.parse(textOf({ ...defaultScenario, ...change }));

const predictionNumbers = [
  'convergence_coefficient',
  'pre_copy_rounds',
  'traffic_mib',
  'total_time_s',
  'downtime_s',
  'energy_j',
  'energy_source_j',
  'energy_destination_j',
  'mean_power_w',
] as const;

describe('the result of a link', () => {
  it('has the keys of the format, in its order', () => {
    const result = resultOf({});
    expect(Object.keys(result)).toEqual(['format', 'version', 'link', 'rejected', 'scenario', 'prediction']);
    expect([result.format, result.version]).toEqual(['precopy.result', 1]);
    expect(Object.keys(result.scenario)).toEqual([
      ...['memory', 'dirtyRate', 'workingSet', 'bandwidth', 'adaptive', 'minBandwidth', 'maxBandwidth', 'increment'],
      ...['threshold', 'maxRounds', 'maxTrafficFactor', 'resumeTime', 'guards'],
      ...['gammaTime', 'gammaRate', 'gammaConstant'],
      ...['energyPerMib', 'energyFixed', 'sourceShare', 'sourceFixedShare'],
      ...['downtimeWeight', 'timeWeight', 'trafficWeight', 'energyWeight', 'model', 'name'],
      ...['downtimeLimit', 'zeroMemory', 'timeLimit', 'curve', 'cap', 'timeLimitPerGib', 'atDeadline'],
      ...['measuredOver', 'autoConverge', 'compression', 'compressionRatio', 'compressionSpeed', 'scanRate'],
      ...['switchover', 'secondReading', 'secondOver', 'endByRounds', 'guest', 'constants'],
      ...['workload', 'seed', 'window', 'trials'],
      ...['historyWeight', 'sampleWeight', 'pastMigrations', 'skipLine', 'fitted'],
    ]);
    expect(Object.keys(result.prediction)).toEqual([
      ...['model', 'applicable', 'not_applicable_because', 'outside_paper_range', 'rounds', 'rounds_left_out'],
      ...['convergence_coefficient', 'pre_copy_rounds', 'stop_reason', 'traffic_mib', 'total_time_s', 'downtime_s'],
      ...['energy_j', 'energy_source_j', 'energy_destination_j', 'mean_power_w', 'events', 'outcome', 'paused_s'],
      ...['throttled_s', 'slowdown', 'post_copy_s', 'wasted_mib', 'd0_mib_per_s', 'assumed_working_set_mib'],
      'intervals',
    ]);
    expect(Object.keys(result.prediction.rounds[0])).toEqual([
      ...['round', 'volume_mib', 'duration_s', 'dirtied_mib', 'skipped_mib', 'skip_ratio', 'bandwidth_mib_per_s'],
      ...['stop_and_copy', 'guards'],
    ]);
  });

  it('lists a guest as one’s own where nothing was learned; where something was, its numbers are of that', () => {
    const own = { model: 'qemu', workingSet: 0, dirtyRate: 60, guest: 'own' } as const;
    const [general, unlearned] = [resultOf({ ...own, guest: 'general' }), resultOf(own)];
    expect(unlearned.rejected).toEqual([{ key: 'guest', text: 'own', used: 'general' }]);
    expect(unlearned.prediction).toEqual(general.prediction);
    setLearnedPrior([{ kind: 'k', a: 1, family: 't', w: 1, weight: 1 }]);
    const learned = resultOf(own);
    setLearnedPrior(null);
    expect(learned.rejected).toEqual([]);
    expect(learned.prediction.total_time_s).toBeLessThan(general.prediction.total_time_s);
  });

  it('holds full doubles, as the model gave them, and the guards of each round', () => {
    const { outcome } = evaluate(defaultScenario);
    if (!outcome.applicable) throw new Error('Algorithm 1 is always applicable.');
    const { prediction } = resultOf({});
    expect(prediction).toMatchObject({
      applicable: true,
      not_applicable_because: null,
      stop_reason: 'threshold',
      rounds_left_out: 0,
      pre_copy_rounds: 8,
      traffic_mib: outcome.traffic,
      total_time_s: outcome.totalTime,
      downtime_s: outcome.downtime,
      energy_j: outcome.energy.total,
      energy_source_j: outcome.energy.source,
      energy_destination_j: outcome.energy.destination,
      mean_power_w: outcome.energy.meanPower,
      convergence_coefficient: 40 / 95.367431640625,
    });
    for (const [i, round] of outcome.rounds.entries()) {
      expect(prediction.rounds[i]).toEqual({
        round: round.round,
        volume_mib: round.volume,
        duration_s: round.duration,
        dirtied_mib: round.dirtied,
        skipped_mib: round.skipped,
        skip_ratio: round.skipRatio,
        bandwidth_mib_per_s: round.bandwidth,
        stop_and_copy: round.stopAndCopy,
        guards: round.guards,
      });
    }
    expect(prediction.rounds[0].guards).toEqual(['gamma-clamped']);
    expect(prediction.rounds).toHaveLength(9);
  });

  it("has for QEMU's loop what a round leaves and what was absorbed by it", () => {
    const { outcome } = evaluate({ ...defaultScenario, model: 'qemu' });
    if (!outcome.applicable) throw new Error('QEMU’s loop is always applicable.');
    const { prediction } = resultOf({ model: 'qemu' });
    expect(prediction).toMatchObject({
      model: 'qemu',
      stop_reason: 'converged_downtime',
      total_time_s: outcome.totalTime,
    });
    const [first, second] = prediction.rounds;
    expect([first.left_mib, first.absorbed_mib]).toEqual([outcome.rounds[0]?.left, outcome.rounds[0]?.absorbed]);
    expect(second.volume_mib + second.left_mib).toBeCloseTo(first.left_mib + first.dirtied_mib - first.absorbed_mib, 9);
    expect(prediction.rounds.at(-1)).not.toHaveProperty('left_mib');
  });

  it('has no number where the model is not applicable, but the reason', () => {
    const { prediction } = resultOf({ model: 'closed-form', dirtyRate: 200 });
    expect(prediction).toMatchObject({ model: 'closed-form', applicable: false, rounds: [], stop_reason: null });
    expect(prediction.not_applicable_because).toContain('Dirtying outruns the link');
    expect(prediction.rounds_left_out).toBeNull();
    expect(predictionNumbers.map((key) => prediction[key])).toEqual(predictionNumbers.map(() => null));
  });

  it('lists 1,002 rounds of millions and says how many are missing', () => {
    const { prediction } = resultOf({ model: 'closed-form', dirtyRate: 95.36743 });
    expect(prediction.rounds).toHaveLength(1002);
    expect(prediction.rounds_left_out).toBe(prediction.pre_copy_rounds + 1 - 1002);
    expect(prediction.rounds_left_out).toBeGreaterThan(1e6);
  });

  it('names what lies outside the paper, and repeats what could not be read', () => {
    expect(resultOf({ memory: 4096 }).prediction.outside_paper_range).toEqual(['memory']);
    const rejected = [{ key: 'dirty', text: 'abc', used: 40 }];
    const text = resultJson(stateOf(defaultScenario), rejected, evaluate(defaultScenario));
    expect(JSON.parse(text).rejected).toEqual(rejected);
  });

  it('is one line, even where a name holds a line break', () => {
    expect(textOf({ ...defaultScenario, name: 'two\nlines' })).not.toMatch(/[\r\n]/);
    expect(refusedLinkJson('#/x\n', 'No.\n')).not.toMatch(/[\r\n]/);
  });

  it('writes the link anew, which gives the same scenario, and every number is one or null', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { link, scenario: written, prediction } = JSON.parse(textOf(scenario));
        const read = decodeLink(link);
        expect(read).toMatchObject({ ok: true, rejected: [], state: { scenario } });
        expect(written).toEqual(scenario);
        // A migration that does not end has no downtime, and one that sent no whole round no lambda.
        const mayLack =
          scenario.model === 'qemu' ? ['downtime_s', 'convergence_coefficient'] : ['convergence_coefficient'];
        const numbers = predictionNumbers.filter((key) => !mayLack.includes(key)).map((key) => prediction[key]);
        // JSON has no NaN and no Infinity: they would stand there as null.
        expect(numbers.every((number) => (number !== null) === prediction.applicable)).toBe(true);
      }),
      runs(100),
    );
  });

  it('of a bad link has the link as it was and the reason', () => {
    expect(JSON.parse(refusedLinkJson('#/explore?v=99', 'Too new.'))).toEqual({
      format: 'precopy.result',
      version: 1,
      link: '#/explore?v=99',
      error: 'Too new.',
    });
  });
});
