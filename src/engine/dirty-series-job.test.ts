import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DirtySeriesAnswer, readSeriesFiles } from './dirty-series-job';

function run(...files: { name: string; text: string }[]): DirtySeriesAnswer {
  const work = readSeriesFiles({ files });
  let step = work.next();
  while (!step.done) step = work.next();
  return structuredClone(step.value);
}

const sample = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../public/samples/dirty-series/${name}`, import.meta.url), 'utf8'),
});

describe('files with series of dirtied pages', () => {
  it('are read one by one, and a bad one does not lose the good ones', () => {
    const { files } = run({ name: 'bad.csv', text: 'x' }, { name: 'good.csv', text: 'time_s,dirty_pages\n1,2\n2,3' });
    expect(files.map(({ file, series }) => [file, series?.kind])).toEqual([
      ['bad.csv', undefined],
      ['good.csv', 'window'],
    ]);
    expect(files[0]?.problems[0]?.file).toBe('bad.csv');
  });

  it('give a working set where they count since the start, and none where they count by window', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i + 1},${Math.round(1000 * (1 - Math.exp(-(i + 1) / 4)))}`);
    const [windows, since] = ['dirty_pages', 'cumulative_pages'].map(
      (column) => run({ name: column, text: [`time_s,${column}`, ...rows].join('\n') }).files[0],
    );
    expect(windows?.workingSet).toBeNull();
    // 1,000 exp(-t / 4) = 50 at t = 4 ln 20 = 11.98 s.
    expect(since?.workingSet).toMatchObject({ shape: 'flat', time: 12 });
  });

  it('are, as samples, read without a problem', () => {
    const { files } = run(sample('measured-windows.csv'), sample('simulated-peeks.csv'));
    expect(files.map(({ problems, notes }) => [...problems, ...notes])).toEqual([[], []]);
    expect(files.map(({ series }) => series?.kind)).toEqual(['window', 'cumulative']);
    expect(files[1]?.workingSet?.shape).toBe('flat');
  });
});
