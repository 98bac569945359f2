import '../test/load-platforms';
import { describe, expect, it } from 'vitest';
import { scenariosFor } from '../lessons/drawn';
import { holds, numberOf, parseCondition } from '../lessons/expression';
import { rightOption } from '../lessons/judge';
import { type Lesson, NOW } from '../lessons/lesson';
import { lessonList } from '../lessons/lesson-list';
import { paragraphText } from '../lessons/paragraph';
import { readLesson } from '../lessons/read-lesson';
import { defaultScenario } from '../scenario/scenario';
import { runAtOnce } from '../test/page';
import type { LessonAnswer, LessonKeyRow, LessonQuestion } from './lesson-job';

const answerTo = (question: LessonQuestion) => runAtOnce('lesson', question) as LessonAnswer;

const lessonOf = (id: string): Lesson => {
  const read = readLesson(lessonList.find((each) => each.id === id)?.file);
  if (!read.ok) throw new Error(`${id}: ${read.problems.join('\n')}`);
  return read.lesson;
};

const valuesOf = (lesson: Lesson, code: string) =>
  answerTo({ scenarios: scenariosFor(lesson, code), fleets: lesson.fleets, curves: [] }).values;

/** The numbers of the file, and those of thirty students. */
const codes = ['', ...Array.from({ length: 30 }, (_, i) => String(i + 1))];

/** What the words of each lesson say, as conditions. */
const claims: Readonly<Record<string, readonly string[]>> = {
  'pre-copy': ['vm.traffic > 1.1 * vm.memory', 'vm.secondSent < vm.memory', 'vm.downtime < 0.1', 'still.firstTime > 5'],
  convergence: [
    'vm.lambda > 0.99 * vm.dirtyRate / vm.sendRate and vm.lambda < 1.01 * vm.dirtyRate / vm.sendRate',
    ...['over.lambda > 1', 'over.converges < 1', 'over.lastSent > 0.99 * over.memory', 'over.downtime > 5'],
    ...['mended.lambda < 1', 'mended.converges > 0', 'mended.downtime < 0.05'],
  ],
  'stop-rule': [
    ...['qemu.downtime > 10 * xen.downtime', 'qemu.downtime > 0.7 * qemu.downtimeLimit'],
    ...['fast.totalTime < 0.2 * qemu.totalTime', 'fast.downtime > 0.7 * qemu.downtime'],
    ...['short.downtime < 0.5 * qemu.downtime', 'short.totalTime > qemu.totalTime', 'xen.lastSent < xen.threshold'],
  ],
  'hot-pages': [
    ...['vm.gamma < 0', 'printed.secondSent > printed.firstDirtied', 'fast.gamma > 0', 'fast.gamma < 1'],
    ...['hot.downtime > 5', 'sweep.downtime < 0.2 * hot.downtime', 'sweep.lastSent < sweep.workingSet'],
  ],
  'faster-link': [
    ...['fast.downtime > 3 * slow.downtime', 'fast.totalTime < slow.totalTime'],
    ...['fast.firstDirtied < slow.threshold', 'slow.firstDirtied > slow.threshold', 'slow.rounds > fast.rounds'],
  ],
  'one-rate': [
    ...['truth.reading30 < 0.2 * truth.reading1', 'long.converges > 0', 'truth.converges < 1', 'both.converges < 1'],
    ...['patient.converges > 0', 'single.converges < 1', 'both.lambda > 0.99 * truth.lambda', 'truth.lambda > 1'],
    // The readings that stand in the scenarios are those that the meter gives.
    ...['long.dirtyRate > 0.999 * truth.reading30 and long.dirtyRate < 1.001 * truth.reading30'],
    ...['both.dirtyRate > 0.999 * truth.reading1 and both.dirtyRate < 1.001 * truth.reading1'],
  ],
  energy: [
    ...['fast.energy > 0.9 * slow.energy', 'fast.energy < slow.energy', 'fast.power > 3.5 * slow.power'],
    ...['fast.power < 4.5 * slow.power', 'busy.energy > 2 * calm.energy', 'busy.traffic > 2 * calm.traffic'],
  ],
  'which-first': [
    ...['db.cost.host < mail.cost.host', 'mail.cost.host < web.cost.host', 'mail.cost.worst < dbHot.cost.worst'],
    ...['dbHot.traffic > mail.traffic', 'dbHot.totalTime > mail.totalTime', 'dbHot.lambda < 1'],
  ],
};

