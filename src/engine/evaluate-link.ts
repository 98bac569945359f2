import { loadPlatforms } from '../models/platforms/late';
import { decodeLink } from '../scenario/link';
import { evaluate } from './evaluation';
import { refusedLinkJson, resultJson } from './result-json';

// A command asks whatever model its links name.
await loadPlatforms();

/** One line of JSON for one link, as the command `evaluate` prints it; `ok` is false for a bad link. */
export function evaluateLink(link: string): { readonly ok: boolean; readonly json: string } {
  if (!link.includes('#/')) {
    return { ok: false, json: refusedLinkJson(link, 'This is not a link to a scenario: it has no "#/".') };
  }
  const read = decodeLink(link);
  if (!read.ok) return { ok: false, json: refusedLinkJson(link, read.error) };
  return { ok: true, json: resultJson(read.state, read.rejected, evaluate(read.state.scenario)) };
}
