import { describe, expect, it } from 'vitest';
import type { SimulatedTrust } from '../../analysis/claims/trust';
import { trustRows } from './trust-rows';

const spread = { median: 0.023, p90: 0.069, runs: 39 };

const simulated: SimulatedTrust = {
  ...{ sweep: { median: 0.0005, p90: 0.007 }, refined: 0.07, base: 0.55, refinedDowntime: 0.97 },
  ...{ migrations: 50, seed: 1, past: 5, isLearned: true },
};

describe('which model to trust for what', () => {
  it('begins with the runs on screen, and says where the paper’s models are right and where not', () => {
    const errors = { totalTime: null, downtime: null, traffic: spread } as const;
    const rows = trustRows({ errors: [{ workload: null, model: 'qemu', errors }] as never }, simulated);
    expect(rows[0]).toMatchObject({ trust: 'QEMU', off: '2.3\u00a0%, 6.9\u00a0%', counted: '39 runs below' });
    expect(rows.map(({ off }) => off).slice(1)).toEqual([
      '4.2\u00a0%, 35\u00a0%',
      '0.05\u00a0%, 0.7\u00a0%',
      'within 7\u00a0% on each workload',
      'up to 55\u00a0%',
    ]);
  });

  it('leaves the first out where no run can be compared', () => {
    expect(trustRows({ errors: [] }, null)).toHaveLength(4);
  });

  it('says of classic Xen what the trials of this scenario say, in other words for another one', () => {
    const xen = (trust: SimulatedTrust | null) => trustRows({ errors: [] }, trust).slice(1);
    expect(xen(simulated)[1]).toEqual({
      moved: 'Classic Xen, with 5 earlier migrations and a skip ratio learned there',
      trust: 'The paper’s refined model; not in downtime',
      ...{ off: 'within 7\u00a0% on each workload', counted: '50 simulated migrations, seed 1' },
    });
    const other = { ...simulated, refined: 0.55, base: 0.04, migrations: 5, seed: 8, past: 0, isLearned: false };
    expect(xen(other).slice(1)).toEqual([
      {
        moved: 'Classic Xen, with no history and the scenario’s skip ratio',
        ...{ trust: 'None: the paper’s refined model', off: 'within 55\u00a0% on each workload' },
        counted: '5 simulated migrations, seed 8',
      },
      {
        moved: 'Classic Xen, with a sample of the rate alone',
        ...{ trust: 'The paper’s base model', off: 'up to 4\u00a0%', counted: '5 simulated migrations, seed 8' },
      },
    ]);
    expect(xen(null).map(({ off }) => off)).toEqual(['…', '…', '…']);
  });
});
