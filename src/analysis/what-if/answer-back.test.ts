import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { toMiBPerSecond } from '../../models/units';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { knobsThatCount, usualRange, valueAt } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { runToEnd } from '../../simulator/run-to-end';
import { evenly, likelyScenario, onLogScale } from '../../test/arbitraries';
import '../../test/load-platforms';
import { endsWell } from '../mend';
import { predictScenario } from '../vm-cost';
import { type AnswerBack, answerBack } from './answer-back';
import { type HeldLimits, sweepKnob } from './sweep';

const { POSITIVE_INFINITY: ANY } = Number;
/** Next to an edge, as far as bisection tells two values apart. */
const NEXT = 1e-9;

/** An answer, and the same question asked value by value: what brute force says of it. */
interface Judged {
  readonly answer: AnswerBack;
  /** Of all values, and of those on the side that is kept to the end: how many the answer has wrong. */
  readonly wrong: number;
  readonly wrongOnSide: number;
}

/** Asks for a knob, and looks at every statement of the answer by itself, through the model and none of the bulk forms. */
function judge(scenario: Scenario, knob: WhatIfKnob, limits: HeldLimits, count: number): Judged {
  const range = usualRange(knob, scenario[knob]);
  const answer = answerBack(scenario, runToEnd(sweepKnob(scenario, range, limits)), limits);
  const { side, edge, to, islands } = answer;
  const holds = (value: number): boolean => {
    const outcome = predictScenario({ ...scenario, [knob]: value });
    const isKept = outcome.applicable && outcome.downtime <= limits.downtime && outcome.totalTime <= limits.time;
    return isKept && endsWell(outcome);
  };
  const isOnSide = (value: number): boolean =>
    side === 'all' || (side === 'up' && value >= edge) || (side === 'down' && value <= edge);
  const isInIsland = (value: number): boolean => islands.some((each) => value >= each.from && value <= each.to);
  if (side === 'up' || side === 'down') {
    expect([knob, scenario.model, holds(edge), holds(to), isOnSide(to)]).toEqual([
      knob,
      scenario.model,
      true,
      true,
      true,
    ]);
  }
  for (const { from, to: last } of islands) expect([holds(from), holds(last)]).toEqual([true, true]);
  const values = Array.from({ length: count }, (_, k) => valueAt(range, k / (count - 1)));
  const isWrong = (value: number) => holds(value) !== (isOnSide(value) || isInIsland(value));
  return {
    answer,
    wrong: values.filter(isWrong).length,
    wrongOnSide: values.filter((value) => isOnSide(value) && isWrong(value)).length,
  };
}

/** Whether an edge is where it changes: beside it the limits are not kept. */
function isSharp(scenario: Scenario, { side, edge, knob }: AnswerBack, limits: HeldLimits): boolean {
  const beside = edge * (side === 'up' ? 1 - NEXT : 1 + NEXT);
  const outcome = predictScenario({ ...scenario, [knob]: beside });
  const isKept = outcome.applicable && outcome.downtime <= limits.downtime && outcome.totalTime <= limits.time;
  return !(isKept && endsWell(outcome));
}

const asked = fc.record({ downtime: fc.constantFrom(0.05, 0.3, 1, ANY), time: fc.constantFrom(60, ANY, ANY) });

describe('the other way round agrees with brute force', () => {
  // The closed form, Algorithm 1 and the dirty curve.
  it.each(['bandwidth', 'dirtyRate', 'memory'] as const)('over 200 random scenarios: %s', (knob) => {
    const sides = new Set<AnswerBack['side']>();
    let withIslands = 0;
    fc.assert(
      fc.property(likelyScenario, asked, (drawn, limits) => {
        const scenario = { ...drawn, adaptive: false };
        const { answer, wrong, wrongOnSide } = judge(scenario, knob, limits, 30);
        if (answer.side === 'up' || answer.side === 'down') expect(isSharp(scenario, answer, limits)).toBe(true);
        expect(wrongOnSide).toBe(0);
        // An island or a dip between two values that are asked may be missed.
        expect(wrong).toBeLessThanOrEqual(1);
        sides.add(answer.side);
        withIslands += Math.min(1, answer.islands.length);
      }),
      { seed: 17, numRuns: 200 },
    );
    expect(sides.size).toBeGreaterThanOrEqual(3);
    if (knob !== 'dirtyRate') expect(withIslands).toBeGreaterThan(0);
  });

  const platforms = (Object.keys(modelFacts) as ModelId[]).filter((id) => modelFacts[id].speed === 'loop');
  const guests = fc.sample(
    fc.tuple(onLogScale(1024, 4096), onLogScale(1000, 40_000), evenly(0.05, 1.2), evenly(0.05, 0.6)),
    { seed: 17, numRuns: platforms.length },
  );
  const scenarios = platforms.map((model, k): Scenario => {
    const [memory, bandwidth, lambda, share] = guests[k] ?? [1024, 800, 0.5, 0.5];
    const guest = { memory, bandwidth, dirtyRate: lambda * toMiBPerSecond(bandwidth), workingSet: share * memory };
    return { ...defaultScenario, ...modelFacts[model].sets, model, ...guest };
  });

  it.each([
    ['bandwidth', 0.3],
    ['dirtyRate', 0.3],
    ['memory', 1],
    ['downtimeLimit', ANY],
    ['timeLimit', ANY],
    ['timeLimitPerGib', ANY],
  ] as const)('over the platforms: %s', (knob, downtime) => {
    // A limit that counts for this knob: a time limit of one kind or the other, after which it gives up.
    const forKnob: Partial<Scenario> = knob === 'timeLimit' ? { timeLimitPerGib: 0, atDeadline: 'abort' } : {};
    const own = scenarios
      .map((scenario) => ({ ...scenario, ...forKnob }))
      .filter((scenario) => knobsThatCount(scenario).includes(knob));
    expect(own.length).toBeGreaterThan(3);
    const judged = own.map((scenario) => judge(scenario, knob, { downtime, time: ANY }, 30));
    expect(judged.some(({ answer }) => answer.side === 'up' || answer.side === 'down')).toBe(true);
    expect(judged.map(({ wrongOnSide }) => wrongOnSide)).toEqual(own.map(() => 0));
    // Where the pause goes up and down around the limit there are more islands than a sweep finds.
    const few = judged.filter(({ answer }) => answer.islands.length <= 3);
    expect(few.every(({ wrong }) => wrong <= 1)).toBe(true);
  });
});
