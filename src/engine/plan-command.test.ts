import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printPlan } from './plan-command';

const textOf = (file: string): string => readFileSync(`public/samples/exports/${file}`, 'utf8');
const printed = (file: string, link?: string) => JSON.parse(printPlan(file, textOf(file), link).json);

describe('the plan of an export', () => {
  it('has the VMs in the file’s order, five quantiles each, rates that nobody knows as null', () => {
    const { vms, ends_s: ends, makes_window: makes, mapping, model } = printed('virsh-domstats.txt');
    expect(vms.map((vm: Record<string, unknown>) => [vm['name'], vm['memory_mib'], vm['dirty_rate_mib_s']])).toEqual([
      ['web-01', 8192, 23],
      ['db-05', 65_536, null],
    ]);
    for (const vm of vms) {
      for (const key of ['starts_s', 'total_time_s', 'downtime_s']) {
        expect(vm[key]).toHaveLength(5);
        expect(vm[key]).toEqual(vm[key].toSorted((a: number, b: number) => a - b));
      }
      expect(vm.outcome).toBe('completed');
    }
    expect([ends.length, makes >= 0 && makes <= 1, model]).toEqual([5, true, 'libvirt']);
    expect(mapping[1]).toMatchObject({ field: 'memory_mib', column: 'balloon.maximum', unit: 'KiB' });
  });

  it('takes platform, link and options from a link, past midnight too', () => {
    const link = '#/decide?v=3&model=qemu&rate=10000&decide.lanes=2&decide.from=23:30&decide.until=01:00';
    const plan = printed('rvtools-vinfo.csv', link);
    expect(plan).toMatchObject({ model: 'qemu', link_mbit_s: 10_000, lanes: 2, window_s: 5400 });
    const idle = printed('rvtools-vinfo.csv', `${link}&decide.assume=idle`);
    expect(idle.ends_s[4]).toBeLessThan(plan.ends_s[4]);
  });

  it('keeps to the place of a VM that is set to leave first', () => {
    const csv = 'name,memory_mib,dirty_rate_mib_s,settings\nweb,800,1,\ndb,800,1,order=first\n';
    const plan = JSON.parse(printPlan('a.csv', csv, '#/decide?v=3&decide.order=fleet').json);
    expect(plan.order).toEqual(['db', 'web']);
    expect(plan.vms.map((vm: Record<string, unknown>) => vm['order'])).toEqual([null, 'first']);
    expect(plan.problems).toEqual([]);
  });

  it('takes the platform from the listing where no link is given', () => {
    expect(printed('rvtools-vinfo.csv').model).toBe('vmotion');
    expect(printed('qm-list.txt').model).toBe('proxmox');
  });

  it('says that a header alone has no VM', () => {
    const { ok, json } = printPlan('x', 'name,memory_mib\n');
    expect([ok, JSON.parse(json).problems]).toEqual([false, ['No row of this file is a VM.']]);
  });

  it('says why where nothing can be read', () => {
    const { ok, json } = printPlan('a.txt', 'What is this?');
    expect([ok, JSON.parse(json).vms]).toEqual([false, []]);
    expect(JSON.parse(json).problems.length).toBeGreaterThan(0);
    const noLink = printPlan('a.csv', 'name,memory_mib\na,800\n', 'tonight');
    expect([noLink.ok, JSON.parse(noLink.json).problems.at(-1)]).toEqual([
      false,
      'This is not a link to a scenario: it has no "#/", or cannot be read.',
    ]);
  });
});
