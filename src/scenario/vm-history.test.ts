import { describe, expect, it } from 'vitest';
import { changesBetween, leadsAnywhere, type VmHistory, withChanges } from './vm-history';

const history = (vm: string, count: number): VmHistory => ({
  vm,
  migrations: Array.from({ length: count }, (_, i) => ({ sample: i, rounds: [] })),
});
const [web, db, idle] = [history('web', 2), history('db', 1), history('idle', 3)];

describe('changes of histories', () => {
  it('bring back what was deleted', () => {
    const back = changesBetween([db], [web, db]);
    expect(back).toEqual({ written: [web], removed: [] });
    expect([...withChanges([db], back)].sort()).toEqual([db, web].sort());
    expect(withChanges([], changesBetween([], [web, db]))).toEqual([web, db]);
  });

  it('take away what was opened, and bring back what gave way to it', () => {
    const newer = history('web', 5);
    const back = changesBetween([newer, db, idle], [web, db]);
    expect(back).toMatchObject({ written: [web], removed: ['idle'] });
    expect(withChanges([newer, db, idle], back)).toEqual([web, db]);
  });

  it('leave alone what changed elsewhere meanwhile', () => {
    expect(withChanges([idle], changesBetween([], [web]))).toEqual([idle, web]);
  });

  it('lead nowhere where nothing changed; of two with one name the last counts', () => {
    expect(leadsAnywhere(changesBetween([web], [web]))).toBe(false);
    expect(leadsAnywhere(changesBetween([web], [history('web', 1), web]))).toBe(false);
    expect(changesBetween([web], [])).toEqual({ written: [], removed: ['web'] });
    expect(changesBetween([web], [db, web])).toEqual({ written: [db], removed: [] });
  });
});
