type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A whole document is taken apart at one go: no longer one is. */
const LONGEST = 2 ** 23;
/** Lists are looked for so deep in an object of one's own. */
const DEEPEST = 4;
const ANSWERS = /"(?:dirty-sync-count|total-time|calc-time|MIGRATION_PASS)"|"__name__"\s*:\s*"kubevirt_/;

/** A series of Prometheus' own interface as the lines that it prints as text: name, labels, value, time in ms. */
function seriesLines({ metric, values, value }: Json): readonly string[] {
  if (!isObject(metric)) return [];
  const labels = Object.entries(metric).flatMap(([name, text]) => (name === '__name__' ? [] : [`${name}="${text}"`]));
  const points = Array.isArray(values) ? values : [value];
  return points.flatMap((point) =>
    Array.isArray(point)
      ? [`${metric['__name__']}{${labels.join(',')}} ${point[1]} ${Math.round(Number(point[0]) * 1000)}`]
      : [],
  );
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.some(isObject);

/** Whether an object has a list of objects in it, no deeper than that. */
const holdsList = (value: unknown, depth: number): boolean =>
  isObject(value) &&
  depth < DEEPEST &&
  !isAnswer(value) &&
  Object.values(value).some((each) => isList(each) || holdsList(each, depth + 1));

/** Answers have lists of their own. */
const isAnswer = (value: Json): boolean => 'ram' in value || 'dirty-rate' in value;

/** The objects of a list, one a line; those of lists in an object, after what else the object has. */
function linesOf(value: unknown, depth: number): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => linesOf(each, depth + 1));
  if (!isObject(value)) return [];
  if (isObject(value['metric'])) return seriesLines(value);
  const entries = Object.entries(value);
  const apart = isAnswer(value) ? [] : entries.filter(([, each]) => isList(each) || holdsList(each, depth));
  if (apart.length === 0) return [JSON.stringify(value)];
  const names = new Set(apart.map(([name]) => name));
  const rest = entries.filter(([name]) => !names.has(name));
  const head = rest.length > 0 ? [JSON.stringify(Object.fromEntries(rest))] : [];
  return [...head, ...apart.flatMap(([, each]) => linesOf(each, depth + 1))];
}

/**
 * A text that is one document of JSON, with lists of answers or of series in it, as lines of one each; any other text as
 * it is. Errors: none. '{"polls": [{"status": "active"}, ...]}' -> '{"status":"active"}\n...'.
 */
export function withoutDocument(text: string): string {
  if (!/^\s*[[{]/.test(text.slice(0, 999)) || text.length > LONGEST) return text;
  if (!/\[\s*[[{]/.test(text) || !ANSWERS.test(text)) return text;
  try {
    const lines = linesOf(JSON.parse(text) as unknown, 0);
    return lines.length > 1 ? `${lines.join('\n')}\n` : text;
  } catch {
    return text;
  }
}
