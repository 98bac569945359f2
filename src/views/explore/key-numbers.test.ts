import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import type { Evaluation } from '../../engine/evaluation';
import { evaluate } from '../../engine/evaluation';
import { resultJson } from '../../engine/result-json';
import { joined } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { toMiBPerSecond } from '../../models/units';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { anyScenario, likelyScenario, onLogScale } from '../../test/arbitraries';
import { judged } from '../../test/judged';
import { likelyQemuScenario } from '../../test/qemu-inputs';
import { runs } from '../../test/runs';
import { isLong, type KeyNumber, keyNumbers, lambdaPosition } from './key-numbers';
import { verdictOf } from './verdict';

const evaluationOf = (change: Partial<Scenario>): Evaluation =>
  engine.explore({ scenario: { ...defaultScenario, ...change }, baseline: null, overlay: false }).evaluation;

/** The key numbers by name, of a scenario beside a pinned one. */
function numbersOf(change: Partial<Scenario>, pinned: Partial<Scenario> | null = null) {
  const numbers = keyNumbers(evaluationOf(change), pinned && evaluationOf(pinned));
  return new Map(numbers.map((each) => [each.id, each]));
}

/** What the result file says of the same scenario. */
function predictionOf(scenario: Scenario): Record<string, unknown> {
  const state = { view: 'explore', scenario, pins: [] } as const;
  return JSON.parse(resultJson(state, [], evaluate(state.scenario))).prediction;
}

const NAMES_IN_FILE: Readonly<Record<KeyNumber['id'], string>> = {
  totalTime: 'total_time_s',
  downtime: 'downtime_s',
  traffic: 'traffic_mib',
  energy: 'energy_j',
  rounds: 'pre_copy_rounds',
  lambda: 'convergence_coefficient',
};

const refused: Partial<Scenario> = { model: 'closed-form', dirtyRate: 100 };
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
/** Migrations of every model: those that QEMU might run, under the settings of any product. */
const onAnyModel = fc
  .tuple(likelyQemuScenario, fc.constantFrom(...Object.values(modelFacts)))
  .map(([scenario, { id, sets }]): Scenario => ({ ...scenario, endByRounds: false, ...sets, model: id }));
const someScenario = fc.oneof(anyScenario, likelyScenario, likelyQemuScenario);

/** Of a migration that does not end. */
const HAS_NO_END = ['totalTime', 'downtime', 'traffic', 'energy'];

