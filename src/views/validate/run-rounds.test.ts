import { describe, expect, it } from 'vitest';
import { compareOpened, shippedFiles } from '../../test/measured-files';
import { runRounds, transferSentence } from './run-rounds';

const answer = compareOpened(shippedFiles('runs.csv', 'curve.csv', 'rounds.csv'));
const runOf = (id: string, from = answer) => {
  const run = from.runs.find((each) => each.run.id === id);
  if (!run) throw new Error(`There is no ${id}.`);
  return run;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the rounds of one run', () => {
  it('has bars for what is predicted and dots for what was measured', () => {
    const { data, title, summary, missing } = runRounds(runOf('c04'), 'qemu');
    expect(data.rows).toHaveLength(5);
    expect(data.simulated).toHaveLength(6);
    expect(data.limit.value).toBe(runOf('c04').run.bandwidth * runOf('c04').run.downtimeLimit);
    expect(plain(title)).toBe('Run c04, synthetic, uniform: 5 rounds measured, 4 by QEMU');
    expect(plain(summary)).toMatch(/^Measured: .* in .*, a pause of .*, converged\. QEMU: .* after 4 rounds\.$/);
    expect(missing).toBeNull();
  });

  it('leaves cells empty where only one side has the transfer', () => {
    const { table } = runRounds(runOf('c04'), 'qemu');
    expect(table.rows).toHaveLength(6);
    expect(table.rows.at(-1)?.slice(4)).toEqual(['', null, null]);
    expect(plain(transferSentence(table, 0))).toMatch(
      /^Transfer 0\. Measured: \d+ MiB in .* s\. Predicted: \d+ MiB in .* s\.$/,
    );
    expect(transferSentence(table, 5)).toContain('Predicted: no such transfer.');
    expect(transferSentence(table, 99)).toBe('');
  });

  it('says what is missing: a model that is not applicable, rounds that were not measured, a curve', () => {
    expect(runRounds(runOf('b12'), 'closed-form')).toMatchObject({
      missing: 'Closed form is not applicable: b12 dirties faster than is sent.',
      title: 'Run b12, linpack',
    });
    const bare = compareOpened(shippedFiles('runs.csv'));
    expect(runRounds(runOf('b12', bare), 'algorithm-1').missing).toContain('open rounds.csv');
    expect(runRounds(runOf('b12', bare), 'qemu').missing).toContain('needs the dirty curve');
  });

  it('names what the run was set to', () => {
    const facts = runRounds(runOf('c04'), 'qemu').facts.map(({ name, value }) => `${name} ${plain(value)}`);
    expect(facts[0]).toBe('Memory 512 MiB');
    expect(facts[2]).toMatch(/^Link \d+ MiB\/s$/);
    expect(runRounds(runOf('a000'), 'qemu').facts[2]?.name).toBe('max-bandwidth');
  });

  it('is drawn and told for every run and model, without a number that is none', () => {
    for (const run of answer.runs) {
      for (const model of ['closed-form', 'algorithm-1', 'dirty-curve', 'qemu'] as const) {
        const { data, axis, summary, table } = runRounds(run, model);
        expect(summary).not.toMatch(/NaN|undefined|Infinity/);
        expect(Number.isFinite(data.largest) && data.smallest > 0).toBe(true);
        expect(axis.domain[1]).toBeGreaterThan(axis.domain[0]);
        expect(table.rows.length).toBe(Math.max(data.rows.length, data.simulated.length));
      }
    }
  });
});
