import { describe, expect, it } from 'vitest';
import { readTraining } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import { mappingRows, previewUses, problemSentences, rowsRead, SUM, withHeader, withUnit } from './mapping-rows';

const kindOf = (id: string) => {
  const kind = fitKinds.find((each) => each.id === id);
  if (!kind) throw new Error(id);
  return kind;
};
const energy = kindOf('energy');
const odd = readTraining('odd.csv', 'run,moved,joules,note\n1,2,700,a\n2,3,1300,b\n', energy.columns);

describe('mapping columns by hand', () => {
  it('asks for a column and then for its unit, and never guesses either', () => {
    expect(mappingRows(energy, {}).map(({ name, todo }) => [name, todo])).toEqual([
      ['traffic_mib', 'Choose a column.'],
      ['energy_j', 'Choose a column.'],
    ]);
    const chosen = withHeader(energy, {}, 'traffic_mib', 'moved');
    expect(mappingRows(energy, chosen)[0]).toMatchObject({ header: 'moved', unit: '', todo: 'Choose its unit.' });
    const whole = withUnit(chosen, 'traffic_mib', 'gib');
    expect(mappingRows(energy, whole)[0]).toMatchObject({ unit: 'gib', todo: '' });
    expect(withHeader(energy, whole, 'traffic_mib', 'moved')).toEqual(whole);
    expect(withHeader(energy, whole, 'traffic_mib', 'run')['traffic_mib']).toEqual({ header: 'run', unit: '' });
  });

  it('gives what the reader takes', () => {
    let mapping = withUnit(withHeader(energy, odd.mapping, 'traffic_mib', 'moved'), 'traffic_mib', 'gib');
    expect(readTraining('odd.csv', 'moved,joules\n2,700\n', energy.columns, mapping).table).toBeNull();
    mapping = withUnit(withHeader(energy, mapping, 'energy_j', 'joules'), 'energy_j', 'j');
    const { table } = readTraining('odd.csv', 'moved,joules\n2,700\n', energy.columns, mapping);
    expect(table?.columns['traffic_mib']?.[0]).toBe(2048);
  });

  it('takes the sum of two columns for one, and one for two again', () => {
    const sum = withHeader(energy, { energy_j: { header: 'joules', unit: 'j' } }, 'energy_j', SUM);
    expect(mappingRows(energy, sum).map(({ name }) => name)).toEqual([
      ...['traffic_mib', 'energy_source_j', 'energy_destination_j'],
    ]);
    const back = withHeader(energy, sum, 'energy_destination_j', SUM);
    expect(mappingRows(energy, back).map(({ name }) => name)).toEqual(['traffic_mib', 'energy_j']);
    expect(mappingRows(kindOf('gamma'), {}).every(({ instead }) => instead === null)).toBe(true);
    const full = ['energy_source_j', 'energy_destination_j'].reduce(
      (mapping, name, i) => withUnit(withHeader(energy, mapping, name, i === 0 ? 'a' : 'b'), name, 'j'),
      withUnit(withHeader(energy, sum, 'traffic_mib', 'm'), 'traffic_mib', 'mib'),
    );
    expect(readTraining('f', 'm,a,b\n1,2,3\n', energy.columns, full).table?.columns['energy_j']?.[0]).toBe(5);
  });

  it('says over the preview what each column stands for', () => {
    expect(previewUses(energy, odd)).toEqual(['', '', '', '']);
    const mapping = withHeader(energy, {}, 'energy_j', 'joules');
    expect(previewUses(energy, { ...odd, mapping })).toEqual(['', '', 'Energy', '']);
  });
});

describe('what could not be used', () => {
  it('is ten problems at most and the number of the rest; columns to be mapped are not among them', () => {
    expect(problemSentences(odd)).toEqual([]);
    const bad = `traffic_mib,energy_j\n1,2\n${'x,3\n'.repeat(13)}`;
    const lines = problemSentences(readTraining('bad.csv', bad, energy.columns));
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('Line 3, column traffic_mib: “x” is not a number. The row is left out.');
    expect(lines[10]).toBe('And 3 more.');
    expect(problemSentences(readTraining('none.csv', '', energy.columns))).toEqual([
      'The file: There is nothing in this file.',
    ]);
  });

  it('is counted', () => {
    expect([rowsRead(14, 14), rowsRead(1, 1), rowsRead(12, 14), rowsRead(null, 4)]).toEqual([
      ...['14 rows', '1 row', '12 of 14 rows can be used', '4 rows, and columns that are not known yet'],
    ]);
  });
});
