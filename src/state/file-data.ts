import { readHistoryRecords } from '../scenario/history-records';
import { readKeptEntries, withEntries } from '../scenario/journal';
import { parseJson } from '../scenario/json-values';
import { writeScenario } from '../scenario/scenario-json';
import { heldKeys } from '../scenario/view-options';
import type { BroughtItem } from './held';
import { withHistories } from './histories-slice';
import { linkStateOf } from './selectors';
import { type Store, useStore } from './store';

/** What a file puts to what the browser keeps, for the step that opens its scenario; what it has none of is left out. */
export type Brought = Partial<Pick<Store, 'histories' | 'journal'>>;

/** What a file holds that no link has room for, as plain values. */
interface FileData {
  readonly held: readonly BroughtItem[];
  readonly histories: Store['histories'];
  readonly journal: Store['journal'];
}

function dataOf({ held, histories, journal }: Pick<Store, 'held' | 'histories' | 'journal'>): FileData | null {
  const items = heldKeys.flatMap((key) => {
    const item = held[key];
    return item?.kept ? [{ key, mark: item.mark, label: item.label, kept: item.kept }] : [];
  });
  return items.length + histories.length + journal.length === 0 ? null : { held: items, histories, journal };
}

/** All that is on screen as a file: the scenario, and what was opened in views, the histories and the journal. */
export const fileOf = (state: Store): string => writeScenario(linkStateOf(state), dataOf(state));

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest label of what was opened. */
const LONGEST_LABEL = 200;

/** One thing that a view held, if it is one. What it holds is read by its view, like what the browser keeps. */
function itemOf(value: unknown): BroughtItem | null {
  if (!isObject(value)) return null;
  const { key: written, mark, label, kept } = value;
  const key = heldKeys.find((each) => each === written);
  if (key === undefined || !isObject(kept) || typeof label !== 'string') return null;
  if (typeof mark !== 'string' || !/^[0-9a-f]{8}$/.test(mark)) return null;
  return { key, mark, label: [...label].slice(0, LONGEST_LABEL).join(''), kept };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const unread = (count: number, one: string, more: string): readonly string[] =>
  count === 0 ? [] : [`${count === 1 ? one : `${count} ${more}`} of the file could not be read. The others are here.`];

/**
 * Takes the data of a scenario file into the page, before its scenario is opened: views find what they held by its mark.
 * Gives the histories and migrations as they are with those of the file, to be opened with it, and what could not be read,
 * in sentences. Errors: none; a file without data changes nothing.
 */
export function bringData(text: string): { readonly brought: Brought; readonly problems: readonly string[] } {
  const file = parseJson(text);
  const data = isObject(file) && isObject(file['data']) ? file['data'] : {};
  const held = listOf(data['held']).map(itemOf);
  const items = held.filter((item) => item !== null);
  const { histories, unreadable } = readHistoryRecords(listOf(data['histories']));
  const journal = readKeptEntries(listOf(data['journal']));
  const state = useStore.getState();
  if (items.length > 0) state.bring(items);
  const brought = {
    ...(histories.length > 0 && { histories: withHistories(state.histories, histories) }),
    ...(journal.entries.length > 0 && { journal: withEntries(state.journal, journal.entries) }),
  };
  const problems = [
    ...unread(held.length - items.length, 'One table', 'tables'),
    ...unread(unreadable, 'One history', 'histories'),
    ...unread(journal.unreadable, 'One migration', 'migrations'),
  ];
  return { brought, problems };
}
