import { defaultFleet } from '../../scenario/fleet';
import { isMarked } from '../../scenario/fleet-text';
import { decodeLink, looksLikeLink } from '../../scenario/link';
import { readScenario } from '../../scenario/scenario-json';
import { describeLeftOut, withItem } from '../../state/describe-left-out';
import { describeRejected } from '../../state/describe-rejected';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';

/** Opens a scenario from the text of a file, or a pasted link; what cannot be read is said, and nothing is lost. */
export function openScenarioText(text: string): void {
  const { openSnapshot, setNotice, say } = useStore.getState();
  const isLink = looksLikeLink(text) && !text.trimStart().startsWith('{');
  const read = isLink ? decodeLink(text.trim()) : readScenario(text);
  if (!read.ok) {
    setNotice({
      title: isLink ? 'This link could not be opened' : 'This file could not be opened',
      items: [read.error],
      rejected: [],
    });
    say('');
    return;
  }
  const { view, scenario, pins } = read.state;
  // A link that says nothing of a fleet means the default one; a file that says nothing leaves the fleet as it is.
  const fleet = read.state.fleet ?? (isLink && read.state.fleetLeftOut === undefined ? defaultFleet : undefined);
  openSnapshot({ view, scenario, pins, ...(fleet !== undefined && { fleet }) });
  say('The scenario was opened.');
  const notice =
    read.rejected.length === 0
      ? null
      : { title: 'Some values could not be used', items: read.rejected.map(describeRejected), rejected: read.rejected };
  const { fleetLeftOut } = read.state;
  const isMissing = fleetLeftOut !== undefined && !isMarked(selectFleet(useStore.getState()), fleetLeftOut);
  const left = 'The fleet that was on the page is still there.';
  setNotice(isMissing ? withItem(notice, describeLeftOut(fleetLeftOut, left)) : notice);
}
