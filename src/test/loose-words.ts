import { parseAst } from 'vite';

/** A node of the syntax tree that the bundler's own parser gives. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** What somebody would read: two words, or a capital and small letters, as headings and labels have. */
const IS_SAID = /[A-Za-z]{2}.*\s\S|\S\s.*[A-Za-z]{2}|^[A-Z][a-z]+[.:?]?$/;
const HAS_LETTERS = /[A-Za-z]{2}/;
/** Attributes that nobody reads. */
const UNSEEN =
  /^(className|id|htmlFor|key|d|transform|points|viewBox|rel|href|media|aria-(labelledby|describedby|controls|owns))$/;
/** Calls whose texts are for the browser or for developers. */
const UNSAID = /(^classes$|querySelector|closest|matches|Error$|getContext|Listener$|Attribute$|matchMedia|^import$)/;

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part;
const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  const { property, name } = node as unknown as { property?: unknown; name?: unknown };
  return isNode(property) ? nameOf(property) : typeof name === 'string' ? name : isNode(name) ? nameOf(name) : '';
};

/** Whether nobody reads what stands below a node. */
function isSilent(node: Node): boolean {
  if (/^TS(?!(As|Satisfies|NonNull))/.test(node.type)) return true;
  if (/^(Import|ExportAll|ExportNamed)Declaration$/.test(node.type)) return !node['declaration'];
  if (node.type === 'JSXAttribute') return UNSEEN.test(nameOf(node['name']));
  return (node.type === 'CallExpression' || node.type === 'NewExpression') && UNSAID.test(nameOf(node['callee']));
}

/** The text of a node that somebody reads; null: none. */
function saidBy(node: Node): string | null {
  if (node.type === 'JSXText') return HAS_LETTERS.test(String(node['value'])) ? String(node['value']).trim() : null;
  if (node.type === 'Literal' && typeof node['value'] === 'string') {
    return IS_SAID.test(node['value']) ? node['value'] : null;
  }
  if (node.type !== 'TemplateLiteral') return null;
  const text = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
  return /[A-Za-z]{2,}\s|\s[A-Za-z]{2,}/.test(text) ? text : null;
}

/** The words in a file of a program that somebody reads, with the place of each. */
export function wordsIn(path: string, text: string): readonly { readonly at: number; readonly text: string }[] {
  const found: { at: number; text: string }[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) visit(each);
    if (!isNode(part) || isSilent(part)) return;
    const said = saidBy(part);
    if (said !== null) found.push({ at: part.start, text: said });
    for (const [name, each] of Object.entries(part)) {
      const isKey = part.type === 'Property' && name === 'key' && part['computed'] !== true;
      if (!isKey) visit(each);
    }
  };
  visit(parseAst(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }));
  return found;
}
