import { describe, expect, it } from 'vitest';
import type { WhenAnswer } from '../../engine/what-if-when-job';
import { dayRates } from '../../scenario/day-curve';
import { defaultScenario } from '../../scenario/scenario';
import { burstsText } from './burst-rows';
import { barsTop } from './day-bars';
import { STARTS } from './when-choice';
import { whenFigure } from './when-figure';
import { bestText, nextText, putWords, spansText, startSentence, whenNotes, windowNote } from './when-rows';

/** A day on which starts from 02:00 to 05:45 are good, and none from noon to one arrives. */
function answerOf(part: Partial<WhenAnswer> = {}): WhenAnswer {
  const time = Float64Array.from({ length: STARTS }, (_, i) => (i >= 48 && i < 52 ? Infinity : 100 + i));
  const all = { time, downtime: time.map((each) => each / 1000), traffic: time, energy: time };
  const none = { time: [], downtime: [], traffic: [], energy: [] };
  return {
    of: {
      scenario: { ...defaultScenario, model: 'libvirt' },
      rates: dayRates('office', '', 40),
      doubted: [],
      limits: { downtime: 0.3, time: 120 },
      bursts: null,
    },
    ...{ metrics: all, bands: none, samples: 0, isFollowed: true, assumedSet: null },
    chance: Float64Array.from({ length: STARTS }, (_, i) => Number(i >= 8 && i < 24)),
    kept: Float64Array.from({ length: STARTS }, (_, i) => (i >= 8 && i < 24 ? 100 + i : Infinity)),
    ...part,
  };
}

