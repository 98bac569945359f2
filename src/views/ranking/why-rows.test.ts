import { describe, expect, it } from 'vitest';
import { eightVms, ranked } from '../../test/ranked';
import { choices, firstPair, whyRows } from './why-rows';

describe('why this one', () => {
  it('adds up: each term is weight times share, and their differences sum to that of C', () => {
    const { answer, about } = ranked({
      change: { downtimeWeight: 0.1, timeWeight: 0.2, trafficWeight: 0.3, energyWeight: 0.4 },
    });
    const data = whyRows(answer, about, 2, 0);
    const sum = (pick: (row: NonNullable<typeof data>['rows'][number]) => string) =>
      data?.rows.reduce((all, row) => all + Number(pick(row)), 0);
    expect(sum((row) => row.one.term.exact)).toBeCloseTo(Number(data?.totals.one.exact), 12);
    expect(sum((row) => row.other.term.exact)).toBeCloseTo(Number(data?.totals.other.exact), 12);
    expect(sum((row) => row.difference.exact)).toBeCloseTo(Number(data?.totals.difference.exact), 12);
    // 0.4 x 467.638 J / 1928.55 J = 0.0970 for TPC-C.
    expect(data?.rows[3]?.one.term.shown).toBe('0.0970');
    expect(data?.rows.map(({ weight }) => weight)).toEqual(['0.1', '0.2', '0.3', '0.4']);
  });

  it('names the terms that decide, and those that speak against it', () => {
    const plain = ranked();
    expect(whyRows(plain.answer, plain.about, 2, 0)?.sentence).toBe(
      'TPC-C 1 costs 0.14 less than Dbench 1. What decides: total time, traffic and energy, with 0.0468 at most each.',
    );
    const adaptive = ranked({ change: { model: 'dirty-curve', adaptive: true } });
    // Equal weights, by hand: 0.25 x (18.6217 - 15.8249) / 18.6217 = 0.0375 for Dbench; 0.0062 + 0.0150 + 0.0146 against.
    expect(whyRows(adaptive.answer, adaptive.about, 2, 0)?.sentence).toBe(
      'Dbench 1 costs 0.00174 less than TPC-C 1. What decides: total time, with 0.0375; ' +
        'downtime, traffic and energy speak for TPC-C 1.',
    );
    expect(whyRows(plain.answer, plain.about, 4, 0)?.rows.map(({ isDecisive }) => isDecisive)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('says when two are alike, and has nothing for one that is no candidate', () => {
    const { answer, about } = ranked({ leavesOut: true });
    expect(whyRows(answer, about, 2, 3)?.sentence).toBe('TPC-C 1 and TPC-C 2 are alike in all that counts.');
    expect(whyRows(answer, about, 2, 4)).toBeNull();
  });

  it('begins with the winner and the next that differs, and offers the candidates in their order', () => {
    const { answer, about } = ranked();
    expect(firstPair(answer)).toEqual([2, 0]);
    expect(
      choices(answer, about, [2, 0])
        .map(({ label }) => label)
        .slice(0, 3),
    ).toEqual(['TPC-C 1', 'TPC-C 2', 'Dbench 1']);
    const one = ranked({ fleet: eightVms.slice(0, 1) });
    expect(firstPair(one.answer)).toBeNull();
    const twins = ranked({ fleet: eightVms.slice(0, 2) });
    expect(firstPair(twins.answer)).toEqual([0, 1]);
  });

  it('lists no more than a menu can hold, but always those that are chosen', () => {
    const fleet = Array.from({ length: 300 }, (_, k) => ({
      ...(eightVms[0] ?? fail()),
      name: `vm ${k}`,
      memory: 800 + k,
    }));
    const { answer, about } = ranked({ fleet });
    const list = choices(answer, about, [0, 299]);
    expect(list).toHaveLength(201);
    expect(list.at(-1)?.label).toBe('vm 299');
  });
});

function fail(): never {
  throw new Error('The paper has eight VMs.');
}
