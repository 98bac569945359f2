import { readDisplay, setDisplay, writeDisplay } from '../format/display';
import { decodeLink, encodeLink, type LinkState } from '../scenario/link';
import { defaultScenario, sameScenario } from '../scenario/scenario';
import { isPlainShow, plainShow } from '../scenario/show';
import { viewOf } from '../scenario/views';
import { themes } from '../state/interface-slice';
import { announceMissingFleet, announceTakenFleet, openRead } from '../state/open-read';
import { linkStateOf, selectLearnedInUse, selectLink, selectScenario, selectUsesOwnGuests } from '../state/selectors';
import { type Store, useStore } from '../state/store';
import { keptWord } from '../storage/kept-word';
import { keptScenario } from '../storage/last-scenario';
import { keptTheme, showTheme } from '../storage/theme';
import type { Services } from '../views/shared/services';
import { createEngineClient } from '../worker/client';
import { connectWorker, describeFailure, showsOverlay } from './connect-worker';
import { keepAddress, windowBrowser } from './keep-address';
import { type FleetKeeper, keepFleet } from './keep-fleet';
import { keepHeld } from './keep-held';

/**
 * The only place where link, store and worker meet.
 *
 *   link -> scenario -> worker -> run,   scenario -> link,   scenario -> last scenario kept
 */

/** Starts the worker of this page. The address must stand here in full for the build to find the worker's file. */
const startWorker = (): Worker => new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });

/** How numbers look. */
const keptDisplay = keptWord('display');

/** What the visitor said moves the VMs. */
const keptMover = keptWord('mover');

/** Whether the greeting of a first visit was closed or used. */
const keptVisit = keptWord('first-visit');

/** What a page without link and memory opens. */
const plainStart: LinkState = { view: 'explore', scenario: defaultScenario, pins: [] };

/** Opens the address, else the last scenario kept, else the default. Gives what was opened. */
function openFirst(fragment: string): LinkState {
  const read = decodeLink(fragment);
  let opens = plainStart;
  if (read.ok && !read.firstVisit) opens = read.state;
  else {
    const kept = keptScenario.read();
    const last = kept === null ? null : decodeLink(kept);
    if (last?.ok) opens = last.state;
  }
  openRead({ ...read, ok: true, state: opens, rejected: read.ok ? read.rejected : [] }, 'start');
  if (!read.ok) openRead(read, 'start');
  return opens;
}

/** Whether the scenario that came on screen is the one that was looked ahead at: its answer is there or on its way. */
const wasAskedAhead = (state: Store, before: Store): boolean =>
  before.ahead !== null &&
  sameScenario(before.ahead.scenario, selectScenario(state)) &&
  state.history.present.pins === before.history.present.pins;

const asksAnew = (state: Store, before: Store): boolean =>
  (state.history.present !== before.history.present && !wasAskedAhead(state, before)) ||
  showsOverlay(state) !== showsOverlay(before) ||
  state.attempts !== before.attempts ||
  selectLearnedInUse(state) !== selectLearnedInUse(before);

/**
 * At the start: the fleet that the link left out, from the browser's database, as if it had been there at once. Where it
 * is not, that is said, and the address then speaks of the fleet that is shown instead.
 */
async function bringBack(fleets: FleetKeeper, opens: LinkState, adopt: (link: string) => void): Promise<void> {
  const { history } = useStore.getState();
  const { fleet, fleetLeftOut } = await fleets.complete(opens);
  const state = useStore.getState();
  if (fleet === undefined) {
    if (fleetLeftOut) announceMissingFleet(fleetLeftOut, 'start');
    adopt(selectLink(state));
    keptScenario.keep(selectLink(state));
    return;
  }
  if (state.history === history) state.startWith({ ...history.present, fleet });
  else state.setFleet(fleet);
  await announceTakenFleet(opens.fleetLeftOut);
}

/** Whether the journal is looked at: by its view, or by a guest that is as one's own. */
const isJournalAsked = (state: Store): boolean => state.place.view === 'log' || selectUsesOwnGuests(state);

/** Does something once, when it is first needed. What cannot be loaded is left undone. */
function whenNeeded(isNeeded: (state: Store) => boolean, act: () => Promise<void>): void {
  let hasActed = false;
  const look = (state: Store) => {
    if (hasActed || !isNeeded(state)) return;
    hasActed = true;
    void act().catch(() => undefined);
  };
  useStore.subscribe(look);
  look(useStore.getState());
}

