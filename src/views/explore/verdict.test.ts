import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import type { Evaluation } from '../../engine/evaluation';
import { evaluate } from '../../engine/evaluation';
import { findMend, type MendAnswer } from '../../engine/mend-job';
import { resultJson } from '../../engine/result-json';
import { joined, scaleDowntime, scaleDuration } from '../../format/number';
import type { Guard } from '../../models/result';
import { parameterByName } from '../../scenario/parameters';
import { readNumber } from '../../scenario/read-parameter';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { anyScenario, likelyScenario, onLogScale } from '../../test/arbitraries';
import { judged } from '../../test/judged';
import { likelyQemuScenario } from '../../test/qemu-inputs';
import { runs } from '../../test/runs';
import { adviceOf, limitsOf, verdictOf } from './verdict';

/** Room on the page: one line for the headline, two lines for the reason and the advice. */
const MOST_HEADLINE = 90;
const MOST_REASON = 330;

const evaluationOf = (change: Partial<Scenario>): Evaluation =>
  engine.explore({ scenario: { ...defaultScenario, ...change }, baseline: null, overlay: false }).evaluation;

const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
const verdict = (change: Partial<Scenario>) => {
  const { isGood, headline, reason } = verdictOf(evaluationOf(change));
  return { isGood, headline: plainSpaces(headline), reason: plainSpaces(reason) };
};

/** Some of the knobs that advice may turn, with the longest names and the largest numbers. */
const knobs = [
  'bandwidth',
  'maxBandwidth',
  'dirtyRate',
  'threshold',
  'maxRounds',
  'maxTrafficFactor',
  'timeLimit',
] as const;

const someScenario = fc.oneof(anyScenario, likelyScenario, likelyQemuScenario);

function expectSentences(text: string) {
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞|–/);
}

