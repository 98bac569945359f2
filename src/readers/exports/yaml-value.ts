/** A line of YAML without its indentation. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Deeper than any product nests its VMs. */
const DEEPEST = 40;
const KEY = /^("[^"]*"|'[^']*'|[^\s#&*!|>'"%@`[\]{},-][^:]*|-[^\s:][^:]*):(?:\s+(.*))?$/;
const LOOKED_AT = 200;

const unquoted = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

/** Whether the start of a text is YAML that nests: a name with nothing behind it, and a deeper line or an item below it. */
export function isYaml(text: string): boolean {
  const lines = text
    .slice(0, 16_384)
    .split('\n', LOOKED_AT)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (lines[0]?.startsWith('---') || /^- [\w."'-]+:(\s|$)/.test(lines[0] ?? '')) return true;
  if (!/^[\w."'-]+:(\s|$)/.test(lines[0] ?? '')) return false;
  return lines.some((line, i) => {
    const [, indent = '', key] = /^( *)(?:- )?([\w."'-]+):\s*$/.exec(line) ?? [];
    const next = lines[i + 1] ?? '';
    return key !== undefined && (/^ *- /.test(next) || next.search(/\S/) > indent.length);
  });
}

function scalar(text: string): unknown {
  const bare = text.replace(/\s+#.*$/, '').trim();
  if (/^[[{]/.test(bare)) {
    try {
      return JSON.parse(bare) as unknown;
    } catch {
      return bare;
    }
  }
  return unquoted(bare);
}

/**
 * What a text in YAML holds, as far as products write it for VMs: maps and lists by their indentation, texts in quotes or
 * without; blocks of text are passed over. Numbers stay texts. Errors: none, what is none of these is passed over.
 * 'vms:\n- name: web' -> { vms: [{ name: 'web' }] }.
 */
export function yamlValue(text: string): unknown {
  const lines: Line[] = text.split(/\r\n?|\n/).flatMap((line) => {
    const indent = line.search(/\S/);
    return indent < 0 || /^\s*#|^---|^\.\.\.$/.test(line) ? [] : [{ indent, text: line.trim() }];
  });
  let at = 0;
  const skipDeeper = (indent: number): void => {
    while ((lines[at]?.indent ?? -1) > indent) at += 1;
  };
  const below = (indent: number, depth: number): unknown => {
    const next = lines[at];
    if (!next || depth > DEEPEST) return skipDeeper(indent);
    const isItem = next.text === '-' || next.text.startsWith('- ');
    if (next.indent > indent || (next.indent === indent && isItem)) return block(next.indent, depth + 1);
    return null;
  };
  const readValue = (rest: string, indent: number, depth: number): unknown => {
    if (rest === '') return below(indent, depth);
    if (!/^[|>][+-]?\d?$/.test(rest)) return scalar(rest);
    skipDeeper(indent);
    return null;
  };
  const list = (indent: number, depth: number): unknown[] => {
    const items: unknown[] = [];
    for (let line = lines[at]; line?.indent === indent && /^-(\s|$)/.test(line.text); line = lines[at]) {
      const rest = line.text.slice(1).trimStart();
      if (KEY.test(rest) || /^-\s/.test(rest)) {
        lines[at] = { indent: indent + line.text.length - rest.length, text: rest };
        items.push(block(lines[at]?.indent ?? 0, depth + 1));
      } else {
        at += 1;
        items.push(readValue(rest, indent, depth));
      }
    }
    return items;
  };
  const map = (indent: number, depth: number): Record<string, unknown> => {
    const found = new Map<string, unknown>();
    for (let line = lines[at]; line && line.indent >= indent; line = lines[at]) {
      const [, key, rest = ''] = line.indent === indent ? (KEY.exec(line.text) ?? []) : [];
      if (/^-(\s|$)/.test(line.text) && line.indent === indent) break;
      at += 1;
      if (key !== undefined) found.set(unquoted(key.trim()), readValue(rest.trim(), indent, depth));
    }
    return Object.fromEntries(found);
  };
  function block(indent: number, depth: number): unknown {
    if (depth > DEEPEST) return skipDeeper(indent - 1);
    return /^-(\s|$)/.test(lines[at]?.text ?? '') ? list(indent, depth) : map(indent, depth);
  }
  const documents: unknown[] = [];
  while (at < lines.length) {
    const before = at;
    documents.push(block(lines[at]?.indent ?? 0, 0));
    if (at === before) at += 1;
  }
  return documents.length === 1 ? documents[0] : documents;
}
