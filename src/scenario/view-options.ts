import { firstCharacters } from '../format/characters';
import { readPlainNumber } from '../format/plain-number';
import { percentEncoded } from './link-text';
import type { WrittenKnob } from './link-upgraders';
import type { Rejected } from './read-knobs';
import { tableName } from './show-names';
import { type OptionKey, type OptionValue, type Row, type ViewOption, viewOptions } from './view-option-rows';

export {
  FLEET_SORTS,
  type FleetSort,
  MOST_OPTION_TEXT,
  type OptionKey,
  type OptionValue,
  type ViewOption,
  viewOptions,
} from './view-option-rows';

/** Which views hold something of one's own: the keys of their marks. */
export type HeldKey = Extract<Row, { readonly kind: 'mark' }>['key'];
export const heldKeys = viewOptions.flatMap((row) => (row.kind === 'mark' ? [row.key] : []));

/** The options that are not at their default. */
export type ViewOptions = { readonly [Key in OptionKey]?: OptionValue<Key> };

const optionByKey = new Map<string, ViewOption>(viewOptions.map((row) => [row.key, row]));

/** Whether a pair of a link is an option of a view. */
export const isOption = ({ key }: WrittenKnob): boolean => optionByKey.has(key);

/** Whether a change of it is a step of undo. */
export const isEdit = (key: OptionKey): boolean => optionByKey.get(key)?.isEdit === true;

/** The value in force. */
export function optionOf<Key extends OptionKey>(options: ViewOptions, key: Key): OptionValue<Key> {
  return (options[key] ?? optionByKey.get(key)?.default) as OptionValue<Key>;
}

/** The options with one of them changed; what comes to its default is left out. */
export function withOption<Key extends OptionKey>(
  options: ViewOptions,
  key: Key,
  value: OptionValue<Key>,
): ViewOptions {
  const { [key]: _, ...others } = options;
  return value === optionByKey.get(key)?.default ? (others as ViewOptions) : { ...options, [key]: value };
}

/** A time of day as links write it: '22:00', and '9:30' is '09:30'; null where it is none. */
function readClock(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d\d)$/.exec(text) ?? [];
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

const MINUTES_A_DAY = 1440;

/**
 * How long the window of a plan is, in minutes: from `decide.from` to `decide.until`, past midnight where that is not
 * later, and a day where both are alike; `decide.window` where one of them is not said. '22:00', '00:30' -> 150.
 */
export function windowMinutes(options: ViewOptions): number {
  const [from, until] = [optionOf(options, 'decide.from'), optionOf(options, 'decide.until')];
  if (from === '' || until === '') return optionOf(options, 'decide.window');
  const minutes = (clock: string): number => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));
  return (minutes(until) - minutes(from) + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
}

/** The most charts of a list in a link. */
const MOST_CHARTS = 20;

/** The names of a list that charts have, each once. 'rounds,rounds,nonsense' -> ['rounds'] */
const chartsOf = (text: string): readonly string[] =>
  [...new Set(text.split(','))].filter((name) => tableName(name) === name).slice(0, MOST_CHARTS);

/** A list of charts with one more, or without it. 'rounds', 'energy' -> 'rounds,energy' */
export function withToggled(charts: string, name: string): string {
  const names = chartsOf(charts);
  return (names.includes(name) ? names.filter((each) => each !== name) : [...names, name].slice(-MOST_CHARTS)).join(
    ',',
  );
}

/** What a text says: the default where it cannot be read, the nearest end where it is out of range. */
function readOption(row: ViewOption, text: string): boolean | number | string {
  switch (row.kind) {
    case 'switch':
      return text === '1' || (text !== '0' && row.default);
    case 'mark':
      return /^[0-9a-f]{8}$/.test(text) ? text : '';
    case 'clock':
      return readClock(text) ?? '';
    case 'text':
      return firstCharacters(text, row.most);
    case 'charts':
      return chartsOf(text).join(',');
    case 'choice':
      return row.options.includes(text) ? text : row.default;
    case 'number': {
      const number = readPlainNumber(text);
      if (number === null) return row.default;
      const inside = Math.min(Math.max(number, row.min), row.max);
      return row.integer ? Math.round(inside) : inside;
    }
  }
}

const textOf = (value: boolean | number | string): string =>
  typeof value === 'boolean' ? String(Number(value)) : String(value);

/** Reads the options of a link; the first of a key counts. What was not taken as written is listed. */
export function readOptions(pairs: readonly WrittenKnob[], rejected: Rejected[]): ViewOptions {
  const read: Record<string, boolean | number | string> = {};
  for (const { key, text, readable } of pairs) {
    const row = optionByKey.get(key);
    if (row === undefined) continue;
    const isFirst = read[key] === undefined;
    const used = read[key] ?? (readable ? readOption(row, text) : row.default);
    const asWritten = row.kind === 'number' ? readPlainNumber(text) === used : textOf(used) === text;
    if (!isFirst || !readable || !asWritten) rejected.push({ key, text, used });
    read[key] = used;
  }
  const changed = Object.entries(read).filter(([key, value]) => value !== optionByKey.get(key)?.default);
  return Object.fromEntries(changed) as ViewOptions;
}

/** The options as pairs of a link, in the order of the table. */
export function writtenOptions(options: ViewOptions): readonly string[] {
  return viewOptions.flatMap(({ key, kind }) => {
    const value = options[key];
    if (value === undefined) return [];
    return [`${key}=${kind === 'text' ? percentEncoded(String(value)) : textOf(value)}`];
  });
}