describe('the verdict', () => {
  it('of the default scenario is that it converges', () => {
    expect(verdict({})).toEqual({
      isGood: true,
      headline: 'It converges: done in 17.5 s (8 rounds), paused for 21.2 ms.',
      reason: 'The VM is paused once 200 KiB or less is left to send: that is the threshold.',
    });
  });

  it('of a VM that dirties more than is sent is that it does not', () => {
    expect(verdict({ dirtyRate: 100 })).toEqual({
      isGood: false,
      headline: 'It does not converge: done in 21.5 s (1 round), paused for 10.8 s.',
      reason:
        'A round dirtied more than it sent: the VM writes faster than the link sends, so more rounds would not help.',
    });
  });

  it('of too few rounds counts those that it had: 2 as the last means 3', () => {
    expect(verdict({ maxRounds: 2 })).toMatchObject({
      isGood: false,
      reason: 'Pre-copy used its 3 rounds, and more than the threshold was still left.',
    });
    expect(verdict({ maxRounds: 2 }).headline).toMatch(/^It does not converge: done in .* \(3 rounds\), /);
    expect(verdict({ maxRounds: 0 }).reason).toContain('used its 1 round, and');
  });

  it('of too much traffic says how much was allowed', () => {
    expect(verdict({ maxTrafficFactor: 1.5 })).toMatchObject({
      isGood: false,
      reason:
        'Pre-copy sent more than 1.5 times the memory, its traffic limit, and more than the threshold was still left.',
    });
  });

  it('of the closed form at lambda above 1 is that it says nothing, with both rates', () => {
    expect(verdict({ model: 'closed-form', dirtyRate: 100 })).toEqual({
      isGood: false,
      headline: 'Not applicable: dirtying outruns the link.',
      reason: 'Memory is dirtied at 100 MiB/s and sent at 95.4 MiB/s. The closed form needs R above D.',
    });
  });

  it('of the closed form without a threshold is that it says nothing', () => {
    expect(verdict({ model: 'closed-form', threshold: 0 })).toEqual({
      isGood: false,
      headline: 'Not applicable: the threshold is 0.',
      reason: 'The threshold is 0 while memory is being dirtied, so the rounds never end.',
    });
  });

  it("of QEMU's loop goes by the downtime limit", () => {
    expect(verdict({ model: 'qemu', workingSet: Number.POSITIVE_INFINITY })).toEqual({
      isGood: true,
      headline: 'It converges: done in 16.5 s (6 rounds), paused for 297 ms.',
      reason: 'The VM is paused once the rest can be sent within 300 ms: that is the downtime limit.',
    });
    expect(
      verdict({ model: 'qemu', maxRounds: 2, endByRounds: true, workingSet: Number.POSITIVE_INFINITY }),
    ).toMatchObject({
      isGood: false,
      reason: 'Pre-copy was cut short: it used its 3 rounds.',
    });
    expect(
      verdict({ model: 'qemu', dirtyRate: 300, endByRounds: true, workingSet: Number.POSITIVE_INFINITY }).reason,
    ).toBe('Pre-copy was cut short: it sent more than 3 times the memory.');
    expect(
      verdict({ model: 'qemu', timeLimit: 12, atDeadline: 'pause', workingSet: Number.POSITIVE_INFINITY }),
    ).toMatchObject({
      isGood: false,
      reason: 'It had not finished after the time limit of 12 s, so the VM is paused to send the rest.',
    });
  });

  it('of a downtime limit of 0 does not say that memory is written as fast as it is sent', () => {
    const { reason } = verdict({ model: 'vmotion', downtimeLimit: 0, dirtyRate: 20, workingSet: 512 });
    expect(reason).toBe('It does not end: a downtime limit of 0 lets no memory be left.');
    expect(verdict({ model: 'qemu', dirtyRate: 400, workingSet: 1024 }).reason).toContain('as fast as it is sent');
  });

  it('is good where the result file says that the threshold was reached, or the downtime limit met, and nowhere else; its numbers are the file’s', () => {
    const enough = judged(220);
    fc.assert(
      fc.property(someScenario, (scenario) => {
        const { isGood, headline, reason } = verdictOf(evaluationOf(scenario));
        const state = { view: 'explore', scenario, pins: [] } as const;
        const { prediction } = JSON.parse(resultJson(state, [], evaluate(state.scenario)));
        expect(isGood).toBe(['threshold', 'converged_downtime'].includes(prediction.stop_reason));
        expect(headline.startsWith('It converges')).toBe(isGood);
        expectSentences(headline);
        expectSentences(reason);
        // What nobody knows exactly, and what never pauses, has other words.
        if (!prediction.applicable || prediction.intervals || prediction.outcome !== 'completed') return;
        enough.count();
        const rounds: number = prediction.pre_copy_rounds;
        // Beyond a million they may be written shorter.
        const count = rounds < 1e6 ? rounds.toLocaleString('en') : '';
        expect(headline).toContain(`${count} round${rounds === 1 ? '' : 's'}), `);
        const whole = prediction.total_time_s + (scenario.model === 'qemu' ? 0 : scenario.resumeTime / 1000);
        expect(headline).toContain(`done in ${joined(scaleDuration(whole))} (`);
        expect(headline).toContain(`paused for ${joined(scaleDowntime(prediction.downtime_s))}.`);
      }),
      runs(500),
    );
    enough.expectEnough();
  });
});

