import { describe, expect, it } from 'vitest';
import { runSensitivity, runSweep } from '../../engine/what-if-knobs-job';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { ViewOptions } from '../../scenario/view-options';
import { runToEnd } from '../../simulator/run-to-end';
import '../../test/load-platforms';
import { keyOf } from '../plot/figure';
import { sweepQuestion } from './knobs-question';
import { sweepFigure } from './sweep-figure';
import { answerNotes, answerTitle, settingText } from './sweep-rows';
import { byWeight, cliffText, percentText, tornadoFigure } from './tornado-figure';

const sweep = (scenario: Partial<Scenario>, options: ViewOptions = {}) =>
  runToEnd(runSweep(sweepQuestion({ ...defaultScenario, ...scenario }, options)));

describe('what a knob must be', () => {
  const closed = sweep({ model: 'closed-form' });

  it('is said with its limits, and set in few figures', () => {
    expect(answerTitle(closed)).toBe(
      'It converges by itself with a pause of at most 300\u00a0ms from 336\u00a0Mbit/s of bandwidth on',
    );
    expect(settingText(closed.answer, closed.of.scenario)).toEqual({
      isIdle: false,
      label: 'Set bandwidth to 340\u00a0Mbit/s',
    });
    expect(answerTitle(sweep({ model: 'closed-form' }, { 'what-if.pause': 0, 'what-if.time': 20 }))).toMatch(
      /^It converges by itself within 20\ss from/,
    );
  });

  it('is told at other places too, one of them as one', () => {
    const island = { from: 1000, to: 1000 };
    const notes = (islands: number) =>
      answerNotes({ ...closed, answer: { ...closed.answer, islands: Array.from({ length: islands }, () => island) } });
    expect(notes(4)[0]).toContain(', and at one more place');
    expect(notes(5)[0]).toContain(', and at 2 more places');
  });

  it('is said not to be there, with why and what can', () => {
    const none = sweep({ dirtyRate: 200 }, { 'what-if.x': 'memory' });
    expect(answerTitle(none)).toBe('No memory shown will do: this cannot be met by this knob');
    expect(answerNotes(none)[0]).toBe('It converges by itself at none of these values.');
    expect(none.others.length).toBeGreaterThan(0);
  });
});

describe('a pause limit that is no more than the downtime limit', () => {
  it('is kept here and there, for the switchover comes on top: a lower downtime limit is said to leave no gaps', () => {
    const narrow = sweep({ model: 'libvirt', workingSet: 512 });
    expect(narrow.answer.islands.length).toBeGreaterThan(3);
    expect(answerNotes(narrow)[1]).toBe(
      'The downtime limit lets a pause take 300\u00a0ms, and the switchover adds 2.2\u00a0ms. With a downtime limit of 297\u00a0ms there are no gaps: it converges by itself with a pause of at most 300\u00a0ms from 329\u00a0Mbit/s of bandwidth on.',
    );
    const wide = sweep({ model: 'libvirt', workingSet: 512, downtimeLimit: 297 });
    expect([wide.answer.islands, wide.withRoom]).toEqual([[], null]);
    expect(wide.answer.edge).toBe(narrow.withRoom?.answer.edge);
  });
});

describe('the figure of a sweep', () => {
  it('lays other models over it, shades where the limits are kept, and names steps at the pointer', () => {
    const answer = sweep({}, { 'what-if.over': 'paper' });
    const figure = sweepFigure(answer, 'downtime', defaultScenario);
    expect(keyOf(figure).map(({ label }) => label)).toEqual([
      ...['converges within the limits', 'limit: 300\u00a0ms', 'now', 'Closed form', 'Dirty curve', 'Algorithm 1'],
    ]);
    expect(figure.points.some(({ sentence }) => / Here the rounds go from \d+ to \d+\./.test(sentence))).toBe(true);
    expect(figure.points.some(({ sentence }) => /Here it changes from “.*” to “converges”/.test(sentence))).toBe(true);
    expect(figure.table.rows[0]).toHaveLength(figure.table.columns.length);
    const xs = figure.points.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });
});

describe('the tornado', () => {
  const answer = runToEnd(runSensitivity({ scenario: { ...defaultScenario, model: 'closed-form', dirtyRate: 93 } }));

  it('has the weightiest knob on top, and says what is near', () => {
    const figure = tornadoFigure(answer, 'time');
    const [first] = byWeight(answer, 'time');
    expect(figure.title).toBe(
      `${first?.knob === 'bandwidth' ? 'Bandwidth' : 'Dirtying rate'} matters most for the total time`,
    );
    const dirtying = answer.weights.find(({ knob }) => knob === 'dirtyRate');
    expect(dirtying && cliffText(dirtying, answer)).toMatch(/^no number at 95\.8\sMiB\/s$/);
    expect(figure.table.rows).toHaveLength(answer.weights.length);
  });

  it('writes percents with their sign', () => {
    expect([1.234, -0.4, 0, Number.NaN].map(percentText)).toEqual([
      '+1.2\u00a0%',
      '−0.4\u00a0%',
      '0\u00a0%',
      'no number',
    ]);
  });
});

describe('a knob beside its cliff', () => {
  const none = { time: Number.NaN, downtime: Number.NaN, traffic: Number.NaN, energy: Number.NaN };
  const weight = { knob: 'dirtyRate', value: 100, more: none, less: none, cliffs: [{ at: 100.4, code: 0 }] } as const;
  const answer = { of: { ...defaultScenario, model: 'libvirt' as const }, weights: [weight], assumedSet: null };

  it('is not told in the words of the present value, and weighs nothing where nothing arrives', () => {
    expect(cliffText(weight, answer)).toBe('does not arrive just above 100\u00a0MiB/s');
    expect(tornadoFigure(answer, 'downtime').title).toBe('As it stands there is no downtime to weigh the knobs by');
  });
});
