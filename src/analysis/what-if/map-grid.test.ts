import { describe, expect, it } from 'vitest';
import { toMbitPerSecond } from '../../models/units';
import { defaultScenario, type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { predictVm } from '../vm-cost';
import { cellValue, columnsOf } from './columns';
import { fullGrid, type MapPlane, mapGrid, refinedGrid } from './map-grid';
import { linesOf } from './map-regions';
import { mapTable, roundValues } from './map-table';

const plane = (scenario: Partial<Scenario>): MapPlane => ({
  scenario: { ...defaultScenario, ...scenario },
  x: { knob: 'bandwidth', from: 100, to: 10_000 },
  y: { knob: 'dirtyRate', from: 1, to: 1000 },
});

describe('columns of a scenario', () => {
  it('are the worked numbers of the default scenario', () => {
    const row = runToEnd(columnsOf(defaultScenario, { bandwidth: Float64Array.of(800) }, 1, ''));
    expect(row.time[0]).toBeCloseTo(17.529, 3);
    expect(row.downtime[0]).toBeCloseTo(0.02115, 5);
    expect(row.code[0]).toBe(stopReasons.threshold.code);
    const { perMib, fixed } = toEnergyCoefficients(defaultScenario);
    expect(row.energy[0]).toBe(perMib * (row.traffic[0] ?? 0) + fixed);
  });
});

describe('a map', () => {
  it('has in each cell what the model says of its two values', () => {
    for (const model of ['closed-form', 'algorithm-1', 'dirty-curve'] as const) {
      const { scenario, x, y } = plane({ model, workingSet: 300 });
      const grid = runToEnd(fullGrid({ scenario, x, y }, 24));
      for (const cell of [0, 23, 100, 301, 575]) {
        const [bandwidth, dirtyRate] = [cellValue(x, cell % 24, 24), cellValue(y, Math.floor(cell / 24), 24)];
        const own = predictVm({ ...scenario, bandwidth, dirtyRate });
        if (!own.applicable) expect(grid.time[cell]).toBeNaN();
        else {
          expect(grid.time[cell]).toBe(own.metrics.time);
          expect(grid.downtime[cell]).toBe(own.metrics.downtime);
          expect(grid.energy[cell]).toBeCloseTo(own.metrics.energy, 9);
          expect(grid.code[cell]).toBe(stopReasons[own.stopReason].code);
        }
      }
    }
  });

  it('has the ridge of the closed form where dirtying outruns the link', () => {
    const { scenario, x, y } = plane({ model: 'closed-form' });
    const size = 100;
    const { ridge } = linesOf(runToEnd(fullGrid({ scenario, x, y }, size)), []);
    expect(ridge.length).toBeGreaterThan(100);
    // Within half a cell: 100 cells over two decades of bandwidth, and over three of dirtying.
    for (let k = 0; k < ridge.length; k += 2) {
      const link = cellValue(x, ridge[k] ?? 0, size);
      const dirtied = toMbitPerSecond(cellValue(y, ridge[k + 1] ?? 0, size));
      expect(Math.abs(Math.log10(link / dirtied))).toBeLessThan(0.5 * (2 / size + 3 / size) + 1e-9);
    }
  });

  it('asks a slow model at few cells, and is right at most of the others', () => {
    const own = plane({ model: 'qemu', workingSet: 600, timeLimit: 60, atDeadline: 'pause' });
    const [all, some] = [runToEnd(fullGrid(own, 65)), runToEnd(refinedGrid(own, 65))];
    expect(some.asked).toBeLessThan(0.6 * all.asked);
    let [same, near] = [0, 0];
    for (const [cell, code] of all.code.entries()) {
      if (some.isAsked[cell] === 1) expect(some.time[cell]).toBe(all.time[cell]);
      same += Number(some.code[cell] === code);
      const ratio = (some.time[cell] ?? 0) / (all.time[cell] ?? 0);
      near += Number(Number.isNaN(ratio) || Math.abs(Math.log(ratio)) < 0.1);
    }
    expect(same / all.code.length).toBeGreaterThan(0.98);
    expect(near / all.code.length).toBeGreaterThan(0.95);
  });

  it('is whole at once where the model is fast, and asks a slow one at some cells first', () => {
    expect(runToEnd(mapGrid(plane({}), true))).toMatchObject({ size: 400, asked: 160_000 });
    const first = runToEnd(mapGrid(plane({ model: 'qemu', workingSet: 600, atDeadline: 'pause' }), true));
    expect(first.size).toBe(401);
    expect(first.asked).toBeLessThan(20_000);
  });
});

describe('the table of a map', () => {
  it('has round values from end to end', () => {
    expect(roundValues({ knob: 'bandwidth', from: 100, to: 100_000 })).toEqual([
      ...[100, 270, 720, 1900, 5200, 14_000, 37_000, 100_000],
    ]);
    expect(roundValues({ knob: 'maxRounds', from: 0, to: 3 })).toEqual([0, 1, 2, 3]);
  });

  it('has the cells of these values', () => {
    const own = plane({});
    const table = runToEnd(mapTable(own));
    const [bandwidth = 0, dirtyRate = 0] = [table.xs[6], table.ys[2]];
    const cell = predictVm({ ...own.scenario, bandwidth, dirtyRate });
    expect(cell.applicable && cell.metrics.downtime).toBe(table.downtime[2 * 8 + 6]);
  });
});
