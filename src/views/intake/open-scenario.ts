import { decodeLink, looksLikeLink } from '../../scenario/link';
import { readScenario } from '../../scenario/scenario-json';
import { openRead } from '../../state/open-read';

/** Opens a scenario from the text of a file, or a pasted link; what cannot be read is said, and nothing is lost. */
export function openScenarioText(text: string): void {
  const isLink = looksLikeLink(text) && !text.trimStart().startsWith('{');
  if (isLink) openRead(decodeLink(text.trim()), 'pasted link');
  else openRead(readScenario(text), 'file');
}
