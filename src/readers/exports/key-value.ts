/** Tables of two columns, a property a line, as clients of OpenStack and `pvesh` print one object. */
const FRAMED = /^\|\s*(?:Field|Property|key)\s*\|\s*(?:Value|value)\s*\|/m;
const ROW = /^\|\s*([^|]+?)\s*\|\s*(.*?)\s*\|\s*$/gm;

/** `virsh dommemstat`: a name and a number a line, with no colon. */
const MEMSTAT = /^actual \d+\s*$/m;
const STAT = /^([a-z_]+) (\d+)\s*$/;

/** The memory of a flavor that is printed as one text: "disk='20', ram='2048'". */
const RAM = /\bram['"]?\s*[=:]\s*['"]?(\d+)/;

const LOOKED_AT = 65_536;

/** A property whose name has a colon ('flavor:ram') has none in a block. */
const pair = (key: string, value: string): string =>
  `${key.replaceAll(':', '_')}: ${value}${key === 'flavor' && RAM.test(value) ? `\nFlavor RAM: ${RAM.exec(value)?.[1]}` : ''}`;

function ofFrames(text: string): string {
  return text.replaceAll(ROW, (_, key: string, value: string) =>
    /^(?:Field|Property|key)$/.test(key) ? '' : pair(key, value),
  );
}

function ofMemoryStatistics(text: string): string {
  const lines = text.split('\n').map((line) => {
    const [, key, value] = STAT.exec(line) ?? [];
    if (key !== undefined) return `${key}: ${value}`;
    const bare = /\bdommemstat +(?:--\S+ +)*(\S+)/.exec(line)?.[1] ?? line.replaceAll(/^[\s=#:>*-]+|[\s=#:<*-]+$/g, '');
    return bare === '' ? '' : `Name: ${bare.replace(/^(?:Domain|Name|VM)\s*[:=]?\s*/i, '')}`;
  });
  return lines.join('\n');
}

/**
 * A text that lists a property a line without a colon, with one: frames of two columns, `virsh dommemstat` in a loop. Any
 * other text is handed back as it is. '| name | web |' below '| Field | Value |' -> 'name: web'.
 */
export function withColons(text: string): string {
  const start = text.slice(0, LOOKED_AT);
  if (FRAMED.test(start)) return ofFrames(text);
  return MEMSTAT.test(start) ? ofMemoryStatistics(text) : text;
}
