import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectGolden, readGolden } from '../src/test/golden';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = fileURLToPath(new URL('./evaluate.mjs', import.meta.url));

/** Starting the command takes about half a second, more on a busy machine. */
const PATIENCE_MS = 60_000;

function evaluate(links: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...links], { input, encoding: 'utf8' });
  return { lines: stdout.split('\n'), stderr, status };
}

describe('npm run --silent evaluate', () => {
  it(
    'gives a line for each golden link on standard input, in order, and nothing else',
    () => {
      const golden = readGolden();
      const input = golden.map(({ link }) => link).join('\n');
      const { stdout, stderr, status } = spawnSync('npm run --silent evaluate', {
        cwd: root,
        input,
        encoding: 'utf8',
        shell: true,
      });
      expect([stderr, status]).toEqual(['', 0]);
      const lines = stdout.split('\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(120);
      for (const [i, { want }] of golden.entries()) expectGolden(JSON.parse(lines[i] ?? ''), want);
    },
    PATIENCE_MS,
  );

  it(
    'goes on after a bad link, skips blank lines, and says so by its exit code at the end',
    () => {
      const { lines, stderr, status } = evaluate(
        [],
        '#/explore?v=3&mem=2048\r\n\n   \nnonsense\n#/explore?v=3\n#/explore?v=99',
      );
      expect([stderr, status, lines.length]).toEqual(['', 1, 5]);
      const results = lines.slice(0, 4).map((line) => JSON.parse(line));
      expect(results.map((result) => result.error === undefined)).toEqual([true, false, true, false]);
      expect(results[3]).toMatchObject({ format: 'precopy.result', link: '#/explore?v=99' });
      expect(results[0].scenario.memory).toBe(2048);
    },
    PATIENCE_MS,
  );

  it(
    'takes links and full addresses as arguments, and then does not read standard input',
    () => {
      const { lines, status } = evaluate(['#/explore?v=3&mem=2048', 'https://example.org/#/explore?v=3'], 'nonsense\n');
      expect([status, lines.length]).toEqual([0, 3]);
      expect(JSON.parse(lines[0] ?? '').link).toBe('#/explore?v=3&mem=2048');
      expect(JSON.parse(lines[1] ?? '').link).toBe('#/explore?v=3');
    },
    PATIENCE_MS,
  );

  it(
    'answers a line before the next one is written, and ends quietly when nobody listens any more',
    async () => {
      const child = spawn(process.execPath, [script], { stdio: 'pipe' });
      let errors = '';
      child.stderr.on('data', (text) => {
        errors += text;
      });
      child.stdin.on('error', () => undefined);
      child.stdin.write('#/explore?v=3&mem=2048\n');
      const [first] = await once(child.stdout, 'data');
      expect(JSON.parse(String(first)).scenario.memory).toBe(2048);
      child.stdout.destroy();
      const ended = once(child, 'exit');
      for (let line = 0; line < 2000; line += 1) child.stdin.write('#/explore?v=3\n');
      child.stdin.end();
      expect(await ended).toEqual([0, null]);
      expect(errors).toBe('');
    },
    PATIENCE_MS,
  );
});
