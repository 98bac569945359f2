import { describe, expect, it } from 'vitest';
import { tinyMigration } from '../../test/made-film';
import { simulatedRows, simulatedSummary, simulatedTable, simulatedTitle } from './simulated-rows';

const KIB = 1 / 1024;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the rounds of a simulated migration as bars', () => {
  const data = simulatedRows(tinyMigration, 0.25);

  it('are what was sent and skipped, in MiB, with the threshold as their limit', () => {
    expect(data.rows.map(({ sent }) => sent)).toEqual([28 * KIB, 4 * KIB, 4 * KIB]);
    expect(data.rows.map(({ skipped }) => skipped)).toEqual([4 * KIB, 4 * KIB, 0]);
    expect(data.rows.map(({ stopAndCopy }) => stopAndCopy)).toEqual([false, false, true]);
    expect(data).toMatchObject({ largest: 32 * KIB, smallest: 4 * KIB, traffic: 9 / 256, simulated: [] });
    expect(data.limit).toMatchObject({ value: 0.25, symbol: 'threshold' });
  });

  it('sent and skipped together are what the round had to send', () => {
    tinyMigration.rounds.forEach(({ toSend }, i) => {
      const row = data.rows[i];
      expect(256 * ((row?.sent ?? 0) + (row?.skipped ?? 0))).toBe(toSend);
    });
  });
});

describe('title, sentence and table', () => {
  it('name the rounds, and the one in play', () => {
    expect(simulatedTitle(tinyMigration)).toBe('Simulated: 2 rounds, then the pause');
    const one = { ...tinyMigration, rounds: tinyMigration.rounds.slice(1) };
    expect(simulatedTitle(one)).toBe('Simulated: one round, then the pause');
    expect(plain(simulatedSummary(tinyMigration, 1))).toBe(
      '3 transfers carry 36 KiB in 3 s. Pages that were dirty again before their turn were skipped, 8 KiB over all ' +
        'rounds. The last 4 KiB go while the VM is paused. In play: round 1.',
    );
    expect(simulatedSummary(tinyMigration, 2)).toMatch(/In play: the stop-and-copy\.$/);
    expect(simulatedSummary(tinyMigration, null)).not.toContain('In play');
  });

  it('have a row for each round, in pages and in MiB', () => {
    const { columns, rows } = simulatedTable(tinyMigration, 1);
    const column = (key: string) => rows.map((row) => row[columns.findIndex((each) => each.key === key)]);
    expect(column('sent_pages')).toEqual([7, 1, 1]);
    expect(column('skipped_pages')).toEqual([1, 1, 0]);
    expect(column('to_send_pages')).toEqual([8, 2, 1]);
    expect(column('sent_mib')).toEqual([28 * KIB, 4 * KIB, 4 * KIB]);
    expect(column('phase')).toEqual(['pre-copy', 'pre-copy', 'stop-and-copy']);
    expect(column('remarks')).toEqual(['', 'in play', '']);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});
