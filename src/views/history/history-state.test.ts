import { describe, expect, it } from 'vitest';
import type { VmHistory } from '../../scenario/vm-history';
import { leadsBack, takenBack, wayBack } from './history-state';

const history = (vm: string, count: number): VmHistory => ({
  vm,
  migrations: Array.from({ length: count }, (_, i) => ({ sample: i, rounds: [] })),
});
const [web, db, idle] = [history('web', 2), history('db', 1), history('idle', 3)];

describe('the way back from a change of the histories', () => {
  it('brings back what was deleted', () => {
    const back = wayBack([web, db], [db], 'gone');
    expect(back).toEqual({ sentence: 'gone', written: [web], removed: [] });
    expect([...takenBack([db], back)].sort()).toEqual([db, web].sort());
    expect(takenBack([], wayBack([web, db], [], 'all gone'))).toEqual([web, db]);
  });

  it('takes away what was opened, and brings back what gave way to it', () => {
    const newer = history('web', 5);
    const back = wayBack([web, db], [newer, db, idle], 'opened');
    expect(back).toMatchObject({ written: [web], removed: ['idle'] });
    expect(takenBack([newer, db, idle], back)).toEqual([web, db]);
  });

  it('leaves alone what changed elsewhere meanwhile', () => {
    const back = wayBack([web], [], 'gone');
    expect(takenBack([idle], back)).toEqual([idle, web]);
  });

  it('leads nowhere where nothing changed', () => {
    expect(leadsBack(wayBack([web], [web], 'cancelled'))).toBe(false);
    expect(leadsBack(wayBack([web], [], 'gone'))).toBe(true);
    expect(leadsBack(wayBack([], [web], 'new'))).toBe(true);
  });
});
