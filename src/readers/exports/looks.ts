import { headerSplits } from '../header-units';
import { isInBlocks } from './blocks';
import { isJson } from './json-rows';
import { listingOf } from './listings';

const JSON_MEMORY =
  /"(memory|memoryMB|memorySizeMB|maxmem|memory_mb|ram|MemoryAssigned|MemoryStartup|guest)"\s*:\s*"?\d/;
const JSON_NAME = /"(name|Name|display_name)"\s*:/;
const BLOCK_MEMORY =
  /^\s*(Max memory|Memory|balloon\.(maximum|current)|memory(-static-max|-actual)?|Memory(Assigned|Startup)|\S*(память|Speicher)\S*)\s*(\( ?\w\w\))?\s*[:=]/im;

/** The names of a line, parted in every way that a listing may part them. */
function namesOf(line: string): ReadonlySet<string> {
  const parts = [/ {2,}|\t/, /\s+/, /\|/, /,/, /;/, /\t/].flatMap((separator) => line.split(separator));
  return new Set(parts.map((part) => headerSplits(part.replaceAll('"', '').slice(0, 200))[0]?.stem ?? ''));
}

/** Lines that are looked at for the names of a listing: a prompt and a frame may stand above them. */
const LINES_LOOKED_AT = 6;

/** Whether the start of a text is a listing of VMs that a product prints or exports, by its names. */
export function looksLikeListing(start: string): boolean {
  if (isJson(start)) return JSON_MEMORY.test(start) && JSON_NAME.test(start);
  if (isInBlocks(start)) return BLOCK_MEMORY.test(start);
  const lines = start
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  if (/^\|.*\|\s*Flavor( Name)?\s*\|/m.test(start)) return true;
  return lines.slice(0, LINES_LOOKED_AT).some((line) => line.length < 4000 && listingOf(namesOf(line)) !== null);
}
