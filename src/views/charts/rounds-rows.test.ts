import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExploreAnswer, engine } from '../../engine/engine';
import { evaluate } from '../../engine/evaluation';
import { resultJson } from '../../engine/result-json';
import { formatNumber, joined, scaleDuration, scaleVolume } from '../../format/number';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { anyScenario, likelyScenario } from '../../test/arbitraries';
import { judged } from '../../test/judged';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import { describeRound, limitInKey, roundsRows, roundsSummary, roundsTitle } from './rounds-rows';
import { roundsTable, tableWithOutlines } from './rounds-table';

const answerOf = (change: Partial<Scenario>, baseline: Scenario | null = null, overlay = false): ExploreAnswer =>
  engine.explore({ scenario: { ...defaultScenario, ...change }, baseline, overlay });

const rowsOf = (change: Partial<Scenario>) => roundsRows(answerOf(change)).rows;
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The same as a result file has it. */
function predictionOf(scenario: Scenario) {
  const state = { view: 'explore', scenario, pins: [] } as const;
  return JSON.parse(resultJson(state, [], evaluate(state.scenario))).prediction;
}

/** lambda = 1 - 1e-6: the rounds run into the millions. */
const millions: Partial<Scenario> = { model: 'closed-form', dirtyRate: 95.367431640625 * (1 - 1e-6) };
const refused: Partial<Scenario> = { model: 'closed-form', dirtyRate: 100 };

const anyAnswer = fc
  .tuple(fc.oneof(anyScenario, likelyScenario), fc.option(likelyScenario), fc.boolean())
  .map(([scenario, baseline, overlay]) => engine.explore({ scenario, baseline, overlay }));

function expectSentence(text: string) {
  expect(text).toMatch(/^[A-Z0-9].*\.$/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞|–/);
}

