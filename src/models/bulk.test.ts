import { describe, expect, it } from 'vitest';
import { stopReasons } from '../vocabulary/stop-reasons';
import { at, columnOf, createBulkOutput } from './bulk';

describe('columns of the bulk form', () => {
  it('read a knob that varies row by row', () => {
    expect([0, 1, 2].map((k) => at(columnOf(Float64Array.of(100, 200, 300), 5), k))).toEqual([100, 200, 300]);
  });

  it('read a knob that does not vary from the base in every row', () => {
    expect([0, 1, 2].map((k) => at(columnOf(undefined, 40), k))).toEqual([40, 40, 40]);
  });

  it('have a code for each stop reason, none of which is that of "not applicable"', () => {
    const codes = Object.values(stopReasons).map(({ code }) => code);
    expect(new Set([0, ...codes]).size).toBe(codes.length + 1);
  });

  it('have room for every row', () => {
    expect(Object.values(createBulkOutput(7)).map(({ length }) => length)).toEqual([7, 7, 7, 7, 7]);
  });
});
