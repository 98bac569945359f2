import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../engine/evaluation';
import { models } from '../models/registry';
import type { Vm } from '../scenario/fleet';
import { likelyScenario } from '../test/arbitraries';
import { idleVm, madeDrain } from '../test/made-drain';
import { likelyQemuScenario } from '../test/qemu-inputs';
import { ranked } from '../test/ranked';
import { troubleRows } from '../views/drain/trouble-rows';
import { drainVerdict, moveSentence, troublesTitle } from '../views/drain/words';
import { keyNumbers } from '../views/explore/key-numbers';
import { limitsOf, verdictOf } from '../views/explore/verdict';
import { rankRow } from '../views/ranking/ranking-rows';
import { verdictOf as rankingVerdict } from '../views/ranking/verdict';
import { stopReasons } from '../vocabulary/stop-reasons';

const SECONDS: Readonly<Record<string, number>> = {
  ...{ ms: 0.001, s: 1, min: 60, h: 3600, days: 86_400, years: 365.25 * 86_400 },
};

/** The times in a text, in s: '17.5 s in all, a pause of 21.2 ms' -> [17.5, 0.0212]. */
const timesIn = (text: string): number[] =>
  [...text.matchAll(/([\d.,]+(?: × 10[⁻⁰-⁹¹²³]+)?)\u00a0(ms|s|min|h|days|years)\b/g)]
    .filter(([, number = '']) => !number.includes('×'))
    .map(([, number = '', unit = '']) => Number(number.replaceAll(',', '')) * (SECONDS[unit] ?? Number.NaN));

/** What holds for every sentence, wherever it stands. */
function expectGoodWords(text: string): void {
  expect(text).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
  expect(text, 'a zero with a sign').not.toMatch(/[-−]0(?:\.0*)?(?![\d.])/);
  for (const [, number = ''] of text.matchAll(/([\d.,]+)\u00a0ms\b/g)) {
    expect(Number(number.replaceAll(',', '')), `ms only below 1 s: ${text}`).toBeLessThan(1000);
  }
}

const CONVERGES = 'It converges';

const someScenario = fc.oneof(likelyScenario, likelyQemuScenario);

describe('no words of one screen contradict each other', () => {
  it('in Explore', () => {
    const judged = { all: 0, steep: 0, noThreshold: 0 };
    fc.assert(
      fc.property(someScenario, fc.boolean(), (likely, isZero) => {
        const scenario = isZero ? { ...likely, threshold: 0 } : likely;
        const evaluation = evaluate(scenario);
        const { headline, reason, isGood } = verdictOf(evaluation);
        const tiles = keyNumbers(evaluation, null);
        for (const text of [headline, reason, ...limitsOf(evaluation), ...tiles.map(({ caption }) => caption)]) {
          expectGoodWords(text);
        }
        const { outcome, convergenceCoefficient } = evaluation;
        if (!outcome.applicable) return;
        judged.all += 1;
        const [whole = Number.NaN, pause = Number.NaN] = timesIn(headline);
        // Three digits are shown: the pause may round up by half a percent.
        if (!Number.isNaN(pause)) expect(whole, headline).toBeGreaterThanOrEqual(0.99 * pause);
        expect(headline.startsWith(CONVERGES)).toBe(isGood);
        const lambda = tiles.find(({ id }) => id === 'lambda')?.caption;
        if (isGood && convergenceCoefficient >= 1) {
          judged.steep += 1;
          expect(lambda).not.toBe('above 1 it rarely finishes');
        }
        if (models[scenario.model].mayRemain === 'threshold' && scenario.threshold === 0 && !isGood) {
          judged.noThreshold += 1;
          expect(headline).not.toContain('does not converge');
        }
      }),
      { seed: 20_111, numRuns: 2000 },
    );
    expect(judged.all).toBeGreaterThan(1000);
    expect(judged.steep).toBeGreaterThan(20);
    expect(judged.noThreshold).toBeGreaterThan(50);
  });

  it('in the ranking and the plan', () => {
    const judged = { rows: 0, forced: 0, sla: 0 };
    const vm = fc.record({
      memory: fc.integer({ min: 64, max: 16_384 }),
      dirtyRate: fc.integer({ min: 0, max: 400 }),
      workingSet: fc.integer({ min: 1, max: 4096 }),
      maxDowntime: fc.oneof(fc.constant(null), fc.integer({ min: 20, max: 3000 })),
    });
    fc.assert(
      fc.property(someScenario, fc.array(vm, { minLength: 2, maxLength: 5 }), (change, vms) => {
        const fleet = vms.map((each, i): Vm => idleVm(`vm ${i}`, each.memory, each));
        const { answer, about } = ranked({ change, fleet });
        const verdict = rankingVerdict(answer, about);
        for (const text of [verdict.headline, verdict.firmness, verdict.warning ?? '']) expectGoodWords(text);
        for (const place of fleet.keys()) {
          const row = rankRow(answer, about, place);
          judged.rows += 1;
          expectGoodWords(`${row.cost} ${row.parts} ${row.endedLong} ${row.marks.map(({ long }) => long).join(' ')}`);
          const reason = answer.stopReasons[answer.stop[row.vm] ?? 0];
          const isForced = reason ? !stopReasons[reason].isOwnEnd : false;
          expect(row.marks.some(({ text }) => text === 'Does not converge')).toBe(isForced);
        }
        const { scenario } = about;
        const plan = madeDrainOrNull({ scenario, fleet });
        if (!plan) return;
        const [said, title] = [drainVerdict(plan), troublesTitle(plan)];
        for (const text of [said, title, ...plan.moves.map(moveSentence)]) expectGoodWords(text);
        const troubles = troubleRows(plan);
        const count = (id: string) => troubles.filter(({ key }) => key.startsWith(`${id} `)).length;
        const misfits = troubles.filter(({ isMisfit }) => isMisfit).length;
        const forced = count('forced');
        judged.forced += forced;
        judged.sla += count('sla');
        expect(fleet.length - misfits).toBe(plan.plan.fits);
        expect(said.startsWith('All') || fleet.length === 1).toBe(misfits === 0);
        expect(title.includes('all converge')).toBe(misfits === 0 && forced === 0);
      }),
      { seed: 20_112, numRuns: 300 },
    );
    expect(judged.rows).toBeGreaterThan(500);
    expect(judged.forced).toBeGreaterThan(20);
    expect(judged.sla).toBeGreaterThan(20);
  });
});

/** A plan, where the model has a number for any of the VMs. */
function madeDrainOrNull(of: Parameters<typeof madeDrain>[0]) {
  const plan = madeDrain(of);
  return plan.moves.length === 0 ? null : plan;
}
