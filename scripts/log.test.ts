import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = fileURLToPath(new URL('../public/samples/logs/cloud-hypervisor.log', import.meta.url));

/** Starting the command takes about a second, more on a busy machine. */
const PATIENCE_MS = 120_000;

const byNpm = ['npm', 'run', '--silent', 'log', '--'];
/** Without npm, which takes as long to start as the rest. */
const byNode = [process.execPath, fileURLToPath(new URL('./log.mjs', import.meta.url))];

function log([command = '', ...words]: readonly string[], ...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(command, [...words, ...args], { cwd: root, encoding: 'utf8' });
  return { stdout, stderr, status };
}

describe('npm run --silent log', () => {
  it(
    'prints one JSON, and nothing else',
    () => {
      const { stdout, stderr, status } = log(byNpm, sample, '--after', '2');
      expect([stderr, status]).toEqual(['', 0]);
      const { format, limit_ms: limit, forecast, problems } = JSON.parse(stdout);
      expect([format, limit, forecast.total_time_s.length, problems]).toEqual(['cloud-hypervisor', 300, 5, []]);
    },
    PATIENCE_MS,
  );

  it(
    'exits with 1 where nothing could be read, and with 2 for arguments that cannot be used',
    () => {
      const unread = log(byNode, fileURLToPath(import.meta.url));
      expect([unread.status, JSON.parse(unread.stdout).format]).toEqual([1, null]);
      const bad = log(byNode, sample, '--after', '0');
      expect([bad.status, bad.stderr]).toEqual([2, '--after: 0 is not a whole number from 1 to 999999.\n']);
      expect(log(byNode, 'no-such-file').status).toBe(2);
      expect(log(byNode).status).toBe(2);
    },
    PATIENCE_MS,
  );
});
