import { defaultFleet } from '../scenario/fleet';
import { type FleetMark, isMarked } from '../scenario/fleet-text';
import type { ReadLink } from '../scenario/link';
import type { ReadScenario } from '../scenario/scenario-json';
import { plainShow } from '../scenario/show';
import { placeIn } from '../scenario/views';
import { describeLeftOut, withItem } from './describe-left-out';
import { describeRejected } from './describe-rejected';
import type { Brought } from './file-data';
import { heldAfter, withoutMarks } from './held';
import { selectFleet, selectScenario } from './selectors';
import { useStore } from './store';
import { refusedByLocks, underLocks } from './under-locks';

/**
 * Where a link or a file came from: the page's start, an entry of the browser's history that is older than that, its
 * address later on, a text pasted or dropped, a file.
 */
type Origin = 'start' | 'earlier' | 'address' | 'pasted link' | 'file';

const REFUSED = 'This link could not be opened';
const LOCKED =
  'A locked knob keeps its value while this page is open. Open the link in a new tab to see it as written.';
const SOME_OF_LINK = 'Some values in this link could not be used';

/** Titles of what is said; what a hand brought to the open page is answered in the status line as well. */
const WORDS: Readonly<
  Record<Origin, { readonly refused: string; readonly some: string; readonly done: string | null }>
> = {
  start: { refused: REFUSED, some: SOME_OF_LINK, done: null },
  earlier: { refused: REFUSED, some: SOME_OF_LINK, done: null },
  address: { refused: REFUSED, some: SOME_OF_LINK, done: null },
  'pasted link': { refused: REFUSED, some: 'Some values could not be used', done: 'The scenario was opened.' },
  file: {
    refused: 'This file could not be opened',
    some: 'Some values could not be used',
    done: 'The scenario was opened.',
  },
};

/**
 * Says that a fleet was too large for the link and is not on this browser. A link in the address then shows the default
 * fleet; what was pasted or opened leaves the fleet that is there, and says nothing where that is the one.
 */
export function announceMissingFleet(leftOut: FleetMark, origin: Origin): void {
  const state = useStore.getState();
  const stays = WORDS[origin].done !== null;
  if (stays && isMarked(selectFleet(state), leftOut)) return;
  const instead = stays ? 'The fleet that was on the page is still there.' : 'The paper’s eight VMs are shown instead.';
  state.setNotice(withItem(state.notice, describeLeftOut(leftOut, instead)));
}

/** Says of a fleet that was found for a link where it may be another than the one that the link left out. */
export async function announceTakenFleet(leftOut: FleetMark | undefined): Promise<void> {
  if (leftOut?.digest === '') (await import('./taken-fleet')).sayTaken(leftOut.count);
}

/**
 * Opens what was read, and says what of it could not be taken; a refusal changes nothing else. The first scenario of a
 * visit cannot be undone, nor one that Back finds from before it; a fleet that its link left out is looked for by the caller.
 * `brought` is what a file puts to histories and journal: one step with the rest.
 */
export function openRead(read: ReadLink | ReadScenario, origin: Origin, brought: Brought = {}): void {
  const before = useStore.getState();
  const { startWith, openSnapshot, setNotice, say } = before;
  const { refused: title, some, done } = WORDS[origin];
  if (!read.ok) {
    setNotice({ title, items: [read.error], rejected: [] });
    if (done !== null) say('');
    return;
  }
  const isWhole = origin === 'start' || origin === 'earlier';
  const inForce = { scenario: selectScenario(before), show: isWhole ? plainShow : before.show };
  const staysShown = WORDS[origin].done !== null;
  const {
    scenario,
    pins,
    fleet,
    fleetLeftOut,
    options = {},
    show = plainShow,
  } = underLocks(read.state, inForce, staysShown);
  // A link that says nothing of a fleet means the default one; a file that says nothing leaves the fleet as it is.
  const staysPut = origin === 'file' || (origin === 'pasted link' && fleetLeftOut !== undefined);
  const opened = {
    ...brought,
    ...{ scenario, pins, options: withoutMarks(options), place: placeIn(read.state), show },
    held: heldAfter(before.held, options, isWhole),
    fleet: fleet ?? (staysPut ? selectFleet(before) : defaultFleet),
  };
  // Undo does not lead to before a lock.
  if (isWhole || show.locked.length > inForce.show.locked.length) startWith(opened);
  else openSnapshot(opened);
  before.setMade('made' in read && typeof read.made === 'string' ? { of: scenario, pairs: read.made } : null);
  if (done !== null) say(done);
  // An address that says nothing but a view was typed by hand: no banner about the version that it does not name.
  const isBare = 'isBare' in read && read.isBare;
  const refused = refusedByLocks(read.state.scenario, inForce);
  const rejected = [...read.rejected.filter(({ key }) => !isBare || key !== 'v'), ...refused];
  const items = [...rejected.map(describeRejected), ...(refused.length > 0 ? [LOCKED] : [])];
  setNotice(rejected.length === 0 ? null : { title: some, items, rejected });
  if (fleetLeftOut !== undefined && origin !== 'start') announceMissingFleet(fleetLeftOut, origin);
}
