import { headerSplits, unitInHeader } from '../header-units';
import { MEMORY_WORDS } from './memory-words';

/** What a shell has before a command: such lines above a listing are the command and no header. */
const PROMPT =
  /^(?=```|\$ |PS [^>\n]*> |[A-Za-z]:\\[^>\n]*>|<\w+> |(?:\([^)\n]{1,60}\) ?)?\[[^\]\n]{1,80}\][#$] |[\w.-]+@[\w.-]+[^\n]{0,80}?[$#] )/gm;
const PROMPTS_UP_TO = 2000;

/** Names of a column of VMs, in the languages of consoles that are about. */
export const IS_NAME =
  /^(vm|vms|name|vm_?name|virtual_machines?|guest|guest_name|instance|instance_name|server|servername|host_?name|domain|display_name|maschine|rechner|rechnername|nombre|nome|nom|имя|名称|名前)$/;
/** Titles and notes may stand above a table in so many lines. */
const LINES_LOOKED_AT = 40;
const LONGEST_HEADER = 20_000;
/** So much of a text says what it is. */
export const START = 65_536;

/** The list of domains that a loop of `virsh dominfo` often begins with. */
const DOMAIN_LIST = /^ *Id +Name +State *\r?\n *-{5,} *\r?\n(?: *(?:\d+|-) +\S[^\n]*\n)*/m;
const IS_DOMINFO = /^Max memory: /m;

function isHeader(line: string): boolean {
  if (line.length > LONGEST_HEADER) return false;
  const ways = [/,/, /;/, /\t/, /\|/, / {2,}/].map((sign) => line.replaceAll('"', '').split(sign));
  return ways.some((cells) => {
    const stems = cells.flatMap((cell) => (/^\s*\d/.test(cell) ? [] : [headerSplits(cell.slice(0, 200))]));
    return (
      stems.some((splits) => IS_NAME.test(splits[0]?.stem ?? '')) &&
      stems.some(
        (splits) =>
          unitInHeader(splits, 'volume') !== '' ||
          (splits[0]?.stem ?? '').split('_').some((word) => MEMORY_WORDS.has(word)),
      )
    );
  });
}

/** How many lines stand above the first line that names a column of VMs and one of memory; -1 where none does. */
function linesAbove(text: string): number {
  const lines = text.slice(0, START).split('\n', LINES_LOOKED_AT);
  return lines.findIndex(isHeader);
}

/** Whether a table of VMs and their memory begins in the start of a text. */
export const hasHeader = (start: string): boolean => linesAbove(start) >= 0;

const commented = (text: string): string => text.replaceAll(/^(?=[^\n])/gm, '# ');

/** Objects that a text has below lines of its own: from the first line that begins with such a sign to the last such sign. */
export function objectsIn(text: string): string {
  const at = text.slice(0, START).search(/^[ \t]*(?:[[{](?=\s*["{[\]}\n])|<[?a-z])/m);
  if (at < 0) return text;
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'), text.lastIndexOf('>')) + 1;
  return end > at ? text.slice(at, end) : text;
}

/** The same for YAML: from the first line that is none of comment, to the fence that closes it. */
export function belowComments(text: string): string {
  const at = text.slice(0, START).search(/^(?!#|\s*$)/m);
  const body = at > 0 ? text.slice(at) : text;
  const end = body.lastIndexOf('\n```');
  return end > 0 ? body.slice(0, end + 1) : body;
}

/** A text whose first prompts, with their commands, are comments; so is the list of domains above a loop of `virsh dominfo`. */
export function withoutPrompts(text: string): string {
  const whole = text.slice(0, PROMPTS_UP_TO).replaceAll(PROMPT, '# ') + text.slice(PROMPTS_UP_TO);
  return IS_DOMINFO.test(whole.slice(0, START)) ? whole.replace(DOMAIN_LIST, commented) : whole;
}

/**
 * A text in which titles and notes above the header of a table are comments. Lines keep their numbers.
 * 'Hosts in June;;\nName;RAM' -> '# Hosts in June;;\nName;RAM'.
 */
export function withoutTitles(text: string): string {
  const above = linesAbove(text);
  if (above <= 0) return text;
  const length = text.split('\n', above).reduce((sum, line) => sum + line.length + 1, 0);
  return commented(text.slice(0, length)) + text.slice(length);
}
