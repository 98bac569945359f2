import { describe, expect, it } from 'vitest';
import type { WhenAnswer } from '../../engine/what-if-when-job';
import { dayRates } from '../../scenario/day-curve';
import { defaultScenario } from '../../scenario/scenario';
import { barsTop } from './day-bars';
import { STARTS } from './when-choice';
import { whenFigure } from './when-figure';
import { bestText, burstsText, nextText, putWords, spansText, startSentence, whenNotes } from './when-words';

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
    },
    ...{ metrics: all, bands: none, samples: 0, isFollowed: true, assumedSet: null },
    chance: Float64Array.from({ length: STARTS }, (_, i) => Number(i >= 8 && i < 24)),
    ...part,
  };
}

describe('when to start, in words', () => {
  it('says the best start, the good ones and the next', () => {
    const answer = answerOf();
    expect(bestText(answer, null)).toBe(
      'The best start of the day is 02:00: it takes 1\u00a0min 48\u00a0s, with a pause of 108\u00a0ms',
    );
    expect(bestText(answer, { from: 1320, until: 60 })).toBe(
      'No start from 22:00 to 01:00 ends within 2\u00a0min with a pause of at most 300\u00a0ms; 00:00 comes nearest: it takes 1\u00a0min 40\u00a0s, with a pause of 100\u00a0ms',
    );
    expect(bestText(answer, { from: 720, until: 765 })).toBe('No start from 12:00 to 12:45 arrives');
    expect(spansText(answer)).toBe(
      'Each start from 02:00 to 05:45 ends within 2\u00a0min with a pause of at most 300\u00a0ms.',
    );
    expect(nextText(answer, '22:00')).toBe('The next good start from 22:00 on is 02:00.');
    expect(nextText(answer, '')).toBe('');
    const none = answerOf({ chance: new Float64Array(STARTS) });
    expect(nextText(none, '22:00')).toBe('After 22:00 there is no good start in a whole day.');
    expect(spansText(answerOf({ chance: new Float64Array(STARTS).fill(1) }))).toMatch(/^Every start ends within/);
  });

  it('tells each start, and what was taken for granted', () => {
    expect(startSentence(answerOf(), 50)).toBe(
      'Started at 12:30 (50 MiB/s) it does not arrive.'.replace(' MiB', '\u00a0MiB'),
    );
    expect(startSentence(answerOf(), 40)).toMatch(
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
