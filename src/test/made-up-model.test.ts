import { describe, expect, it } from 'vitest';
import { linkOf, predictInLane } from '../analysis/drain/drain-lane';
import { planDrain } from '../analysis/drain/drain-plan';
import { runLoop } from '../analysis/loop/loop';
import { errorRows, predictRun, verdictRows } from '../analysis/measured/measured';
import { cheapestMend } from '../analysis/mend';
import { predictVm } from '../analysis/vm-cost';
import { engine } from '../engine/engine';
import { evaluate } from '../engine/evaluation';
import { rank } from '../engine/rank-job';
import { resultJson } from '../engine/result-json';
import { toMiBPerSecond } from '../models/units';
import type { MeasuredRun } from '../readers/measured-run';
import { paperFleet } from '../scenario/fleet';
import { fleetNumbers } from '../scenario/fleet-numbers';
import { ignoredBecause } from '../scenario/ignored';
import { parameterByName, parameters } from '../scenario/parameters';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { scenarioOfVm } from '../scenario/scenario-of-vm';
import { runToEnd } from '../simulator/run-to-end';
import { roundsRows, roundsSummary } from '../views/charts/rounds-rows';
import { downtimeShares } from '../views/charts/shares';
import { timelineRows } from '../views/charts/timeline-rows';
import { equationsInPlay, numbersOf } from '../views/equations/equation-list';
import { answerNumbers } from '../views/equations/numbers';
import { keyNumbers } from '../views/explore/key-numbers';
import { adviceOf, limitsOf, verdictOf } from '../views/explore/verdict';
import { rankRow } from '../views/ranking/ranking-rows';
import { VERDICT_COLUMNS } from '../views/validate/measured-tables';
import { MADE_UP, MADE_UP_PAUSE, registerMadeUpModel } from './made-up-model';
import { tableTexts } from './table-texts';

// Whoever asks for a model by its name instead of its record falls into the paper's branch here, and turns this red.
// The adaptive rate is on throughout: the made-up model does not read it.

registerMadeUpModel();

const R = toMiBPerSecond(800);
const scenarioWith = (knobs: Partial<Scenario>): Scenario => ({
  ...defaultScenario,
  model: MADE_UP,
  adaptive: true,
  dirtyRate: 2,
  // Of loops that cut their rounds the equations are written where the working set is known.
  workingSet: 512,
  ...knobs,
});
const explored = (knobs: Partial<Scenario>) =>
  engine.explore({ scenario: scenarioWith(knobs), baseline: null, overlay: true });
