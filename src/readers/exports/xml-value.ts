/** An element that is open: what was found in it so far. */
interface Element {
  readonly tag: string;
  readonly unit: string;
  readonly children: Map<string, unknown[]>;
  text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g;
const UNIT = /\bunit=["'](\w+)["']/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Deeper than any product nests its VMs. */
const DEEPEST = 40;

/** Whether the start of a text is XML. */
export const isXml = (text: string): boolean => /^\s*<(\?xml|[a-z][\w:.-]*[\s>])/.test(text.slice(0, 999));

const decoded = (text: string): string => text.replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

function contentOf({ children, text, unit }: Element): unknown {
  if (children.size === 0) return `${decoded(text.trim())}${unit === '' ? '' : ` ${unit}`}`;
  return Object.fromEntries([...children].map(([tag, values]) => [tag, values.length === 1 ? values[0] : values]));
}

function put(parent: Element, tag: string, value: unknown): void {
  const values = parent.children.get(tag);
  if (values) values.push(value);
  else parent.children.set(tag, [value]);
}

/**
 * What a text in XML holds: an element with others in it is an object, one that is there several times a list, any other a
 * text, with the unit behind it that it has as attribute. Other attributes are passed over. Errors: none; what is not
 * closed ends with the text. '<vms><vm><name>web</name></vm></vms>' -> { vms: { vm: { name: 'web' } } }.
 */
export function xmlValue(text: string): unknown {
  const root: Element = { tag: '', unit: '', children: new Map(), text: '' };
  const open: Element[] = [root];
  const close = (): void => {
    const done = open.pop();
    const parent = open.at(-1);
    if (done && parent) put(parent, done.tag, contentOf(done));
  };
  for (const [, slash, tag, attributes = '', isEmpty, content] of text.matchAll(TOKEN)) {
    const last = open.at(-1) ?? root;
    if (content !== undefined) last.text += content;
    else if (tag === undefined) continue;
    else if (slash === '') {
      if (open.length > DEEPEST) continue;
      open.push({ tag, unit: UNIT.exec(attributes)?.[1] ?? '', children: new Map(), text: '' });
      if (isEmpty !== '') close();
    } else if (open.length > 1 && open.some((each) => each.tag === tag)) {
      while (open.length > 1 && open.at(-1)?.tag !== tag) close();
      close();
    }
  }
  while (open.length > 1) close();
  return contentOf(root);
}
