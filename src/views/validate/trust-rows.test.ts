import { describe, expect, it } from 'vitest';
import { trustRows } from './trust-rows';

const spread = { median: 0.023, p90: 0.069, runs: 39 };

describe('which model to trust for what', () => {
  it('begins with the runs on screen, and says where the paper’s models are right and where not', () => {
    const errors = { totalTime: null, downtime: null, traffic: spread } as const;
    const rows = trustRows({ errors: [{ workload: null, model: 'qemu', errors }] as never });
    expect(rows[0]).toMatchObject({ trust: 'QEMU', off: '2.3\u00a0%, 6.9\u00a0%', counted: '39 runs below' });
    expect(rows.map(({ off }) => off).slice(1)).toEqual([
      '4.2\u00a0%, 35\u00a0%',
      '0.05\u00a0%, 0.7\u00a0%',
      'within 7\u00a0% on each workload',
      'up to 55\u00a0%',
    ]);
  });

  it('leaves the first out where no run can be compared', () => {
    expect(trustRows({ errors: [] })).toHaveLength(4);
  });
});
