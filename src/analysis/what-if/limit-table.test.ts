import { describe, expect, it } from 'vitest';
import { loadPlatforms } from '../../models/platforms/late';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { predictVm } from '../vm-cost';
import { limitTable } from './limit-table';

const ask = (scenario: Partial<Scenario>) => runToEnd(limitTable({ ...defaultScenario, ...scenario }));

describe('the table of speeds and limits', () => {
  it('has in each cell what the model says, with the present values among the others', () => {
    const table = ask({ threshold: 2 });
    expect(table).toMatchObject({ x: 'bandwidth', y: 'threshold' });
    expect(table?.xs).toEqual([800, 1000, 2500, 10_000, 25_000, 40_000, 100_000]);
    expect(table?.ys).toEqual([0.1953125, 1, 2, 4, 16, 64]);
    for (const [j, threshold] of (table?.ys ?? []).entries()) {
      const cell = predictVm({ ...defaultScenario, threshold, bandwidth: 2500 });
      expect(cell.applicable && cell.metrics.downtime).toBe(table?.downtime[j * 7 + 2]);
    }
  });

  it('has the downtime limits of a platform, and none where a model looks at neither', async () => {
    await loadPlatforms();
    const table = ask({ model: 'qemu', workingSet: 512, downtimeLimit: 300 });
    expect(table).toMatchObject({ x: 'bandwidth', y: 'downtimeLimit', ys: [30, 100, 300, 1000, 5000] });
  });
});
