import { lessonList } from '../../lessons/lesson-list';
import { parameterByName } from '../../scenario/parameters';
import { presets } from '../../scenario/presets';
import { type Place, partOf, placeName, type View, views } from '../../scenario/views';
import { linkOfPlace } from '../../state/selectors';
import { type Store, useStore } from '../../state/store';
import { openPreset } from '../shared/open-preset';
import type { Command } from './command';
import { knobCommands } from './knob-commands';
import * as words from './words';

const here = (): Store => useStore.getState();

/** Goes to a place as its link does, to the top of the page; the keyboard goes on from what is shown there. */
export function goTo(place: Place): void {
  window.location.hash = linkOfPlace(here(), place);
  requestAnimationFrame(() => {
    window.scrollTo(0, 0);
    document.getElementById('results')?.focus({ preventScroll: true });
  });
}

function viewCommands({ show: { hidden } }: Store): readonly Command[] {
  const shown: readonly View[] = views.filter(({ id }) => !hidden.includes(id));
  const places = shown.flatMap(({ id, parts }): readonly Place[] => {
    const view = id as Place['view'];
    const open = parts.filter((part) => !hidden.includes(`${id}/${part.id}`));
    return parts.length === 0 ? [{ view }] : open.map((part) => ({ view, part: part.id }));
  });
  return places.map((place) => {
    const { sentence } = partOf(place) ?? views.find(({ id }) => id === place.view) ?? { sentence: '' };
    const label = placeName(place);
    return { id: `view ${label}`, kind: words.view, label, detail: sentence, words: '', run: () => goTo(place) };
  });
}

function presetCommands({ show: { hidden } }: Store): readonly Command[] {
  if (hidden.includes('presets')) return [];
  return presets.map((preset) => {
    const { id, label, sentence } = preset;
    return {
      id: `preset ${id}`,
      kind: words.preset,
      label,
      detail: sentence,
      words: id,
      run: () => openPreset(preset),
    };
  });
}

function platformCommands({ show: { hidden, locked } }: Store): readonly Command[] {
  const { options, key, name } = parameterByName.model;
  if (locked.includes(name) || hidden.includes(key)) return [];
  return options.map(({ id, label, under, line, sets }) => ({
    id: `model ${id}`,
    kind: under ?? words.model,
    label,
    detail: line ?? '',
    words: id,
    run: () => {
      here().setParameters({ ...sets, model: id });
      here().say(words.moverIsSet(label));
    },
  }));
}

/** A text of a lesson's file; what is wrong with a file, Learn says. */
const textIn = (file: unknown, key: 'title' | 'idea'): string => {
  const value: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, key) : null;
  return typeof value === 'string' ? value : '';
};

function lessonCommands({ show: { hidden } }: Store): readonly Command[] {
  if (hidden.includes('learn')) return [];
  return lessonList.map(({ id, file }) => ({
    id: `lesson ${id}`,
    kind: words.lesson,
    label: textIn(file, 'title'),
    detail: textIn(file, 'idea'),
    words: id,
    run: () => goTo({ view: 'learn', part: 'lessons', item: id }),
  }));
}

function pageCommands({ setDialog }: Store): readonly Command[] {
  return [
    {
      ...{ id: 'page help', kind: words.page, label: words.keyboardHelp, detail: words.allKeys, words: '?' },
      run: () => setDialog('help'),
    },
    {
      ...{ id: 'page settings', kind: words.page, label: words.settings, words: words.settingsWords },
      ...{ detail: words.whatSettingsAre, run: () => setDialog('settings') },
    },
  ];
}

/** Where commands come from, in the order of the list. Each reads a registry: what is new there is found here. */
const SOURCES = [viewCommands, presetCommands, lessonCommands, knobCommands, platformCommands, pageCommands] as const;

/** All that can be found on the page as it stands. */
export const commandsOf = (state: Store): readonly Command[] => SOURCES.flatMap((source) => source(state));