describe('when to start, in words', () => {
  it('says the best start, the good ones and the next', () => {
    const answer = answerOf();
    expect(bestText(answer, null)).toBe(
      'The best start of the day is 02:00: it takes 1\u00a0min 48\u00a0s, with a pause of 108\u00a0ms',
    );
    expect(bestText(answer, { from: 1320, until: 60, inside: 'start' })).toBe(
      'No start from 22:00 to 01:00 ends within 2\u00a0min with a pause of at most 300\u00a0ms; 00:00 comes nearest: it takes 1\u00a0min 40\u00a0s, with a pause of 100\u00a0ms',
    );
    expect(bestText(answer, { from: 720, until: 765, inside: 'start' })).toBe('No start from 12:00 to 12:45 arrives');
    expect(spansText(answer, null)).toBe(
      'Each start from 02:00 to 05:45 ends within 2\u00a0min with a pause of at most 300\u00a0ms.',
    );
    expect(nextText(answer, null, '22:00')).toBe('The next good start from 22:00 on is 02:00.');
    expect(nextText(answer, null, '')).toBe('');
    const none = answerOf({ kept: new Float64Array(STARTS).fill(Infinity) });
    expect(nextText(none, null, '22:00')).toBe('After 22:00 there is no good start in a whole day.');
    expect(spansText(answerOf({ kept: new Float64Array(STARTS).fill(100) }), null)).toMatch(/^Every start ends within/);
  });

  it('says by when it is done, the last start, and what stands in the way', () => {
    const window = { from: 60, until: 165, inside: 'all' } as const;
    expect(bestText(answerOf(), window)).toMatch(/^The best start from 01:00 to 02:45 is 02:00: it takes /);
    expect(windowNote(answerOf(), window)).toBe(
      'Started at 02:00, it is done by 02:02. The last start that is done by 02:45 is 02:30.',
    );
    expect(windowNote(answerOf(), { ...window, inside: 'start' })).toBe('');
    expect(spansText(answerOf(), window)).toMatch(/^Each start from 02:00 to 02:30 ends within 2\smin by 02:45 with/);
    const slow = answerOf({
      samples: 10,
      kept: Float64Array.from({ length: 10 * STARTS }, (_, k) => (k % 10 < 4 ? 1800 : 7800)),
    });
    expect(bestText(slow, window)).toMatch(
      /^No start from 01:00 to 02:45 ends within 2\smin by 02:45 .* in nine of ten samples; 01:00 comes nearest, in 40\s% of the samples: /,
    );
    expect(windowNote(slow, window)).toMatch(
      /^The window is what stands in the way: started at 01:00, nine of ten samples are done by 03:10, 25\smin after it closes\.$/,
    );
    expect(startSentence(slow, window, 4)).toMatch(
      /It keeps the limits and is done by 02:45 in 40\s% of the samples\.$/,
    );
    expect(startSentence(slow, window, 40)).toMatch(/It keeps the limits in 0\s% of the samples\.$/);
    const never = answerOf({
      samples: 2,
      kept: Float64Array.from({ length: 2 * STARTS }, (_, k) => (k % 2 ? Infinity : 60)),
    });
    expect(windowNote(never, window)).toMatch(
      /^The window is not all .* the start at 01:00 keeps the limits in 50\s% of/,
    );
    const figure = whenFigure(slow, window);
    expect(figure.table.columns.map(({ key }) => key)).toContain('chance_in_window');
    expect(figure.table.rows[4]?.slice(-2)).toEqual([7800, 0.4]);
    expect(bestText(slow, { from: 61, until: 62, inside: 'start' })).toBe(
      'No quarter of an hour begins from 01:01 to 01:02',
    );
  });

  it('says what bursts are within an hour, or that they change nothing', () => {
    const bursts = { period: 30, share: 0.5, low: 0.65 };
    const of = { ...answerOf().of, bursts };
    expect(whenNotes(answerOf({ of }), true)[1]).toMatch(
      /^Within each hour it writes in bursts: 15\ss at 1\.35 times the hour’s rate, then 15\ss at 0\.65 times\./,
    );
    expect(whenNotes(answerOf({ of, isFollowed: false }), true)[1]).toMatch(/^Bursts change nothing here: /);
  });

  it('tells each start, and what was taken for granted', () => {
    expect(startSentence(answerOf(), null, 50)).toBe(
      'Started at 12:30 (50 MiB/s) it does not arrive.'.replace(' MiB', '\u00a0MiB'),
    );
    expect(startSentence(answerOf(), null, 40)).toMatch(
      /^Started at 10:00 \(80\sMiB\/s\) it takes 140\ss, with a pause of 140\sms\.$/,
    );
    expect(whenNotes(answerOf({ isFollowed: false }), true)[0]).toMatch(/libvirt takes one rate/);
    expect(putWords(answerOf(), 40, 40)).toMatchObject({
      rate: 80,
      isIdle: false,
      label: 'Set dirtying rate to 80\u00a0MiB/s',
    });
    expect(
      burstsText({
        scenario: { ...defaultScenario, dirtyRate: 200 },
        bursts: { period: 30, share: 0.5, low: 0.65 },
      }),
    ).toMatch(/^15\ss at 270\sMiB\/s, then 15\ss at 130\sMiB\/s, again and again: 200\sMiB\/s in the mean\.$/);
    expect([barsTop([80]), barsTop([0]), barsTop([16])]).toEqual([100, 100, 20]);
  });

  it('draws gaps where nothing arrives, and a table of every start', () => {
    const figure = whenFigure(answerOf(), null);
    expect(figure.table.rows).toHaveLength(STARTS);
    expect(figure.table.rows[50]?.[2]).toBeNull();
    const line = figure.panels[0]?.layers.at(-1);
    expect(line?.mark === 'line' && line.values[50]).toBeNull();
    expect(figure.panels.every(({ y }) => y.domain.every(Number.isFinite))).toBe(true);
    const nothing = answerOf();
    for (const values of Object.values(nothing.metrics)) values.fill(Infinity);
    expect(whenFigure(nothing, null).panels[0]?.y.domain.every(Number.isFinite)).toBe(true);
  });
});