describe.each(lessonList.map(({ id }) => id))('the lesson %s', (id) => {
  const lesson = lessonOf(id);

  it('has three to six steps, each with a question or something to see', () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(3);
    expect(lesson.steps.length).toBeLessThanOrEqual(6);
    for (const { question, show, controls } of lesson.steps) {
      expect(question !== null || show.length > 0 || controls !== null).toBe(true);
    }
    expect(lesson.next.length).toBeGreaterThan(0);
  });

  it.each(codes)('has one right answer to each question, and its words are true, for code “%s”', (code) => {
    const values = valuesOf(lesson, code);
    for (const { question, text, reveal, controls } of lesson.steps) {
      const now = values[(reveal.controls ?? controls)?.of ?? ''] ?? {};
      const words = [...text, ...reveal.text].map((each) => paragraphText(each, { ...values, [NOW]: now }));
      for (const each of words) expect(each).not.toMatch(/NaN|undefined|Infinity|–(?! )/);
      if (question?.kind === 'choice') expect(rightOption(question, values), question.kind).toBeGreaterThanOrEqual(0);
      if (question?.kind === 'number') expect(numberOf(question.answer, values)).toBeGreaterThan(0);
    }
    const names = { scenarios: Object.keys(lesson.scenarios), fleets: lesson.fleets };
    const untrue = (claims[id] ?? ['nothing is claimed']).filter((claim) => {
      const read = parseCondition(claim, names);
      return !read.ok || !holds(read.value, values);
    });
    expect(untrue).toEqual([]);
  });
});

describe('the numbers of a lesson', () => {
  it('are the model’s: the worked numbers of the paper’s own VM', () => {
    const { values, curves } = answerTo({
      scenarios: { vm: defaultScenario },
      fleets: { alone: ['vm'] },
      curves: [{ of: ['vm', 'other'], knob: 'dirtyRate', from: 0, to: 80, field: 'lambda' }],
    });
    const vm = values['vm'] ?? {};
    // 1024 MiB at 95.367431640625 MiB/s; eq. 10: -0.0463 * 10.7374 - 0.0001 * 40 + 0.3586.
    expect(vm['firstTime']).toBeCloseTo(10.73741824, 9);
    expect(vm['gamma']).toBeCloseTo(-0.142542, 5);
    expect(vm['lambda']).toBeCloseTo(40 / 95.367431640625, 12);
    // U(1) = 1024 (1 - exp(-40 / 1024)).
    expect(vm['reading1']).toBeCloseTo(1024 * (1 - Math.exp(-40 / 1024)), 9);
    expect(vm['cost.alone']).toBeCloseTo(1, 12);
    const [own = [], other = []] = curves[0] ?? [];
    expect(own).toHaveLength(41);
    expect(own[20]).toBeCloseTo(vm['lambda'] ?? 0, 12);
    expect(other.every(Number.isNaN)).toBe(true);
  });

  it('say that what does not end has no end, and that a model without numbers has none', () => {
    const endless = { ...defaultScenario, dirtyRate: 400, model: 'qemu' } as const;
    const none = { ...defaultScenario, dirtyRate: 400, model: 'closed-form' } as const;
    const { values } = answerTo({ scenarios: { endless, none }, fleets: { all: ['endless', 'none'] }, curves: [] });
    expect(values['endless']).toMatchObject({ totalTime: Infinity, traffic: Infinity, converges: 0 });
    expect(values['none']).toMatchObject({ totalTime: Number.NaN, converges: 0, 'cost.all': Number.NaN });
  });

  it('of a key are those of each code', () => {
    const lesson = lessonOf('energy');
    const sets = ['4', '7'].map((code) => ({ code, scenarios: scenariosFor(lesson, code) }));
    const curve = { of: ['slow'], knob: 'dirtyRate', from: 0, to: 4, field: 'traffic' } as const;
    const rows = runAtOnce('lessonKey', { codes: sets, fleets: {}, lines: [{ curve, points: 3 }] });
    const [first, second] = rows as readonly LessonKeyRow[];
    expect([first?.code, second?.code]).toEqual(['4', '7']);
    expect(first?.values).toEqual(valuesOf(lesson, '4'));
    expect(first?.lines[0]?.[1]).toBeCloseTo(first?.values['slow']?.['traffic'] ?? 0, 9);
  });
});
