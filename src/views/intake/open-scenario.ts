import { decodeLink, looksLikeLink } from '../../scenario/link';
import { scenarioOfReport } from '../../scenario/report-file';
import { readScenario } from '../../scenario/scenario-json';
import { bringData } from '../../state/file-data';
import { openRead } from '../../state/open-read';
import { useStore } from '../../state/store';
import * as words from './late-words';

/** Opens a scenario from the text of a file or a report, or a pasted link; what cannot be read is said, and nothing is lost. */
export function openScenarioText(written: string): void {
  const text = scenarioOfReport(written) ?? written;
  const isLink = looksLikeLink(text) && !text.trimStart().startsWith('{');
  if (isLink) openRead(decodeLink(text.trim()), 'pasted link');
  else openFile(text);
}

/** Opens a file, its data first, so that views find what they held. */
function openFile(text: string): void {
  const read = readScenario(text);
  const { brought, problems } = read.ok ? bringData(text) : { brought: {}, problems: [] };
  openRead(read, 'file', brought);
  if (problems.length === 0) return;
  const { notice, setNotice } = useStore.getState();
  const before = notice ?? { title: words.partlyUsed, items: [], rejected: [] };
  setNotice({ ...before, items: [...before.items, ...problems] });
}
