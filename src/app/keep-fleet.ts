import type { Fleet } from '../scenario/fleet';
import { type FleetMark, isMarked, leavesFleetOut } from '../scenario/fleet-text';
import type { LinkState } from '../scenario/link';
import { selectFleet, selectLink } from '../state/selectors';
import type { Store } from '../state/store';
import * as words from './words';

/** Where large fleets are kept. Every call may reject: private browsing, a full disk. */
export interface FleetBox {
  readonly readLargeFleet: (mark: FleetMark) => Promise<Fleet | null>;
  readonly writeLargeFleet: (fleet: Fleet) => Promise<void>;
  readonly removeLargeFleet: (fleet: Fleet) => Promise<void>;
}

/** What is needed of the store. */
interface FleetStore {
  readonly getState: () => Store;
  readonly subscribe: (listener: (state: Store) => void) => () => void;
}

export interface FleetKeeper {
  /**
   * A link's state with the fleet that it left out: at once where this visit has seen it, after a look into the
   * database where it has not. Unchanged where there is no such fleet.
   */
  readonly complete: (state: LinkState) => LinkState | Promise<LinkState>;
}

/** Rest after a change before a fleet is written: a hand that edits cell by cell writes once. */
const REST_MS = 400;

/** Large fleets of this visit that Back can return to. */
const MOST_KNOWN = 4;

const withFleet = ({ fleetLeftOut: _, ...state }: LinkState, fleet: Fleet): LinkState => ({ ...state, fleet });

/** The large fleets of this visit, the last one first. */
function largeFleets() {
  let known: readonly Fleet[] = [];
  return {
    remember: (fleet: Fleet) => {
      known = [fleet, ...known.filter((each) => each !== fleet)].slice(0, MOST_KNOWN);
    },
    find: (mark: FleetMark) => known.find((fleet) => isMarked(fleet, mark)),
  };
}

/**
 * Keeps the fleet on screen for the next visit where it is too large for the link; small ones are in the link that is
 * kept anyway. A browser that keeps nothing says so in the status line, and all else goes on.
 */
export function keepFleet(
  store: FleetStore,
  load: () => Promise<FleetBox>,
  schedule: (run: () => void, milliseconds: number) => unknown = setTimeout,
): FleetKeeper {
  const { find, remember } = largeFleets();
  let seen: Fleet | null = null;
  let isWaiting = false;
  let keeping: Fleet | null = null;

  const keep = async (fleet: Fleet) => {
    try {
      await (await load()).writeLargeFleet(fleet);
      keeping = fleet;
    } catch {
      store.getState().say(words.fleetNotKept);
    }
  };
  const look = () => {
    isWaiting = false;
    const state = store.getState();
    const fleet = selectFleet(state);
    if (fleet === seen) return;
    const isLarge = leavesFleetOut(selectLink(state));
    // A small fleet may yet grow too large for the link beside more pins: it is looked at again.
    seen = isLarge ? fleet : null;
    if (isLarge) {
      remember(fleet);
      void keep(fleet);
    } else if (fleet.length === 0 && keeping !== null) {
      // Whoever removes all VMs does not expect them to be kept.
      const removed = keeping;
      keeping = null;
      void load()
        .then((box) => box.removeLargeFleet(removed))
        .catch(() => undefined);
    }
  };
  let before = store.getState().history;
  store.subscribe((state) => {
    if (state.history === before) return;
    before = state.history;
    if (isWaiting || selectFleet(state) === seen) return;
    isWaiting = true;
    schedule(look, REST_MS);
  });

  const fetchFleet = async (state: LinkState, mark: FleetMark): Promise<LinkState> => {
    try {
      const fleet = await (await load()).readLargeFleet(mark);
      if (fleet === null) return state;
      remember(fleet);
      keeping = fleet;
      return withFleet(state, fleet);
    } catch {
      return state;
    }
  };
  return {
    complete: (state) => {
      if (state.fleetLeftOut === undefined) return state;
      // One of an earlier link is brought up to date when it is read.
      const fleet = state.fleetLeftOut.version === undefined && find(state.fleetLeftOut);
      return fleet ? withFleet(state, fleet) : fetchFleet(state, state.fleetLeftOut);
    },
  };
}
