import type { PowerByHand } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import type { FileProblem } from '../../readers/csv-table';
import type { PowerTrace, PowerTraceReading } from '../../readers/power-trace';
import { createViewState } from '../../state/view-state';
import type { Host } from '../../vocabulary/hosts';

/** A trace that was opened from a file. */
export interface OpenedTrace {
  readonly id: number;
  readonly file: string;
  readonly trace: PowerTrace;
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** What the part on power shows and how. It changes no number of the scenario, so it stands in no link. */
export interface PowerState {
  readonly shows: 'made' | 'opened';
  readonly opened: OpenedTrace | null;
  /** What was moved by hand, on which trace: on another one it says nothing. */
  readonly hand: { readonly key: string; readonly byHand: PowerByHand } | null;
  /** The part of which trace is shown; null shows all. */
  readonly zoom: { readonly key: string; readonly part: TimeSpan } | null;
  readonly lastId: number;
}

export const firstPowerState: PowerState = {
  shows: 'made',
  opened: null,
  hand: null,
  zoom: null,
  lastId: 0,
};

/** Nothing moved by hand. */
export const noHand: PowerByHand = { span: null, staticPower: { source: null, destination: null } };

/** What was moved by hand on this trace. */
export function handOn({ hand }: PowerState, key: string): PowerByHand {
  return hand?.key === key ? hand.byHand : noHand;
}

/** The state with the span moved; null goes back to the rule. */
export function withSpan(state: PowerState, key: string, span: TimeSpan | null): PowerState {
  return { ...state, hand: { key, byHand: { ...handOn(state, key), span } } };
}

/** The state with the static power of one host moved; null goes back to the rule. */
export function withLevel(state: PowerState, key: string, host: Host, watts: number | null): PowerState {
  const byHand = handOn(state, key);
  return { ...state, hand: { key, byHand: { ...byHand, staticPower: { ...byHand.staticPower, [host]: watts } } } };
}

/** The state with files read: the first good one is shown. */
export function withTraces(state: PowerState, files: readonly PowerTraceReading[]): PowerState {
  const numbered = files.map((file, i) => ({ ...file, id: state.lastId + i + 1 }));
  const good = numbered.flatMap(({ trace, ...rest }): OpenedTrace[] => (trace ? [{ ...rest, trace }] : []));
  return {
    ...state,
    shows: good.length > 0 ? 'opened' : state.shows,
    opened: good[0] ?? state.opened,
    lastId: state.lastId + files.length,
  };
}

/** What the part on power shows. It outlives the view. */
export const [usePowerState, updatePower] = createViewState(firstPowerState);
