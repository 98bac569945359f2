import { describe, expect, it } from 'vitest';
import type { Trial, WorkloadTrials } from '../../analysis/trials/trials';
import { metricFigure, metricRow, trialsTable } from './metric-rows';

const cost = (time: number) => ({ time, downtime: time / 100, traffic: 100 * time, energy: 50 * time });

function trial(number: number, simulated: number, base: number, refined: number, sweep = simulated): Trial {
  return {
    trial: number,
    seed: number + 1,
    sampledRate: 40,
    meanRate: 20,
    refinedRate: 30,
    phi: 0.5,
    simulated: { ...cost(simulated), stopReason: 'few-dirty', preCopyRounds: 4 },
    base: { ...cost(base), stopReason: 'threshold' },
    refined: { ...cost(refined), stopReason: 'threshold' },
    sweep: cost(sweep),
    throughputError: 0.01,
  };
}

const calm: WorkloadTrials = { id: 'idle', label: 'Idle', trials: [trial(1, 10, 11, 10), trial(2, 20, 22, 20)] };
const wild: WorkloadTrials = { id: 'linpack', label: 'Linpack', trials: [trial(1, 10, 30, 15), trial(2, 10, 20, 5)] };

describe('the rows of figs 10 to 13', () => {
  it('have means, the least and the most, and mean errors: 11 of 10 and 22 of 20 are 10 % off', () => {
    const row = metricRow(calm, 'time');
    expect(row).toMatchObject({
      label: 'Idle',
      simulated: 15,
      low: 10,
      high: 20,
      base: { value: 16.5 },
      refined: { value: 15 },
    });
    expect(row.base.error).toBeCloseTo(10, 10);
    expect(row.refined.error).toBe(0);
    const near = metricRow({ ...calm, trials: [trial(1, 10, 11, 10, 10.2)] }, 'time');
    expect(near.sweep.value).toBe(10.2);
    expect(near.sweep.error).toBeCloseTo(2, 10);
  });

  it('take the error of each trial, so that too much and too little do not cancel', () => {
    const row = metricRow(wild, 'traffic');
    expect(row.refined.value).toBe(1000);
    expect(row.refined.error).toBeCloseTo(50, 10);
    expect(row.base.error).toBeCloseTo(150, 10);
  });

  it('say in the title how far both of the paper’s models are off at most, and in the summary where', () => {
    const chart = metricFigure([calm, wild], 'time');
    expect(chart.title).toBe('Total time: the refined model is at most 50\u00a0% off, the base model 150\u00a0%');
    expect(chart.summary).toContain(
      'the base model on Linpack (25\u00a0s for 10\u00a0s), the refined model on Linpack (10\u00a0s for 10\u00a0s)',
    );
  });

  it('have axes that hold every bar and every error; workloads have no order, so nothing joins them', () => {
    const { panels, x, points } = metricFigure([calm, wild], 'time');
    expect(panels[0]?.y.domain[1]).toBeGreaterThanOrEqual(25);
    expect(panels[1]?.y.domain[1]).toBeGreaterThanOrEqual(150);
    expect(panels.flatMap(({ layers }) => layers.map(({ mark }) => mark))).toEqual([
      ...['bars', 'bars', 'bars', 'bars'],
      ...['dots', 'dots', 'dots'],
    ]);
    expect(panels[1]?.y).toMatchObject({ scale: 'log', domain: [0.1, 200] });
    expect(x).toMatchObject({ isNominal: true, ticks: [{ label: 'Idle' }, { label: 'Linpack' }] });
    expect(points[1]?.sentence).toContain('Linpack: 10\u00a0s simulated (10\u00a0s to 10\u00a0s)');
  });

  it('cut a prediction that would flatten all others, and say so', () => {
    const far: WorkloadTrials = { id: 'specweb', label: 'SPECweb', trials: [trial(1, 10, 900, 12)] };
    const { panels, summary } = metricFigure([calm, far], 'time');
    const [panel] = panels;
    expect(panel?.y.domain).toEqual([0, 20]);
    expect(panel?.y.label).toBe('total time (s), cut at 20\u00a0s');
    expect(panel?.layers[1]).toMatchObject({ values: [16.5, 20], labels: [null, '↑\u200a15\u00a0min'] });
    expect(summary).toContain('Predictions above 20\u00a0s are cut');
    expect(metricFigure([calm], 'time').summary).not.toContain('cut');
  });

  it('stand in a table with units in the names, and every trial in another', () => {
    const { table } = metricFigure([calm, wild], 'downtime');
    expect(table.columns.map(({ key }) => key)).toContain('simulated_s');
    expect(table.rows[1]?.slice(0, 2)).toEqual(['Linpack', 0.1]);
    const all = trialsTable([calm, wild]);
    expect(all.rows).toHaveLength(4);
    expect(all.rows.every((row) => row.length === all.columns.length)).toBe(true);
    expect(all.rows[0]?.slice(0, 10)).toEqual(['Idle', 1, 2, 40, 20, 30, 0.5, 'few-dirty', 4, 10]);
  });
});
