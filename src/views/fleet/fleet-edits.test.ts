import { describe, expect, it } from 'vitest';
import { paperFleet } from '../../scenario/fleet';
import { plainVm } from '../../scenario/fleet-fields';
import { defaultScenario } from '../../scenario/scenario';
import { copyName, joinedFleet, newVm, withCopy, withoutVm, withValues } from './fleet-edits';

const [first = plainVm, second = plainVm] = paperFleet;

describe('edits of a fleet', () => {
  it('change one VM and leave the others the same objects', () => {
    const edited = withValues(paperFleet, second, { memory: 4096 });
    expect(edited[1]).toEqual({ ...second, memory: 4096 });
    expect(edited.filter((vm, i) => vm !== paperFleet[i])).toHaveLength(1);
    expect(second.memory).toBe(800);
  });

  it('leave a fleet alone that the VM is not in', () => {
    expect(withValues(paperFleet, plainVm, { memory: 4096 })).toBe(paperFleet);
    expect(withoutVm(paperFleet, plainVm)).toBe(paperFleet);
  });

  it('take a VM out, and put a copy after it', () => {
    expect(withoutVm(paperFleet, first)).toEqual(paperFleet.slice(1));
    const copied = withCopy(paperFleet, first, 'x');
    expect(copied.slice(0, 3)).toEqual([first, { ...first, name: 'x' }, second]);
    expect(copied).toHaveLength(9);
  });

  it('name copies and new VMs as nobody is named yet', () => {
    const fleet = ['web', 'web copy', 'VM 4'].map((name) => ({ ...plainVm, name }));
    expect(copyName(fleet, 'web')).toBe('web copy 2');
    expect([...copyName(fleet, '🖥'.repeat(80))]).toHaveLength(80);
    expect(newVm(fleet, { ...defaultScenario, memory: 2048 })).toEqual({ ...plainVm, name: 'VM 5', memory: 2048 });
  });

  it('join fleets without one VM standing in the new one twice', () => {
    const joined = joinedFleet(paperFleet, paperFleet);
    expect(joined).toEqual([...paperFleet, ...paperFleet]);
    expect(new Set(joined).size).toBe(16);
  });
});