/** The theme on screen: a link may ask for one while it is shown in a mode. */
const themeOf = ({ show, theme }: Store): string => show.theme ?? theme;

/** Starts everything. The page renders from the store alone. */
export function wire(): Services {
  const first = useStore.getState();
  first.setDisplay(readDisplay(keptDisplay.read()));
  setDisplay(useStore.getState().display);
  const wasTheme = keptTheme.read();
  first.setMover(keptMover.read());
  first.setTheme(themes.find((theme) => theme === wasTheme) ?? 'system');

  const opens = openFirst(window.location.hash);

  // Until a fleet that the link left out is found, the address keeps saying how many VMs it had.
  const isFleetToCome = opens.fleetLeftOut !== undefined;
  const link = isFleetToCome ? encodeLink(opens) : selectLink(useStore.getState());
  first.setFirstVisit(keptVisit.read() === null && link === encodeLink(plainStart));
  // A frame in somebody's page leaves no traces: no entries for Back, no scenario for the next visit.
  const isFrame = useStore.getState().show.mode === 'embed';
  // Nor does an exercise come back by itself.
  const keepLast = (written: string) => {
    if (isFrame) return;
    const state = useStore.getState();
    keptScenario.keep(isPlainShow(state.show) ? written : selectLink({ ...state, show: plainShow }));
  };
  keepLast(link);

  const fleets = keepFleet(useStore, () => import('../storage/large-fleets'));

  const seekHeld = keepHeld(useStore, () => import('../storage/held'));

  // What keeps histories, its database and its library are loaded with the first view that looks at them.
  whenNeeded(
    ({ place }) => viewOf(place.view).readsHistories,
    async () => {
      const { keepHistories } = await import('./keep-histories');
      keepHistories(useStore, async () => (await import('../storage/histories')).openHistories());
    },
  );

  const client = createEngineClient({ startWorker });

  // So is the journal, with Log, and with a guest that is as one's own.
  whenNeeded(isJournalAsked, async () => {
    const [{ keepJournal }, { keepOwnPrior }, { openJournal }] = await Promise.all([
      import('./keep-journal'),
      import('./keep-own-prior'),
      import('../storage/journal'),
    ]);
    await keepJournal(useStore, openJournal);
    keepOwnPrior(useStore, client);
  });

  // What was answered in lessons, with Learn.
  whenNeeded(
    ({ place }) => place.view === 'learn',
    async () => (await import('../storage/lesson-progress')).keepLessonProgress(useStore),
  );

  const ask = connectWorker(client);
  ask(selectScenario(useStore.getState()));

  useStore.subscribe((state, before) => {
    if (state.ahead !== null && state.ahead.scenario !== before.ahead?.scenario) ask(state.ahead.scenario);
    else if (asksAnew(state, before)) ask(state.ahead?.scenario ?? selectScenario(state));
    if (state.display !== before.display) {
      setDisplay(state.display);
      keptDisplay.keep(writeDisplay(state.display));
    }
    if (state.theme !== before.theme) keptTheme.keep(state.theme);
    if (themeOf(state) !== themeOf(before)) showTheme(themeOf(state));
    if (state.mover !== before.mover && state.mover !== null) keptMover.keep(state.mover);
    if (before.isFirstVisit && !state.isFirstVisit) keptVisit.keep('over');
    // What was said of a change is no longer so once it is undone.
    if (state.history.future.length !== before.history.future.length && state.status === before.status) state.say('');
  });

  // Few links say with which numbers they were made.
  whenNeeded(
    ({ made }) => made !== null,
    async () => (await import('./compare-made')).compareMade(useStore, () => import('../views/share/made-notice')),
  );

  const browser = isFrame ? { ...windowBrowser, push: windowBrowser.replace } : windowBrowser;
  const adopt = keepAddress(browser, String(performance.timeOrigin), link, fleets, keepLast);
  if (isFleetToCome) void bringBack(fleets, opens, adopt);

  return {
    resultJson: () => {
      const state = useStore.getState();
      return client.ask('result', { state: linkStateOf(state), rejected: state.notice?.rejected ?? [] });
    },
    run: client.run,
    seekHeld,
    describeFailure,
  };
}
