import { describe, expect, it } from 'vitest';
import { loopAnswer, loopTurn, loopVm, twoTurns } from '../../test/made-loop';
import { resultRows, resultTitle } from './result-rows';
import { roundRows } from './round-rows';
import { isColumnNow, VM_COLUMNS, vmRows } from './vm-rows';

const [first = loopTurn(1, 1, []), second = first] = twoTurns;
const answer = loopAnswer(twoTurns);
const textOf = (turn: number, box: number, vm: number) =>
  vmRows(answer, { turn, box })[vm]?.cells.map(({ text }) => text);

describe('the table of the VMs', () => {
  it('fills its columns box by box', () => {
    expect(VM_COLUMNS.map(({ label }) => label)).toEqual([
      'S',
      'D̂',
      'φ',
      'D̃',
      'R',
      'Time',
      'Downtime',
      'Traffic',
      'Energy',
      'C',
    ]);
    expect(textOf(0, 0, 0)).toEqual(['60', '', '', '', '', '', '', '', '', '']);
    expect(textOf(0, 2, 0)?.slice(0, 5)).toEqual(['60', '–', '0.5', '60', '96']);
    expect(textOf(0, 6, 0)?.slice(5)).toEqual(['11\u00a0s', '110\u00a0ms', '1.07\u00a0GiB', '550\u00a0J', '0.4']);
  });

  it('marks the columns of the box at work only', () => {
    const now = (box: number) => VM_COLUMNS.filter((column) => isColumnNow(column.box, { turn: 0, box })).length;
    expect([0, 1, 2, 3, 4, 5, 6].map(now)).toEqual([1, 3, 1, 4, 1, 0, 0]);
  });

  it('keeps a row for a VM that has left, and says when', () => {
    const rows = vmRows(answer, { turn: 1, box: 6 });
    expect(rows.map(({ name, state, note }) => [name, state, note])).toEqual([
      ['calm', 'gone', 'left in turn 1'],
      ['wild', 'leaves', 'has left now'],
    ]);
    expect(rows[0]?.cells.every(({ text }) => text === '')).toBe(true);
  });

  it('calls a VM without a name by its place', () => {
    const { of } = loopAnswer([first]);
    const nameless = { of: { ...of, fleet: of.fleet.map((vm) => ({ ...vm, name: '' })) }, turns: [first] };
    expect(vmRows(nameless, { turn: 0, box: 0 }).map(({ name }) => name)).toEqual(['VM 1', 'VM 2']);
  });

  it('looks at the present lap alone', () => {
    const [again, last] = [
      { ...first, turn: 3, lap: 2 },
      { ...second, turn: 4, lap: 2 },
    ];
    const rows = vmRows(loopAnswer([first, second, again, last], {}, 2), { turn: 3, box: 0 });
    expect(rows.map(({ note }) => note)).toEqual(['left in turn 3', '']);
  });

  it('says of the chosen VM what becomes of it', () => {
    const notes = [3, 4, 5, 6].map((box) => vmRows(answer, { turn: 0, box })[0]?.note);
    expect(notes).toEqual(['', 'chosen', 'is leaving', 'has left now']);
  });
});

describe('the table of the migration', () => {
  it('shows predictions once a VM is chosen, the simulation once it is migrated, errors once it is recorded', () => {
    const rowAt = (box: number) => resultRows(second, first, { turn: 1, box })[0];
    expect(rowAt(3)).toMatchObject({ base: '–', refined: '–', simulated: '–', baseMean: '30\u00a0%' });
    expect(rowAt(4)).toMatchObject({ base: '12\u00a0s', refined: '11\u00a0s', simulated: '–', baseError: '–' });
    expect(rowAt(5)).toMatchObject({ simulated: '10\u00a0s', baseError: '–' });
    expect(rowAt(6)).toMatchObject({ baseError: '20\u00a0%', refinedError: '10\u00a0%', refinedMean: '15\u00a0%' });
    expect(resultRows(first, undefined, { turn: 0, box: 0 })[0]?.baseMean).toBe('–');
  });

  it('has a dash where a model had no number', () => {
    const turn = loopTurn(1, 1, [loopVm(0, 'calm', { baseModel: null })]);
    expect(resultRows(turn, undefined, { turn: 0, box: 6 })[2]).toMatchObject({ base: '–', refined: '1.07\u00a0GiB' });
  });

  it('says whose migration it is', () => {
    expect(resultTitle(first, { turn: 0, box: 4 })).toBe('calm: predicted and simulated');
    expect(resultTitle(first, { turn: 0, box: 3 })).toBe('Nobody is chosen yet');
  });

  it('lists the rounds, the pause last', () => {
    expect(roundRows(first).map(({ name, sent }) => [name, sent])).toEqual([
      ['Round 0', '800\u00a0MiB'],
      ['Round 1', '150\u00a0MiB'],
      ['Stop-and-copy', '50\u00a0MiB'],
    ]);
  });
});
