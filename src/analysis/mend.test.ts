import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createBulkOutput } from '../models/bulk';
import { models } from '../models/registry';
import { inModelUnit } from '../scenario/model-values';
import { parameterByName } from '../scenario/parameters';
import { defaultScenario, effectiveInput, type Scenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { anyScenario, likelyScenario } from '../test/arbitraries';
import { judged } from '../test/judged';
import { likelyQemuScenario } from '../test/qemu-inputs';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { stopReasons } from '../vocabulary/stop-reasons';
import { endsWell, type MendKnob, cheapestMend as search } from './mend';

/** Brute force takes its time on a busy machine. */
vi.setConfig({ testTimeout: 300_000 });

const cheapestMend = (scenario: Scenario) => runToEnd(search(scenario));
const predict = (scenario: Scenario) => models[scenario.model].predict(effectiveInput(scenario));
const ends = (scenario: Scenario, knob: MendKnob, value: number): boolean =>
  endsWell(predict({ ...scenario, [knob]: value }));

/** The knobs that may be turned: those that the chosen model and switch listen to, and that are not at "none". */
function knobsOf(scenario: Scenario): MendKnob[] {
  const { model, adaptive, maxTrafficFactor, curve, atDeadline, endByRounds } = scenario;
  if (model === 'qemu') {
    return [
      ...(['bandwidth', 'downtimeLimit'] as const),
      ...(atDeadline === 'pause' ? (['timeLimit'] as const) : []),
      ...(curve === '' ? (['dirtyRate'] as const) : []),
      ...(endByRounds ? (['maxRounds'] as const) : []),
      ...(endByRounds && maxTrafficFactor > 0 ? (['maxTrafficFactor'] as const) : []),
    ];
  }
  return [
    adaptive ? 'maxBandwidth' : 'bandwidth',
    'dirtyRate',
    'threshold',
    ...(model === 'closed-form' ? [] : (['maxRounds'] as const)),
    ...(model === 'closed-form' || maxTrafficFactor === 0 ? [] : (['maxTrafficFactor'] as const)),
  ];
}

/** Steps of the brute force, on a log scale: less than the 0.2 % that it holds the search to, but of the loop, which is slow. */
const stepOf = ({ model }: Scenario): number => (model === 'qemu' ? 0.005 : 0.0015);

/**
 * QEMU looks at ticks, so that there are narrow windows of values in which it happens to converge; the search may step
 * over those that are narrower than its steps of 2 %, and no one would aim at them. These are all tried.
 */
const windowOf = ({ model }: Scenario): readonly number[] =>
  model === 'qemu' ? Array.from({ length: 5 }, (_, i) => i * 0.005) : [0];

/**
 * Whether a value of a knob mends. The models of the paper answer in columns, which hold the same as their readable
 * forms bit for bit (models/loops-bulk.test.ts, closed-form-bulk.test.ts) and list no rounds for 100,000 values.
 */
function mendsBy(scenario: Scenario, knob: MendKnob): (value: number) => boolean {
  const { predictInBulk, speed } = models[scenario.model];
  if (speed === 'loop') return (value) => ends(scenario, knob, value);
  const column = new Float64Array(1);
  const [input, output] = [
    { count: 1, base: effectiveInput(scenario), columns: { [knob]: column } },
    createBulkOutput(1),
  ];
  return (value) => {
    column[0] = inModelUnit(parameterByName[knob], value);
    predictInBulk(input, output);
    return output.stopReason[0] === stopReasons.threshold.code;
  };
}

/** The least |ln(to / from)| up to `within` at which a knob mends, found by asking the model step by step. */
function bruteForce(scenario: Scenario, knob: MendKnob, within: number): number {
  const { min, max, integer } = parameterByName[knob];
  const from = scenario[knob];
  const step = stepOf(scenario);
  const mends = mendsBy(scenario, knob);
  if (from === 0) return Infinity;
  const distances = integer
    ? Array.from({ length: max }, (_, i) => Math.abs(Math.log((i + 1) / from))).sort((a, b) => a - b)
    : Array.from({ length: Math.floor(within / step) }, (_, i) => (i + 1) * step);
  for (const distance of distances) {
    if (distance > within) break;
    for (const side of [1, -1]) {
      const isMended = (extra: number) => {
        const exact = from * Math.exp(side * (distance + extra));
        const value = integer ? Math.round(exact) : exact;
        return value >= min && value <= max && mends(value);
      };
      if ((integer ? [0] : windowOf(scenario)).every(isMended)) return distance;
    }
  }
  return Infinity;
}

const bad = (scenario: Scenario): boolean => !endsWell(predict(scenario));

describe('cheapestMend', () => {
  it('D = 100 MiB/s over 800 Mbit/s with the closed form -> bandwidth to 839 Mbit/s', () => {
    const mend = cheapestMend({ ...defaultScenario, dirtyRate: 100, model: 'closed-form' });
    expect(mend).toMatchObject({ knob: 'bandwidth', from: 800, to: 839 });
    expect(relativeError(mend?.distance ?? 0, Math.log(838.8608 / 800))).toBeLessThan(1e-9);
  });

  it('has nothing to mend where pre-copy ends at the threshold, or within the downtime limit', () => {
    fc.assert(
      fc.property(fc.oneof(likelyScenario, likelyQemuScenario), (scenario) => {
        fc.pre(!bad(scenario));
        expect(cheapestMend(scenario)).toBeNull();
      }),
      runs(100),
    );
  });

  it.each([
    ['the models of the paper', 25, () => likelyScenario, ['bandwidth', 'dirtyRate', 'maxRounds', 'threshold']],
    ["QEMU's loop", 3, () => likelyQemuScenario, ['bandwidth', 'downtimeLimit']],
  ] as const)(
    'is as cheap as brute force finds, to two parts in a thousand, and what it says is true, for %s',
    (_, times, likely, often) => {
      const chosen = new Set<string>();
      fc.assert(
        fc.property(likely(), (scenario) => {
          fc.pre(bad(scenario));
          const mend = cheapestMend(scenario);
          const within = Math.min(mend?.distance ?? Infinity, scenario.model === 'qemu' ? 1.5 : 4);
          const brute = Math.min(...knobsOf(scenario).map((knob) => bruteForce(scenario, knob, within)));
          if (mend === null) {
            expect(brute).toBe(Infinity);
            return;
          }
          chosen.add(mend.knob);
          expect(knobsOf(scenario)).toContain(mend.knob);
          expect(mend.distance).toBeLessThanOrEqual(brute + 0.002);
          expect(mend.from).toBe(scenario[mend.knob]);
          const after = predict({ ...scenario, [mend.knob]: mend.to });
          expect(endsWell(after)).toBe(true);
          expect(after).toMatchObject({ downtime: mend.downtime, totalTime: mend.totalTime });
        }),
        runs(times),
      );
      expect([...chosen].sort()).toEqual(expect.arrayContaining([...often]));
    },
  );

  it('offers the exact edge, not the step of a search: a little nearer does not mend', () => {
    const enough = judged(7);
    fc.assert(
      fc.property(likelyScenario, (scenario) => {
        fc.pre(bad(scenario));
        const mend = cheapestMend(scenario);
        if (!mend || mend.knob === 'maxRounds' || mend.distance === Infinity) return;
        enough.count();
        const sign = Math.sign(mend.to - mend.from);
        const nearer = mend.from * Math.exp(sign * (mend.distance - 1e-9));
        const edge = mend.from * Math.exp(sign * (mend.distance + 1e-9));
        expect([ends(scenario, mend.knob, nearer), ends(scenario, mend.knob, edge)]).toEqual([false, true]);
        expect(sign * (mend.to / edge - 1)).toBeGreaterThan(-1e-8);
        expect(Math.abs(mend.to / edge - 1)).toBeLessThan(0.0101);
      }),
      runs(40),
    );
    enough.expectEnough();
  });

  it('keeps the value inside its range and whole where it counts, whatever the scenario', () => {
    // Of the loop likely ones: of any ones nearly all cannot be mended, which takes the search seconds to find.
    const loop = likelyQemuScenario;
    const paper = anyScenario.filter(({ model }) => model !== 'qemu');
    const enough = judged(8);
    const onLoop = judged(1);
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: paper }, loop), (scenario) => {
        fc.pre(bad(scenario));
        const mend = cheapestMend(scenario);
        if (mend === null) return;
        enough.count();
        if (scenario.model === 'qemu') onLoop.count();
        const { min, max, integer } = parameterByName[mend.knob];
        expect(mend.to >= min && mend.to <= max).toBe(true);
        if (integer) expect(Number.isInteger(mend.to)).toBe(true);
        expect(ends(scenario, mend.knob, mend.to)).toBe(true);
      }),
      runs(20),
    );
    onLoop.expectEnough();
    enough.expectEnough();
  });

  it('counts rounds: what ends at the most rounds may need one more of them', () => {
    const quick = { ...defaultScenario, dirtyRate: 2, threshold: 1e-9 };
    const outcome = predict(quick);
    const needed = outcome.applicable ? outcome.preCopyRounds - 1 : 0;
    expect(needed).toBeGreaterThan(3);
    expect(cheapestMend({ ...quick, maxRounds: needed - 1 })).toMatchObject({
      knob: 'maxRounds',
      from: needed - 1,
      to: needed,
    });
  });

  it('turns the highest rate under an adaptive rate, never the bandwidth that is not in use', () => {
    const scenario = { ...defaultScenario, adaptive: true, dirtyRate: 100, increment: 2000, threshold: 0.01 };
    const mend = cheapestMend(scenario);
    expect(mend?.knob).toBe('maxBandwidth');
    expect(mend?.from).toBe(800);
  });

  it("for QEMU's loop asks for a faster link where that is nearest, and never for another threshold", () => {
    const qemu = { ...defaultScenario, model: 'qemu' } as const;
    const hot = { ...qemu, dirtyRate: 500, workingSet: 40, downtimeLimit: 200 };
    expect(cheapestMend(hot)).toMatchObject({ knob: 'bandwidth', from: 800, to: 1330 });
    expect(cheapestMend({ ...qemu, workingSet: 1024, timeLimit: 16, atDeadline: 'pause' })).toMatchObject({
      ...{ knob: 'bandwidth', to: 810 },
    });
    const measured = { ...qemu, curve: '0.25~30,1~100,4~380', downtimeLimit: 0 };
    expect(cheapestMend(measured)?.knob).not.toBe('dirtyRate');
    expect(cheapestMend(qemu)).toBeNull();
  });

  it('goes back to the default where a knob stands at 0 and nothing nearer helps', () => {
    const scenario = { ...defaultScenario, threshold: 0, model: 'closed-form' } as const;
    expect(cheapestMend(scenario)).toMatchObject({ knob: 'threshold', from: 0, to: 0.1953125, distance: Infinity });
  });

  it('does not hang at the smallest numbers that a link can hold', () => {
    for (const threshold of [5e-324, 1e-321]) {
      for (const dirtyRate of [5e-324, 1e-321, 40]) {
        const scenario = { ...defaultScenario, threshold, dirtyRate, maxRounds: 0 };
        expect(cheapestMend(scenario) === null).toBe(!bad(scenario));
      }
    }
  });

  it('asks a model for no more than 64 values between two reports', () => {
    const scenario: Scenario = { ...defaultScenario, model: 'qemu', dirtyRate: 200, workingSet: 600, downtimeLimit: 0 };
    const asked: number[] = [];
    // The loop takes ms for each: how many are asked is held here, and what it would answer, elsewhere. From 3 Gbit/s on it ends.
    const spy = vi
      .spyOn(models.qemu, 'predictInBulk')
      .mockImplementation(({ count, columns: { bandwidth } }, output) => {
        asked.push(count);
        output.stopReason.forEach((_, k) => {
          const isEnough = (bandwidth?.[k] ?? 0) > 3000 / 8.388608;
          output.stopReason[k] = stopReasons[isEnough ? 'converged_downtime' : 'no_convergence'].code;
        });
      });
    const steps: number[] = [];
    const work = search(scenario);
    for (let step = work.next(); !step.done; step = work.next()) {
      steps.push(asked.splice(0).reduce((sum, count) => sum + count, 0));
    }
    spy.mockRestore();
    expect(steps.length).toBeGreaterThan(50);
    expect(Math.max(...steps)).toBeLessThanOrEqual(64);
  });
});
