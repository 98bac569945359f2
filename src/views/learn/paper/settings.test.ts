import { describe, expect, it } from 'vitest';
import { runExplorations } from '../../../engine/explorations-job';
import { paperFleet } from '../../../scenario/fleet';
import { decodeLink } from '../../../scenario/link';
import { runToEnd } from '../../../simulator/run-to-end';
import { equationsInPlay, numbersOf } from '../../equations/equation-list';
import { answerNumbers } from '../../equations/numbers';
import { paperItems } from './items';
import { linkOfSetting, SETTING_IDS, type SettingId, settingQuestions, settings } from './settings';

const answers = runToEnd(runExplorations(settingQuestions));
const answerOf = (id: SettingId) => {
  const answer = answers[SETTING_IDS.indexOf(id)];
  if (!answer?.evaluation.outcome.applicable) throw new Error(`${id} has numbers.`);
  return { answer, evaluation: answer.evaluation, outcome: answer.evaluation.outcome };
};

describe('the paper’s settings in numbers', () => {
  it('closed form: lambda is 40 over 95.367, n the least that reaches 50 pages, and the sums of eqs 5 to 8', () => {
    const { evaluation, outcome } = answerOf('closed');
    const rate = (800 * 1e6) / 8 / 2 ** 20;
    const lambda = 40 / rate;
    expect(evaluation.convergenceCoefficient).toBeCloseTo(lambda, 12);
    let [volume, sum, n] = [1024, 1024, 0];
    while (volume > 50 / 256) [volume, n] = [volume * lambda, n + 1];
    for (let i = 1; i <= n; i += 1) sum += 1024 * lambda ** i;
    expect(outcome.preCopyRounds).toBe(n);
    expect(outcome.traffic).toBeCloseTo(sum, 9);
    expect(outcome.totalTime).toBeCloseTo(sum / rate, 9);
    expect(outcome.downtime).toBeCloseTo((1024 * lambda ** n) / rate + 0.02, 12);
  });

  it('Algorithm 1: round 0 takes 10.7 s, where the line of gamma is below 0 and clamped', () => {
    const { outcome } = answerOf('loop');
    expect(outcome.rounds[0]?.duration).toBeCloseTo(10.737, 3);
    expect(outcome.rounds[0]?.guards).toContain('gamma-clamped');
    expect(outcome.energy.total).toBeCloseTo(0.512 * outcome.traffic + 20.165, 9);
  });

  it('the adaptive rate starts at D + 100 Mbit/s, within 400 and 800', () => {
    const { outcome } = answerOf('adaptive');
    const rate = 40 + (100 * 1e6) / 8 / 2 ** 20;
    expect(outcome.rounds[0]?.bandwidth).toBeCloseTo(rate, 9);
    // With nothing skipped the time would go to memory over the increment, 85.9 s; round 0 alone is 1024 / 51.9.
    expect(1024 / ((100 * 1e6) / 8 / 2 ** 20)).toBeCloseTo(85.9, 1);
    expect(outcome.rounds[0]?.duration).toBeCloseTo(1024 / rate, 9);
  });

  it('TPC-C costs less than Linpack by eq. 18 with equal weights', () => {
    const { costs } = answerOf('compared').answer;
    expect(costs?.scenario.total).toBeLessThan(0.45);
    expect(costs?.baseline.total).toBeCloseTo(1, 9);
  });
});

describe('the equations of the items', () => {
  it.each(paperItems.flatMap(({ id, equation }) => (equation ? [{ id, equation }] : [])))(
    '$id is written in its setting, with numbers',
    ({ equation: { id, setting } }) => {
      const equation = equationsInPlay(settings[setting]).find((each) => each.id === id);
      expect(equation).toBeDefined();
      if (!equation) return;
      const lines = numbersOf(equation, answerNumbers(answerOf(setting).answer));
      expect(Array.isArray(lines) && lines.length > 0).toBe(true);
    },
  );
});

describe('the links of the items', () => {
  it.each(paperItems.flatMap(({ id, opens }) => (opens ? [{ id, opens }] : [])))(
    '$id opens its view with its setting',
    ({ opens: { place, setting } }) => {
      const read = decodeLink(linkOfSetting(place, setting));
      if (!read.ok) throw new Error('The link can be read.');
      expect(read.rejected).toEqual([]);
      const { scenario, view, part, fleet = paperFleet } = read.state;
      expect([view, part].filter((step) => step !== undefined).join('/')).toBe(place);
      expect(scenario).toEqual(settings[setting]);
      expect(fleet).toEqual(paperFleet);
    },
  );
});
