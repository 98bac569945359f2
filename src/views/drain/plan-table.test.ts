import { describe, expect, it } from 'vitest';
import { toCsv } from '../../format/csv';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { planTable } from './plan-table';

describe('the plan as a file', () => {
  it('has a row for each VM with all digits, and why it does not fit', () => {
    const fleet = [idleVm('a, b', 3000), idleVm('wild', 1000, { dirtyRate: 200 })];
    const csv = toCsv(planTable(madeDrain({ scenario: hundred, fleet, window: 30 }))).split('\r\n');
    expect(csv[0]).toBe('order,name,lane,start_s,end_s,downtime_s,traffic_mib,energy_j,fits,why');
    expect(csv[1]).toBe('1,"a, b",1,0,30,0.02,3000,1556.165,yes,');
    expect(csv[2]).toMatch(/^2,wild,1,30,50,10\.02,2000,1044\.165,no,too late in the order; does not converge \(/);
  });

  it('lists VMs without a number at the end', () => {
    const fleet = [idleVm('wild', 1000, { dirtyRate: 60 }), idleVm('calm', 1000)];
    const table = planTable(madeDrain({ scenario: { ...hundred, model: 'closed-form' }, fleet, lanes: 2 }));
    expect(table.rows.map((row) => row[1])).toEqual(['calm', 'wild']);
    expect(table.rows[1]?.slice(2, 9)).toEqual([null, null, null, null, null, null, 'no']);
  });
});
