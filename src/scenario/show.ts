import { firstCharacters } from '../format/characters';
import { percentEncoded } from './link-text';
import type { WrittenKnob } from './link-upgraders';
import type { Rejected } from './read-knobs';
import type { ParameterName } from './scenario';
import { canHide, isPart, keyOfKnob, knobOfKey } from './show-names';

/** Whether the page is shown in a frame of another page, or to a room. */
const SHOW_MODES = ['embed', 'projector'] as const;
export type ShowMode = (typeof SHOW_MODES)[number];

/** Themes that a link may ask for while it is shown in a mode. */
const THEMES = ['light', 'dark'] as const;

/** How the page is shown to others: it changes what is on the screen, and no number. */
export interface Show {
  readonly mode: ShowMode | null;
  /** What is shown in the mode: panels, charts ('chart.rounds') and knobs (by key). None: what the mode shows by itself. */
  readonly parts: readonly string[];
  readonly theme: (typeof THEMES)[number] | null;
  /** Knobs (by key), panels, charts, views and their parts that are left out. */
  readonly hidden: readonly string[];
  /** Knobs whose value stays. */
  readonly locked: readonly ParameterName[];
  /** What is to be done, beside the chart; '' for nothing. */
  readonly task: string;
}

/** The page as it is by itself. */
export const plainShow: Show = { mode: null, parts: [], theme: null, hidden: [], locked: [], task: '' };

/** The most characters of a task in a link. */
export const MOST_TASK = 500;

/** The keys in links, in the order in which they are written. */
const SHOW_KEYS = ['show', 'hide', 'lock', 'task'] as const;
type ShowKey = (typeof SHOW_KEYS)[number];

/** Whether a key of a link says how the page is shown. */
export const isShowKey = (key: string): key is ShowKey => (SHOW_KEYS as readonly string[]).includes(key);

const isOneOf = <Word extends string>(words: readonly Word[], word: string | undefined): word is Word =>
  (words as readonly (string | undefined)[]).includes(word);

/** The words of a list, each once. */
const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

/** What one key says; every word that it does not know is refused. */
function readValue(key: ShowKey, text: string, refuse: (word: string) => void): Partial<Show> {
  const known = (words: readonly string[], isKnown: (word: string) => boolean) =>
    words.filter((word) => isKnown(word) || refuse(word));
  switch (key) {
    case 'show': {
      const [mode, ...rest] = wordsOf(text);
      if (!isOneOf(SHOW_MODES, mode)) {
        refuse(text);
        return {};
      }
      const theme = rest.find((word) => isOneOf(THEMES, word));
      const parts = known(
        rest.filter((word) => word !== theme),
        isPart,
      );
      return { mode, parts, theme: isOneOf(THEMES, theme) ? theme : null };
    }
    case 'hide':
      return { hidden: known(wordsOf(text), canHide) };
    case 'lock':
      return {
        locked: known(wordsOf(text), (word) => knobOfKey(word) !== undefined).flatMap((word) => knobOfKey(word) ?? []),
      };
    case 'task': {
      const task = firstCharacters(text, MOST_TASK);
      if (task !== text) refuse(text);
      return { task };
    }
  }
}

/**
 * How a link wants the page shown; undefined where it says nothing of that. The first of a key counts. Words that are
 * not known are listed by themselves, with nothing in their place; a task is cut after 500 characters.
 * 'show=embed,chart.rounds', 'lock=mem' -> the chart of rounds alone, with the memory locked.
 */
export function readShow(pairs: readonly WrittenKnob[], rejected: Rejected[]): Show | undefined {
  const seen = new Set<string>();
  let show = plainShow;
  for (const { key, text, readable } of pairs) {
    if (!isShowKey(key)) continue;
    const refuse = (word: string) => {
      rejected.push({ key, text: word, used: null });
    };
    if (seen.has(key) || !readable) refuse(text);
    else show = { ...show, ...readValue(key, text, refuse) };
    seen.add(key);
  }
  return isPlainShow(show) ? undefined : show;
}

/** Whether there is nothing to write. */
export const isPlainShow = ({ mode, hidden, locked, task }: Show): boolean =>
  mode === null && hidden.length === 0 && locked.length === 0 && task === '';

/** How the page is shown, as pairs of a link. */
export function writtenShow({ mode, parts, theme, hidden, locked, task }: Show): readonly string[] {
  const pair = (key: ShowKey, words: readonly string[]) => (words.length === 0 ? [] : [`${key}=${words.join(',')}`]);
  return [
    ...pair('show', mode === null ? [] : [mode, ...(theme === null ? [] : [theme]), ...parts]),
    ...pair('hide', hidden),
    ...pair('lock', locked.map(keyOfKnob)),
    ...(task === '' ? [] : [`task=${percentEncoded(task)}`]),
  ];
}

/** The parts that a mode shows where its link names none. */
const USUAL: Readonly<Record<ShowMode, readonly string[]>> = {
  embed: ['chart.rounds'],
  projector: ['verdict', 'numbers', 'chart.rounds', 'mem', 'dirty', 'rate'],
};

/** What is shown in the mode, without what is hidden. */
export function partsOf({ mode, parts, hidden }: Show): readonly string[] {
  if (mode === null) return [];
  return (parts.length > 0 ? parts : USUAL[mode]).filter((part) => !hidden.includes(part));
}
