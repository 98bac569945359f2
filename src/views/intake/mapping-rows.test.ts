import { describe, expect, it } from 'vitest';
import { readFleetTable } from '../../readers/fleet';
import { readPowerTrace } from '../../readers/power-trace';
import { readTraining } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import { runToEnd } from '../../simulator/run-to-end';
import { firstRows } from './late-words';
import { mappingRows, previewUses, SUM, withHeader, withUnit } from './mapping-rows';

const kindOf = (id: string) => {
  const kind = fitKinds.find((each) => each.id === id);
  if (!kind) throw new Error(id);
  return kind;
};
const energy = kindOf('energy');
const odd = runToEnd(readTraining('odd.csv', 'run,moved,joules,note\n1,2,700,a\n2,3,1300,b\n', energy.columns));

describe('mapping columns by hand', () => {
  it('asks for a column and then for its unit, and never guesses either', () => {
    expect(mappingRows(energy.columns, {}).map(({ name, todo }) => [name, todo])).toEqual([
      ['traffic_mib', 'Choose a column.'],
      ['energy_j', 'Choose a column.'],
    ]);
    const chosen = withHeader(energy.columns, {}, 'traffic_mib', 'moved');
    expect(mappingRows(energy.columns, chosen)[0]).toMatchObject({
      header: 'moved',
      unit: '',
      todo: 'Choose its unit.',
    });
    const whole = withUnit(chosen, 'traffic_mib', 'gib');
    expect(mappingRows(energy.columns, whole)[0]).toMatchObject({ unit: 'gib', todo: '' });
    expect(withHeader(energy.columns, whole, 'traffic_mib', 'moved')).toEqual(whole);
    expect(withHeader(energy.columns, whole, 'traffic_mib', 'run')['traffic_mib']).toEqual({ header: 'run', unit: '' });
  });

  it('gives what the reader takes', () => {
    let mapping = withUnit(withHeader(energy.columns, odd.mapping, 'traffic_mib', 'moved'), 'traffic_mib', 'gib');
    expect(runToEnd(readTraining('odd.csv', 'moved,joules\n2,700\n', energy.columns, mapping)).table).toBeNull();
    mapping = withUnit(withHeader(energy.columns, mapping, 'energy_j', 'joules'), 'energy_j', 'j');
    const { table } = runToEnd(readTraining('odd.csv', 'moved,joules\n2,700\n', energy.columns, mapping));
    expect(table?.columns['traffic_mib']?.[0]).toBe(2048);
  });

  it('takes the sum of two columns for one, and one for two again', () => {
    const sum = withHeader(energy.columns, { energy_j: { header: 'joules', unit: 'j' } }, 'energy_j', SUM);
    expect(mappingRows(energy.columns, sum).map(({ name }) => name)).toEqual([
      ...['traffic_mib', 'energy_source_j', 'energy_destination_j'],
    ]);
    const back = withHeader(energy.columns, sum, 'energy_destination_j', SUM);
    expect(mappingRows(energy.columns, back).map(({ name }) => name)).toEqual(['traffic_mib', 'energy_j']);
    expect(mappingRows(kindOf('gamma').columns, {}).every(({ instead }) => instead === null)).toBe(true);
    const full = ['energy_source_j', 'energy_destination_j'].reduce(
      (mapping, name, i) => withUnit(withHeader(energy.columns, mapping, name, i === 0 ? 'a' : 'b'), name, 'j'),
      withUnit(withHeader(energy.columns, sum, 'traffic_mib', 'm'), 'traffic_mib', 'mib'),
    );
    expect(runToEnd(readTraining('f', 'm,a,b\n1,2,3\n', energy.columns, full)).table?.columns['energy_j']?.[0]).toBe(5);
  });

  it('says over the preview what each column stands for', () => {
    expect(previewUses(energy.columns, odd.headers, odd.mapping)).toEqual(['', '', '', '']);
    const mapping = withHeader(energy.columns, {}, 'energy_j', 'joules');
    expect(previewUses(energy.columns, odd.headers, mapping)).toEqual(['', '', 'Energy', '']);
  });

  it('presets the unit that a header names, asks for none where there is none, and lets optional columns go', () => {
    const { specs } = runToEnd(readFleetTable('f', 'a,b'));
    const named = withHeader(specs, {}, 'memory_mib', 'Speicher (GB)');
    expect(named['memory_mib']).toEqual({ header: 'Speicher (GB)', unit: 'gb' });
    const rows = mappingRows(specs, withHeader(specs, named, 'name', 'VM'));
    expect(rows.map(({ todo }) => todo).filter((todo) => todo !== '')).toEqual([]);
    expect(rows.filter(({ isOptional }) => !isOptional).map(({ name }) => name)).toEqual(['name', 'memory_mib']);
    expect(rows.find(({ name }) => name === 'name')?.units).toEqual([]);
    expect(withHeader(specs, named, 'memory_mib', '')).toEqual({});
  });

  it('is content with one of several where one is enough', () => {
    const { specs } = runToEnd(readPowerTrace('p', 'a,b'));
    const todoOf = (mapping: Parameters<typeof mappingRows>[1]) => mappingRows(specs, mapping).map(({ todo }) => todo);
    expect(todoOf({})).toEqual(['Choose a column.', 'Choose a column.', 'Choose a column.']);
    expect(todoOf(withHeader(specs, {}, 'source_w', 'a (W)'))).toEqual(['Choose a column.', '', '']);
  });

  it('counts the lines that are skipped', () => {
    expect([firstRows(5, 40, 0), firstRows(2, 2, 1), firstRows(2, 2, 3)]).toEqual([
      'The first 5 of 40 rows',
      'The first 2 of 2 rows. One line that begins with # is skipped',
      'The first 2 of 2 rows. 3 lines that begin with # are skipped',
    ]);
  });
});
