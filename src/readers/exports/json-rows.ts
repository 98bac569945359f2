import { filledRows, type Listed } from './blocks';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text may be JSON. */
export const isJson = (text: string): boolean => /^\s*[[{]/.test(text.slice(0, 999));

/** The text's value; the values of its lines where it has one a line. Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
    } catch {
      return undefined;
    }
  }
}

/** An object that is a VM itself, and not one around a list of them. */
const isNamed = (value: JsonObject): boolean =>
  ['name', 'Name', 'name_label'].some((key) => typeof value[key] === 'string') ||
  (isObject(value['metadata']) && typeof value['metadata']['name'] === 'string');

/** The first list of objects, looked for no deeper than `depth`. */
function listIn(value: unknown, depth: number): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value) || depth === 0) return [];
  if (isNamed(value) && !Array.isArray(value['items'])) return [value];
  const lists = Object.values(value).map((each) => (Array.isArray(each) ? listIn(each, depth) : []));
  const longest = lists.reduce((best, each) => (each.length > best.length ? each : best), []);
  if (longest.length > 0) return longest;
  for (const each of Object.values(value)) {
    const found = listIn(each, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
}

const DEEPEST = 7;
const MOST_NAMES = 2000;
const ROWS_AT_ONCE = 250;

/** Every text, number, yes or no of an object, by its path: 'spec.domain.memory.guest'. Lists are passed over. */
function* leavesOf(value: JsonObject, path = '', depth = DEEPEST): Generator<readonly [string, string]> {
  for (const [key, each] of Object.entries(value)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (isObject(each) && depth > 0) yield* leavesOf(each, name, depth - 1);
    else if (typeof each === 'string') yield [name, each.slice(0, 400)];
    else if (typeof each === 'number' || typeof each === 'boolean') yield [name, String(each)];
  }
}

/**
 * Reads a list of VMs in JSON, as `kubectl get vmi -o json`, `govc vm.info -json`, `pvesh get`, oVirt's and nova's API and
 * `ConvertTo-Json` write it: the list, or the first one in the object. A column a path; a row's line is its place in the list.
 * Null where it is no JSON, or none with a list of objects.
 */
export function* readJsonRows(text: string): Generator<number, Listed | null> {
  const items = listIn(parsed(text), 3);
  if (items.length === 0) return null;
  const places = new Map<string, number>();
  const rows: { readonly line: number; readonly cells: string[] }[] = [];
  for (const [i, item] of items.entries()) {
    if (i % ROWS_AT_ONCE === 0) yield i / items.length;
    const cells: string[] = [];
    for (const [name, value] of leavesOf(item)) {
      const place = places.get(name) ?? places.size;
      if (place >= MOST_NAMES) continue;
      places.set(name, place);
      cells[place] = value;
    }
    rows.push({ line: i + 1, cells });
  }
  return yield* filledRows([...places.keys()], rows);
}
