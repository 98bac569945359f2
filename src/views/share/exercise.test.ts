import { describe, expect, it } from 'vitest';
import { decodeLink, type LinkState } from '../../scenario/link';
import { defaultScenario } from '../../scenario/scenario';
import { type Exercise, exerciseLink, exerciseOf, knobsInWords, knobsOfExercise, toggled } from './exercise';

const state: LinkState = { view: 'explore', scenario: defaultScenario, pins: [] };
const exercise: Exercise = {
  task: 'How fast must the link be for a pause below 30 ms?',
  knobs: { memory: 'locked', dirtyRate: 'hidden', bandwidth: 'free' },
  hidden: ['verdict', 'numbers', 'views'],
};

describe('an exercise', () => {
  it('is a link of the view on screen, with its task, what is locked and what is hidden', () => {
    const link = exerciseLink(state, exercise);
    expect(link).toMatch(
      /^#\/explore\?v=3&hide=verdict,numbers,platforms,what-if,.*learn,dirty&lock=mem&task=How%20fast/,
    );
    const read = decodeLink(link);
    if (!read.ok) throw new Error('It cannot be read.');
    expect(read.rejected).toEqual([]);
    expect(read.state.scenario).toEqual(defaultScenario);
    expect(read.state.show).toMatchObject({ mode: null, locked: ['memory'], task: exercise.task });
  });

  it('comes back to be changed, and is a plain link where it asks, locks and hides nothing', () => {
    const read = decodeLink(exerciseLink(state, exercise));
    if (!read.ok) throw new Error('It cannot be read.');
    const { bandwidth: _, ...set } = exercise.knobs;
    expect(exerciseOf(read.state)).toEqual({ ...exercise, knobs: set });
    expect(exerciseLink(state, { task: ' ', knobs: {}, hidden: [] })).toBe('#/explore?v=3');
  });

  it('has the knobs that count for its scenario', () => {
    const names = (model: 'algorithm-1' | 'closed-form') =>
      knobsOfExercise({ ...defaultScenario, model }).map(({ name }) => name);
    expect(names('algorithm-1')).toContain('maxRounds');
    expect(names('closed-form')).not.toContain('maxRounds');
    expect(names('algorithm-1')).not.toContain('seed');
    expect(names('algorithm-1')).not.toContain('name');
  });

  it('says in short what is done with the knobs', () => {
    const words = (knobs: Exercise['knobs']) => knobsInWords({ task: '', hidden: [], knobs });
    expect(words({})).toBe('all free');
    expect(words({ memory: 'locked', bandwidth: 'hidden', dirtyRate: 'locked', cap: 'free' })).toBe(
      '2 locked, 1 hidden',
    );
  });

  it('hides a part and shows it again', () => {
    expect(toggled(['verdict'], 'numbers')).toEqual(['verdict', 'numbers']);
    expect(toggled(['verdict', 'numbers'], 'verdict')).toEqual(['numbers']);
  });
});
