import { describe, expect, it } from 'vitest';
import { loopTurn, loopVm, twoTurns } from '../../test/made-loop';
import { keepText, pastMigrationOf, withTurns } from './keep-history';
import { budgetText, percentText, plain, rangeText } from './loop-format';

const [first = loopTurn(1, 1, [])] = twoTurns;

describe('keeping the loop as history', () => {
  it('keeps the sample and the pre-copy rounds: 160 MiB in 8 s, 40 MiB in 2 s, so D-bar is 20', () => {
    expect(pastMigrationOf(first)).toEqual({
      sample: 60,
      rounds: [
        { duration: 8, dirtyRate: 20 },
        { duration: 2, dirtyRate: 20 },
      ],
    });
  });

  it('puts new migrations behind those that were there, by name, and leaves others alone', () => {
    const past = { sample: null, rounds: [{ duration: 1, dirtyRate: 3 }] };
    const before = [
      { vm: 'other', migrations: [past] },
      { vm: 'calm', migrations: [past] },
    ];
    const after = withTurns(before, [...twoTurns, ...twoTurns]);
    expect(after.map(({ vm, migrations }) => [vm, migrations.length])).toEqual([
      ['other', 1],
      ['calm', 3],
      ['wild', 2],
    ]);
    expect(after[1]?.migrations[0]).toBe(past);
    expect(before[1]?.migrations).toHaveLength(1);
  });

  it('says what it does and what was done', () => {
    expect(keepText(0, 3, true)).toBe('Adds 3 migrations of this run to the histories of the VMs.');
    expect(keepText(0, 0, true)).toBe('No migration of this run is recorded yet.');
    expect([keepText(2, 3), keepText(0, 24)]).toEqual([
      'One migration of the loop kept as history.',
      '24 migrations of the loop kept as history.',
    ]);
  });
});

describe('numbers of the loop in words', () => {
  it('say least and most, once where they read alike', () => {
    expect(rangeText([3, null, 1], plain)).toBe('1 to 3');
    expect(rangeText([2, 2.0001], plain)).toBe('2');
    expect(rangeText([null], plain)).toBe('–');
    const units = (value: number) => ({ number: String(value), unit: value < 10 ? 's' : 'min' });
    expect(rangeText([1, 20], units)).toBe('1\u00a0s to 20\u00a0min');
    expect([percentText(0.0623), percentText(null)]).toEqual(['6.23\u00a0%', '–']);
  });

  it('name the VMs that were not simulated to their end', () => {
    const cut = loopTurn(2, 1, [loopVm(1, 'wild')], { stopReason: 'event-budget' });
    expect(budgetText([first, cut, cut])).toMatch(/^wild: written to so often/);
    expect(budgetText(twoTurns)).toBeNull();
  });
});
