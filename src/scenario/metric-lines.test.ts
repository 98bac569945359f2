import { describe, expect, it } from 'vitest';
import { readLines } from './metric-lines';

describe('lines that are typed for a map', () => {
  it('are read with and without units, each once', () => {
    expect(readLines('downtime', ' 200, 2 s; 0.2 s,')).toEqual({
      ok: true,
      lines: [
        { metric: 'downtime', value: 0.2 },
        { metric: 'downtime', value: 2 },
      ],
    });
    expect(readLines('time', '5 min')).toEqual({ ok: true, lines: [{ metric: 'time', value: 300 }] });
    expect(readLines('traffic', '2 GiB')).toEqual({ ok: true, lines: [{ metric: 'traffic', value: 2048 }] });
    expect(readLines('energy', '500')).toEqual({ ok: true, lines: [{ metric: 'energy', value: 500 }] });
    expect(readLines('energy', '')).toEqual({ ok: true, lines: [] });
  });

  it('are refused with what was typed and what is taken', () => {
    for (const typed of ['0', '-3', '5 GiB', 'soon', '1,2,3,4,5,6,7,8,9']) {
      const read = readLines('downtime', typed);
      expect(read.ok).toBe(false);
      expect(!read.ok && read.problem).toContain(
        `Lines of downtime take up to 8 values above 0, such as 200 ms, 2 s; you typed ${typed}.`,
      );
    }
  });
});