describe('the rows of chart 1', () => {
  it('of the default scenario are 8 pre-copy rounds and the stop-and-copy, 1671.6957386356078 MiB in 17.529 s', () => {
    const rows = rowsOf({});
    expect(rows.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows.map(({ stopAndCopy }) => stopAndCopy)).toEqual([...Array(8).fill(false), true]);
    expect(sum(rows.map(({ sent }) => sent))).toBe(1671.6957386356078);
    expect(sum(rows.map(({ duration }) => duration)).toFixed(3)).toBe('17.529');
    expect(rows[0]).toMatchObject({ sent: 1024, skipped: 0, guards: ['gamma-clamped'] });
    expect(rows[1]?.sent.toFixed(2)).toBe('429.50');
  });

  it.each(['closed-form', 'algorithm-1', 'dirty-curve'] as const)(
    'of %s add up to its traffic and its time',
    (model) => {
      const { evaluation } = answerOf({ model, workingSet: 256 });
      const rows = rowsOf({ model, workingSet: 256 });
      if (!evaluation.outcome.applicable) throw new Error('It is applicable.');
      expect(rows).toHaveLength(evaluation.outcome.preCopyRounds + 1);
      expect(relativeError(sum(rows.map(({ sent }) => sent)), evaluation.outcome.traffic)).toBeLessThan(1e-12);
      expect(relativeError(sum(rows.map(({ duration }) => duration)), evaluation.outcome.totalTime)).toBeLessThan(
        1e-12,
      );
    },
  );

  it('show with each round what was dirtied in the one before and skipped: sent and skipped are what was dirtied', () => {
    fc.assert(
      fc.property(likelyScenario, (scenario) => {
        const { rows } = roundsRows(engine.explore({ scenario, baseline: null, overlay: false }));
        rows.slice(1).forEach(({ sent, skipped }, i) => {
          const dirtied = rows[i]?.dirtied ?? Number.NaN;
          expect(Math.abs(sent + skipped - dirtied)).toBeLessThanOrEqual(1e-12 * (dirtied + Math.abs(skipped)));
        });
        expect(rows[0]?.skipped ?? 0).toBe(0);
      }),
      runs(300),
    );
  });

  it('know the largest height and the smallest volume of all that is drawn', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { rows, overlay, baseline, largest, smallest } = roundsRows(answer);
        const drawn = [...rows.map(({ sent, skipped }) => sent + Math.max(skipped, 0))];
        const all = [...drawn, ...(overlay?.volumes ?? []), ...(baseline?.volumes ?? [])];
        expect(largest).toBe(all.length > 0 ? Math.max(...all) : 0);
        expect(rows.every(({ sent }) => sent === 0 || sent >= smallest)).toBe(true);
        expect(Number.isFinite(largest)).toBe(true);
      }),
      runs(300),
    );
  });

  it('are as high as what is sent and skipped together: without guards that can be more than the memory', () => {
    const printed = { guards: false, gammaTime: 0, gammaRate: 0, gammaConstant: 0.6, dirtyRate: 190 };
    // 190 MiB/s for the 10.737 s of round 0 are 2040.1 MiB, of which 0.6 are skipped.
    const data = roundsRows(answerOf(printed));
    expect(data.largest.toFixed(1)).toBe('2040.1');
    expect(data.rows[1]?.sent.toFixed(1)).toBe('816.0');
  });

  it('show nothing skipped where the round before is left out', () => {
    const answer = answerOf({});
    const { outcome } = answer.evaluation;
    if (!outcome.applicable) throw new Error('It is applicable.');
    const rounds = outcome.rounds.filter(({ round }) => round < 3 || round > 5);
    const shortened = { ...answer.evaluation, outcome: { ...outcome, rounds, roundsLeftOut: 3 } };
    const skipped = roundsRows({ ...answer, evaluation: shortened }).rows.map((row) => row.skipped.toFixed(2));
    expect(skipped).toEqual(['0.00', '0.00', '26.32', '0.00', '0.14', '0.00']);
  });

  it('of what the closed form refuses are none', () => {
    const data = roundsRows(answerOf(refused));
    expect(data).toMatchObject({ rows: [], largest: 0, leftOut: 0, overlay: null, overlayRefused: false });
    expect([roundsTitle(data), roundsSummary(data)]).toEqual(['What each round sends', 'There are no rounds to show.']);
    expect(roundsTable(data.rows).rows).toEqual([]);
  });

  it('of a closed form with millions of rounds are the first 1001 and the stop-and-copy', () => {
    const data = roundsRows(answerOf(millions));
    const { outcome } = answerOf(millions).evaluation;
    const rounds = outcome.applicable ? outcome.preCopyRounds : 0;
    expect(rounds).toBeGreaterThan(8_000_000);
    expect(data.rows).toHaveLength(1002);
    expect(data.leftOut).toBe(rounds + 1 - 1002);
    expect(data.rows.at(-1)).toMatchObject({ round: rounds, stopAndCopy: true, skipped: 0 });
  });
});

describe('the outlines', () => {
  it('are the other model, under its name, and the pinned scenario', () => {
    const pinned = { ...defaultScenario, bandwidth: 1600 };
    const data = roundsRows(answerOf({}, pinned, true));
    expect(data.overlay?.label).toBe('closed form');
    expect(data.overlay?.volumes).toEqual(rowsOf({ model: 'closed-form' }).map(({ sent }) => sent));
    expect(data.baseline).toMatchObject({
      label: 'pinned',
      volumes: rowsOf({ bandwidth: 1600 }).map(({ sent }) => sent),
      transfers: 6,
    });
    expect(roundsRows(answerOf({ model: 'closed-form' }, null, true)).overlay?.label).toBe('Algorithm 1');
  });

  it('are left out where there is nothing to draw; an overlay that is refused says so', () => {
    const data = roundsRows(answerOf({ dirtyRate: 100 }, { ...defaultScenario, ...refused }, true));
    expect(data).toMatchObject({ overlay: null, overlayRefused: true, baseline: null });
    expect(roundsRows(answerOf({}))).toMatchObject({ overlay: null, overlayRefused: false, baseline: null });
  });
});

