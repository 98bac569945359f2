import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import { defaultScenario } from '../../scenario/scenario';
import type { FilmSummary } from '../../state/pages-slice';
import { placeSentence, summaryWithFilm, withFilm } from './rounds-film';
import { tableWithFilm } from './rounds-film-table';
import { describeRound, roundsRows, roundsSummary } from './rounds-rows';
import { roundsTable } from './rounds-table';

const answer = engine.explore({ scenario: defaultScenario, baseline: null, overlay: false });
const data = roundsRows(answer);
const BARS = data.rows.length;

/** A film of rounds that send so many MiB, the last of them while the VM is paused. */
const filmOf = (...sent: readonly number[]): FilmSummary => ({
  of: defaultScenario,
  workload: null,
  rounds: sent.map((each, round) => ({ round, sent: each, stopAndCopy: round === sent.length - 1 })),
});
const short = filmOf(900, 300, 0.5);
const long = filmOf(1100, ...Array(10).fill(3), 0.001);
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('chart 1 with a film', () => {
  it('without a film is as it was', () => {
    expect(withFilm(data, null)).toBe(data);
    const table = roundsTable(data.rows);
    expect(tableWithFilm(table, null, null)).toBe(table);
    expect(summaryWithFilm(data, null, null)).toBe(roundsSummary(data));
    expect(placeSentence(data, null, 1)).toBe(describeRound(data.rows[1] ?? expect.fail()));
  });

  it('has a dot for each simulated round, and axes that reach to the largest and the smallest', () => {
    expect(withFilm(data, short)).toMatchObject({ simulated: [900, 300, 0.5], largest: data.largest });
    expect(withFilm(data, long)).toMatchObject({ largest: 1100, smallest: 0.001 });
    expect(withFilm(data, filmOf(5, 0)).smallest).toBe(data.smallest);
  });

  it('says what the simulated rounds carry, and which of them is in play', () => {
    expect(plain(summaryWithFilm(data, short, null))).toBe(
      `${plain(roundsSummary(data))} Simulated page by page (dots), 3 transfers carry 1.17 GiB.`,
    );
    expect(summaryWithFilm(data, short, 1)).toMatch(/ In play: round 1\.$/);
    expect(summaryWithFilm(data, short, 2)).toMatch(/ In play: the stop-and-copy\.$/);
  });

  it('shows the simulated rounds alone where the model has none', () => {
    const scenario = { ...defaultScenario, model: 'closed-form', dirtyRate: 100 } as const;
    const refused = withFilm(roundsRows(engine.explore({ scenario, baseline: null, overlay: false })), short);
    expect(refused).toMatchObject({ rows: [], simulated: [900, 300, 0.5], largest: 900, smallest: 0.5 });
    expect(summaryWithFilm(refused, short, 0)).toMatch(/^The model has no rounds to draw here\. Simulated/);
    expect(plain(placeSentence(refused, short, 1))).toBe(
      'The model has no round 1. Simulated, this round sends 300 MiB.',
    );
    const { columns, rows } = tableWithFilm(roundsTable(refused.rows), short, 0);
    expect(rows.map((row) => row.length)).toEqual(Array(3).fill(columns.length));
    expect(rows[0]?.slice(-3)).toEqual([900, 'pre-copy', 'in play']);
  });

  it('says of a place what its bar and its dot say', () => {
    expect(plain(placeSentence(data, short, 0))).toMatch(
      /^Round 0 sends 1 GiB.* Simulated, this round sends 900 MiB\.$/,
    );
    expect(plain(placeSentence(data, short, 2))).toMatch(/ Simulated, the pause comes here and sends 512 KiB\.$/);
    expect(placeSentence(data, short, 4)).toBe(describeRound(data.rows[4] ?? expect.fail()));
    expect(plain(placeSentence(data, long, BARS))).toBe(
      `The model has no round ${BARS}. Simulated, this round sends 3 MiB.`,
    );
    expect([placeSentence(data, long, 99), placeSentence(data, long, null)]).toEqual([null, null]);
  });
});

describe('the table of chart 1 with a film', () => {
  const { columns, rows } = tableWithFilm(roundsTable(data.rows), long, 9);
  const column = (key: string) => rows.map((row) => row[columns.findIndex((each) => each.key === key)]);

  it('has the simulated volumes beside the model’s, and a row for each round that either has', () => {
    expect(rows).toHaveLength(12);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(column('round')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(column('simulated_mib')).toEqual([1100, ...Array(10).fill(3), 0.001]);
    expect(column('simulated_phase')).toEqual([...Array(11).fill('pre-copy'), 'stop-and-copy']);
    expect(column('volume_mib')).toEqual([...data.rows.map(({ sent }) => sent), null, null, null]);
    expect(column('phase').slice(7)).toEqual(['pre-copy', 'stop-and-copy', null, null, null]);
  });

  it('says in the remarks which round is in play, beside what else is said there', () => {
    const before = roundsTable(data.rows).rows.map((row) => row.at(-1));
    expect(column('guards')).toEqual([...before, 'in play', '', '']);
    expect(tableWithFilm(roundsTable(data.rows), long, 0).rows[0]?.at(-1)).toBe(
      'skip ratio γ held between 0 and 1, in play',
    );
  });

  it('leaves the simulated cells empty where the film has fewer rounds', () => {
    const table = tableWithFilm(roundsTable(data.rows), short, null);
    expect(table.rows).toHaveLength(BARS);
    expect(table.rows[4]?.slice(-3)).toEqual([null, null, 'hot pages dropped']);
    expect(table.columns.map(({ key }) => key).slice(-3)).toEqual(['simulated_mib', 'simulated_phase', 'guards']);
  });
});
