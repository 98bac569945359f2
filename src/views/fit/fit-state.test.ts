import { describe, expect, it } from 'vitest';
import { firstState, withAllRows, withMapping, withSource, withToggled } from './fit-state';

const opened = withSource(firstState, 'energy', { name: 'a.csv', text: 'x', rows: 6 });

describe('what is fitted', () => {
  it('opens one table for both energy fits, and for no other', () => {
    expect(Object.keys(opened.sources)).toEqual(['energy', 'energy-hosts']);
    expect(Object.keys(withSource(opened, 'gamma', { name: 'b.csv', text: 'y', rows: 1 }).sources)).toHaveLength(3);
    expect(opened.sources.energy).toMatchObject({ id: 1, name: 'a.csv', text: 'x', mapping: null, leftOut: [] });
  });

  it('leaves rows out and takes them back, in the order of the table, for the chosen fit only', () => {
    const two = withToggled(withToggled(opened, 'energy', 7), 'energy', 2);
    expect(two.sources.energy?.leftOut).toEqual([2, 7]);
    expect(two.sources['energy-hosts']?.leftOut).toEqual([]);
    expect(withToggled(two, 'energy', 7).sources.energy?.leftOut).toEqual([2]);
    expect(withAllRows(two, 'energy').sources.energy?.leftOut).toEqual([]);
    expect(withToggled(two, 'gamma', 1)).toBe(two);
  });

  it('counts all rows again once other columns are mapped', () => {
    const mapping = { traffic_mib: { header: 'a', unit: 'mib' } };
    const mapped = withMapping(withToggled(opened, 'energy', 3), 'energy', mapping);
    expect(mapped.sources.energy).toMatchObject({ mapping, leftOut: [] });
  });
});
