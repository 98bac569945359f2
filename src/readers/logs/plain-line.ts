/** Colours and other orders to a terminal: ESC [ ... letter. */
const ORDERS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[ -/]*[@-~]`, 'g');
const ESCAPE = String.fromCharCode(27);

/** What collectors of logs call the line that they wrap, and its time. */
const WRAPPED = /"(?:log|MESSAGE|message|line)"\s*:\s*"|"msg"\s*:\s*"\{/;
const LINE_KEYS = ['log', 'MESSAGE', 'message', 'line', 'msg'];
const TIME_KEYS = ['time', 'timestamp', '@timestamp', 'ts'];

/** The line in an object of a collector: `docker` and Fluentd write log, journald MESSAGE, others message or line. */
function unwrapped(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const entries = new Map(Object.entries(value ?? {}));
  const line = LINE_KEYS.map((key) => entries.get(key)).find((each) => typeof each === 'string');
  if (typeof line !== 'string') return text;
  const time = TIME_KEYS.map((key) => entries.get(key)).find((each) => typeof each === 'string');
  return `${typeof time === 'string' ? `${time} ` : ''}${line.trimEnd()}`;
}

/** A row of a table whose cells are all in quotes, as spaces part them. '"a","say ""b"""' -> 'a say "b"'. */
const ofQuotes = (text: string): string =>
  [...text.matchAll(/"((?:[^"]|"")*)"(?:[,;\t]|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')).join(' ');

/** An answer as Python prints it: "{'status': 'active', u'id': None}". */
const PYTHON = /\{u?'[\w-]+': /;
const ofPython = (line: string): string =>
  line
    .replaceAll(/(?<![\w'])u?'([^'"\\]*)'/g, '"$1"')
    .replaceAll(
      /(?<=[:,[] ?)(True|False|None)(?=[,}\]])/g,
      (word) => ({ True: 'true', False: 'false' })[word] ?? 'null',
    );

/**
 * A line as its product wrote it: without colours, out of the object that a collector of logs puts it in, and out of a row
 * of quoted cells. What is not wrapped stays as it is. Errors: none. '{"log":"a\n","time":"t"}' -> 't a'.
 */
export function plainLine(line: string): string {
  const bare = line.includes(ESCAPE) ? line.replaceAll(ORDERS, '') : line;
  if (bare.startsWith('{') && WRAPPED.test(bare)) return unwrapped(bare);
  if (PYTHON.test(bare)) return ofPython(bare);
  return bare.startsWith('"') && /^"(?:[^"]|"")*"(?:[,;\t]"(?:[^"]|"")*")*\s*$/.test(bare) ? ofQuotes(bare) : bare;
}

/** The same for each line of a text; a text without any such sign is handed back at once. */
export function plainText(text: string): string {
  if (!text.includes(ESCAPE) && !/(?:^|\n)"/.test(text) && !WRAPPED.test(text) && !PYTHON.test(text)) return text;
  return text.split('\n').map(plainLine).join('\n');
}
