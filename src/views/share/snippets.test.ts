import { spawnSync } from 'node:child_process';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/evaluation';
import { decodeLink, encodeLink } from '../../scenario/link';
import type { Scenario } from '../../scenario/scenario';
import { keyFourOf } from '../../state/key-four';
import { readGolden } from '../../test/golden';
import { relativeError } from '../../test/relative-error';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { snippetKind } from './snippet-numbers';
import { pythonSnippet } from './snippet-python';
import { typescriptSnippet } from './snippet-typescript';

/** Scenarios of the models that have a snippet, in the corners that a golden link has been chosen for. */
const scenarios = readGolden().flatMap(({ link }) => {
  const read = decodeLink(link);
  if (!read.ok || snippetKind(read.state.scenario.model) === null) return [];
  return evaluate(read.state.scenario).outcome.applicable ? [read.state.scenario] : [];
});

const linkOf = (scenario: Scenario): string => encodeLink({ view: 'explore', scenario, pins: [] });
type Snippet = typeof pythonSnippet;
const written = (snippet: Snippet) =>
  scenarios.map((scenario) => {
    const kind = snippetKind(scenario.model);
    return kind === null ? '' : snippet(scenario, kind, linkOf(scenario));
  });

/** What a program prints for each of some snippets, a line of JSON each. */
function printed(command: string, flags: readonly string[], program: string): readonly Record<string, number>[] {
  const { stdout, stderr, status } = spawnSync(command, flags, { input: program, encoding: 'utf8', maxBuffer: 1e8 });
  expect(`${stderr} ${status}`).toBe(' 0');
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, number>);
}

/** How far the worst number of a model is from the page's, relative. */
function worst(results: readonly Record<string, number>[], isWanted: (scenario: Scenario) => boolean): number {
  expect(results).toHaveLength(scenarios.length);
  const errors = scenarios.flatMap((scenario, i) => {
    const now = keyFourOf(evaluate(scenario));
    if (!isWanted(scenario)) return [];
    return METRICS.map((metric) =>
      relativeError(results[i]?.[metricRecords[metric].key] ?? Number.NaN, now[metric] ?? Number.NaN),
    );
  });
  expect(errors.length).toBeGreaterThan(40);
  return Math.max(...errors);
}

/** A double has 53 bits: what differs by this much differs in the last of its sixteen digits. */
const LAST_DIGITS = 64 * 2 ** -53;

describe('a snippet gives the key numbers', () => {
  it('in TypeScript, to the last digit', async () => {
    const programs = await Promise.all(
      written(typescriptSnippet).map(async (text, i) => (await transformWithOxc(text, `${i}.ts`)).code),
    );
    const results = printed(
      process.execPath,
      ['--input-type=module', '-'],
      programs.map((each) => `{\n${each}\n}`).join('\n'),
    );
    expect(worst(results, () => true)).toBe(0);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;

  it.skipIf(!hasPython)('in Python: Algorithm 1 to the last digit, the others to what its logarithms allow', () => {
    const run = 'import json, sys\nfor text in json.load(sys.stdin): exec(compile(text, "snippet", "exec"), {})';
    const results = printed('python3', ['-c', run], JSON.stringify(written(pythonSnippet)));
    expect(worst(results, ({ model }) => model === 'algorithm-1')).toBe(0);
    expect(worst(results, ({ model }) => model !== 'algorithm-1')).toBeLessThan(LAST_DIGITS);
  });
});
