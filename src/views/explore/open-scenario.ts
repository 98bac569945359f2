import { decodeLink, looksLikeLink } from '../../scenario/link';
import { readScenario } from '../../scenario/scenario-json';
import { describeRejected } from '../../state/describe-rejected';
import { useStore } from '../../state/store';

/** Opens a scenario from the text of a file, or a pasted link; what cannot be read is said, and nothing is lost. */
export function openScenarioText(text: string): void {
  const { openSnapshot, showView, setNotice, say } = useStore.getState();
  const isLink = looksLikeLink(text) && !text.trimStart().startsWith('{');
  const read = isLink ? decodeLink(text.trim()) : readScenario(text);
  if (!read.ok) {
    setNotice({
      title: isLink ? 'This link could not be opened' : 'This file could not be opened',
      items: [read.error],
      rejected: [],
    });
    return;
  }
  const { view, scenario, pins } = read.state;
  openSnapshot({ scenario, pins });
  showView(view);
  say('The scenario was opened.');
  setNotice(
    read.rejected.length === 0
      ? null
      : { title: 'Some values could not be used', items: read.rejected.map(describeRejected), rejected: read.rejected },
  );
}