describe('the key numbers', () => {
  it('of the default scenario', () => {
    const numbers = keyNumbers(evaluationOf({}), null);
    expect(numbers.map(({ label, shown, caption }) => plainSpaces(`${label}: ${joined(shown)}, ${caption}`))).toEqual([
      'Total time: 17.5 s, excludes the restart',
      'Downtime: 21.2 ms, includes restart 20 ms',
      'Traffic: 1.63 GiB, 1.63 × memory',
      'Energy: 876 J, 0.243 Wh, both hosts',
      'Rounds: 8, stopped at the threshold',
      'Convergence λ: 0.419, above 1 it rarely finishes',
    ]);
    expect(numbers.map(({ equation }) => equation?.label)).toEqual([
      'Eq. 6',
      'Eq. 7',
      'Eq. 5',
      'Eq. 14',
      'Alg. 1',
      'Sec. 3.1',
    ]);
    expect(numbers.find(({ id }) => id === 'traffic')?.value).toBe(1671.6957386356078);
    expect(numbers.every(({ difference }) => difference === null)).toBe(true);
  });

  it('are the numbers of the result file, in its units and to the last digit', () => {
    fc.assert(
      fc.property(someScenario, (scenario) => {
        const prediction = predictionOf(scenario);
        for (const { id, value } of keyNumbers(evaluationOf(scenario), null)) {
          // Lambda is known where the model has no numbers; the file leaves it out there.
          if (id === 'lambda' && prediction['applicable'] === false) expect(value).toBeGreaterThanOrEqual(0);
          // The file has what there was until the model stopped looking; the page says that there is no end.
          else if (prediction['outcome'] === 'does-not-end' && HAS_NO_END.includes(id)) expect(value).toBeNull();
          else expect(value).toBe(prediction[NAMES_IN_FILE[id]]);
        }
      }),
      runs(300),
    );
  });

  it('have no dash, no NaN and no fraction of a thousand in what is shown, for any scenario', () => {
    fc.assert(
      fc.property(someScenario, (scenario) => {
        for (const { value, shown, caption } of keyNumbers(evaluationOf(scenario), null)) {
          if (value !== null && shown.number !== 'none')
            expect(joined(shown)).toMatch(/^[\d.,]+( × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(\u00a0\S+)?$/);
          expect(shown.number).not.toMatch(/,.*\./);
          expect(caption).toMatch(/\S/);
          expect(caption).not.toMatch(/NaN|undefined|Infinity|–/);
        }
      }),
      runs(500),
    );
  });

  it('say why there are none where the model is not applicable, but for lambda', () => {
    const numbers = keyNumbers(evaluationOf(refused), null);
    expect(numbers.map(({ value }) => value)).toEqual([null, null, null, null, null, 1.048576]);
    expect(numbers.map(({ shown }) => shown.number)).toEqual(['–', '–', '–', '–', '–', '1.05']);
    expect(numbers.map(({ caption }) => caption)).toEqual([
      ...Array(5).fill('not applicable'),
      'above 1 it rarely finishes',
    ]);
  });

  it('before the first answer keep their places and say nothing', () => {
    const numbers = keyNumbers(null, null);
    expect(numbers.map(({ label }) => label)).toEqual(keyNumbers(evaluationOf({}), null).map(({ label }) => label));
    expect(numbers.every(({ value, caption, equation }) => value === null && caption === '' && equation === null)).toBe(
      true,
    );
  });

  it.each<[Partial<Scenario>, string]>([
    [{}, 'stopped at the threshold'],
    [{ dirtyRate: 100 }, 'stopped: not shrinking'],
    [{ maxRounds: 2 }, 'stopped: rounds used up'],
    [{ maxTrafficFactor: 1 }, 'stopped: traffic limit'],
    [{ model: 'qemu' }, 'the rest fitted the limit'],
    [
      { model: 'qemu', maxRounds: 2, endByRounds: true, workingSet: Number.POSITIVE_INFINITY },
      'stopped: rounds used up',
    ],
    [{ model: 'qemu', timeLimit: 12, atDeadline: 'pause', workingSet: Number.POSITIVE_INFINITY }, 'time limit: paused'],
  ])('say why the rounds stopped: %o %s', (change, caption) => {
    expect(numbersOf(change).get('rounds')?.caption).toBe(caption);
  });

  it('have their ranges where the working set is not known, or say that they are of one guest', () => {
    const change = { memory: 4096, bandwidth: 1000, model: 'qemu' } as const;
    const ranges = keyNumbers(evaluationOf(change), null).map(({ caption, range }) =>
      plainSpaces(`${caption}; ${range}`),
    );
    const [time, , , energy, rounds] = ranges;
    expect(time).toMatch(/^likely 37 to 51\.\d s; 90 %: /);
    // Energy follows traffic: alpha times that of half of the guests, and beta.
    expect(energy).toMatch(/^likely 2\.2\d to 3\.\d+ kJ; 90 %: /);
    expect(rounds).toBe('the rest fitted the limit; of one such guest');
  });

  it('are like nothing where a word stands in place of the number', () => {
    const given = { dirtyRate: 300, bandwidth: 1000, model: 'libvirt', atDeadline: 'abort', timeLimit: 60 } as const;
    const numbers = numbersOf({ ...given, workingSet: Number.POSITIVE_INFINITY });
    expect([numbers.get('downtime')?.shown.number, numbers.get('downtime')?.hasAnchor]).toEqual(['none', false]);
    expect([...numbersOf({}).values()].map(({ hasAnchor }) => hasAnchor)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('name eq. 8 for the rounds of the closed form', () => {
    expect(numbersOf({ model: 'closed-form' }).get('rounds')?.equation).toEqual({ id: 'eq-8', label: 'Eq. 8' });
  });

  it("of QEMU's loop name its own equations, and say that the pause is in the total", () => {
    const numbers = keyNumbers(
      evaluationOf({ model: 'qemu', adaptive: true, maxBandwidth: 400, workingSet: Number.POSITIVE_INFINITY }),
      null,
    );
    expect(numbers.map(({ caption }) => plainSpaces(caption)).slice(0, 2)).toEqual([
      'includes the pause',
      'limit 300 ms',
    ]);
    expect(numbers.map(({ equation }) => equation?.label)).toEqual([
      ...['QEMU 4', 'QEMU 5', 'Eq. 5', 'Eq. 14', 'QEMU 3', 'Sec. 3.1'],
    ]);
    // It sends at one rate, so the adaptive one does not count.
    expect(numbers.at(-1)?.value).toBeCloseTo(40 / 95.367431640625, 3);
  });

  it('never say that rounds shrink where they grow: lambda does not contradict the verdict of any migration that may outrun its link', () => {
    const slowest = ({ bandwidth, minBandwidth }: Scenario) => toMiBPerSecond(Math.min(bandwidth, minBandwidth));
    const mayOutrun = (scenario: Scenario) => scenario.dirtyRate >= 0.9 * slowest(scenario);
    const enough = judged(120);
    fc.assert(
      fc.property(fc.oneof(likelyScenario, onAnyModel).filter(mayOutrun), (scenario) => {
        const evaluation = evaluationOf(scenario);
        if (!verdictOf(evaluation).headline.startsWith('It converges')) return;
        const lambda = keyNumbers(evaluation, null).find(({ id }) => id === 'lambda');
        if (lambda?.value === null || lambda === undefined || lambda.value < 1) return;
        enough.count();
        expect(lambda.caption).toBe('yet little enough is left');
      }),
      runs(4000),
    );
    enough.expectEnough();
  });

  it('show lambda with three digits, or its whole digits where there are more', () => {
    expect(numbersOf({ dirtyRate: 99_999, bandwidth: 7 }).get('lambda')?.shown.number).toBe('119,836');
  });

  it('count rounds in full up to a million, and keep every one of them beyond', () => {
    const endless = { model: 'closed-form', threshold: 1 } as const;
    const thousands = numbersOf({ ...endless, dirtyRate: 95.3573 }).get('rounds');
    expect(thousands?.shown.number).toBe(thousands?.value?.toLocaleString('en'));
    expect(thousands?.value).toBeGreaterThan(10_000);
    const { value, shown } = numbersOf({ ...endless, dirtyRate: 95.36733627319 }).get('rounds') ?? {};
    // ln 1024 / -ln lambda = 6,931,468.1.
    expect(value).toBe(6_931_469);
    expect(shown?.number).toBe('6.93 × 10⁶');
  });

  it.each([
    ['17.5', 's', false],
    ['999,999', '', false],
    ['9,999', 'ms', false],
    ['6.93 × 10⁶', '', true],
    ['9,094,947', 'EiB', true],
  ])('%s %s is too long for the large type: %s', (number, unit, long) => {
    expect(isLong({ number, unit })).toBe(long);
  });
});

describe('the difference from the pinned scenario', () => {
  it('of half the bandwidth: half the lambda, twice the time', () => {
    const numbers = numbersOf({ bandwidth: 400, dirtyRate: 0, resumeTime: 0 }, { dirtyRate: 0, resumeTime: 0 });
    expect(numbers.get('totalTime')?.difference).toEqual({ change: '+100 %', pinned: 'pinned 10.7\u00a0s' });
    const back = numbersOf({ dirtyRate: 0 }, { bandwidth: 400, dirtyRate: 0 });
    expect(back.get('totalTime')?.difference?.change).toBe('−50 %');
    expect(back.get('traffic')?.difference).toEqual({ change: 'the same', pinned: 'pinned 1\u00a0GiB' });
  });

  it.each<[string, Partial<Scenario>, string, string]>([
    ['eleven times as much and more is a factor', { dirtyRate: 44 }, '11 ×', 'pinned 0.0419'],
    ['far more is not counted', { dirtyRate: 40_000 }, 'over 10,000 ×', 'pinned 0.0419'],
    ['a little less than that is', { dirtyRate: 39_990 }, '9,998 ×', 'pinned 0.0419'],
    ['less than eleven times is a percentage', { dirtyRate: 43.9 }, '+998 %', 'pinned 0.0419'],
    ['nothing is all of it less', { dirtyRate: 0 }, '−100 %', 'pinned 0.0419'],
    ['equal is the same', { dirtyRate: 4 }, 'the same', 'pinned 0.0419'],
    ['a millionth still has its sign', { dirtyRate: 4.000004 }, '+0.0001 %', 'pinned 0.0419'],
  ])('%s', (_name, change, text, pinned) => {
    expect(numbersOf(change, { dirtyRate: 4 }).get('lambda')?.difference).toEqual({ change: text, pinned });
  });

  it('from a pinned zero cannot be said in percent', () => {
    const numbers = numbersOf({}, { dirtyRate: 0, resumeTime: 0 });
    expect(numbers.get('lambda')?.difference).toEqual({ change: '', pinned: 'pinned 0' });
    expect(numbers.get('downtime')?.difference).toEqual({ change: '', pinned: 'pinned 0\u00a0ms' });
    expect(numbersOf({ dirtyRate: 0 }, { dirtyRate: 0 }).get('lambda')?.difference?.change).toBe('the same');
  });

  it('is the pinned number alone where the scenario has none, and nothing where the pinned one has none', () => {
    expect(numbersOf(refused, {}).get('totalTime')?.difference).toEqual({ change: '', pinned: 'pinned 17.5\u00a0s' });
    expect(numbersOf({}, refused).get('totalTime')?.difference).toBeNull();
    expect(numbersOf({}, refused).get('lambda')?.difference?.change).toBe('−60 %');
  });

  it('has the sign of the difference, and never says a number that is none', () => {
    const enough = judged(1300);
    fc.assert(
      fc.property(someScenario, someScenario, (mine, pinned) => {
        const other = evaluationOf(pinned);
        const others = keyNumbers(other, null);
        keyNumbers(evaluationOf(mine), other).forEach(({ value, difference }, i) => {
          const before = others[i]?.value ?? null;
          expect(difference === null).toBe(before === null);
          if (!difference || before === null) return;
          enough.count();
          const { change } = difference;
          expect(`${change} ${difference.pinned}`).not.toMatch(/NaN|Infinity|undefined|–/);
          if (value === null || (before === 0 && value !== 0)) expect(change).toBe('');
          else if (value === before) expect(change).toBe('the same');
          else if (value < before) expect(change).toMatch(/^−[\d.]+( × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)? %$/);
          else if (value / before >= 10_000) expect(change).toBe('over 10,000 ×');
          else expect(change).toMatch(/^(\+[\d.]+( × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)? %|[\d.,]+ ×)$/);
        });
      }),
      runs(500),
    );
    enough.expectEnough();
  });
});

describe('the place of lambda on its scale', () => {
  it('is two thirds at 1, half of that at a half, and five sixths at 2', () => {
    expect(lambdaPosition(0)).toBe(0);
    expect(lambdaPosition(0.5)).toBeCloseTo(1 / 3, 15);
    expect(lambdaPosition(1)).toBe(2 / 3);
    expect(lambdaPosition(2)).toBeCloseTo(5 / 6, 15);
    expect(lambdaPosition(1e12)).toBeLessThanOrEqual(1);
  });

  it('is on the scale, and further for a larger lambda', () => {
    const anyLambda = fc.oneof(onLogScale(1e-9, 1e9), onLogScale(0.5, 2));
    fc.assert(
      fc.property(anyLambda, anyLambda, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(lambdaPosition(low)).toBeGreaterThanOrEqual(0);
        expect(lambdaPosition(high)).toBeLessThanOrEqual(1);
        if (high > low * 1.000001 && low < 1e6) expect(lambdaPosition(high)).toBeGreaterThan(lambdaPosition(low));
      }),
      runs(1000),
    );
  });
});
