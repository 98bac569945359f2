import { fleetFromJson, fleetToJson } from './fleet-json';
import { numberText, parseJson, shownValue } from './json-values';
import type { LinkState, Rejected } from './link';
import { decodeLink, encodeLink, looksLikeLink } from './link';
import { MAX_PINS } from './link-pins';
import { LINK_VERSION, upgradeKnobs, type WrittenKnob } from './link-upgraders';
import type { Parameter } from './parameter';
import { parameterByName } from './parameters';
import { readKnobs } from './read-knobs';
import type { ParameterName, Scenario } from './scenario';
import { defaultScenario } from './scenario';
import { jsonScenario } from './write-knobs';

export const SCENARIO_FORMAT = 'precopy.scenario';
const SCENARIO_FILE_VERSION = 1;

/** What `evaluate` and the download button write: a scenario can be opened from it as well. */
const RESULT_FORMAT = 'precopy.result';

export type ReadScenario =
  | { readonly ok: true; readonly state: LinkState; readonly rejected: readonly Rejected[] }
  | { readonly ok: false; readonly error: string };

/**
 * A state as a file: its link, and every knob by name in the unit of its link key, and the fleet; `data` is what no link
 * has room for, which `state/file-data.ts` reads. Ends with a line feed.
 */
export function writeScenario(state: LinkState, data: object | null = null): string {
  const file = {
    format: SCENARIO_FORMAT,
    version: SCENARIO_FILE_VERSION,
    link: encodeLink(state),
    scenario: jsonScenario(state.scenario),
    pins: state.pins.map(jsonScenario),
    ...(state.fleet === undefined ? {} : { fleet: fleetToJson(state.fleet) }),
    ...(data === null ? {} : { data }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A knob of version 1 that is gone; its link key was `limit`. */
const OLD_LIMIT_NAME = 'limitKind';

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(defaultScenario, name);
}

/** A value as the text that a link would have; null if it is of the wrong type for the knob. */
function textOf(name: ParameterName, value: unknown): string | null {
  const parameter: Parameter = parameterByName[name];
  if (parameter.kind === 'number' && typeof value === 'string' && value === parameter.infinity?.word) return value;
  if (typeof defaultScenario[name] === 'number') return numberText(value);
  if (typeof value !== typeof defaultScenario[name]) return null;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function toWrittenKnob(name: string, value: unknown): WrittenKnob {
  const shown = shownValue(value);
  const written = { key: name, text: shown };
  // A space keeps a name that happens to be some knob's link key ("mem") from being taken for it.
  if (name === OLD_LIMIT_NAME) return { key: 'limit', text: shown, readable: true, written };
  if (!isParameterName(name)) return { key: ` ${name}`, text: shown, readable: false, written };
  const text = textOf(name, value);
  return { key: parameterByName[name].key, text: text ?? shown, readable: text !== null, written };
}

/** The version of the knobs in a file: its link's. Files of hand without one are as the first version. */
function versionOf({ link }: JsonObject): number {
  const written = typeof link === 'string' ? /[?&]v=(\d+)/.exec(link)?.[1] : undefined;
  return written === undefined ? 1 : Math.min(Number(written), LINK_VERSION);
}

function readObject(scenario: JsonObject, version: number): { scenario: Scenario; rejected: readonly Rejected[] } {
  const knobs = Object.entries(scenario).map(([name, value]) => toWrittenKnob(name, value));
  return readKnobs(upgradeKnobs(knobs, Math.max(version, 1)));
}

function readPins(pins: unknown, version: number, rejected: Rejected[]): readonly Scenario[] {
  if (!Array.isArray(pins)) return [];
  const read: Scenario[] = [];
  for (const pin of pins) {
    if (!isObject(pin) || read.length === MAX_PINS) {
      rejected.push({ key: 'pins', text: shownValue(pin), used: null });
      continue;
    }
    const { scenario, rejected: problems } = readObject(pin, version);
    read.push(scenario);
    rejected.push(...problems.map((problem) => ({ ...problem, key: `pins: ${problem.key}` })));
  }
  return read;
}

/** Null if the file is one that can be read, else why not. */
function refusal(file: JsonObject): string | null {
  const { format, version } = file;
  if (format !== SCENARIO_FORMAT && format !== RESULT_FORMAT) {
    return `This is not a scenario file: its format should be ${SCENARIO_FORMAT} or ${RESULT_FORMAT}.`;
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return 'The version of this file is not a whole number of 1 or more.';
  }
  if (version > SCENARIO_FILE_VERSION) {
    return `This file is of version ${version}. This page reads files up to version ${SCENARIO_FILE_VERSION}.`;
  }
  return null;
}

/**
 * Reads a scenario file, or the scenario of a result file. The knobs by name count; what they leave out takes the
 * default, and without them the file's link counts. View, and a result's pins and fleet, come from the link.
 * Errors: a sentence if the text is no JSON, no such file, or newer than the page. Values are read like a link's, and
 * problems are listed in the same way, under the knobs' names.
 */
export function readScenario(text: string): ReadScenario {
  const file = parseJson(text);
  if (file === undefined) return { ok: false, error: 'This file is not JSON.' };
  if (!isObject(file)) return { ok: false, error: 'This is not a scenario file.' };
  const error = refusal(file);
  if (error !== null) return { ok: false, error };
  const link = typeof file.link === 'string' ? decodeLink(file.link) : null;
  if (!isObject(file.scenario)) {
    if (link === null) return { ok: false, error: 'This file holds no scenario and no link.' };
    if (!looksLikeLink(String(file.link))) {
      return { ok: false, error: 'This file holds no scenario, and its link is no link to one: it has no "#/".' };
    }
    return link.ok ? { ok: true, state: link.state, rejected: link.rejected } : { ok: false, error: link.error };
  }
  const version = versionOf(file);
  const { scenario, rejected: problems } = readObject(file.scenario, version);
  const rejected = [...problems];
  const fromLink = link?.ok === true ? link.state : null;
  const pins = file.pins === undefined ? (fromLink?.pins ?? []) : readPins(file.pins, version, rejected);
  const fleet = file.fleet === undefined ? (fromLink?.fleet ?? null) : fleetFromJson(file.fleet, version, rejected);
  const { fleet: _, fleetLeftOut: __, ...shown } = fromLink ?? { view: 'explore' as const };
  const state = { ...shown, scenario, pins };
  return { ok: true, state: fleet === null ? state : { ...state, fleet }, rejected };
}
