import { setParameter } from '../scenario/change';
import { parameterByName } from '../scenario/parameters';
import { defaultScenario, parameterNames, type Scenario } from '../scenario/scenario';
import { commit, type History, move, redo, type Snapshot, settle, startHistory, undo } from './history';
import type { Update } from './update';

/** The scenario on screen, its pins, and the way back: the truth that links and results are made from. */
export interface ScenarioSlice {
  readonly history: History;
  /** A knob follows a finger: seen at once, one step of undo when `settleDrag` is called. */
  readonly dragParameter: <Name extends keyof Scenario>(name: Name, value: Scenario[Name]) => void;
  readonly settleDrag: () => void;
  readonly setParameter: <Name extends keyof Scenario>(name: Name, value: Scenario[Name]) => void;
  /** Several knobs as one step of undo. */
  readonly setParameters: (values: Partial<Scenario>) => void;
  readonly resetParameter: (name: keyof Scenario) => void;
  /** The first scenario of a visit: nothing to undo. */
  readonly startWith: (snapshot: Snapshot) => void;
  readonly openSnapshot: (snapshot: Snapshot) => void;
  readonly resetAll: () => void;
  readonly pin: () => void;
  readonly unpin: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A scenario with several knobs changed, each as `setParameter` does it, in table order. */
function withAll(scenario: Scenario, values: Partial<Scenario>): Scenario {
  return parameterNames.reduce((next, name) => {
    const value = values[name];
    return value === undefined ? next : setParameter(next, name, value);
  }, scenario);
}

/** The scenario's part of the store. */
export function createScenarioSlice(update: Update<ScenarioSlice>): ScenarioSlice {
  const change = (step: (history: History) => History) => update((state) => ({ history: step(state.history) }));
  const snapshot = (history: History, part: Partial<Snapshot>): Snapshot => ({ ...history.present, ...part });
  let dragged: keyof Scenario | null = null;
  return {
    history: startHistory({ scenario: defaultScenario, pins: [] }),
    dragParameter: (name, value) =>
      change((history) => {
        const isSameDrag = history.dragFrom !== null && dragged === name;
        const before = isSameDrag ? history : settle(history);
        dragged = name;
        // From where the drag began, so that what gives way to it (other weights, the lowest rate) comes back with it.
        const { scenario } = before.dragFrom ?? before.present;
        return move(before, snapshot(before, { scenario: setParameter(scenario, name, value) }));
      }),
    settleDrag: () => change(settle),
    setParameter: (name, value) =>
      change((history) =>
        commit(history, snapshot(history, { scenario: setParameter(history.present.scenario, name, value) })),
      ),
    setParameters: (values) =>
      change((history) => commit(history, snapshot(history, { scenario: withAll(history.present.scenario, values) }))),
    resetParameter: (name) =>
      change((history) => {
        const scenario = setParameter(history.present.scenario, name, parameterByName[name].default);
        return commit(history, snapshot(history, { scenario }));
      }),
    startWith: (first) => change(() => startHistory(first)),
    openSnapshot: (next) => change((history) => commit(history, next)),
    resetAll: () => change((history) => commit(history, snapshot(history, { scenario: defaultScenario }))),
    pin: () =>
      change((history) =>
        commit(history, snapshot(history, { pins: [history.present.scenario, ...history.present.pins.slice(1)] })),
      ),
    unpin: () => change((history) => commit(history, snapshot(history, { pins: history.present.pins.slice(1) }))),
    undo: () => change(undo),
    redo: () => change(redo),
  };
}
