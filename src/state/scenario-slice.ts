import { defaultFleet, type Fleet } from '../scenario/fleet';
import { underLock } from '../scenario/lock';
import { parameterByName } from '../scenario/parameters';
import type { Preset } from '../scenario/presets';
import {
  defaultScenario,
  type NumberName,
  type ParameterName,
  type Scenario,
  sameScenario,
} from '../scenario/scenario';
import { setParameter, withParameters } from '../scenario/set-parameter';
import { heldKeys } from '../scenario/view-options';
import { changesBetween, leadsAnywhere, withChanges } from '../scenario/vm-history';
import type { HeldSlice } from './held-slice';
import type { HistoriesSlice } from './histories-slice';
import {
  type Change,
  commit,
  type History,
  move,
  redo,
  type Snapshot,
  type Step,
  settle,
  startHistory,
  undo,
  type WithHistory,
} from './history';
import type { JournalSlice } from './journal-slice';
import { type PlaceSlice, withOptions } from './place-slice';
import type { ShowSlice } from './show-slice';
import type { Update } from './update';

/** The scenario on screen, its pins, and the way back: the truth that links and results are made from. */
export interface ScenarioSlice {
  readonly history: History;
  /** A knob follows a finger: seen at once, one step of undo when `settleDrag` is called. */
  readonly dragParameter: <Name extends keyof Scenario>(name: Name, value: Scenario[Name]) => void;
  /** The same of several knobs that one finger moves. */
  readonly dragParameters: (values: Partial<Scenario>) => void;
  /**
   * Where a drag or a key is already, or will be at the next frame: asked about, and on screen with the answer
   * (`takeAhead`), or after a moment without it. Any other change of the scenario drops it, unless the drag is over.
   */
  readonly ahead: Ahead | null;
  /** The value, or what it becomes from where the knob is by now. */
  readonly lookAhead: (name: NumberName, value: number | ((now: number) => number)) => void;
  /** Puts on screen what was looked ahead at. */
  readonly takeAhead: () => void;
  /** The drag ends where it is; after a key, which may be let go sooner than the numbers come, together with them. */
  readonly settleDrag: (afterKey?: boolean) => void;
  readonly setParameter: <Name extends keyof Scenario>(name: Name, value: Scenario[Name]) => void;
  /** Several knobs as one step of undo. */
  readonly setParameters: (values: Partial<Scenario>) => void;
  readonly resetParameter: (name: keyof Scenario) => void;
  /** The first scenario of a visit: nothing to undo. */
  readonly startWith: (snapshot: Opening) => void;
  /** Back or Forward has come to a moment of this visit: to its steps too, so that it is no step itself. */
  readonly comeBack: (moment: WithHistory & Sight) => void;
  /** What is opened, and where it is to be seen, at once: in between the address would name what nobody chose. */
  readonly openSnapshot: (opened: Opening) => void;
  /** A preset without pins of its own leaves those that are there: two of them are there to be compared. */
  readonly openPreset: (preset: Pick<Preset, 'scenario' | 'pins'>) => void;
  /** The whole fleet as one step of undo. */
  readonly setFleet: (fleet: Fleet) => void;
  readonly resetAll: () => void;
  readonly pin: () => void;
  readonly unpin: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where a scenario is seen, how, and what the views hold. */
type Sight = Pick<PlaceSlice, 'place' | 'options'> & Pick<HeldSlice, 'held'> & Pick<ShowSlice, 'show'>;

/** What the browser keeps of one's own, beside what views hold. */
type Kept = Pick<HistoriesSlice, 'histories'> & Pick<JournalSlice, 'journal'>;

/** What is opened: a link or a file. What says nothing of a fleet or of a place leaves them as they are. */
export type Opening = Omit<Snapshot, 'fleet'> & Partial<Pick<Snapshot, 'fleet'> & Sight & Kept>;

/** A knob's value that a drag is about to reach, and the scenario that follows from it. */
export interface Ahead {
  readonly name: keyof Scenario;
  readonly value: Scenario[keyof Scenario];
  readonly scenario: Scenario;
  /** The drag ended there: it is a step of undo as soon as it is on screen. */
  readonly isOver?: boolean;
}

/** What steps change beside the snapshot. */
type Beside = Pick<PlaceSlice, 'options' | 'isMoving'> &
  Pick<HeldSlice, 'held'> &
  Pick<HistoriesSlice, 'histories'> &
  Pick<JournalSlice, 'journal'>;

/** What stands beside the snapshot after a step. */
const beside = ({ options, held, histories, journal }: Beside, change: Change | undefined): Partial<Beside> => ({
  held: change?.held ? { ...held, ...change.held } : held,
  options: withOptions(options, change?.options ?? {}),
  histories: change?.histories ? withChanges(histories, change.histories) : histories,
  journal: change?.journal ?? journal,
});

/** What is one's own: held by views, and kept by the browser. */
type Own = Kept & Pick<HeldSlice, 'held'>;

/** What a step changes of one's own, from one side. */
function ownChange(from: Own, to: Own): Change {
  const keys = heldKeys.filter((key) => from.held[key] !== to.held[key]);
  const histories = changesBetween(from.histories, to.histories);
  return {
    ...(keys.length > 0 && { held: Object.fromEntries(keys.map((key) => [key, to.held[key]])) }),
    ...(leadsAnywhere(histories) && { histories }),
    ...(from.journal !== to.journal && { journal: to.journal }),
  };
}

/** The step from what was one's own to what is; null where that is the same. */
function stepOf(from: Own, to: Own): Step | null {
  const step = { before: ownChange(to, from), after: ownChange(from, to) };
  return Object.keys(step.after).length === 0 ? null : step;
}

/** Knobs whose values stay, whatever is asked for. */
type Locked = readonly ParameterName[];

const locked = (next: Snapshot, { present }: History, names: Locked): Snapshot => ({
  ...next,
  scenario: underLock(present.scenario, next.scenario, names),
});

/** The scenario's part of the store. */
export function createScenarioSlice(update: Update<ScenarioSlice & Sight & Beside>): ScenarioSlice {
  const change = (step: (history: History, locked: Locked) => History) =>
    update((state) => ({ history: step(landed(state), state.show.locked), ahead: null }));
  const changeScenario = (step: (scenario: Scenario) => Scenario) =>
    change((history, names) => {
      const { present } = history;
      return commit(history, locked({ ...present, scenario: step(present.scenario) }, history, names));
    });
  let dragged = '';
  const namesOf = (values: Partial<Scenario>) => Object.keys(values).join(' ');
  // From where the drag began, so that what gives way to it (other weights, the lowest rate) comes back with it.
  const drag = (history: History, values: Partial<Scenario>, locked: Locked): History => {
    const before = history.dragFrom !== null && dragged === namesOf(values) ? history : settle(history);
    const from = before.dragFrom ?? before.present;
    const scenario = underLock(from.scenario, withParameters(from.scenario, values), locked);
    // The slider comes to where the look ahead has brought it already.
    if (before.dragFrom !== null && sameScenario(scenario, before.present.scenario)) return before;
    return move(before, { ...before.present, scenario });
  };
  const dragTo = (history: History, values: Partial<Scenario>, locked: Locked): History => {
    const next = drag(history, values, locked);
    dragged = namesOf(values);
    return next;
  };
  type Looking = Pick<ScenarioSlice & Sight, 'history' | 'ahead' | 'show'>;
  const withAhead = ({ history, ahead, show }: Looking): History => {
    if (ahead === null) return history;
    const there = dragTo(history, { [ahead.name]: ahead.value }, show.locked);
    return ahead.isOver ? settle(there) : there;
  };
  // A drag that is over has changed the scenario, though it may not be seen yet.
  const landed = (state: Looking): History => (state.ahead?.isOver ? withAhead(state) : state.history);
  return {
    history: startHistory({ scenario: defaultScenario, pins: [], fleet: defaultFleet }),
    ahead: null,
    dragParameter: (name, value) => change((history, locked) => dragTo(history, { [name]: value }, locked)),
    dragParameters: (values) => change((history, locked) => dragTo(history, values, locked)),
    lookAhead: (name, to) =>
      update((state) => {
        const history = landed(state);
        const ahead = state.ahead?.isOver ? null : state.ahead;
        const known = ahead?.scenario ?? history.present.scenario;
        const value = typeof to === 'number' ? to : to(known[name]);
        const { scenario } = drag(history, { [name]: value }, state.show.locked).present;
        return { history, ahead: sameScenario(scenario, known) ? ahead : { name, value, scenario } };
      }),
    takeAhead: () => update((state) => ({ history: withAhead(state), ahead: null })),
    settleDrag: (afterKey = false) =>
      update((state) =>
        afterKey && state.ahead
          ? { ahead: { ...state.ahead, isOver: true } }
          : { history: settle(withAhead(state)), ahead: null },
      ),
    setParameter: (name, value) => changeScenario((scenario) => setParameter(scenario, name, value)),
    setParameters: (values) => changeScenario((scenario) => withParameters(scenario, values)),
    resetParameter: (name) => changeScenario((scenario) => setParameter(scenario, name, parameterByName[name].default)),
    startWith: ({ scenario, pins, fleet = defaultFleet, ...sight }) =>
      update(() => ({ history: startHistory({ scenario, pins, fleet }), ahead: null, ...sight })),
    comeBack: (moment) => update(() => ({ ...moment, ahead: null })),
    openSnapshot: ({ place, options, held, show, histories, journal, ...next }) =>
      update((state) => {
        const own = {
          held: held ?? state.held,
          histories: histories ?? state.histories,
          journal: journal ?? state.journal,
        };
        return {
          history: commit(
            landed(state),
            locked({ ...state.history.present, ...next }, state.history, state.show.locked),
            stepOf(state, own),
          ),
          ...{ ahead: null, place: place ?? state.place, options: options ?? state.options },
          ...own,
          show: show ?? state.show,
        };
      }),
    openPreset: ({ scenario, pins }) =>
      change((history, names) => {
        const { present } = history;
        const next = { ...present, scenario, pins: pins.length > 0 ? pins : present.pins };
        return commit(history, locked(next, history, names));
      }),
    setFleet: (fleet) => change((history) => commit(history, { ...history.present, fleet })),
    resetAll: () => changeScenario(() => defaultScenario),
    pin: () =>
      change((history) =>
        commit(history, { ...history.present, pins: [history.present.scenario, ...history.present.pins.slice(1)] }),
      ),
    unpin: () => change((history) => commit(history, { ...history.present, pins: history.present.pins.slice(1) })),
    undo: () =>
      update((state) => ({
        ...{ history: undo(landed(state)), ahead: null, isMoving: false },
        ...beside(state, settle(landed(state)).past.at(-1)?.before),
      })),
    redo: () =>
      update((state) => ({
        ...{ history: redo(landed(state)), ahead: null, isMoving: false },
        ...beside(state, settle(landed(state)).future[0]?.after),
      })),
  };
}
