import { describe, expect, it } from 'vitest';
import { replayHistory } from '../../engine/history-job';
import type { PastMigration } from '../../scenario/vm-history';
import { runToEnd } from '../../simulator/run-to-end';
import type { Figure, Values } from '../plot/figure';
import { errorFigure } from './error-rows';
import { phiFigure } from './phi-rows';
import { nearestOf, rateFigure } from './rate-rows';

const past = (sample: number | null, mean: number): PastMigration => ({
  sample,
  rounds: [{ duration: 10, dirtyRate: mean }],
});
const answerOf = (migrations: readonly PastMigration[], over: { mu?: number; phi?: number; vm?: string } = {}) =>
  runToEnd(replayHistory({ vm: 'web', migrations, mu: 0.75, phi: 0.5, sample: 60, ...over }));

/** The names and the values of the layers that have values. */
const valuesOf = ({ panels }: Figure): (readonly [name: string, values: Values])[] =>
  panels.flatMap(({ layers }) =>
    layers.flatMap((layer) =>
      layer.mark === 'line'
        ? [[layer.name ?? '', layer.values] as const]
        : 'values' in layer
          ? [[layer.mark, layer.values] as const]
          : [],
    ),
  );

/** The worked example: S = 60 after D-bar = 36, and 40 came. */
const two = answerOf([past(30, 36), past(60, 40)]);

describe('the chart of predicted and measured rates', () => {
  it('has S, D-hat and D-tilde before each migration, and D-bar over it', () => {
    const figure = rateFigure(two);
    expect(valuesOf(figure)).toEqual([
      ['S', [30, 60]],
      ['D̂', [null, 36]],
      ['D̃', [30, 48]],
      ['dots', [36, 40]],
    ]);
    expect(figure.points.map(({ x }) => x)).toEqual([1, 2]);
    expect(figure.panels[0]?.y.domain).toEqual([0, 60]);
  });

  it('finds in its title what came nearest, and says it of nothing it cannot know', () => {
    expect(nearestOf({ sample: 5, history: 4, refined: 3, over: 2 })).toBe('refined');
    expect(nearestOf({ sample: 5, history: 2, refined: 3, over: 2 })).toBe('history');
    expect(nearestOf({ sample: 1, history: 2, refined: 3, over: 2 })).toBe('sample');
    expect(nearestOf({ sample: null, history: null, refined: null, over: 0 })).toBeNull();
    expect(rateFigure(two).title).toBe('History alone came nearest to what was measured');
    expect(rateFigure(answerOf([past(30, 36)])).title).toBe('One migration begins a history');
    expect(rateFigure(answerOf([past(null, 36), past(null, 30)])).title).toContain('What was measured');
  });

  it('says the last migration in its sentence, and every one when it is pointed at', () => {
    const { summary, points } = rateFigure(two);
    const last =
      'Migration 2: S 60\u00a0MiB/s, D̂ 36\u00a0MiB/s, D̃ 48\u00a0MiB/s before it; 40\u00a0MiB/s measured over it.';
    expect(points[1]?.sentence).toBe(last);
    expect(summary).toBe(`In 2 migrations web dirtied from 36\u00a0MiB/s to 40\u00a0MiB/s (D̄, dots). ${last}`);
    expect(points[0]?.sentence).toContain('no history yet');
    expect(rateFigure(answerOf([past(null, 36)])).points[0]?.sentence).toContain('no sample');
  });

  it('has the same numbers in its table', () => {
    const { table } = rateFigure(two);
    expect(table.columns.map(({ key }) => key)[3]).toBe('refined_mib_s');
    expect(table.rows).toEqual([
      [1, 30, null, 30, 36, 36],
      [2, 60, 36, 48, 40, 39],
    ]);
  });
});

describe('the chart of errors', () => {
  it('shows their size in per cent of D-bar: 60, 36 and 48 for 40 are 50, 10 and 20 %', () => {
    const figure = errorFigure(two);
    const { title, points, table } = figure;
    expect(valuesOf(figure).map(([, values]) => values[1]?.toFixed(6))).toEqual([
      '50.000000',
      '10.000000',
      '20.000000',
    ]);
    expect(title).toBe('On average the sample is 50\u00a0% off, history 10\u00a0%, both together 20\u00a0%');
    expect(points[1]?.sentence).toBe(
      'Migration 2: S 50\u00a0% too much, D̂ 10\u00a0% too little, D̃ 20\u00a0% too much.',
    );
    expect(table.rows[1]?.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell))).toEqual([
      2, 50, -10, 20,
    ]);
  });

  it('says which was the worst and how far off the last was', () => {
    const { summary } = errorFigure(answerOf([past(30, 36), past(60, 40), past(40, 40)]));
    expect(summary).toContain('Both together were worst at migration 2, 20\u00a0% off');
    expect(errorFigure(answerOf([past(30, 36)])).summary).toContain('A mean needs a second migration');
    expect(errorFigure(answerOf([past(30, 36), past(30, 0)])).points[1]?.sentence).toContain('nothing was dirtied');
  });
});

describe('the chart of phi', () => {
  it('shows it after every migration, and where it came from', () => {
    const figure = phiFigure(two);
    const { table, title, summary } = figure;
    const [[, values] = ['', []]] = valuesOf(figure);
    expect(values[0]).toBe(0.5);
    expect(values[1]).toBeCloseTo(0.0456667 / 0.198, 6);
    expect(table.rows[1]?.slice(0, 2)).toEqual([2, 0.5]);
    expect(title).toBe('φ goes from 0.5 to 0.23: history tells more than was thought');
    expect(summary).toContain('It was 0.5 at first and is 0.23 after 2 migrations');
    expect(summary).toContain('cannot be told');
  });

  it('has the best one as a level, known or looking back', () => {
    const swinging = [30, 60, 40, 80, 20].map((sample) => past(sample, 50));
    const chart = phiFigure(answerOf(swinging));
    expect(chart.panels[0]?.layers[0]).toMatchObject({ name: 'best', segments: [[0.5, 0.05, 5.5, 0.05]] });
    expect(chart.summary).toContain('Looking back, 0.05 would have been best');
    const known = { ...answerOf(swinging), best: { phi: 0.8, kind: 'known' as const } };
    expect(phiFigure(known).title).toMatch(/^φ is at 0\.\d+; the best is 0\.8$/);
    const near = { ...known, best: { phi: (valuesOf(chart)[0]?.[1].at(-1) ?? 0) + 0.015, kind: 'known' as const } };
    expect(phiFigure(near).title).toMatch(/^φ has found the best value/);
    expect(phiFigure(answerOf([past(30, 36)])).title).toBe('φ stays at 0.5');
  });
});