describe('the limits', () => {
  it('of the default scenario: gamma is clamped in the first round (T = 10.7 s is beyond 7.7 s)', () => {
    expect(limitsOf(evaluationOf({}))).toEqual([
      'Model note: skip ratio γ held between 0 and 1 in round 0',
      // From round 4 on less is dirtied than was skipped in the round before.
      'Model note: hot pages dropped in rounds 4–7',
    ]);
  });

  it('name what lies outside what the paper measured', () => {
    expect(limitsOf(evaluationOf({ memory: 4096, bandwidth: 10_000, model: 'dirty-curve' }))).toEqual([
      'Outside what the paper measured: memory, bandwidth',
    ]);
    const rates = { adaptive: true, minBandwidth: 100, maxBandwidth: 1000, model: 'dirty-curve' } as const;
    expect(limitsOf(evaluationOf(rates))).toEqual(['Outside what the paper measured: lowest rate, highest rate']);
  });

  it('say that the closed form takes one rate, and that Algorithm 1 runs as printed', () => {
    expect(limitsOf(evaluationOf({ model: 'closed-form', adaptive: true }))).toEqual([
      'The closed form takes one rate, D + δ within its limits',
    ]);
    expect(limitsOf(evaluationOf({ model: 'closed-form' }))).toEqual([]);
    const fitted = 'energy~14,gamma~1279';
    expect(limitsOf(evaluationOf({ model: 'closed-form', fitted }))).toEqual([
      'Fitted on runs, not the paper’s: energy of both hosts, 14 samples',
    ]);
    expect(limitsOf(evaluationOf({ fitted })).join()).toContain('; skip ratio, 1,279 samples');
    expect(limitsOf(evaluationOf({ guards: false }))).toContain('Algorithm 1 as printed, without its guards');
    expect(limitsOf(evaluationOf({ guards: false, model: 'dirty-curve' }))).toEqual([]);
  });

  it("say where the constants of QEMU's loop come from, in place of the paper's range", () => {
    expect(limitsOf(evaluationOf({ model: 'qemu', memory: 4096 }))).toEqual([
      'Not in the paper: fitted to QEMU 10 with 256 to 1,024 MiB at 32 to 128 MiB/s',
      'Rules as in the source of version 10.1',
    ]);
  });

  it('say where a refused closed form lies as well', () => {
    expect(limitsOf(evaluationOf({ model: 'closed-form', memory: 64, dirtyRate: 200 }))).toEqual([
      'Outside what the paper measured: memory',
    ]);
  });

  it.each<[Guard, string]>([
    ['gamma-clamped', 'Model note: skip ratio γ held between 0 and 1'],
    ['volume-capped', 'Model note: volume held to the memory'],
    ['hot-pages-dropped', 'Model note: hot pages dropped'],
  ])('say in which rounds a guard took effect: %s', (guard, words) => {
    const evaluation = evaluationOf({});
    const { outcome } = evaluation;
    if (!outcome.applicable) throw new Error('It is applicable.');
    const limitsWith = (...guarded: number[]) => {
      const rounds = outcome.rounds.map((round) => ({
        ...round,
        guards: guarded.includes(round.round) ? [guard] : [],
      }));
      return limitsOf({ ...evaluation, outcome: { ...outcome, rounds } });
    };
    expect(limitsWith()).toEqual([]);
    expect(limitsWith(3)).toEqual([`${words} in round 3`]);
    expect(limitsWith(4, 5, 6)).toEqual([`${words} in rounds 4–6`]);
    expect(limitsWith(0, 2)).toEqual([`${words} in 2 rounds`]);
  });

  it('name every guard that took effect, and no other', () => {
    const words = {
      'gamma-clamped': /note: skip ratio/,
      'volume-capped': /note: volume/,
      'hot-pages-dropped': /note: hot pages/,
    };
    fc.assert(
      fc.property(someScenario, (scenario) => {
        const evaluation = evaluationOf(scenario);
        const limits = limitsOf(evaluation);
        const { outcome } = evaluation;
        const guards = new Set(outcome.applicable ? outcome.rounds.flatMap((round) => round.guards) : []);
        for (const [guard, word] of Object.entries(words)) {
          expect(limits.some((limit) => word.test(limit))).toBe(guards.has(guard as Guard));
        }
        expect(new Set(limits).size).toBe(limits.length);
        for (const limit of limits) expect(limit).not.toMatch(/NaN|undefined|null|\.$/);
      }),
      runs(300),
    );
  });
});

/** What a person types who reads '1,250' or '8.39 × 10⁻¹⁸'. */
const asTyped = (shown: string): string =>
  shown
    .replaceAll(',', '')
    .replace(' × 10', 'e')
    .replace('⁻', '-')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

/** A scenario that needs mending, with the change that mends it. */
function mended(change: Partial<Scenario>): NonNullable<MendAnswer['mend']> {
  const { mend } = runToEnd(findMend({ ...defaultScenario, ...change }));
  if (!mend) throw new Error('It can be mended.');
  return mend;
}

