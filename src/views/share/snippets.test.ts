import { spawnSync } from 'node:child_process';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/evaluation';
import { modelFacts } from '../../models/facts';
import { decodeLink, encodeLink } from '../../scenario/link';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { keyFourOf } from '../../state/key-four';
import '../../test/load-platforms';
import { readGolden } from '../../test/golden';
import { relativeError } from '../../test/relative-error';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { snippetKind } from './snippet-numbers';
import { pythonSnippet } from './snippet-python';
import { typescriptSnippet } from './snippet-typescript';

/** Scenarios of the models that have a snippet, in the corners that a golden link has been chosen for. */
const golden = readGolden().flatMap(({ link }) => {
  const read = decodeLink(link);
  if (!read.ok || snippetKind(read.state.scenario) === null) return [];
  return evaluate(read.state.scenario).outcome.applicable ? [read.state.scenario] : [];
});

/** Classic Xen in the corners of its sweep: a set as large as the memory, a link that is far too slow, nothing written, each end. */
const xen: readonly Partial<Scenario>[] = [
  { workingSet: 100 },
  { workingSet: 100_000 },
  { workingSet: 512, dirtyRate: 400, bandwidth: 400 },
  { workingSet: 300, dirtyRate: 90, bandwidth: 900, maxTrafficFactor: 0, maxRounds: 500 },
  { workingSet: 900, dirtyRate: 4000, bandwidth: 8 },
  { workingSet: 900, dirtyRate: 0 },
  { workingSet: 800, dirtyRate: 70, maxTrafficFactor: 1.5 },
  { workingSet: 64, dirtyRate: 30, threshold: 0, maxRounds: 12 },
  { memory: 65_536, workingSet: 20_000, dirtyRate: 500, bandwidth: 10_000, switchover: 0 },
  { memory: 33.3, workingSet: 1, dirtyRate: 0.1, bandwidth: 1 },
  { workingSet: 200, dirtyRate: 55, bandwidth: 2500 },
  { workingSet: 1, dirtyRate: 1e5 },
];
const sets = { ...modelFacts['xen-classic'].sets, model: 'xen-classic' } as const;
const scenarios = [...golden, ...xen.map((knobs): Scenario => ({ ...defaultScenario, ...sets, ...knobs }))];

const linkOf = (scenario: Scenario): string => encodeLink({ view: 'explore', scenario, pins: [] });
type Snippet = typeof pythonSnippet;
const written = (snippet: Snippet) =>
  scenarios.map((scenario) => {
    const kind = snippetKind(scenario);
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
    expect(worst(results, ({ model }) => model !== 'xen-classic')).toBe(0);
    expect(worst(results, ({ model }) => model === 'xen-classic')).toBeLessThan(LAST_DIGITS);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;

  it.skipIf(!hasPython)('in Python: Algorithm 1 to the last digit, the others to what its logarithms allow', () => {
    const run = 'import json, sys\nfor text in json.load(sys.stdin): exec(compile(text, "snippet", "exec"), {})';
    const results = printed('python3', ['-c', run], JSON.stringify(written(pythonSnippet)));
    expect(worst(results, ({ model }) => model === 'algorithm-1')).toBe(0);
    expect(worst(results, ({ model }) => model !== 'algorithm-1')).toBeLessThan(LAST_DIGITS);
  });
});
