import type { Fleet } from '../scenario/fleet';
import { leavesFleetOut } from '../scenario/fleet-text';
import type { LinkState } from '../scenario/link';
import { type PackedFleet, packFleet, unpackFleet } from '../scenario/packed-fleet';
import { selectFleet, selectLink } from '../state/selectors';
import type { Store } from '../state/store';

/** Where the last large fleet is kept. Every call may reject: private browsing, a full disk. */
export interface FleetBox {
  readonly readLastFleet: () => Promise<PackedFleet | null>;
  readonly writeLastFleet: (packed: PackedFleet) => Promise<void>;
  readonly removeLastFleet: () => Promise<void>;
}

/** What is needed of the store. */
export interface FleetStore {
  readonly getState: () => Store;
  readonly subscribe: (listener: (state: Store) => void) => () => void;
}

export interface FleetKeeper {
  /**
   * A link's state with the fleet that it left out: at once where this visit has seen it, after a look into the
   * database where it has not. Unchanged where there is none of that many VMs.
   */
  readonly complete: (state: LinkState) => LinkState | Promise<LinkState>;
}

/** Rest after a change before a fleet is written: a hand that edits cell by cell writes once. */
const REST_MS = 400;

/** Large fleets of this visit that Back can return to, by their number of VMs. */
const MOST_KNOWN = 4;

const NOT_KEPT = 'This fleet is too large for the link, and the browser could not keep it. Save it as a file.';

const withFleet = ({ view, scenario, pins }: LinkState, fleet: Fleet): LinkState => ({ view, scenario, pins, fleet });

/** The large fleets of this visit by their number of VMs, the last few. */
function largeFleets() {
  const known = new Map<number, Fleet>();
  const remember = (fleet: Fleet) => {
    known.delete(fleet.length);
    known.set(fleet.length, fleet);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  };
  return { known, remember };
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
  const { known, remember } = largeFleets();
  let seen: Fleet | null = null;
  let isWaiting = false;
  let isKeeping = false;

  const keep = async (fleet: Fleet) => {
    try {
      await (await load()).writeLastFleet(packFleet(fleet));
      isKeeping = true;
    } catch {
      store.getState().say(NOT_KEPT);
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
    } else if (fleet.length === 0 && isKeeping) {
      // Whoever removes all VMs does not expect them to be kept.
      isKeeping = false;
      void load()
        .then((box) => box.removeLastFleet())
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

  const fetchFleet = async (state: LinkState, count: number): Promise<LinkState> => {
    try {
      const packed = await (await load()).readLastFleet();
      if (packed === null || packed.names.length !== count) return state;
      const fleet = unpackFleet(packed);
      remember(fleet);
      isKeeping = true;
      return withFleet(state, fleet);
    } catch {
      return state;
    }
  };
  return {
    complete: (state) => {
      if (state.fleetLeftOut === undefined) return state;
      const fleet = known.get(state.fleetLeftOut);
      return fleet ? withFleet(state, fleet) : fetchFleet(state, state.fleetLeftOut);
    },
  };
}
