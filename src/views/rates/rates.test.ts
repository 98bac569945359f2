import { describe, expect, it } from 'vitest';
import type { RateRow } from '../../analysis/rate-sweep';
import type { RateSweepAnswer } from '../../engine/rate-sweep-job';
import { defaultScenario } from '../../scenario/scenario';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import type { Figure } from '../plot/figure';
import { rateOptions, ratesBetween, ratesQuestion } from './rates-question';
import {
  energyFigure,
  figure2Summary,
  figure2Title,
  figure3Summary,
  figure3Title,
  powerFigure,
  ratesTable,
} from './rates-rows';
import { describeRate } from './words';

const row = (rate: number, energy: number, hasModel = true): RateRow => {
  const time = 8000 / rate;
  const figures = { time, traffic: 1000, energy, power: energy / time };
  return {
    rate,
    sampledRate: 1,
    model: hasModel ? { ...figures, energy: energy - 20 } : null,
    metered: figures,
    energyDeviation: 10,
  };
};
const rows = [row(100, 800, false), row(400, 560), row(800, 500)];
const question = ratesQuestion(defaultScenario, 'usual');
if (!question) throw new Error('There is a question.');
const answer: RateSweepAnswer = { of: question, rows, spread: { paper: 0.12, all: 0.6 } };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('which rates are swept', () => {
  it('100 to 1000 by 100, or ten between the ends of the link’s range', () => {
    expect(question.sweep.rates).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    const { min, own } = { min: 400, own: ratesQuestion({ ...defaultScenario, minBandwidth: 400 }, 'scenario') };
    expect([own?.sweep.rates[0], own?.sweep.rates.at(-1), own?.sweep.rates.length]).toEqual([min, 800, 10]);
    expect(ratesBetween(1, 1.05)).toEqual([1, 1.1]);
  });

  it('a link without a range has no choice, and is swept as usual', () => {
    const fixed = { ...defaultScenario, minBandwidth: 800 };
    expect(rateOptions(fixed)).toHaveLength(1);
    expect(rateOptions(defaultScenario)).toHaveLength(2);
    expect(ratesQuestion(fixed, 'scenario')?.sweep).toEqual(question.sweep);
  });

  it('asks anew for memory and coefficients, not for the rate or the workload', () => {
    expect(ratesQuestion({ ...defaultScenario, bandwidth: 500, workload: 'tpcc', dirtyRate: 9 }, 'usual')).toEqual(
      question,
    );
    expect(ratesQuestion({ ...defaultScenario, energyPerMib: 1 }, 'usual')).not.toEqual(question);
    expect(ratesQuestion({ ...defaultScenario, memory: MOST_SIMULATED_MEMORY + 1 }, 'usual')).toBeNull();
  });
});

describe('figures 2 and 3 as records', () => {
  const layersOf = ({ panels }: Figure) => panels.map(({ layers }) => layers.map(({ mark }) => mark));

  it('two panels share the rates; the line starts where the model has a number; the paper’s range is marked', () => {
    const figure = powerFigure(answer);
    expect(layersOf(figure)).toEqual([
      ['band', 'line', 'dots'],
      ['band', 'line', 'dots'],
    ]);
    expect(figure.points.map(({ x }) => x)).toEqual([100, 400, 800]);
    expect(figure.panels[0]?.layers[0]).toMatchObject({ from: 400, to: 800 });
    expect(figure.panels[0]?.layers[1]).toMatchObject({ values: [null, 28, 50] });
    expect(layersOf(powerFigure({ ...answer, rows: [row(100, 1)] }))[0]).toEqual(['line', 'dots']);
  });

  it('energies begin at 0 and have bars of their scatter; powers have none', () => {
    const [energy] = energyFigure(answer).panels;
    expect(energy?.y.domain[0]).toBe(0);
    expect(energy?.layers[2]).toMatchObject({ mark: 'segments', segments: [[100, 790, 100, 810], {}, {}] });
    expect(energy?.layers[3]).toMatchObject({ values: [800, 560, 500] });
  });

  it('tables have full doubles, and nothing where the model has no number', () => {
    const table = ratesTable(rows, ['energy']);
    expect(table.columns.map(({ key }) => key)).toEqual([
      'rate_mbit_s',
      'metered_energy_j',
      'metered_energy_deviation_j',
      'model_energy_j',
    ]);
    expect(table.rows).toEqual([
      [100, 800, 10, null],
      [400, 560, 10, 540],
      [800, 500, 10, 480],
    ]);
    expect(ratesTable(rows, ['power', 'time']).columns).toHaveLength(5);
  });
});

describe('figures 2 and 3 in words', () => {
  it('the titles say the numbers seen', () => {
    expect(figure2Title(rows)).toBe('8 times the rate draws 5 times the power and is 8 times as quick');
    expect(plain(figure3Title(answer))).toBe('From 400 to 800 Mbit/s the energy varies by 12 %');
    expect(plain(figure3Title({ ...answer, rows: rows.slice(0, 2) }))).toBe(
      'The energy varies by 60 % over these rates',
    );
  });

  it('the sentences hold both spreads, and what the paper found', () => {
    expect(plain(figure2Summary(rows))).toContain('10 W for 80 s at 100 Mbit/s');
    expect(plain(figure3Summary(answer))).toMatch(
      /12 % above .* less than 6 %\. From 100 Mbit\/s to 800 Mbit\/s it is 60 %/,
    );
    expect(figure3Summary({ ...answer, rows: rows.slice(0, 1) })).toMatch(/^None of these rates/);
    expect(figure3Summary({ ...answer, rows: rows.slice(1) })).toMatch(
      /6 %\. Slow migrations cost more, for the meter/,
    );
    expect(figure2Summary([])).toBe('There is nothing to show.');
    expect(plain(describeRate(row(400, 560)))).toBe(
      'At 400 Mbit/s: the meter has 28 W, 20 s, 560 J ± 10 J; the model 28 W, 20 s, 540 J.',
    );
    expect(describeRate(row(100, 800, false))).toContain('dirtying outruns the link');
  });
});
