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

/** A file that held no trace, and why. */
export interface RefusedTrace {
  readonly id: number;
  readonly file: string;
  readonly problems: readonly FileProblem[];
}

/** What the part on power shows and how. It changes no number of the scenario, so it stands in no link. */
export interface PowerState {
  readonly shows: 'made' | 'opened';
  readonly opened: OpenedTrace | null;
  readonly refused: readonly RefusedTrace[];
  /** What was moved by hand, on which trace: on another one it says nothing. */
  readonly hand: { readonly key: string; readonly byHand: PowerByHand } | null;
  /** The part of which trace is shown; null shows all. */
  readonly zoom: { readonly key: string; readonly part: TimeSpan } | null;
  readonly lastId: number;
}

export const firstPowerState: PowerState = {
  shows: 'made',
  opened: null,
  refused: [],
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

/** The state with files read: the first good one is shown, those without a trace are listed. */
export function withTraces(state: PowerState, files: readonly PowerTraceReading[]): PowerState {
  const numbered = files.map((file, i) => ({ ...file, id: state.lastId + i + 1 }));
  const good = numbered.flatMap(({ trace, ...rest }): OpenedTrace[] => (trace ? [{ ...rest, trace }] : []));
  const bad = numbered.filter(({ trace }) => trace === null).map(({ id, file, problems }) => ({ id, file, problems }));
  return {
    ...state,
    shows: good.length > 0 ? 'opened' : state.shows,
    opened: good[0] ?? state.opened,
    refused: [...state.refused, ...bad],
    lastId: state.lastId + files.length,
  };
}

/** What became of files, for the status line. */
export function openedTraceText(files: readonly PowerTraceReading[]): string {
  const [first, ...others] = files.filter(({ trace }) => trace !== null);
  const refused = files.filter(({ trace }) => trace === null).map(({ file }) => `${file} could not be opened.`);
  const count = first?.problems.length ?? 0;
  const found = count === 0 ? '' : `, with ${count} ${count === 1 ? 'problem' : 'problems'}`;
  const opened = first ? [`${first.file} is in the chart${found}.`] : [];
  const left = others.length > 0 ? ['One trace is shown at a time.'] : [];
  return [...opened, ...left, ...refused].join(' ');
}

/** What the part on power shows. It outlives the view. */
export const [usePowerState, updatePower] = createViewState(firstPowerState);
