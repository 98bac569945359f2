import { describe, expect, it } from 'vitest';
import type { VmHistory } from '../scenario/vm-history';
import { withHistories, withMigrations, withoutVm } from './histories-slice';

const history = (vm: string, count: number): VmHistory => ({
  vm,
  migrations: Array.from({ length: count }, (_, i) => ({ sample: i, rounds: [] })),
});

describe('the histories of the VMs', () => {
  const known = [history('web', 2), history('db', 1)];

  it('give way to those of the same name, where they stand; new ones come last', () => {
    const [newer, other] = [history('web', 3), history('idle', 1)];
    expect(withHistories(known, [other, newer])).toEqual([newer, known[1], other]);
    expect(known[0]?.migrations).toHaveLength(2);
  });

  it('grow by further migrations, and begin with the first ones', () => {
    const more = history('', 2).migrations;
    expect(withMigrations(known, 'web', more)[0]?.migrations.map(({ sample }) => sample)).toEqual([0, 1, 0, 1]);
    expect(withMigrations(known, 'new', more)[2]).toEqual({ vm: 'new', migrations: more });
  });

  it('can be taken away one by one', () => {
    expect(withoutVm(known, 'web')).toEqual([known[1]]);
    expect(withoutVm(known, 'nobody')).toEqual(known);
  });
});