describe('the title of chart 1', () => {
  const noSkipping = { gammaTime: 0, gammaRate: 0, gammaConstant: 0 };
  it.each<[string, Partial<Scenario>]>([
    ['Each round sends what the last one dirtied', {}],
    ['One round, then the pause', { maxRounds: 0 }],
    ['One round did not help', { dirtyRate: 100 }],
    ['Each round is as large as the one before', { ...noSkipping, dirtyRate: 95, maxRounds: 5 }],
    ['What each round sends', { model: 'closed-form', threshold: 2048 }],
    ['Each round is as large as the one before', millions],
  ])('%s: %o', (title, change) => {
    expect(roundsTitle(roundsRows(answerOf(change)))).toBe(title);
  });
});

describe('the sentence of chart 1', () => {
  it('of the default scenario says number and total, the first and the last, and how fast they shrink', () => {
    expect(plainSpaces(roundsSummary(roundsRows(answerOf({}))))).toBe(
      '9 transfers carry 1.63 GiB. Round 0 is the whole memory, 1 GiB. Each next one is between 27.1 % and 41.9 % of the one before. ' +
        'The last 112 KiB go while the VM is paused.',
    );
  });

  it('says of a steady migration how fast it shrinks, and of one round more what that is', () => {
    const said = (change: Partial<Scenario>) => plainSpaces(roundsSummary(roundsRows(answerOf(change))));
    expect(said({ model: 'closed-form' })).toContain(' Each next one is 41.9 % of the one before. ');
    expect(said({ maxRounds: 1 })).toContain(' The next one is 41.9 % of it. ');
    expect(said({ maxRounds: 0 })).not.toContain('next one');
  });

  it('says what the other model and the pinned scenario come to', () => {
    const said = (...answer: Parameters<typeof answerOf>) =>
      plainSpaces(roundsSummary(roundsRows(answerOf(...answer))));
    expect(said({}, { ...defaultScenario, bandwidth: 1600 }, true)).toMatch(
      / Closed form: 11 transfers carry 1\.72 GiB\. Pinned: 6 transfers carry 1\.22 GiB\.$/,
    );
    expect(said({ dirtyRate: 100 }, null, true)).toMatch(/ The closed form has no rounds here\.$/);
  });

  it('of a pause that sends everything says so', () => {
    expect(plainSpaces(roundsSummary(roundsRows(answerOf({ model: 'closed-form', threshold: 2048 }))))).toBe(
      'One transfer carries 1 GiB. Round 0 is the whole memory, 1 GiB. The last 1 GiB go while the VM is paused.',
    );
  });

  it('says how many rounds are left out, and still gives the traffic of all of them', () => {
    const answer = answerOf(millions);
    const data = roundsRows(answer);
    const { outcome } = answer.evaluation;
    const summary = roundsSummary(data);
    expect(summary).toContain(`${data.leftOut.toLocaleString('en')} rounds in between are left out of the chart.`);
    expect(summary).toContain(outcome.applicable ? joined(scaleVolume(outcome.traffic)) : 'no traffic');
  });

  it('gives the traffic of the key numbers, whatever the scenario', () => {
    const enough = judged(250);
    fc.assert(
      fc.property(fc.oneof(anyScenario, likelyScenario), (scenario) => {
        const answer = engine.explore({ scenario, baseline: null, overlay: false });
        const { outcome } = answer.evaluation;
        fc.pre(outcome.applicable && outcome.roundsLeftOut === 0 && outcome.rounds.length > 0);
        const summary = roundsSummary(roundsRows(answer));
        expectSentence(summary);
        if (!outcome.applicable) return;
        enough.count();
        expect(summary).toContain(` ${joined(scaleVolume(outcome.traffic))}. Round 0 `);
        const isQemu = scenario.model === 'qemu';
        const [only] = outcome.rounds;
        if (!isQemu) expect(summary).toContain(`the whole memory, ${joined(scaleVolume(scenario.memory))}.`);
        else if (!only?.stopAndCopy)
          expect(summary).toContain(`Round 0 sends ${joined(scaleVolume(outcome.rounds[0]?.volume ?? Number.NaN))}.`);
        const last = outcome.rounds.at(-1);
        expect(summary).toContain(
          last?.stopAndCopy ? `The last ${joined(scaleVolume(last.volume))} go` : 'No pause follows.',
        );
      }),
      runs(500),
    );
    enough.expectEnough();
  });

  it('is a sentence for any answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const data = roundsRows(answer);
        expectSentence(roundsSummary(data));
        expect(roundsTitle(data)).toMatch(/^[A-Z][a-z ,]+$/);
      }),
      runs(500),
    );
  });
});

