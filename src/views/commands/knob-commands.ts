import { ignoredBecause } from '../../scenario/ignored';
import type { Parameter } from '../../scenario/parameter';
import { parameterByKey, parameterGroups, parameters } from '../../scenario/parameters';
import { readParameter } from '../../scenario/read-parameter';
import { viewOf } from '../../scenario/views';
import { linkOfPlace, selectScenario } from '../../state/selectors';
import { type Store, useStore } from '../../state/store';
import { focusKnob, knobId } from '../controls/focus-knob';
import { valueText } from '../controls/knob-about';
import type { Command } from './command';
import { score, wordsOf } from './search';
import * as words from './words';

/** The knobs of the rail that whoever made the link lets be changed, in its order. */
const knobsOf = ({ show: { hidden, locked } }: Store): readonly Parameter[] =>
  parameterGroups
    .flatMap(({ id }) => parameters.filter(({ group }) => group === id))
    .filter(({ name, key }) => !hidden.includes(key) && !locked.includes(name));

/** The rail is there a moment after Explore was asked for: so many frames are waited for a knob. */
const MOST_FRAMES = 30;

/** Does something once an element is on the page, or was not to be had. */
function whenThere(id: string, act: (isThere: boolean) => void, frames = MOST_FRAMES): void {
  const isThere = document.getElementById(id) !== null;
  if (isThere || frames === 0) act(isThere);
  else requestAnimationFrame(() => whenThere(id, act, frames - 1));
}

/** Moves the focus to a knob, in Explore where the view has no rail. Of one that has no place there now, it says why. */
function goToKnob(parameter: Parameter): void {
  const state = useStore.getState();
  const { name, label } = parameter;
  if (!viewOf(state.place.view).hasRail) window.location.hash = linkOfPlace(state, { view: 'explore' });
  whenThere(knobId(name), (isThere) => {
    focusKnob(name);
    // Whoever finds a knob by typing goes on typing: into its field, not its slider.
    const field = document.getElementById(knobId(name))?.closest('.knob')?.querySelector<HTMLElement>('.number-field');
    requestAnimationFrame(() => field?.focus());
    if (isThere) return;
    const because = ignoredBecause(parameter, selectScenario(state));
    state.say(words.noPlaceNow(label, because));
  });
}

const idOf = (parameter: Parameter) => `knob ${parameter.key}`;

const asCommand = (parameter: Parameter, state: Store): Command => ({
  id: idOf(parameter),
  kind: words.knob,
  label: parameter.label,
  detail: words.nowIs(valueText(parameter, selectScenario(state)[parameter.name])),
  words: `${parameter.key} ${parameter.symbol}`,
  run: () => goToKnob(parameter),
});

/** A command for each knob: it moves the focus to the knob's field. */
export const knobCommands = (state: Store): readonly Command[] =>
  knobsOf(state).map((parameter) => asCommand(parameter, state));

/** What was typed as a knob and its value. */
type SetReading =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'refused'; readonly reason: string };

/** The text after the first words of a query, at each place where a knob's name may end. The longest name comes first. */
function splits(text: string): readonly (readonly [name: string, value: string])[] {
  return [...text.matchAll(/[\s=:]+/g)]
    .map(({ index, 0: gap }) => [text.slice(0, index), text.slice(index + gap.length)] as const)
    .filter(([name, value]) => name !== '' && value !== '')
    .reverse();
}

/** The knob that is meant by a name: by its key in links, else the one that fits best, if no other fits as well. */
function knobNamed(state: Store, name: string): Parameter | null {
  const knobs = knobsOf(state);
  const byKey = parameterByKey.get(name.toLowerCase());
  if (byKey) return knobs.includes(byKey) ? byKey : null;
  const query = wordsOf(name);
  if (query.length === 0) return null;
  const found = knobs
    .map((parameter) => ({ parameter, score: score({ ...asCommand(parameter, state), detail: '', kind: '' }, query) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = found;
  return first && first.score > 0 && first.score > (second?.score ?? 0) ? first.parameter : null;
}

/** Whether a text begins as a value may: a number, or a word that the knob knows. */
const looksLikeValue = (parameter: Parameter, value: string): boolean =>
  /^[-+.]?\d/.test(value) || readParameter(parameter, value).problem === null;

/**
 * Reads 'mem 4096', 'bandwidth = 10 Gbit/s' or 'model qemu' as a knob and its new value; null where it is none. A value that
 * the knob cannot take is refused with its range.
 */
export function readSetting(state: Store, text: string): SetReading | null {
  for (const [name, value] of splits(text.trim())) {
    const parameter = knobNamed(state, name);
    if (parameter === null || parameter.kind === 'text' || !looksLikeValue(parameter, value)) continue;
    const reading = readParameter(parameter, value);
    if (reading.value === null || reading.problem !== null) {
      return { kind: 'refused', reason: reading.problem ?? words.cannotTakeThat(parameter.label) };
    }
    const set = reading.value;
    const label = words.setKnobTo(parameter.label, valueText(parameter, set));
    const command: Command = {
      ...{ id: `set ${parameter.key}`, kind: words.knob, label, words: '' },
      detail: words.nowIs(valueText(parameter, selectScenario(state)[parameter.name])),
      run: () => {
        const option = parameter.kind === 'choice' ? parameter.options.find(({ id }) => id === set) : undefined;
        useStore.getState().setParameters({ ...option?.sets, [parameter.name]: set });
        useStore.getState().say(words.knobIsSet(label));
      },
    };
    return { kind: 'command', command };
  }
  return null;
}
