import { filledRows, type Listed } from './blocks';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text may be JSON. */
export const isJson = (text: string): boolean => /^\s*[[{]/.test(text.slice(0, 999));

/** The text's value; the values of its lines where it has one a line. Undefined where it is no JSON. */
export function jsonValue(text: string): unknown {
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
  ['name', 'Name', 'name_label', 'VMName', 'display_name'].some((key) => typeof value[key] === 'string') ||
  (isObject(value['metadata']) && typeof value['metadata']['name'] === 'string');

const MEMORY_KEY = /^(max)?_?mem(ory)?([_A-Z].*)?$|^ram(_?mb)?$/i;

/** VMs by their names: each with a memory, under the key that names it. [] where an object is none of such. */
function byKeys(value: JsonObject): readonly JsonObject[] {
  const entries = Object.entries(value);
  const isMap = entries.length > 0 && entries.every(([key, each]) => isObject(each) && !MEMORY_KEY.test(key));
  if (!isMap || !entries.some(([, each]) => Object.keys(each as JsonObject).some((key) => MEMORY_KEY.test(key))))
    return [];
  return entries.map(([key, each]) => ({ name: key, ...(each as JsonObject) }));
}

/** The list of an object that has nothing but one. */
function innerList(value: JsonObject, depth: number): readonly JsonObject[] {
  const [only, another] = Object.values(value);
  return Array.isArray(only) && another === undefined ? listIn(only, depth) : [];
}

/** The first list of objects, looked for no deeper than `depth`. */
function listIn(value: unknown, depth: number): readonly JsonObject[] {
  if (Array.isArray(value)) {
    const items = value.filter(isObject);
    // Answers of a loop, each with a list of its own.
    const inner = items.some(isNamed) || depth === 0 ? [] : items.flatMap((each) => innerList(each, depth - 1));
    return inner.length > 0 ? inner : items;
  }
  if (!isObject(value) || depth === 0) return [];
  if (isNamed(value) && !Array.isArray(value['items'])) return [value];
  const lists = Object.values(value).map((each) => (Array.isArray(each) ? listIn(each, depth) : []));
  const longest = lists.reduce((best, each) => (each.length > best.length ? each : best), []);
  if (longest.length > 0) return longest;
  const named = byKeys(value);
  if (named.length > 0) return named;
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

/** Where KubeVirt has a guest's memory: the first that is there is the guest's. */
const KUBEVIRT = ['spec.domain', 'spec.template.spec.domain'].map((path) =>
  ['memory.guest', 'resources.limits.memory', 'resources.requests.memory'].map((leaf) => `${path}.${leaf}`),
);

/** Each VM has its memory where the first column of its kind has it. */
function fillMemory(rows: readonly { readonly cells: string[] }[], places: ReadonlyMap<string, number>): void {
  for (const names of KUBEVIRT) {
    const [to, ...from] = names.flatMap((name) => places.get(name) ?? []);
    if (to === undefined) continue;
    for (const { cells } of rows) {
      const found = [to, ...from].find((place) => (cells[place] ?? '') !== '');
      if (found !== undefined) cells[to] = cells[found] ?? '';
      for (const place of from) cells[place] = '';
    }
  }
}

/**
 * Reads a list of VMs from objects, as `kubectl get vmi -o json`, `govc vm.info -json`, `pvesh get`, oVirt's and nova's API and
 * `ConvertTo-Json` write it: the list, the first one in the object, or VMs under their names. A column a path; a row's line is its
 * place in the list. Null where there is no list of objects.
 */
export function* readObjectRows(value: unknown): Generator<number, Listed | null> {
  const items = listIn(value, DEEPEST);
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
  fillMemory(rows, places);
  return yield* filledRows([...places.keys()], rows);
}