describe("chart 1 of QEMU's loop", () => {
  const data = roundsRows(
    engine.explore({
      scenario: { ...defaultScenario, model: 'qemu', workingSet: Number.POSITIVE_INFINITY },
      baseline: null,
      overlay: false,
    }),
  );

  it('draws what each round sent, and the line of the downtime limit', () => {
    expect(data.rows.map(({ sent }) => Math.round(sent))).toEqual([1001, 337, 127, 50, 22, 11, 28]);
    expect(data.limit).toMatchObject({ label: 'downtime limit', symbol: 'downtimeLimit' });
    expect(data.limit.value).toBeCloseTo(0.3 * 95.367431640625, 12);
    expect(limitInKey(data)).toBe('downtime limit 28.6\u00a0MiB');
    expect(data.rows.at(-1)?.sent).toBeLessThanOrEqual(data.limit.value);
    expect(roundsTitle(data)).toBe('Each round ends when the rest fits the downtime limit');
  });

  it('of a downtime limit that allows all of the memory sends it in the pause', () => {
    const scenario: Scenario = { ...defaultScenario, model: 'qemu', downtimeLimit: 60_000 };
    const all = roundsRows(engine.explore({ scenario, baseline: null, overlay: false }));
    expect(all.rows.map(({ sent }) => Math.round(sent))).toEqual([0, 1026]);
    expect(roundsTitle(all)).toBe('The pause sends what is left');
  });

  it('says what a round leaves, and what of the newly dirtied lies in that', () => {
    const [first] = data.rows;
    expect(first && plainSpaces(describeRound(first))).toBe(
      'Round 0 sends 1,001 MiB in 10.5 s and leaves 25.1 MiB. Meanwhile the VM dirties 345 MiB, of which 8.44 MiB in what was left.',
    );
    const { columns, rows } = roundsTable(data.rows);
    expect(columns.map(({ key }) => key)).toContain('left_mib');
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it('of the paper’s models keeps the threshold', () => {
    const { limit } = roundsRows(engine.explore({ scenario: defaultScenario, baseline: null, overlay: false }));
    expect(limit).toEqual({ value: 0.1953125, label: 'threshold', symbol: 'threshold' });
  });
});

describe('what one bar says', () => {
  it('of the default scenario', () => {
    const rows = rowsOf({});
    expect(rows.map((row) => plainSpaces(describeRound(row))).filter((_, i) => [0, 3, 8].includes(i))).toEqual([
      'Round 0 sends 1 GiB in 10.7 s. Meanwhile the VM dirties 429 MiB.',
      'Round 3 sends 46.5 MiB in 487 ms. 18.1 MiB more had been dirtied, and are skipped as hot. ' +
        'Meanwhile the VM dirties 19.5 MiB.',
      'Stop-and-copy sends the last 112 KiB in 1.15 ms, while the VM is paused.',
    ]);
  });

  it('has the numbers of its round, for any answer', () => {
    const enough = judged(200);
    fc.assert(
      fc.property(anyAnswer, fc.nat(), (answer, at) => {
        const { rows } = roundsRows(answer);
        const row = rows[at % Math.max(rows.length, 1)];
        if (!row) return;
        enough.count();
        const sentence = describeRound(row);
        expectSentence(sentence);
        expect(sentence).toContain(`${joined(scaleVolume(row.sent))} in ${joined(scaleDuration(row.duration))}`);
        expect(sentence.includes('skipped')).toBe(row.skipped > 0);
        if (!row.stopAndCopy) expect(sentence).toContain(`Round ${row.round.toLocaleString('en')} sends`);
      }),
      runs(500),
    );
    enough.expectEnough();
  });
});

describe('the runs drawn over the bars', () => {
  const data = roundsRows(answerOf({}, { ...defaultScenario, threshold: 0.001 }, true));

  it('are columns of the table, with rows of their own where they have more rounds', () => {
    const table = tableWithOutlines(roundsTable(data.rows), data);
    expect(table.columns.map(({ label }) => label).slice(-5)).toEqual([
      'Closed form (MiB)',
      'Closed form: phase',
      'Pinned (MiB)',
      'Pinned: phase',
      'Remarks',
    ]);
    const place = table.columns.length - 5;
    const column = (at: number) => table.rows.map((row) => row[at]).filter((value) => value !== null);
    expect(column(place)).toEqual(data.overlay?.volumes);
    expect(column(place + 2)).toEqual(data.baseline?.volumes);
    for (const phases of [column(place + 1), column(place + 3)]) {
      expect(phases.indexOf('stop-and-copy')).toBe(phases.length - 1);
    }
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(tableWithOutlines(roundsTable(rowsOf({})), roundsRows(answerOf({})))).toEqual(roundsTable(rowsOf({})));
  });

  it('count for the smallest value of a log axis', () => {
    const all = [
      ...data.rows.map(({ sent }) => sent),
      ...(data.overlay?.volumes ?? []),
      ...(data.baseline?.volumes ?? []),
    ];
    expect(data.smallest).toBe(Math.min(...all.filter((each) => each > 0)));
    expect(data.smallest).toBeLessThan(Math.min(...data.rows.map(({ sent }) => sent)));
  });
});

describe('the table of chart 1', () => {
  it('has the rounds of the result file, to the last digit', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario, likelyScenario), (scenario) => {
        const { columns, rows } = roundsTable(
          roundsRows(engine.explore({ scenario, baseline: null, overlay: false })).rows,
        );
        const prediction = predictionOf(scenario);
        expect(rows).toHaveLength(prediction.rounds.length);
        const column = (key: string) => rows.map((row) => row[columns.findIndex((each) => each.key === key)]);
        for (const key of ['round', 'volume_mib', 'duration_s', 'dirtied_mib']) {
          expect(column(key)).toEqual(prediction.rounds.map((round: Record<string, number>) => round[key]));
        }
        expect(column('phase')).toEqual(
          prediction.rounds.map((round: { stop_and_copy: boolean }) =>
            round.stop_and_copy ? 'stop-and-copy' : 'pre-copy',
          ),
        );
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
      }),
      runs(100),
    );
  });

  it('has a remark for each guard, in words', () => {
    const { columns, rows } = roundsTable(rowsOf({ dirtyRate: 100 }));
    expect(columns.map(({ key }) => key)).toEqual([
      'round',
      'phase',
      'volume_mib',
      'left_out_mib',
      'duration_s',
      'dirtied_mib',
      'guards',
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(['skip ratio γ held between 0 and 1, volume held to the memory', '']);
  });

  it('counts rounds in full', () => {
    expect(roundsTable(rowsOf(millions)).rows.at(-1)?.[0]).toBeGreaterThan(8_000_000);
    expect(formatNumber(8_560_000, 15)).toBe('8,560,000');
  });
});
