import type { PowerByHand } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import type { OpenedFile } from '../../readers/mapped-table';
import type { PowerTrace, PowerTraceReading } from '../../readers/power-trace';
import type { FileProblem } from '../../readers/problems';
import { createHeldState } from '../../state/held-state';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import { isCount, isOpenedFile, isRecord } from '../intake/kept-checks';
import * as words from './words';

/** A file with what was read of it. */
export interface TraceFile extends PowerTraceReading {
  readonly opened: OpenedFile;
}

/** A trace that was opened from a file. */
export interface OpenedTrace {
  readonly opened: OpenedFile;
  readonly id: number;
  readonly file: string;
  readonly trace: PowerTrace;
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** What the part on power shows and how. It changes no number of the scenario, so a link has its mark alone. */
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
export function withTraces(state: PowerState, files: readonly TraceFile[]): PowerState {
  const numbered = files.map((file, i) => ({ ...file, id: state.lastId + i + 1 }));
  const good = numbered.flatMap(({ trace, ...rest }): OpenedTrace[] => (trace ? [{ ...rest, trace }] : []));
  return {
    ...state,
    shows: good.length > 0 ? 'opened' : state.shows,
    opened: good[0] ?? state.opened,
    lastId: state.lastId + files.length,
  };
}

/** What the browser keeps of it: the file as text, which is read anew. */
interface KeptPower extends Pick<PowerState, 'shows' | 'hand'> {
  readonly opened: Pick<OpenedTrace, 'id' | 'opened'> | null;
}

const isPlace = (value: unknown): boolean => value === null || Number.isFinite(value);

const isHand = (value: unknown): value is NonNullable<PowerState['hand']> => {
  if (!isRecord(value) || typeof value['key'] !== 'string' || !isRecord(value['byHand'])) return false;
  const { span, staticPower } = value['byHand'];
  const isSpan = span === null || (isRecord(span) && Number.isFinite(span['from']) && Number.isFinite(span['to']));
  return isSpan && isRecord(staticPower) && HOSTS.every((host) => isPlace(staticPower[host]));
};

/** Whether something is what the browser keeps of the part on power. */
export function isKeptPower(value: unknown): value is KeptPower {
  if (!isRecord(value)) return false;
  const { shows, hand, opened } = value;
  const isTrace = isRecord(opened) && isCount(opened['id']) && isOpenedFile(opened['opened']);
  return (
    (shows === 'made' || (shows === 'opened' && isTrace)) &&
    (hand === null || isHand(hand)) &&
    (opened === null || isTrace)
  );
}

/** What the part on power shows. */
export const heldPower = createHeldState<PowerState>('fit.trace', {
  first: firstPowerState,
  keep: ({ shows, hand, opened }) =>
    opened === null && hand === null
      ? null
      : { shows, hand, opened: opened && { id: opened.id, opened: opened.opened } },
  label: ({ opened }) => opened?.file ?? words.marksByHand,
});
export const { use: usePowerState, update: updatePower } = heldPower;