describe('the advice', () => {
  it('for the closed form at D = 100 MiB/s is a link of 839 Mbit/s', () => {
    const mend = mended({ model: 'closed-form', dirtyRate: 100 });
    expect(mend).toMatchObject({ knob: 'bandwidth', from: 800, to: 839 });
    const { text, action } = adviceOf(mend);
    const downtime = plainSpaces(joined(scaleDowntime(mend.downtime)));
    const total = plainSpaces(joined(scaleDuration(mend.totalTime)));
    expect(plainSpaces(text)).toBe(
      'Smallest fix: change bandwidth from 800 Mbit/s to 839 Mbit/s. ' +
        `Then the pause is ${downtime}, and it takes ${total} in all.`,
    );
    expect(plainSpaces(action)).toBe('Set bandwidth to 839 Mbit/s');
  });

  it.each([
    ['threshold', 0, 0.1953125, 'pause threshold from 0 MiB to 50 pages (200 KiB)'],
    ['maxRounds', 2, 7, 'maximum rounds from 2 rounds to 7 rounds'],
    ['maxRounds', 1, 2, 'maximum rounds from 1 round to 2 rounds'],
    ['maxTrafficFactor', 1, 1.62, 'traffic limit from 1 × memory to 1.62 × memory'],
    ['maxBandwidth', 800, 1250, 'highest rate from 800 Mbit/s to 1,250 Mbit/s'],
    ['dirtyRate', 100, 95.3, 'dirtying rate from 100 MiB/s to 95.3 MiB/s'],
    ['downtimeLimit', 300, 412, 'downtime limit from 300 ms to 412 ms'],
    ['timeLimit', 3600, 5500, 'time limit from 3,600 s to 5,500 s'],
  ] as const)('names the knob and both values in its own unit: %s from %d to %d', (knob, from, to, words) => {
    const { text } = adviceOf({ knob, from, to, distance: 1, downtime: 0.1, totalTime: 20 });
    expect(plainSpaces(text)).toContain(`: change ${words}. Then the pause is 100 ms, and it takes 20 s in all.`);
  });

  it('typed into its field by hand, as it is written, lets the migration converge', () => {
    const enough = judged(5);
    fc.assert(
      // The loop is slow to search: one in four.
      fc.property(fc.oneof({ weight: 3, arbitrary: likelyScenario }, likelyQemuScenario), (scenario) => {
        const { mend } = runToEnd(findMend(scenario));
        if (!mend) return;
        enough.count();
        const { text, action } = adviceOf(mend);
        expectSentences(text);
        const said = plainSpaces(action).replace(/^Set .* to ([\d,.]+( × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?).*$/, '$1');
        const typed = readNumber(parameterByName[mend.knob], asTyped(said)).value;
        const { outcome } = evaluationOf({ ...scenario, [mend.knob]: typed ?? mend.from });
        expect(typed).not.toBeNull();
        expect(outcome.applicable && outcome.stopReason).toBe(
          scenario.model === 'qemu' ? 'converged_downtime' : 'threshold',
        );
        expect(text).toContain(` to ${action.replace(/^Set .* to /, '')}. Then`);
      }),
      runs(20),
    );
    enough.expectEnough();
  });
});

describe('the room on the page', () => {
  it('is enough for any headline', () => {
    fc.assert(
      fc.property(someScenario, (scenario) => {
        const { headline } = verdictOf(evaluationOf(scenario));
        expect(headline.length, headline).toBeLessThan(MOST_HEADLINE);
      }),
      runs(2000),
    );
  });

  it('is enough for the longest headline that could be found: a migration that all but never ends', () => {
    const endless = {
      model: 'closed-form',
      memory: 16_777_216,
      bandwidth: 1,
      resumeTime: 9999,
      maxTrafficFactor: 0,
    } as const;
    for (const gap of [1.1e-12, 1e-10, 3e-9, 1e-8, 3e-6]) {
      for (const threshold of [5e-324, 1e-9, 1]) {
        const { headline } = verdictOf(
          evaluationOf({ ...endless, threshold, dirtyRate: 0.11920928955078125 * (1 - gap) }),
        );
        expect(headline).toMatch(/^It converges/);
        expect(headline.length).toBeLessThan(MOST_HEADLINE);
      }
    }
  });

  it('is enough for the reason with the advice and its button, whatever the knob and the numbers', () => {
    const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
    const anySeconds = onLogScale(1e-6, 1e9);
    const enough = judged(100);
    fc.assert(
      fc.property(someScenario, fc.constantFrom(...knobs), anyShare, anySeconds, (scenario, knob, share, seconds) => {
        const { isGood, reason } = verdictOf(evaluationOf(scenario));
        expect(reason.length).toBeLessThan(120);
        if (isGood) return;
        enough.count();
        const { min, max, integer } = parameterByName[knob];
        const to = min + share ** 9 * (max - min);
        const times = { downtime: seconds, totalTime: 7 * seconds };
        const mend = { knob, from: scenario[knob], to: integer ? Math.round(to) : to, distance: 1, ...times };
        const { text, action } = adviceOf(mend);
        expectSentences(text);
        expect(`${reason} ${text} ${action}`.length).toBeLessThan(MOST_REASON);
      }),
      runs(600),
    );
    enough.expectEnough();
  });
});
