import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = fileURLToPath(new URL('../public/samples/migrations/made-up.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'precopy-validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starting the command takes about a second, more on a busy machine. */
const PATIENCE_MS = 120_000;

const byNpm = ['npm', 'run', '--silent', 'validate', '--'];
/** Without npm, which takes as long to start as the rest. */
const byNode = [process.execPath, fileURLToPath(new URL('./validate.mjs', import.meta.url))];

function validate([command = '', ...words]: readonly string[], ...paths: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(command, [...words, ...paths], { cwd: root, encoding: 'utf8' });
  return { stdout, stderr, status };
}

function tableOf(...lines: readonly string[]): string {
  const path = join(folder, 'mine.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const HEADER = 'memory_in_use_mib,dirty_rate_mib_s,traffic_mib,total_time_s,downtime_s';

describe('npm run --silent validate', () => {
  it(
    'prints one JSON, with a line for each model, technique and group of guests, and nothing else',
    () => {
      const { stdout, stderr, status } = validate(byNpm, sample);
      expect([stderr, status]).toEqual(['', 0]);
      const { rows, left_out: leftOut, models } = JSON.parse(stdout);
      expect([rows, leftOut, models.length]).toEqual([150, 0, (4 * 5 + 2) * 6]);
      const all = models.filter(
        ({ technique, guest }: Record<string, unknown>) => technique === 'precopy' && guest === 'all',
      );
      expect(all.map(({ model }: Record<string, unknown>) => model)).toEqual([
        ...['closed-form', 'algorithm-1', 'qemu-loop', 'general', 'class'],
      ]);
      expect(Object.keys(all[4])).toEqual([
        ...['model', 'technique', 'guest', 'rows', 'traffic', 'time', 'downtime', 'covers50', 'covers90'],
      ]);
      // The rows were made by the prior of their class: no other model may be nearer.
      const nearest = Math.min(...all.map(({ time }: { readonly time: readonly number[] }) => time[1]));
      expect(all[4].time[1]).toBe(nearest);
      expect(all[4].covers90).toBeGreaterThan(80);
    },
    PATIENCE_MS,
  );

  it(
    'tells on standard error what it leaves out, by line, and what it assumes',
    () => {
      const { stdout, stderr, status } = validate(byNode, tableOf(HEADER, '1000,20,1300,14,0.2', '1000,x,1300,14,0.2'));
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ rows: 1, left_out: 1 });
      expect(stderr).toMatch(/line 3, dirty_rate_mib_s: “x” is not a number/);
      expect(stderr).toMatch(/1 of 2 rows are left out/);
      expect(stderr).toMatch(/1 Gbit\/s Ethernet is assumed/);
    },
    PATIENCE_MS,
  );

  it.each([
    ['a file that is not there', () => [join(folder, 'nowhere.csv')], /nowhere\.csv cannot be read: ENOENT/],
    ['no table', () => [], /Name one table/],
    ['two tables', () => [sample, sample], /Name one table/],
    ['a table without its columns', () => [tableOf('a,b', '1,2')], /Missing column: .+no row that can be used/s],
    ['an empty file', () => [tableOf('')], /nothing in this file.+no row that can be used/s],
  ])(
    'says what is wrong in words and ends with 2: %s',
    (_, paths, why) => {
      const { stdout, stderr, status } = validate(byNode, ...paths());
      expect([stdout, status]).toEqual(['', 2]);
      expect(stderr).toMatch(why);
      expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
    },
    PATIENCE_MS,
  );
});
