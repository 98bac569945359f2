import { decodeLink, encodeLink, type LinkState, type ReadLink } from '../scenario/link';
import { plainShow } from '../scenario/show';
import { placeIn } from '../scenario/views';
import { withoutMarks } from '../state/held';
import { sameSnapshot } from '../state/history';
import { announceTakenFleet, openRead } from '../state/open-read';
import { selectLink, selectScenario } from '../state/selectors';
import { type Store, useStore } from '../state/store';
import { underLocks } from '../state/under-locks';
import { createEntries } from './entries';
import type { FleetKeeper } from './keep-fleet';
import { createLinkWriter } from './link-writer';

/** The browser's address and its history. `mark` goes into the entry's own state. */
export interface Browser {
  readonly hash: () => string;
  readonly push: (mark: string, link: string) => void;
  readonly replace: (mark: string, link: string) => void;
  /** Back, Forward or a link typed in: calls with the state of the entry that was come to. */
  readonly onArrival: (listener: (state: unknown) => void) => void;
}

/** The history of this window. */
export const windowBrowser: Browser = {
  hash: () => window.location.hash,
  push: (mark, link) => window.history.pushState(mark, '', link),
  replace: (mark, link) => window.history.replaceState(mark, '', link),
  onArrival: (listener) => window.addEventListener('popstate', ({ state }) => listener(state)),
};

/** Whether nothing changed that stands in the link. */
const isAsBefore = (state: Store, before: Store): boolean =>
  state.history === before.history &&
  state.place === before.place &&
  state.options === before.options &&
  state.held === before.held &&
  state.show === before.show &&
  state.isMoving === before.isMoving;

/** What undo knows at a moment. */
const momentOf = ({ history, held }: Store) => ({ history, held });
type Moment = ReturnType<typeof momentOf>;

/**
 * Keeps the address and the scenario in step, from `link` on: writes what changes here, opens what Back, Forward or a
 * hand puts into the address. `onWritten` hears of each link. The answer tells of an address that was written elsewhere.
 */
export function keepAddress(
  browser: Browser,
  visit: string,
  link: string,
  fleets: Pick<FleetKeeper, 'complete'>,
  onWritten: (link: string) => void,
): (link: string) => void {
  const entries = createEntries<Moment>(visit);
  browser.replace(entries.here(), link);
  entries.keep(momentOf(useStore.getState()));
  const writer = createLinkWriter(
    {
      push: (next) => browser.push(entries.next(), next),
      replace: (next) => browser.replace(entries.here(), next),
    },
    link,
  );
  const adopt = (next: string) => {
    browser.replace(entries.here(), next);
    writer.adopt(next);
  };

  useStore.subscribe((state, before) => {
    if (isAsBefore(state, before)) return;
    if (state.history.dragFrom !== null || state.isMoving) {
      writer.follow(() => selectLink(useStore.getState()));
      return;
    }
    const next = selectLink(state);
    writer.settle(next);
    entries.keep(momentOf(state));
    onWritten(next);
    // What a link could not say is said until the scenario is no longer the one that was opened.
    if (state.notice && !sameSnapshot(state.history.present, before.history.present)) state.setNotice(null);
  });

  const open = (state: LinkState, read: ReadLink & { readonly ok: true }, origin: 'earlier' | 'address') => {
    const { fleetLeftOut: _, ...shown } = state;
    const now = useStore.getState();
    const inForce = { scenario: selectScenario(now), show: now.show };
    adopt(encodeLink(origin === 'earlier' ? shown : underLocks(shown, inForce)));
    openRead({ ...read, state }, origin);
    if (state.fleet) void announceTakenFleet(read.state.fleetLeftOut);
  };
  browser.onArrival((mark) => {
    const arrival = entries.arrive(mark);
    const hash = browser.hash();
    const read = decodeLink(hash);
    if (!read.ok) {
      openRead(read, 'address');
      browser.replace(entries.here(), selectLink(useStore.getState()));
      return;
    }
    if (arrival.kind === 'known') {
      writer.adopt(hash);
      const { options = {}, show = plainShow } = read.state;
      const sight = { place: placeIn(read.state), options: withoutMarks(options), show };
      useStore.getState().comeBack({ ...arrival.moment, ...sight });
      return;
    }
    const origin = arrival.kind === 'new' ? 'address' : 'earlier';
    const complete = fleets.complete(read.state);
    if (!(complete instanceof Promise)) open(complete, read, origin);
    else {
      // Whoever went on meanwhile is elsewhere.
      void complete.then((state) => {
        if (browser.hash() === hash) open(state, read, origin);
      });
    }
  });
  return adopt;
}
