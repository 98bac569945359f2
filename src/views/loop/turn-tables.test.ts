import { describe, expect, it } from 'vitest';
import { loopAnswer, loopTurn, loopVm, twoTurns } from '../../test/made-loop';
import { tableTexts } from '../../test/table-texts';
import { RESULT_COLUMNS, resultRows, resultTitle } from './result-rows';
import { vmColumns, vmRows } from './vm-rows';

const [first = loopTurn(1, 1, []), second = first] = twoTurns;
const answer = loopAnswer(twoTurns);
const cellsAt = (turn: number, box: number, vm: number) =>
  tableTexts(vmColumns({ turn, box }), vmRows(answer, { turn, box })).cells[vm]?.slice(1, -1);

describe('the table of the VMs', () => {
  it('fills its columns box by box', () => {
    expect(vmColumns({ turn: 0, box: 0 }).map(({ head }) => head)).toEqual([
      ...['VM', 'S', 'D̂', 'φ', 'D̃', 'R', 'Time', 'Downtime', 'Traffic', 'Energy', 'C', 'Where it is'],
    ]);
    expect(cellsAt(0, 0, 0)).toEqual(['60', '', '', '', '', '', '', '', '', '']);
    expect(cellsAt(0, 2, 0)?.slice(0, 5)).toEqual(['60', '–', '0.5', '60', '96']);
    expect(cellsAt(0, 6, 0)?.slice(5)).toEqual(['11', '110', '1.07', '550', '0.4']);
    const place = { turn: 0, box: 6 };
    expect(tableTexts(vmColumns(place), vmRows(answer, place)).heads.slice(6, 10)).toEqual([
      ...['Time (s)', 'Downtime (ms)', 'Traffic (GiB)', 'Energy (J)'],
    ]);
  });

  it('marks the columns of the box at work only', () => {
    const now = (box: number) => {
      const place = { turn: 0, box };
      return tableTexts(vmColumns(place), vmRows(answer, place)).marks[0]?.length;
    };
    expect([0, 1, 2, 3, 4, 5, 6].map(now)).toEqual([1, 3, 1, 4, 1, 0, 0]);
  });

  it('keeps a row for a VM that has left, and says when', () => {
    const rows = vmRows(answer, { turn: 1, box: 6 });
    expect(rows.map(({ name, isLeaving, note }) => [name, isLeaving, note])).toEqual([
      ['calm', false, 'left in turn 1'],
      ['wild', true, 'has left now'],
    ]);
    expect(new Set(cellsAt(1, 6, 0))).toEqual(new Set(['']));
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
    const rowAt = (box: number) => tableTexts(RESULT_COLUMNS, resultRows(second, first, { turn: 1, box })).cells[0];
    expect(rowAt(3)).toEqual(['Total time', '–', '–', '–', '30 %', '–', '–', '15 %']);
    expect(rowAt(4)?.slice(1, 6)).toEqual(['–', '12 s', '–', '30 %', '11 s']);
    expect(rowAt(5)?.slice(1, 4)).toEqual(['10 s', '12 s', '–']);
    expect(rowAt(6)?.slice(3)).toEqual(['20 %', '30 %', '11 s', '10 %', '15 %']);
    expect(tableTexts(RESULT_COLUMNS, resultRows(first, undefined, { turn: 0, box: 0 })).cells[0]?.[4]).toBe('–');
  });

  it('has one unit a row, and a dash where a model had no number', () => {
    const turn = loopTurn(1, 1, [loopVm(0, 'calm', { baseModel: null })]);
    const rows = resultRows(turn, undefined, { turn: 0, box: 6 });
    expect(tableTexts(RESULT_COLUMNS, rows).cells[2]).toEqual([
      ...['Traffic', '0.977 GiB', '–', '20 %', '30 %', '1.07 GiB', '10 %', '15 %'],
    ]);
  });

  it('says whose migration it is', () => {
    expect(resultTitle(first, { turn: 0, box: 4 })).toBe('calm: predicted and simulated');
    expect(resultTitle(first, { turn: 0, box: 3 })).toBe('No VM is chosen yet');
  });
});
