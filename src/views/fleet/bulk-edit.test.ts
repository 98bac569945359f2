import { describe, expect, it } from 'vitest';
import { paperFleet } from '../../scenario/fleet';
import { BULK_FIELDS, chosenAfter, filledDown, NONE_CHOSEN, readBulk, withColumn } from './bulk-edit';

const [a, b, c, d] = paperFleet;
if (!a || !b || !c || !d) throw new Error('The paper’s fleet has eight VMs.');
const shown = [d, c, b, a];

const field = (name: string) => {
  const found = BULK_FIELDS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const rate = field('dirtyRate');
const memory = field('memory');

describe('choosing VMs', () => {
  it('is a press on each, and a second press takes it back', () => {
    const one = chosenAfter(NONE_CHOSEN, shown, b, null);
    expect([...one]).toEqual([b]);
    expect([...chosenAfter(one, shown, b, null)]).toEqual([]);
  });

  it('with Shift is all rows between, in the order of the table, whichever end was pressed first', () => {
    const one = chosenAfter(NONE_CHOSEN, shown, a, null);
    expect(chosenAfter(one, shown, c, a)).toEqual(new Set([a, b, c]));
    const other = chosenAfter(NONE_CHOSEN, shown, c, null);
    expect(chosenAfter(other, shown, a, c)).toEqual(new Set([a, b, c]));
  });

  it('with Shift from a VM that is out of sight is the row alone', () => {
    expect([...chosenAfter(NONE_CHOSEN, [a, b], b, d)]).toEqual([b]);
  });
});

describe('what is typed for several VMs', () => {
  it.each([
    ['4 GiB', memory, [4096, 4096, 4096]],
    ['1\n2\n3', rate, [1, 2, 3]],
    ['1\r\n2\r\n3\r\n', rate, [1, 2, 3]],
    ['unknown', rate, [null, null, null]],
    ['1\n\n3', rate, [1, null, 3]],
    ['10 MiB/s\n?\n0.5 GiB/s', rate, [10, null, 512]],
  ])('%j', (text, column, values) => {
    expect(readBulk(column, text, 3)).toEqual({ ok: true, values });
  });

  it.each([
    ['1\n2', rate, /^There are 2 lines for 3 VMs/],
    ['1\nmuch\n3', rate, /^Line 2: .*much/],
    ['3', memory, /16\sMiB/],
    ['', memory, /./],
  ])('%j is refused in words', (text, column, problem) => {
    expect(readBulk(column, text, 3)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('a column of several VMs', () => {
  it('is set for them alone, and they stay chosen', () => {
    const { fleet, chosen } = withColumn(paperFleet, [b, d], rate, [7, null]);
    expect(fleet.map(({ dirtyRate }) => dirtyRate)).toEqual([52, 7, 8.3, null, 145, 145, 140, 140]);
    expect(fleet[0]).toBe(a);
    expect([...chosen]).toEqual([fleet[1], fleet[3]]);
  });

  it('is filled down from the first in the order of the table', () => {
    expect(filledDown([c, a, b], rate)).toEqual([8.3, 8.3, 8.3]);
  });
});
