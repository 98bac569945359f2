import { ignoredBecause } from '../../scenario/ignored';
import type { LinkState } from '../../scenario/link';
import type { Parameter } from '../../scenario/parameter';
import { parameters } from '../../scenario/parameters';
import type { ParameterName, Scenario } from '../../scenario/scenario';
import { plainShow, type Show } from '../../scenario/show';
import { shownLink } from '../../scenario/show-link';
import { keyOfKnob } from '../../scenario/show-names';
import { views } from '../../scenario/views';
import * as words from './words';

/** What a learner may do with a knob. */
export const KNOB_STATES = [
  { id: 'free', label: words.knobStates.free },
  { id: 'locked', label: words.knobStates.locked },
  { id: 'hidden', label: words.knobStates.hidden },
] as const;

export type KnobState = (typeof KNOB_STATES)[number]['id'];

/** What gives the answer away, or leads elsewhere. */
export const HIDEABLE = [
  { id: 'verdict', label: words.hideable.verdict },
  { id: 'numbers', label: words.hideable.numbers },
  { id: 'equations', label: words.hideable.equations },
  { id: 'film', label: words.hideable.film },
  { id: 'presets', label: words.hideable.presets },
] as const;

/** An exercise as it is put together. Ids of `hidden` are those of links, and 'views' for all other views. */
export interface Exercise {
  readonly task: string;
  readonly knobs: Readonly<Partial<Record<ParameterName, KnobState>>>;
  readonly hidden: readonly string[];
}

/** All other views at once: one id for what are many words in a link. */
export const OTHER_VIEWS = 'views';

const otherViews = (state: LinkState): readonly string[] =>
  views.map(({ id }) => id as string).filter((id) => id !== state.view);

/** The knobs that a learner would see: those that count for the scenario. */
export const knobsOfExercise = (scenario: Scenario): readonly Parameter[] =>
  parameters.filter(
    (each) =>
      each.group !== 'name' &&
      each.group !== 'simulation' &&
      each.name !== 'fitted' &&
      ignoredBecause(each, scenario) === null,
  );

/** What is done with the knobs, in short: 'all free', '2 locked, 1 hidden'. */
export function knobsInWords({ knobs }: Exercise): string {
  const counted = (['locked', 'hidden'] as const).map((state) => {
    const count = Object.values(knobs).filter((each) => each === state).length;
    return count > 0 ? words.knobsInState(count, state) : '';
  });
  return counted.filter((part) => part !== '').join(', ') || words.allFree;
}

/** The exercise that a link already is: what the page hides, locks and asks now. */
export function exerciseOf(state: LinkState): Exercise {
  const { hidden, locked, task } = state.show ?? plainShow;
  const others = otherViews(state);
  const hasNoOther = others.every((id) => hidden.includes(id));
  const knobs: Partial<Record<ParameterName, KnobState>> = {};
  for (const { name } of parameters) {
    if (hidden.includes(keyOfKnob(name))) knobs[name] = 'hidden';
    else if (locked.includes(name)) knobs[name] = 'locked';
  }
  const own = hidden.filter((id) => HIDEABLE.some((each) => each.id === id));
  return { task, knobs, hidden: hasNoOther ? [...own, OTHER_VIEWS] : own };
}

/** How the page shows it: hidden knobs are gone, locked ones keep their values, the task stands beside the chart. */
export function showOf(state: LinkState, { task, knobs, hidden }: Exercise): Show {
  const inState = (wanted: KnobState) => parameters.flatMap(({ name }) => (knobs[name] === wanted ? [name] : []));
  const parts = hidden.flatMap((id) => (id === OTHER_VIEWS ? otherViews(state) : [id]));
  return {
    ...plainShow,
    hidden: [...parts, ...inState('hidden').map(keyOfKnob)],
    locked: inState('locked'),
    task: task.trim(),
  };
}

/** Its link, from '#' on: '#/explore?v=3&hide=verdict&lock=mem&task=How%20fast%3F'. */
export const exerciseLink = (state: LinkState, exercise: Exercise): string =>
  shownLink({ ...state, show: showOf(state, exercise) }, { mode: null });

/** A list with an id taken in, or out where it is there. */
export const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
