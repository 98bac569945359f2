import { describe, expect, it } from 'vitest';
import { runFit } from '../../engine/fit-job';
import { readTraining } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { apartText, coefficientRows, termsText } from './coefficient-rows';
import { fitHeadline, isInScenario, isPaper, paperValues, rowProblems, settingText, usedValues } from './fit-answer';
import { fitTable, leftOutRows } from './fit-table';
import { qualityRows } from './quality-rows';
import { samples, suiteFile, suiteOf } from './samples';
import { restsOn, rowsRead } from './words';

const kindOf = (id: FitId) => {
  const kind = fitKinds.find((each) => each.id === id);
  if (!kind) throw new Error(id);
  return kind;
};

function answerOf(id: FitId, text: string, leftOut: readonly number[] = []) {
  const { table } = runToEnd(readTraining('mine.csv', text, kindOf(id).columns));
  if (!table) throw new Error('No table.');
  const work = runFit({ id, table, leftOut, seed: 1, source: 'mine.csv' });
  let step = work.next();
  while (!step.done) step = work.next();
  const answer = step.value;
  if (answer.outcome.kind === 'refused') throw new Error(answer.outcome.text);
  return { answer, table, fit: answer.outcome.fit };
}

/** E = 0.5 V + 20, with errors of +1, -1, -1, +1 that no line can take up. */
const energyText = 'traffic_mib,energy_j\n100,71\n200,119\n300,169\n400,221\n';

describe('what was found, as a heading', () => {
  it.each<[FitId, string, string]>([
    ['energy', energyText, 'Each MiB costs 0.5 J, and each migration 20 J more'],
    [
      'energy',
      'traffic_mib,energy_j\n100,40\n200,90\n300,140\n',
      'Each MiB costs 0.5 J; the line starts at -10 J, below zero',
    ],
    [
      'energy',
      'traffic_mib,energy_j\n100,40\n200,30\n300,20\n',
      'More traffic took no more energy: -0.1 J for each MiB',
    ],
    [
      'energy-hosts',
      'traffic_mib,energy_source_j,energy_destination_j\n100,40,30\n200,70,50\n300,100,70\n',
      'Each MiB costs the source 0.3 J and the destination 0.2 J',
    ],
    [
      'gamma',
      'duration_s,dirty_rate_mib_s,skip_ratio\n1,0,0.3\n2,0,0.25\n1,100,0.29\n2,100,0.24\n',
      'A second more in the round before takes 0.05 off the skip ratio, and 100 MiB/s more take 0.01',
    ],
    ['dirty-meter', 'duration_s,dirty_rate_mib_s\n1,97\n4,32\n', 'The VM writes at 181 MiB/s over a set of 128 MiB'],
    [
      'dirty-curve',
      'duration_s,distinct_mib\n0.1,1\n0.2,2\n0.4,4\n',
      'The VM writes at 10 MiB/s; its working set cannot be told from these rows',
    ],
    [
      'dirty-curve',
      'duration_s,distinct_mib\n2,64.2\n3,63.9\n5,64.1\n9,63.8\n',
      'The VM writes over 64 MiB; how fast cannot be told from these rows',
    ],
  ])('of %s', (id, text, headline) => {
    expect(fitHeadline(answerOf(id, text).fit).replaceAll('\u00a0', ' ').replaceAll('−', '-')).toBe(headline);
  });

  it('says what it rests on', () => {
    const { fit } = answerOf('energy', energyText, [1]);
    expect(restsOn(fit, kindOf('energy').equation, 'mine.csv')).toBe(
      'Ordinary least squares (Eq. 15) on 3 rows of mine.csv. 1 row left out.',
    );
  });
});

describe('coefficients beside the paper’s', () => {
  it('have their errors, intervals and distances', () => {
    // Residual variance 4 / 2 = 2; the slope's error is sqrt(2 / 50000) = 0.00632, 0.012 / 0.00632 = 1.9.
    const [slope, constant] = coefficientRows(answerOf('energy', energyText).fit);
    expect(slope).toMatchObject({ symbol: 'α', value: 0.5, error: '0.006325', paper: '0.512', apart: '1.9 below' });
    // t of 2 degrees is 4.3027: 0.5 plus and minus 0.02721.
    expect(slope?.interval).toBe('0.4728 to 0.5272');
    expect(constant).toMatchObject({ symbol: 'β', unit: 'J', text: '20', paper: '20.17' });
  });

  it('are halves of the paper’s where the hosts stand apart, and nothing where it has none', () => {
    const hosts = 'traffic_mib,energy_source_j,energy_destination_j\n100,40,31\n200,71,50\n300,100,70\n';
    expect(coefficientRows(answerOf('energy-hosts', hosts).fit).map(({ paper }) => paper)).toEqual([
      ...['0.256', '10.08', '0.256', '10.08'],
    ]);
    expect(coefficientRows(answerOf('dirty-meter', 'duration_s,dirty_rate_mib_s\n1,97\n4,32\n').fit)).toMatchObject([
      { symbol: 'D', error: '–', paper: '–', apart: '–' },
      { symbol: 'W', error: '–' },
    ]);
    expect([apartText(3, null, 1), apartText(3, 1, 0), apartText(3, 1, 4)]).toEqual(['–', '–', '0.5 above']);
  });

  it('come with what tells how well the line holds', () => {
    const [row] = qualityRows(answerOf('energy', energyText).fit);
    const values = Object.fromEntries(row?.numbers.map(({ id, value }) => [id, value]) ?? []);
    // Squares about the mean: 74² + 26² + 24² + 76² = 12504, and 4 are left.
    expect(values['r-squared']).toBeCloseTo(1 - 4 / 12_504, 12);
    expect(values['spread']).toBeCloseTo(Math.SQRT2, 12);
    // Leverages 0.7, 0.3, 0.3, 0.7: errors 1 / 0.3 and 1 / 0.7.
    expect(values['left-one']).toBeCloseTo(Math.sqrt((1 / 0.09 + 1 / 0.49) / 2), 12);
  });
});