/** 1,024 MiB at 2 MiB/s leave 225 ms to send: within 300 ms. At 20 MiB/s they do not. */
const well = () => explored({});
const badly = () => explored({ dirtyRate: 20 });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a made-up model with made-up ends, in Explore', () => {
  it('is answered by its own function, with the rate of the knob, and laid over by the model that it names', () => {
    const good = well();
    expect(good.evaluation).toMatchObject({
      model: MADE_UP,
      outcome: { applicable: true, stopReason: 'all-swept', preCopyRounds: 1 },
      convergenceCoefficient: 2 / R,
      outsidePaperRange: [],
    });
    expect(good.overlay?.model).toBe('dirty-curve');
    expect(structuredClone(good)).toEqual(good);
    const state = { view: 'explore', scenario: scenarioWith({}), pins: [] } as const;
    const json = resultJson(state, [], evaluate(state.scenario));
    expect(JSON.parse(json).prediction).toMatchObject({ model: MADE_UP, stop_reason: 'all-swept' });
  });

  it('has its own words at the verdict', () => {
    expect(verdictOf(well().evaluation)).toMatchObject({
      isGood: true,
      headline: expect.stringMatching(/^It converges: done in .* \(1 round\), /),
      reason: 'Pre-copy stopped because one sweep left no more than 300\u00a0ms can send.',
    });
    expect(verdictOf(badly().evaluation)).toMatchObject({
      isGood: false,
      headline: expect.stringMatching(/^It does not converge: done in .* \(1 round\), /),
      reason: 'The broom broke before the rest fitted 300\u00a0ms.',
    });
    expect(limitsOf(explored({ memory: 5000 }).evaluation)).toEqual(['Made up for a test', 'One sweep only']);
  });

  it('has its own captions and equations at the key numbers', () => {
    const told = (answer: ReturnType<typeof well>) =>
      keyNumbers(answer.evaluation, null).map(({ id, caption, equation }) => [id, plain(caption), equation?.id]);
    expect(told(well())).toEqual([
      ['totalTime', 'includes the pause', 'qemu-4'],
      ['downtime', 'limit 300 ms', undefined],
      ['traffic', expect.stringContaining('memory'), 'eq-5'],
      ['energy', expect.stringContaining('both hosts'), 'eq-14'],
      ['rounds', 'stopped: swept', undefined],
      ['lambda', expect.any(String), 'sec-3-1'],
    ]);
    expect(told(badly())[4]).toEqual(['rounds', 'the broom broke', undefined]);
  });

  it('lists the equations that it names, in their order, with numbers', () => {
    const equations = equationsInPlay(scenarioWith({ workingSet: 512 }));
    expect(equations.map(({ id }) => id)).toEqual(['sec-3-1', 'eq-5', 'qemu-4', 'eq-14', 'eq-15', 'eq-18']);
    const numbers = answerNumbers(well());
    expect(numbers.scenario.rate).toBe(R);
    const lines = equations.slice(0, 3).map((each) => numbersOf(each, numbers));
    expect(lines.every((each) => typeof each !== 'string' && each.length > 0)).toBe(true);
  });

  it('is drawn as its total, its pause and its limit are', () => {
    const good = well();
    const { outcome } = good.evaluation;
    if (!outcome.applicable) throw new Error('It is always applicable.');
    expect(timelineRows(good)?.end).toBe(outcome.totalTime);
    const [transfer, rest] = downtimeShares(good)?.bars[0]?.parts ?? [];
    expect([transfer?.value, rest?.label, rest?.value]).toEqual([
      outcome.downtime - MADE_UP_PAUSE,
      'fixed part',
      expect.closeTo(MADE_UP_PAUSE, 12),
    ]);
    const rows = roundsRows(good);
    expect(rows.limit).toMatchObject({ value: R * 0.3, label: 'downtime limit' });
    expect(roundsSummary(rows)).toContain('Dirty curve:');
  });

  it('dims the knobs that it does not read, with its reason or a plain one', () => {
    const scenario = scenarioWith({});
    const why = (name: 'resumeTime' | 'guards' | 'bandwidth' | 'downtimeLimit' | 'threshold') =>
      ignoredBecause(parameterByName[name], scenario);
    expect(why('resumeTime')).toBe('The made-up one takes half a second.');
    expect(why('guards')).toBe('Only Algorithm 1 uses this; the chosen model does not.');
    expect([why('bandwidth'), why('downtimeLimit')]).toEqual([null, null]);
    expect(ignoredBecause(parameterByName.downtimeLimit, defaultScenario)).toBe('The chosen model does not use this.');
    const left = parameters.filter((row) => row.group !== 'simulation' && ignoredBecause(row, scenario) === null);
    expect(left.map(({ name }) => name).slice(0, 3)).toEqual(['memory', 'dirtyRate', 'bandwidth']);
  });
});

