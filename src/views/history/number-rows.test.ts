import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayHistory as replay } from '../../analysis/history/history';
import { madeHistory } from '../../analysis/history/history-made';
import { replayHistory } from '../../engine/history-job';
import { toCsv } from '../../format/csv';
import { readHistoryFile } from '../../readers/history';
import { paperFleet } from '../../scenario/fleet';
import { defaultScenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { runToEnd } from '../../simulator/run-to-end';
import { noColumns } from '../../test/no-columns';
import { runs } from '../../test/runs';
import { openedText, simulatedText } from './history-findings';
import { historiesTable } from './history-table';
import { historyNumbers, usableRate, usableText } from './number-rows';
import { allDeleted, deleted } from './words';

const made = madeHistory('half', 1, 30);
const answer = runToEnd(replayHistory({ ...made, mu: 0.75, phi: 0.5, sample: 60 }));

describe('the numbers of a history', () => {
  it('are D-tilde for the next migration, phi now, and how far off each predictor was', () => {
    const numbers = historyNumbers(answer, 'last');
    expect(numbers.map(({ id }) => id)).toEqual(['next', 'phi', 'sample', 'history', 'refined']);
    expect(numbers[0]).toMatchObject({ unit: 'MiB/s', value: answer.next, captions: ['the last sample as S'] });
    expect(numbers[1]).toMatchObject({ unit: '', captions: ['0.5 at first'] });
    expect(Math.abs(Number(numbers[1]?.number) - 0.5)).toBeLessThanOrEqual(0.02);
    expect(numbers[4]).toMatchObject({ unit: '%', captions: ['off, mean of 29'], value: answer.errors.refined });
  });

  it('say what is not known yet', () => {
    const first = runToEnd(
      replayHistory({ vm: 'web', migrations: made.migrations.slice(0, 1), mu: 0.75, phi: 0.5, sample: null }),
    );
    expect(
      historyNumbers(first, 'nowhere')
        .map(({ number }) => number)
        .slice(2),
    ).toEqual(['–', '–', '–']);
    expect(historyNumbers(first, 'nowhere')[0]?.captions).toEqual(['history alone: no sample']);
    expect(historyNumbers({ ...first, next: null }, 'nowhere')[0]).toMatchObject({ number: '–', unit: '' });
  });

  it('go into the scenario with the digits of the screen, within the knob', () => {
    expect(usableRate(48.1234)).toBe(48.1);
    expect(usableRate(1234.5)).toBe(1235);
    expect(usableRate(0.12345)).toBe(0.123);
    expect(usableRate(3e5)).toBe(100_000);
    expect(usableText(48.1, { dirtyRate: 40 })).toBe(
      'Puts D 48.1\u00a0MiB/s into the scenario, for Explore. The ranking goes by it already where history is used.',
    );
    expect(usableText(48.1, { dirtyRate: 48.1 })).toContain('is in the scenario now');
  });
});

const anyName = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `v${text.trim()}`);
const anyRate = fc.double({ min: 0, max: 1e6, noNaN: true });
const anyRound = fc.record({ duration: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), dirtyRate: anyRate });
const anyHistory = fc.record({
  vm: anyName,
  migrations: fc.array(
    fc.record({ sample: fc.option(anyRate), rounds: fc.array(anyRound, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 5 },
  ),
});

describe('histories as a file', () => {
  it('are read again as they were, to the last digit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyHistory, { selector: ({ vm }) => vm.trim(), maxLength: 4 }), (histories) => {
        const said: readonly VmHistory[] = histories.map((each) => ({ ...each, vm: each.vm.trim() }));
        const read = runToEnd(readHistoryFile('all.csv', toCsv(historiesTable(said))));
        expect(read.histories).toEqual(said);
        expect(read.problems).toHaveLength(said.length === 0 ? 1 : 0);
      }),
      runs(150),
    );
  });
});

const sample = (name: string) =>
  runToEnd(
    readHistoryFile(name, readFileSync(new URL(`../../../public/samples/history/${name}`, import.meta.url), 'utf8')),
  );

describe('the samples', () => {
  it.each(['simulated.csv', 'made-up.csv'])(
    '%s has at least two VMs with 20 migrations each, and no problem',
    (name) => {
      const { histories, problems } = sample(name);
      expect(problems).toEqual([]);
      expect(histories.length).toBeGreaterThanOrEqual(2);
      for (const { migrations } of histories) expect(migrations.length).toBeGreaterThanOrEqual(20);
    },
  );

  it('hold simulated VMs of the fleet, each migration with its sample', () => {
    for (const { vm: name, migrations } of sample('simulated.csv').histories) {
      expect(paperFleet.map((vm) => vm.name)).toContain(name);
      for (const { sample: counted, mean } of replay(migrations, { mu: 0.75, phi: 0.5 }).migrations) {
        expect(mean).toBeGreaterThan(0);
        expect(counted).toBeGreaterThan(0);
      }
    }
  });

  it('let phi be seen to find its value', () => {
    for (const { migrations } of sample('made-up.csv').histories) {
      const last = replay(migrations, { mu: 0.75, phi: 0.5 }).migrations.at(-1)?.phiAfter ?? 0;
      expect(Math.min(Math.abs(last - 0.8), Math.abs(last - 0.2))).toBeLessThan(0.02);
    }
  });
});

describe('what is said of histories', () => {
  it('counts what came, and what was left out', () => {
    const of = { kind: 'migrations', name: 'web', vm: null, scenario: defaultScenario, seed: 1, count: 10 } as const;
    const history = { vm: 'web', migrations: made.migrations.slice(0, 9) };
    expect(simulatedText({ of, history, cutShort: 0 })).toBe('9 simulated migrations added to web.');
    expect(simulatedText({ of, history, cutShort: 1 })).toContain('1 was too long to be simulated');
    expect(simulatedText({ of: { kind: 'made-up', id: 'half', seed: 1, count: 30 }, history: made, cutShort: 0 })).toBe(
      '30 migrations are made up, as those of “Made up: half and half”.',
    );
    const problems = [{ file: 'a.csv', line: 2, column: 'vm', text: 'No.' }];
    const file = { ...noColumns, file: 'a.csv', histories: [made], problems: [] };
    expect(openedText([file], 0)).toBe('30 migrations of 1 VM opened.');
    expect(openedText([file], 1)).toBe('30 migrations of 1 VM opened. What was known of 1 of them gave way.');
    expect(openedText([{ ...file, problems }], 0)).toBe('30 migrations of 1 VM opened, with 1 problem.');
    expect(deleted('web')).toBe('The history of web is deleted.');
    expect(allDeleted(1)).toBe('All histories are deleted: 1 VM.');
  });
});