describe('terms', () => {
  it('are explained as far as the table has them', () => {
    expect(termsText(answerOf('energy', energyText).fit)).toMatch(/^The standard error says.*assumes\.$/);
    expect(termsText(answerOf('dirty-meter', 'duration_s,dirty_rate_mib_s\n1,97\n4,32\n').fit)).toContain('rounding');
  });
});

describe('the use of a fit', () => {
  const { fit } = answerOf('energy', energyText);
  const used = { ...defaultScenario, ...usedValues(fit, defaultScenario) } as Scenario;

  it('sets its knobs and its mark, and the paper’s come back without it', () => {
    expect(used).toMatchObject({ fitted: 'energy~4' });
    expect(used.energyPerMib).toBeCloseTo(0.5, 12);
    expect(isInScenario(fit, used)).toBe(true);
    expect(isInScenario(fit, { ...used, fitted: 'energy~5' })).toBe(false);
    expect(isInScenario(fit, defaultScenario)).toBe(false);
    expect(isPaper(kindOf('energy'), used)).toBe(false);
    const back = { ...used, ...paperValues(kindOf('energy'), used) };
    expect(back).toEqual(defaultScenario);
    expect(isPaper(kindOf('energy'), back)).toBe(true);
  });

  it('is said before and after', () => {
    expect(settingText(fit, false).replaceAll('\u00a0', ' ')).toBe(
      'Sets energy per MiB to 0.5 J/MiB and fixed energy to 20 J.',
    );
    expect(settingText(fit, true)).toContain('Undo takes them back');
    const falling = answerOf('energy', 'traffic_mib,energy_j\n100,40\n200,31\n300,20\n').fit;
    expect(settingText(falling, false)).toBe('Nothing of this fit can be used.');
  });
});

describe('the rows of a fit', () => {
  it('say what was fitted, what is left over, and which row was left out', () => {
    const { answer, table, fit } = answerOf('energy', energyText.replace('\n', '\n500,900\n'), [0]);
    const { columns, rows } = fitTable(fit, kindOf('energy'), table, answer.residuals);
    expect(columns.map(({ key }) => key)).toEqual([
      ...['line', 'traffic_mib', 'energy_j', 'fitted_energy_j', 'residual_energy_j', 'leverage_energy_j', 'left_out'],
    ]);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual([2, 500, 900, null, null, null, 1]);
    expect(rows[2]?.map((value) => Number(Number(value).toFixed(9)))).toEqual([4, 200, 119, 120, -1, 0.3, 0]);
  });

  it('that are left out are listed by line, ten at most', () => {
    const { table } = answerOf('energy', energyText);
    const { rows, more } = leftOutRows(kindOf('energy'), table, [1]);
    expect(rows).toEqual([{ row: 1, line: 3, text: 'V mig 200\u00a0MiB, E mig 119\u00a0J' }]);
    expect(more).toBe(0);
    expect(
      leftOutRows(
        kindOf('energy'),
        table,
        Array.from({ length: 12 }, (_, i) => i),
      ),
    ).toMatchObject({ more: 2 });
  });
});

describe('samples', () => {
  it('are there for every kind, and a made suite goes the way of a file', () => {
    for (const { id } of fitKinds) expect(samples[id].length).toBeGreaterThan(0);
    expect(suiteOf['energy-hosts']).toBe('energy');
    const made = {
      of: { kind: 'energy', scenario: defaultScenario, seed: 7 },
      table: { columns: ['traffic_mib', 'energy_j'], rows: [[1, 2]] },
    } as const;
    const text = 'traffic_mib,energy_j\r\n1,2\r\n';
    expect(suiteFile(made)).toEqual({ name: 'simulated suite, seed 7', text, rows: 1 });
  });
});

const energyColumns = kindOf('energy').columns;

describe('what could not be used', () => {
  it('is told by its line; columns to be mapped are not', () => {
    const problemsOf = (file: string, text: string) => rowProblems(runToEnd(readTraining(file, text, energyColumns)));
    expect(problemsOf('odd.csv', 'run,moved,joules,note\n1,2,700,a\n')).toEqual([]);
    expect(problemsOf('bad.csv', 'traffic_mib,energy_j\n1,2\nx,3\n')).toEqual([
      expect.objectContaining({
        line: 3,
        column: 'traffic_mib',
        text: expect.stringContaining('“x” is not a number.'),
      }),
    ]);
    expect(problemsOf('none.csv', '')).toHaveLength(1);
  });

  it('is counted', () => {
    expect([rowsRead(14, 14), rowsRead(1, 1), rowsRead(12, 14), rowsRead(null, 4)]).toEqual([
      ...['14 rows', '1 row', '12 of 14 rows can be used', '4 rows; match the columns'],
    ]);
  });
});