describe('a made-up model beyond Explore', () => {
  it('is mended by the knobs that it reads', () => {
    expect(runToEnd(cheapestMend(scenarioWith({})))).toBeNull();
    const mend = runToEnd(cheapestMend(scenarioWith({ dirtyRate: 2.9 })));
    expect(mend).toMatchObject({ knob: 'bandwidth', from: 800 });
    expect(verdictOf(explored({ dirtyRate: 2.9, bandwidth: mend?.to ?? 0 }).evaluation).isGood).toBe(true);
    expect(mend && adviceOf(mend).text).toContain('bandwidth');
  });

  it('ranks a fleet, VM by VM as it predicts them one by one', () => {
    const scenario = scenarioWith({});
    const fleet = paperFleet.map((vm, k) => ({ ...vm, dirtyRate: k + 1, bandwidth: k === 1 ? 400 : null }));
    const answer = runToEnd(rank({ scenario, columns: fleetNumbers(fleet), past: null, leavesOut: false }));
    const alone = fleet.map((vm) => predictVm(scenarioOfVm(scenario, vm)));
    expect(Array.from(answer.metrics.time)).toEqual(alone.map((each) => each.applicable && each.metrics.time));
    const ended = alone.map((each): string | false => each.applicable && each.stopReason);
    expect(Array.from(answer.stop, (code) => answer.stopReasons[code])).toEqual(ended);
    expect(new Set(ended)).toEqual(new Set(['all-swept', 'broom-broke']));
    expect(Array.from(answer.diverges)).toEqual(ended.map((end) => (end === 'broom-broke' ? 1 : 0)));
    const rows = fleet.map((_, place) => rankRow(answer, { fleet, scenario, leavesOut: false }, place));
    expect(new Set(rows.map((row) => row.ended))).toEqual(new Set(['swept', 'broom broke']));
    expect(rows.map((row) => row.endedLong)).toContain('Pre-copy ended because the broom broke.');
  });

  it('plans the emptying of a host, with the link of the knob and the pause inside its time', () => {
    const scenario = scenarioWith({});
    const fleet = paperFleet.slice(0, 2).map((vm, k) => ({ ...vm, dirtyRate: k === 0 ? 1 : 50 }));
    expect(linkOf(scenario)).toBe(800);
    const [first, second] = fleet.map((vm) => predictInLane(scenario, vm, 1));
    if (!first?.applicable || !second?.applicable) throw new Error('It is always applicable.');
    expect([first.converges, second.converges]).toEqual([true, false]);
    expect(first.pauseInSlot).toBe(first.metrics.downtime);
    const plans = runToEnd(planDrain(scenario, fleet, 600));
    expect([plans.link, plans.byLanes[0]?.forced]).toEqual([800, 1]);
  });

  it('runs the loop of figure 6, at the rate of the knob', () => {
    const fleet = paperFleet
      .slice(0, 2)
      .map((vm) => ({ ...vm, memory: 32, dirtyRate: 1, workingSet: 4, workload: null }));
    const scenario = scenarioWith({});
    const turns = runToEnd(runLoop({ scenario, fleet, laps: 1, histories: [] }));
    const [vm] = turns[0]?.vms ?? [];
    if (!vm) throw new Error('There is a VM in the first turn.');
    expect([turns.length, vm.rate]).toEqual([2, R]);
    const alone = predictVm({ ...scenario, memory: 32, workingSet: 4, dirtyRate: vm.refined });
    expect(vm.refinedModel).toEqual(alone.applicable && alone.metrics);
  });

  it('is held against measured runs with the limits of the run, and without a curve', () => {
    const run: MeasuredRun = {
      ...{
        id: 'x',
        workload: 'oltp',
        memory: 1024,
        zeroMemory: 0,
        limitKind: 'link',
        bandwidth: R,
        downtimeLimit: 0.3,
      },
      ...{ timeLimit: null, isForcedLikeXen: false, dirtyRate: 2, end: 'converged' },
      ...{ traffic: 1100, totalTime: 12, downtime: 0.7 },
    };
    const of = (part: Partial<MeasuredRun>) => {
      const all = { ...run, ...part };
      return { run: all, predictions: predictRun(all, []) };
    };
    const runs = [of({}), of({ id: 'y', downtimeLimit: 0.1, end: 'forced' })];
    const said = runs.map(({ predictions }) => predictions.find(({ model }) => model === MADE_UP));
    expect(said.map((each) => [each?.converges, each?.outcome?.stopReason])).toEqual([
      [true, 'all-swept'],
      [false, 'broom-broke'],
    ]);
    expect(errorRows(runs).some(({ model, errors }) => model === MADE_UP && errors.traffic?.runs === 1)).toBe(true);
    const verdicts = verdictRows(runs);
    expect(verdicts.find(({ model }) => model === MADE_UP)).toMatchObject({ runs: 2, right: 2 });
    expect(JSON.stringify(tableTexts(VERDICT_COLUMNS, verdicts).cells)).toContain('Made up');
  });
});
