import { headerSplits } from '../header-units';
import { isInBlocks } from './blocks';
import { isJson } from './json-rows';
import { withColons } from './key-value';
import { belowComments, hasHeader, IS_NAME, objectsIn, withoutPrompts } from './lines-above';
import { listingOf } from './listings';
import { MEMORY_WORDS } from './memory-words';
import { isXml } from './xml-value';
import { isYaml } from './yaml-value';

const JSON_MEMORY =
  /"(?:(?:max)?mem(?:ory)?(?:_?size|_?static_?max)?(?:_?[kmg]i?b)?|ram|max_memkb|MemoryAssigned|MemoryStartup|MemorySizeMB|guest|limits\.memory)"\s*:\s*"?\d/i;
const JSON_NAME = /"(?:name|guest_name|display_name|VMName|vms)"\s*:/i;
/** VMs under their names: {"web-01": {"memory": ... */
const JSON_KEYS = /"[^"]+"\s*:\s*\{\s*"(?:memory|mem|ram)\w*"\s*:/i;
/** The page's own files say what they are. */
const OWN = /"format"\s*:\s*"precopy\./;
const NESTED_MEMORY = /^[ \t]*(?:- )?(?:memory|maxmem|ram|guest)\w*:\s*["']?\d|<memory\b[^>]*>\d/im;
const NESTED_NAME = /^[ \t]*(?:- )?(?:name|vms)\w*:|<name>/im;

/** The names of the lines of a text in blocks, in one way of writing. */
const keysOf = (text: string): readonly string[] =>
  [...text.matchAll(/^[ \t]*(\p{L}[^:=\n]{0,79})[:=]/gmu)].map(
    ([, key = '']) => headerSplits(key.replace(/\( ?\w\w\)/, ''))[0]?.stem ?? '',
  );

/** Whether blocks have names of VMs and their memory. */
function areOfVms(text: string): boolean {
  const keys = keysOf(text);
  const isMemory = (key: string): boolean =>
    /^(actual|balloon_maximum|balloon_current)$/.test(key) || key.split('_').some((word) => MEMORY_WORDS.has(word));
  return keys.some((key) => key === 'name_label' || IS_NAME.test(key)) && keys.some(isMemory);
}

/** The names of a line, parted in every way that a listing may part them. */
function namesOf(line: string): ReadonlySet<string> {
  const parts = [/ {2,}|\t/, /\s+/, /\|/, /,/, /;/, /\t/].flatMap((separator) => line.split(separator));
  return new Set(parts.map((part) => headerSplits(part.replaceAll('"', '').slice(0, 200))[0]?.stem ?? ''));
}

/** Lines that are looked at for the names of a listing: a prompt and a frame may stand above them. */
const LINES_LOOKED_AT = 6;

/** Whether the start of a text is a listing of VMs that a product prints or exports, by its names. */
export function looksLikeListing(written: string): boolean {
  const start = withoutPrompts(written.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'));
  if (isJson(objectsIn(start))) {
    return !OWN.test(start) && ((JSON_MEMORY.test(start) && JSON_NAME.test(start)) || JSON_KEYS.test(start));
  }
  if (isXml(objectsIn(start)) || isYaml(belowComments(start)))
    return NESTED_MEMORY.test(start) && NESTED_NAME.test(start);
  const spelled = withColons(start);
  if (spelled !== start || isInBlocks(start)) return areOfVms(spelled);
  if (/^\|.*\|\s*Flavor( Name)?\s*\|/m.test(start)) return true;
  const lines = start.split(/\r|\n/).filter((line) => line.trim() !== '');
  if (lines.slice(0, LINES_LOOKED_AT).some((line) => line.length < 4000 && listingOf(namesOf(line)) !== null))
    return true;
  return hasHeader(start);
}
